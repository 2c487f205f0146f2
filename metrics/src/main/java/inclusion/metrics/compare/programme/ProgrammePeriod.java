// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.programme;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CalendarYear;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * A year of figures, set beside the day on which a programme starts.
 *
 * @param year by which it stands in line
 */
record ProgrammePeriod(int year, String timePeriod, LocalDate firstDay) {
    /** Of an academic or a calendar year as the values name it. */
    static Optional<ProgrammePeriod> of(String timeIdentifier, String timePeriod) {
        return timeIdentifier.equals(CalendarYear.IDENTIFIER)
                ? CalendarYear.ofTimePeriod(timePeriod)
                        .map(one ->
                                new ProgrammePeriod(one.year(), timePeriod, LocalDate.of(one.year(), Month.JANUARY, 1)))
                : AcademicYear.ofTimePeriod(timePeriod)
                        .map(one -> new ProgrammePeriod(one.firstYear(), timePeriod, one.firstDay()));
    }

    /** Whether the programme starts within it: such a year is neither before nor after. */
    boolean isCutBy(LocalDate start) {
        return firstDay.isBefore(start) && start.isBefore(firstDay.plusYears(1));
    }

    /** The first year that lies wholly after the start. */
    int firstYearAfter(LocalDate start) {
        LocalDate sameYear = firstDay.withYear(start.getYear());
        return sameYear.isBefore(start) ? start.getYear() + 1 : start.getYear();
    }

    /** The year in which the start falls. */
    int yearOf(LocalDate start) {
        LocalDate sameYear = firstDay.withYear(start.getYear());
        return start.isBefore(sameYear) ? start.getYear() - 1 : start.getYear();
    }
}
