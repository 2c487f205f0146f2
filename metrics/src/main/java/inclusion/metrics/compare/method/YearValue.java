// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Interval;
import java.util.Optional;

/**
 * The value of one year.
 *
 * @param year in which the school year ends, or any other running number
 * @param interval 95 %, in the value's unit; empty where the value has none
 */
public record YearValue(int year, double value, Optional<Interval> interval) {
    /** Refuses what is not a number, or lies outside its interval. */
    public YearValue {
        if (!Double.isFinite(value)
                || interval.filter(each -> value < each.lower() || value > each.upper())
                        .isPresent()) {
            throw new IllegalArgumentException("Invalid value of " + year + ": " + value + " with " + interval);
        }
    }
}
