// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a scorecard is shown: as a table, or as a chart with its own table under it. */
enum View {
    TABLE,
    CHART;

    private static final String NAME = "view";

    /**
     * What the address asks for.
     *
     * @throws InvalidChoiceException when it is another word
     */
    static View of(Choices choices) {
        return valueOf(choices.among(NAME, words(), TABLE.word()).toUpperCase(Locale.UK));
    }

    /** A link to each, this one marked. */
    List<Link> links(Choices choices) {
        return choices.links(NAME, words(), word(), TABLE.word(), word -> word);
    }

    private String word() {
        return name().toLowerCase(Locale.UK);
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(View::word).toList();
    }
}
