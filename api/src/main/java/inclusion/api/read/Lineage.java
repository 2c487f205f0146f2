// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * A file that some values were made of.
 *
 * @param role numerator, denominator or value
 * @param rows how many of its rows
 */
public record Lineage(
        String indicatorId,
        Level level,
        String timePeriod,
        String evidence,
        String role,
        String sourceId,
        String fileChecksum,
        String fileName,
        Long rows) {
    static Lineage of(Row row) {
        return new Lineage(
                row.text("indicator_id"),
                Level.of(row.text("geographic_level")).orElseThrow(),
                row.text("time_period"),
                row.text("evidence"),
                row.text("role"),
                row.text("source_id"),
                row.text("file_checksum"),
                row.text("file_name"),
                row.count("rows"));
    }
}
