// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Academic years, given as the data has them ("202324"): their names, how long ago they ended, whether they are old. */
public final class Years {
    /** Above this many academic years a value is shown with a banner and never judged. */
    public static final int STILL_JUDGED = 2;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Years() {}

    /** "202324" as "2023/24"; anything that is no academic year as it stands. */
    public static String name(String timePeriod) {
        return isYear(timePeriod) ? timePeriod.substring(0, 4) + "/" + timePeriod.substring(4) : timePeriod;
    }

    /** "202324" as "23/24", for the foot of a small chart. */
    public static String brief(String timePeriod) {
        return isYear(timePeriod) ? timePeriod.substring(2, 4) + "/" + timePeriod.substring(4) : timePeriod;
    }

    /** The year before: "202223" of "202324", and of a calendar year "2023" of "2024". */
    public static String before(String timePeriod) {
        int start = start(timePeriod) - 1;
        return isYear(timePeriod) ? of(start) : Integer.toString(start);
    }

    /** The calendar year of the January in this academic year. */
    public static int january(String timePeriod) {
        return start(timePeriod) + 1;
    }

    /** Academic years between two periods: 2 from "202122" to "202324". */
    public static int between(String earlier, String later) {
        return start(later) - start(earlier);
    }

    /** How many academic years have ended since this one did; 0 for the last that ended. */
    public static int age(String timePeriod, LocalDate today) {
        int lastEnded = today.getMonth().compareTo(Month.AUGUST) >= 0 ? today.getYear() - 1 : today.getYear() - 2;
        return lastEnded - start(timePeriod);
    }

    /** Whether a value of this academic or calendar year is too old for any judgement. */
    public static boolean isOld(String timePeriod, LocalDate today) {
        return timePeriod != null
                && (isYear(timePeriod)
                        ? age(timePeriod, today) > STILL_JUDGED
                        : isCalendarYear(timePeriod) && today.getYear() - 1 - start(timePeriod) > STILL_JUDGED);
    }

    /** "ended 14 months ago", "ended nine years ago", "not over yet"; school years end with July. */
    public static String ended(String timePeriod, LocalDate today) {
        LocalDate end = LocalDate.of(start(timePeriod) + 1, Month.JULY, 31);
        if (!end.isBefore(today)) {
            return "not over yet";
        }
        long months = Period.between(end, today).toTotalMonths();
        if (months < 1) {
            return "ended this month";
        }
        return "ended "
                + (months < 24 ? Numbers.of(months, "month", "months") : Numbers.inWords(months / 12) + " years")
                + " ago";
    }

    /** "12 September 2025". */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String of(int start) {
        return "%d%02d".formatted(start, (start + 1) % 100);
    }

    private static int start(String timePeriod) {
        return Integer.parseInt(timePeriod.substring(0, 4));
    }

    private static boolean isCalendarYear(String timePeriod) {
        return timePeriod.matches("\\d{4}");
    }

    private static boolean isYear(String timePeriod) {
        return timePeriod != null && timePeriod.matches("\\d{6}");
    }
}
