// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The school days of a year. The January census day is the first one that {@link Roll} counts as after the census, so
 * that dates and published counts agree on who was there.
 */
final class SchoolCalendar {
    /** Half-days of a school year, those included on which the school is closed for training. */
    static final int SESSIONS = 380;

    private static final int SPARE_DAYS = 20;
    private static final int CHRISTMAS_FROM = 22;
    private static final Map<AcademicYear, SchoolCalendar> KNOWN = new ConcurrentHashMap<>();

    private final AcademicYear year;
    private final List<LocalDate> days;

    private SchoolCalendar(AcademicYear year, List<LocalDate> days) {
        this.year = year;
        this.days = days;
    }

    static SchoolCalendar of(AcademicYear year) {
        return KNOWN.computeIfAbsent(year, unknown -> new SchoolCalendar(unknown, days(unknown)));
    }

    private static List<LocalDate> days(AcademicYear year) {
        LocalDate census = year.januaryCensusDay();
        LocalDate easter = SchoolTerm.easterSunday(census.getYear());
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = census.minusDays(1); days.size() < Roll.CENSUS_SESSION / 2; day = day.minusDays(1)) {
            if (taught(day, easter)) {
                days.add(0, day);
            }
        }
        for (LocalDate day = census; days.size() < SESSIONS / 2 + SPARE_DAYS; day = day.plusDays(1)) {
            if (taught(day, easter)) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    private static boolean taught(LocalDate day, LocalDate easter) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean christmas = (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > CHRISTMAS_FROM)
                || (day.getMonth() == Month.JANUARY && day.getDayOfMonth() < 2);
        boolean atEaster = day.isAfter(easter.minusDays(3)) && day.isBefore(easter.plusDays(15));
        boolean may = day.equals(monday(day, Month.MAY, 1));
        return !weekend
                && !christmas
                && !atEaster
                && !may
                && !inWeekOf(day, monday(day, Month.OCTOBER, -1))
                && !inWeekOf(day, monday(day, Month.FEBRUARY, 3))
                && !inWeekOf(day, monday(day, Month.MAY, -1));
    }

    private static LocalDate monday(LocalDate day, Month month, int ordinal) {
        return LocalDate.of(day.getYear(), month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }

    private static boolean inWeekOf(LocalDate day, LocalDate monday) {
        return !day.isBefore(monday) && day.isBefore(monday.plusDays(7));
    }

    /** The day of a half-day, counted from 0 at the year's beginning. */
    LocalDate day(int session) {
        return days.get(Math.min(session / 2, days.size() - 1));
    }

    /** The first half-day on or after that day. */
    int session(LocalDate day) {
        int found = Collections.binarySearch(days, day, Comparator.naturalOrder());
        return 2 * (found >= 0 ? found : -found - 1);
    }

    LocalDate lastDay() {
        return days.get(SESSIONS / 2 - 1);
    }

    /** The first Thursday of October. */
    LocalDate octoberCensusDay() {
        return LocalDate.of(year.firstYear(), Month.OCTOBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(1, DayOfWeek.THURSDAY));
    }

    /** The third Thursday of May. */
    LocalDate mayCensusDay() {
        return LocalDate.of(year.firstYear() + 1, Month.MAY, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
    }
}
