// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * The publisher's figure beside our sum for the same thing.
 *
 * @param summed null when our sum is a range
 * @param reason why they differ, a code; null when they do not
 */
public record Reconciliation(
        String indicatorId,
        Level level,
        String entityCode,
        String timePeriod,
        String educationPhase,
        Double published,
        Double summed,
        Double summedLower,
        Double summedUpper,
        Double difference,
        String reason) {
    static Reconciliation of(Row row) {
        return new Reconciliation(
                row.text("indicator_id"),
                Level.of(row.text("geographic_level")).orElseThrow(),
                row.text("entity_code"),
                row.text("time_period"),
                row.text("education_phase"),
                row.number("published_value"),
                row.number("summed_value"),
                row.number("summed_lower"),
                row.number("summed_upper"),
                row.number("difference"),
                row.text("reason"));
    }
}
