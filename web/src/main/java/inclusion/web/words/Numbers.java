// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as every page prints them: a true minus, thousands with commas, "to" between two ends. */
public final class Numbers {
    /** Narrow no-break space, printed before a percent sign. */
    public static final String NARROW_SPACE = "\u202f";

    private static final String MINUS = "\u2212";
    private static final String[] SMALL = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };

    private Numbers() {}

    /** A value rounded half up to {@code decimals}: 24.7, −6.0, 1,164.25. */
    public static String value(double value, int decimals) {
        return printed(BigDecimal.valueOf(value), decimals);
    }

    private static String printed(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", rounded.abs());
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }

    /** A whole count: 1,164. */
    public static String count(long count) {
        return printed(BigDecimal.valueOf(count), 0);
    }

    /** "12 to 16", or "12" where both ends print the same. */
    public static String range(double lower, double upper, int decimals) {
        String from = value(lower, decimals);
        String to = value(upper, decimals);
        return from.equals(to) ? from : from + " to " + to;
    }

    /** "(4.9 to 7.9)". */
    public static String interval(double lower, double upper, int decimals) {
        return "(" + value(lower, decimals) + " to " + value(upper, decimals) + ")";
    }

    /**
     * A value with its unit as running text has it.
     *
     * @param unit the catalogue's unit label: "% of pupils" gives "5.2 % of pupils", "per 100 pupils" gives "24.7 per
     *     100 pupils"
     */
    public static String withUnit(String printed, String unit) {
        return unit.startsWith("%") ? printed + NARROW_SPACE + unit : unit.isBlank() ? printed : printed + " " + unit;
    }

    /** "1 school", "8 schools". */
    public static String of(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /** "1st", "22nd", "113th", "1,004th". */
    public static String ordinal(long number) {
        long tens = number % 100;
        String ending = tens >= 11 && tens <= 13
                ? "th"
                : switch ((int) (number % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return count(number) + ending;
    }

    /** Words up to ten, digits above: "three", "14". */
    public static String inWords(long count) {
        return count >= 0 && count < SMALL.length ? SMALL[(int) count] : count(count);
    }
}
