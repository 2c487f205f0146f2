// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar year, as a time period {@code 2024}. What authorities do about plans and appeals is counted over one; it
 * never stands on a line with academic years.
 */
public record CalendarYear(int year) {
    /** Its {@code time_identifier} in DfE's open-data standard. */
    public static final String IDENTIFIER = "Calendar year";

    /** Copies of DfE's files elsewhere write 2024 as {@code 202425}, which the identifier beside it belies. */
    private static final Pattern TIME_PERIOD = Pattern.compile("(\\d{4})(\\d{2})?");

    /** Of {@code 2024}, or {@code 202425} where the identifier says that it is a calendar year. */
    public static Optional<CalendarYear> ofTimePeriod(String text) {
        Matcher matcher = TIME_PERIOD.matcher(text.strip());
        if (!matcher.matches()
                || (matcher.group(2) != null && AcademicYear.ofTimePeriod(text).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new CalendarYear(Integer.parseInt(matcher.group(1))));
    }

    /** Four digits, as in {@code 2024}. */
    public String timePeriod() {
        return "%04d".formatted(year);
    }

    /** 31 December: who has split or joined in the year has done so by then. */
    public LocalDate lastDay() {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
