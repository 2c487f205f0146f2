// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.lait;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CalendarYear;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a year of the tool is, measure by measure: a lone {@code 2017} is the academic year that ends then, or the
 * calendar year. Held against files that print their years in full: absence 2014/15 to 2016/17 and destinations 2014/15
 * to 2020/21 under the year in which they end, plans, appeals and NEET under the calendar year of the same number.
 */
enum ToolYear {
    ACADEMIC {
        @Override
        Optional<Period> of(String text) {
            Optional<AcademicYear> spelled = AcademicYear.ofFolder(text.replace('/', '-'));
            return spelled.or(() ->
                            CalendarYear.ofTimePeriod(text).map(ending -> new AcademicYear(ending.year()).minus(1)))
                    .map(year -> new Period(year.timePeriod(), "Academic year", year.januaryCensusDay()));
        }
    },
    CALENDAR {
        @Override
        Optional<Period> of(String text) {
            return calendar(text, CalendarYear::lastDay);
        }
    },
    /** Under the calendar year, too, but counted from the December before to February. */
    WINTER {
        @Override
        Optional<Period> of(String text) {
            return calendar(text, year -> LocalDate.of(year.year(), Month.FEBRUARY, 1));
        }
    };

    /** The period that the text names; empty where it names none. */
    abstract Optional<Period> of(String text);

    private static Optional<Period> calendar(String text, Function<CalendarYear, LocalDate> day) {
        return CalendarYear.ofTimePeriod(text)
                .map(year -> new Period(year.timePeriod(), CalendarYear.IDENTIFIER, day.apply(year)));
    }

    /** A period, and the day on which codes of authorities are taken. */
    record Period(String timePeriod, String identifier, LocalDate day) {}
}
