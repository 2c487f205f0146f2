// SPDX-License-Identifier: Apache-2.0
package inclusion.api.format;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** A question with its arguments, one for each {@code ?}. */
public record Selection(String sql, List<Object> arguments) {
    public Selection {
        arguments = List.copyOf(arguments);
    }

    public static Selection of(String sql, Object... arguments) {
        return new Selection(sql, List.of(arguments));
    }

    /** Hands the open answer of a snapshot to a function. */
    public <T> T in(Snapshot snapshot, Snapshot.Answer<T> use) {
        return snapshot.answer(sql, use, arguments.toArray());
    }
}
