// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * A named additive quantity that indicators divide.
 */
public record Tally(
        String id,
        String title,
        String unit,
        String fact,
        String measure,
        String addsOver,
        String attributedTo,
        String sourceNote,
        String definition) {
    static Tally of(Row row) {
        return new Tally(
                row.text("tally_id"),
                row.text("title"),
                row.text("unit"),
                row.text("fact"),
                row.text("measure"),
                row.text("adds_over"),
                row.text("attributed_to"),
                row.text("source_note"),
                row.text("definition"));
    }
}
