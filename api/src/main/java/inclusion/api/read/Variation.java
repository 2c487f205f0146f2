// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * How far the areas of a level lie apart in one year.
 *
 * @param units areas with a value
 * @param ratio the ninth decile ÷ the first; null where the first is 0
 * @param tauScale log-rate or log-odds; null where values carry no interval, as are the three after it
 * @param tauUnits areas that τ rests on
 * @param tau standard deviation between areas beyond chance, on its scale
 * @param iSquared share of the spread that chance does not make, in per cent
 */
public record Variation(
        Level level,
        String indicatorId,
        String timePeriod,
        String educationPhase,
        Long units,
        Double ratio,
        String tauScale,
        Long tauUnits,
        Double tau,
        Double iSquared) {
    static Variation of(Row row) {
        return new Variation(
                Level.of(row.text("geographic_level")).orElseThrow(),
                row.text("indicator_id"),
                row.text("time_period"),
                row.text("education_phase"),
                row.count("units"),
                row.number("ratio_90_10"),
                row.text("tau_scale"),
                row.count("tau_units"),
                row.number("tau"),
                row.number("i_squared"));
    }
}
