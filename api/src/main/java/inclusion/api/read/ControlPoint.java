// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;
import java.time.LocalDate;

/**
 * One week with the limits of its usual variation, all in the indicator's unit.
 *
 * @param mean of the process; null where too few values have limits, as are the two after it
 * @param rule by which the value is more than usual variation; null where none marks it
 * @param variation better, worse, higher or lower; null as {@code rule}
 * @param rebaseReason why limits were drawn anew before it; null where they were not
 * @param target null where none is recorded
 * @param assurance whether a process that goes on as it does meets the target; null without target or limits
 */
public record ControlPoint(
        String educationPhase,
        String timePeriod,
        String timeIdentifier,
        LocalDate start,
        double value,
        Double mean,
        Double lower,
        Double upper,
        String rule,
        String variation,
        String rebaseRecordedOn,
        String rebaseReason,
        Double target,
        String targetSource,
        String assurance) {
    static ControlPoint of(Row row) {
        return new ControlPoint(
                row.text("education_phase"),
                row.text("time_period"),
                row.text("time_identifier"),
                LocalDate.parse(row.text("period_start")),
                row.number("indicator_value"),
                row.number("process_mean"),
                row.number("process_limit_lower"),
                row.number("process_limit_upper"),
                row.text("control_rule"),
                row.text("variation"),
                row.text("rebase_recorded_on"),
                row.text("rebase_reason"),
                row.number("target"),
                row.text("target_source"),
                row.text("assurance"));
    }
}
