// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * Whether the authorities of a programme changed otherwise than others, by one indicator.
 *
 * @param startPeriod first whole year after the start; null where no file has it
 * @param treated authorities of the programme with every year
 * @param controls others with every year
 * @param leftOut authorities without some year; null where nothing was compared
 * @param controlSet statistical-neighbours, nearest-authorities, statistical-neighbours-or-nearest or
 *     all-other-authorities
 * @param treatedChange from the years before to those after; null where nothing was compared, as are the numbers after it
 * @param examined how many outcomes of the programme were looked at
 * @param preTrend largest difference in the years before
 * @param verdict null where none may be given
 */
public record ProgrammeEffect(
        String programmeId,
        String indicatorId,
        String timeIdentifier,
        String firstPeriod,
        String lastPeriod,
        String startPeriod,
        Long treated,
        Long controls,
        Long leftOut,
        String controlSet,
        Double treatedChange,
        Double controlChange,
        Double effect,
        Double lower,
        Double upper,
        Double pValue,
        Long assignments,
        Double qValue,
        Long examined,
        Double preTrend,
        Double preTrendP,
        String placeboPeriod,
        Double placeboEffect,
        Double placeboP,
        String verdict,
        String reason) {
    static ProgrammeEffect of(Row row) {
        return new ProgrammeEffect(
                row.text("programme_id"),
                row.text("indicator_id"),
                row.text("time_identifier"),
                row.text("first_time_period"),
                row.text("last_time_period"),
                row.text("start_time_period"),
                row.count("treated"),
                row.count("controls"),
                row.count("left_out"),
                row.text("control_set"),
                row.number("treated_change"),
                row.number("control_change"),
                row.number("effect"),
                row.number("effect_lower_ci"),
                row.number("effect_upper_ci"),
                row.number("p_value"),
                row.count("assignments"),
                row.number("q_value"),
                row.count("outcomes_examined"),
                row.number("pre_trend"),
                row.number("pre_trend_p_value"),
                row.text("placebo_time_period"),
                row.number("placebo_effect"),
                row.number("placebo_p_value"),
                row.text("verdict"),
                row.text("verdict_reason"));
    }
}
