// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * An area's value beside one benchmark.
 *
 * @param benchmark the value that it stands beside; null when there is none
 * @param verdict worse, better, higher, lower, similar or cannot tell; null where none may be given
 * @param reason why, as a code
 * @param qValue adjusted for the indicators of the area that were looked at; null without a test
 */
public record AreaVerdict(
        String indicatorId,
        String entityCode,
        String timePeriod,
        Double benchmark,
        String verdict,
        String reason,
        Double qValue) {
    static AreaVerdict of(Row row) {
        return new AreaVerdict(
                row.text("indicator_id"),
                row.text("entity_code"),
                row.text("time_period"),
                row.number("benchmark_value"),
                row.text("verdict"),
                row.text("verdict_reason"),
                row.number("q_value"));
    }
}
