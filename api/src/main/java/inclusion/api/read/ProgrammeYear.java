// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * One year of an outcome of a programme.
 *
 * @param sinceStart years since the first whole one of the programme; negative before
 * @param timePeriod null where authorities started in several years, as are the two values
 * @param treated mean of the authorities of the programme
 * @param controls mean of the others
 * @param effect their difference against the last year before the start
 */
public record ProgrammeYear(
        int sinceStart, String timePeriod, Double treated, Double controls, Double effect, Double lower, Double upper) {
    static ProgrammeYear of(Row row) {
        return new ProgrammeYear(
                row.whole("since_start"),
                row.text("time_period"),
                row.number("treated_value"),
                row.number("control_value"),
                row.number("effect"),
                row.number("effect_lower_ci"),
                row.number("effect_upper_ci"));
    }
}
