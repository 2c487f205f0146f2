// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A week of a calendar year (ISO 8601), as a publisher prints it: {@code 2022}, {@code Week 37}. */
public record CalendarWeek(int year, int week) {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern IDENTIFIER = Pattern.compile("Week (\\d{1,2})", Pattern.CASE_INSENSITIVE);

    /** Empty when the identifier names no week, or the year has no such week. */
    public static Optional<CalendarWeek> of(String timePeriod, String timeIdentifier) {
        Matcher identifier = IDENTIFIER.matcher(timeIdentifier.strip());
        if (!identifier.matches() || !YEAR.matcher(timePeriod.strip()).matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(timePeriod.strip());
        int week = Integer.parseInt(identifier.group(1));
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
        return week >= 1 && week <= weeks ? Optional.of(new CalendarWeek(year, week)) : Optional.empty();
    }

    /** The week of an academic year; its first where it has two of the number. Empty when the identifier names no week. */
    public static Optional<CalendarWeek> in(AcademicYear year, String timeIdentifier) {
        return Stream.of(year.firstDay(), year.lastDay())
                .flatMap(day -> of(Integer.toString(day.getYear()), timeIdentifier).stream())
                .filter(week -> week.academicYear().equals(year))
                .findFirst();
    }

    /** Its {@code time_identifier}: a part of an academic year, compared with the same week alone. */
    public String identifier() {
        return "Week " + week;
    }

    /** The middle of the week, by which ISO 8601 says whose it is. */
    public LocalDate thursday() {
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(DayOfWeek.THURSDAY);
    }

    /** The day on which it begins. */
    public LocalDate monday() {
        return thursday().with(DayOfWeek.MONDAY);
    }

    /** The academic year that it is a part of. */
    public AcademicYear academicYear() {
        LocalDate day = thursday();
        AcademicYear starting = new AcademicYear(day.getYear());
        return day.isBefore(starting.firstDay()) ? starting.minus(1) : starting;
    }
}
