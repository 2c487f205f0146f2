// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * One year of one line of a trust's trend.
 *
 * @param series members-each-year, present-throughout or expected
 * @param value null when it is a range or unknown
 * @param lowerBound least that it may be because parts are hidden; null when exact
 * @param upperBound most that it may be; null when exact
 * @param schools how many schools are in it; null for the expected line
 */
public record TrendPoint(
        String indicatorId,
        String timePeriod,
        String series,
        Double value,
        Double lowerBound,
        Double upperBound,
        Double lowerCi,
        Double upperCi,
        Long schools) {
    static TrendPoint of(Row row) {
        return new TrendPoint(
                row.text("indicator_id"),
                row.text("time_period"),
                row.text("series"),
                row.number("indicator_value"),
                row.number("value_lower_bound"),
                row.number("value_upper_bound"),
                row.number("indicator_lower_ci"),
                row.number("indicator_upper_ci"),
                row.count("schools"));
    }
}
