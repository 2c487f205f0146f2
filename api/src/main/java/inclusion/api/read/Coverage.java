// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * How many schools of an entity are in a source in a year.
 *
 * @param expected schools that the register or the membership expects
 * @param present schools with a row
 * @param reason why a school is not in it, in plain words; null when it is, and for areas
 */
public record Coverage(
        Level level,
        String entityCode,
        String sourceId,
        String timePeriod,
        String educationPhase,
        Long expected,
        Long present,
        String reason) {
    static Coverage of(Row row) {
        return new Coverage(
                Level.of(row.text("geographic_level")).orElseThrow(),
                row.text("entity_code"),
                row.text("source_id"),
                row.text("time_period"),
                row.text("education_phase"),
                row.count("schools_expected"),
                row.count("schools_present"),
                row.text("reason"));
    }
}
