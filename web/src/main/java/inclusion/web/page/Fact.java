// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of the facts line under a heading.
 *
 * @param before plain text in front
 * @param strong the fact itself, printed bold; may be empty
 * @param after plain text behind
 */
public record Fact(String before, String strong, String after) {
    /** A fact with text on both sides. */
    public static Fact of(String before, String strong, String after) {
        return new Fact(before, strong, after);
    }

    /** Text without a bold part. */
    public static Fact plain(String text) {
        return new Fact(text, "", "");
    }

    /** The facts that are there, without the absent and the empty ones. */
    static List<Fact> known(Fact... facts) {
        List<Fact> known = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact != null && !(fact.before() + fact.strong() + fact.after()).isBlank()) {
                known.add(fact);
            }
        }
        return List.copyOf(known);
    }
}
