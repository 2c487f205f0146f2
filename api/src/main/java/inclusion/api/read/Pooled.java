// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * A rare event counted over some years.
 *
 * @param timePeriod the last of the years
 * @param lower least number of events; the same as the upper when nothing is hidden
 * @param averageLower events per year
 * @param yearsMissing how many of the years have no figure
 */
public record Pooled(
        Level level,
        String entityCode,
        String indicatorId,
        String timePeriod,
        String firstTimePeriod,
        Integer years,
        Long lower,
        Long upper,
        Double averageLower,
        Double averageUpper,
        Integer yearsMissing) {
    public boolean isExact() {
        return lower != null && lower.equals(upper);
    }

    static Pooled of(Row row) {
        return new Pooled(
                Level.of(row.text("geographic_level")).orElseThrow(),
                row.text("entity_code"),
                row.text("indicator_id"),
                row.text("time_period"),
                row.text("first_time_period"),
                row.whole("years"),
                row.count("numerator_lower_bound"),
                row.count("numerator_upper_bound"),
                row.number("average_lower"),
                row.number("average_upper"),
                row.whole("years_missing"));
    }
}
