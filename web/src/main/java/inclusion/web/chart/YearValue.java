// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;

/**
 * What is known of one year: a value with an interval or without, a range because parts are hidden, or the reason why
 * there is nothing.
 *
 * @param value the value; null for a range and for nothing
 * @param lower lower end of the interval or the range; null when there is none
 * @param upper upper end of the interval or the range; null when there is none
 * @param missing why there is no value, in a few words; null when there is one
 */
public record YearValue(Double value, Double lower, Double upper, String missing) {
    private static final int RATIO_DECIMALS = 2;

    /** Nothing, for this reason. */
    public static YearValue none(String why) {
        return new YearValue(null, null, null, why);
    }

    /** Whether only a range is known. */
    public boolean isRange() {
        return value == null && lower != null && upper != null;
    }

    /** The highest number that the drawing must hold; 0 when there is none. */
    public double highest() {
        return Math.max(value == null ? 0 : value, upper == null ? 0 : upper);
    }

    /** The value, or the range, or the reason. */
    public String print(Measure measure) {
        return value != null ? measure.print(value) : isRange() ? measure.printRange(lower, upper) : missing;
    }

    /** The interval as "4.9 to 7.9", or an en dash. */
    public String printInterval(Measure measure) {
        return value == null || lower == null || upper == null ? "\u2013" : measure.printRange(lower, upper);
    }

    /** The value as a ratio with two decimals, or the range, or the reason. */
    String printRatio() {
        return value != null
                ? Numbers.value(value, RATIO_DECIMALS)
                : isRange() ? Numbers.range(lower, upper, RATIO_DECIMALS) : missing;
    }

    /** The interval of a ratio as "1.43 to 2.31", or an en dash. */
    String printRatioInterval() {
        return value == null || lower == null || upper == null ? "\u2013" : Numbers.range(lower, upper, RATIO_DECIMALS);
    }
}
