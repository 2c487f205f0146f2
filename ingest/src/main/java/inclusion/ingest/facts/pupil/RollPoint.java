// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A list of a school's pupils that stands.
 *
 * @param order of its delivery
 * @param asOf the day on which it was true
 * @param season of a return; null for an extract
 * @param days that it speaks of
 */
record RollPoint(int order, LocalDate asOf, Season season, Days days, boolean whole) implements Serializable {
    boolean isReturn() {
        return season != null;
    }

    /** Whether it says who was there on that day, which is the day of a census of that season. */
    boolean counts(AcademicYear year, Season of, LocalDate day) {
        return isReturn()
                ? season == of && asOf.isAfter(year.firstDay().minusDays(1)) && !asOf.isAfter(year.lastDay())
                : days.contain(day);
    }
}
