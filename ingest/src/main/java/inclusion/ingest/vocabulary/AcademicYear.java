// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An academic year, 1 September to 31 August, known by its first calendar year; as a time period {@code 201617}. */
public record AcademicYear(int firstYear) implements Comparable<AcademicYear>, Serializable {
    private static final Pattern TIME_PERIOD = Pattern.compile("(\\d{4})(\\d{2})");
    /** Before a year, so that it keeps its zeros; a format would be read anew for each row. */
    private static final int SEVEN_DIGITS = 1_000_000;

    private static final Pattern FOLDER = Pattern.compile("(\\d{4})-(\\d{2})");

    /** Of a six-digit time period; empty when the last two digits are not the next year's, as in {@code 202426}. */
    public static Optional<AcademicYear> ofTimePeriod(String text) {
        return consecutive(TIME_PERIOD.matcher(text.strip()));
    }

    /** Of a folder named {@code 2016-17}. */
    public static Optional<AcademicYear> ofFolder(String name) {
        return consecutive(FOLDER.matcher(name));
    }

    private static Optional<AcademicYear> consecutive(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        return Integer.parseInt(matcher.group(2)) == (first + 1) % 100
                ? Optional.of(new AcademicYear(first))
                : Optional.empty();
    }

    /** Six digits, as in {@code 201617}. */
    public String timePeriod() {
        int digits = firstYear * 100 + (firstYear + 1) % 100;
        return Integer.toString(SEVEN_DIGITS + digits).substring(1);
    }

    /** The January school census day: the third Thursday of January. */
    public LocalDate januaryCensusDay() {
        return LocalDate.of(firstYear + 1, Month.JANUARY, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
    }

    /** 1 September. */
    public LocalDate firstDay() {
        return LocalDate.of(firstYear, Month.SEPTEMBER, 1);
    }

    /** 31 August. */
    public LocalDate lastDay() {
        return LocalDate.of(firstYear + 1, Month.AUGUST, 31);
    }

    /** The year that many years earlier. */
    public AcademicYear minus(int years) {
        return new AcademicYear(firstYear - years);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(firstYear, other.firstYear);
    }
}
