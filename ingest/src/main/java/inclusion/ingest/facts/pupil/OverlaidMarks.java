// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.source.Marks;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Days;
import java.time.LocalDate;

/**
 * A pupil's marks of a year from several deliveries, told from the earliest to the latest: a later mark replaces an
 * earlier one, and a later whole delivery also where it has none. Rows of one delivery are brought together.
 */
final class OverlaidMarks {
    private final AcademicYear year;
    private String before = "";
    private String now = "";
    private Days replaced = new Days(LocalDate.MAX, LocalDate.MIN);
    private int order = -1;

    OverlaidMarks(AcademicYear year) {
        this.year = year;
    }

    /** Takes a row in; those of one delivery follow one another. */
    void tell(int delivery, String marks, boolean whole, String from, String to) {
        if (delivery != order) {
            before = text();
            now = "";
            order = delivery;
            replaced = whole && from != null && to != null
                    ? new Days(LocalDate.parse(from), LocalDate.parse(to))
                    : new Days(LocalDate.MAX, LocalDate.MIN);
        }
        now = Marks.merged(now, marks == null ? "" : marks);
    }

    /** What they say together. */
    String text() {
        StringBuilder text = new StringBuilder(Math.max(before.length(), now.length()));
        for (int slot = 0; slot < Math.max(before.length(), now.length()); slot++) {
            char later = slot < now.length() ? now.charAt(slot) : Marks.NONE;
            char earlier = slot < before.length() ? before.charAt(slot) : Marks.NONE;
            boolean silent =
                    later == Marks.NONE && !replaced.contain(year.firstDay().plusDays(slot / 2));
            text.append(silent ? earlier : later);
        }
        return text.toString();
    }
}
