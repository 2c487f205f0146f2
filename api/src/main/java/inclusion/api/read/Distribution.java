// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * How the values of all comparable units spread.
 *
 * @param units how many have a value
 * @param hidden how many are not in it because they are hidden
 */
public record Distribution(
        Level level,
        String indicatorId,
        String timePeriod,
        String educationPhase,
        Long units,
        Double minimum,
        Double decile1,
        Double decile2,
        Double decile3,
        Double decile4,
        Double decile5,
        Double decile6,
        Double decile7,
        Double decile8,
        Double decile9,
        Double maximum,
        Double quartile1,
        Double quartile3,
        Long hidden) {
    static Distribution of(Row row) {
        return new Distribution(
                Level.of(row.text("geographic_level")).orElseThrow(),
                row.text("indicator_id"),
                row.text("time_period"),
                row.text("education_phase"),
                row.count("units"),
                row.number("minimum"),
                row.number("decile_1"),
                row.number("decile_2"),
                row.number("decile_3"),
                row.number("decile_4"),
                row.number("decile_5"),
                row.number("decile_6"),
                row.number("decile_7"),
                row.number("decile_8"),
                row.number("decile_9"),
                row.number("maximum"),
                row.number("quartile_1"),
                row.number("quartile_3"),
                row.count("hidden"));
    }
}
