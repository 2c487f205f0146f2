// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * A term or year of a school that its own files cover, for one kind of content.
 *
 * @param coveredTable roll, attendance, exclusions, movements, placements and so on
 * @param provisional whether a later return may still change it
 */
public record OwnCoverage(
        String schoolUrn, String timePeriod, String timeIdentifier, String coveredTable, boolean provisional) {
    static OwnCoverage of(Row row) {
        return new OwnCoverage(
                row.text("entity_code"),
                row.text("time_period"),
                row.text("time_identifier"),
                row.text("covered_table"),
                row.flag("provisional"));
    }
}
