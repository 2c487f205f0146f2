// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * A problem in a file; never a pupil's value.
 *
 * @param severity must fix, check or note
 * @param sourceColumn null when it is not about a column
 * @param sourceRows the first few row numbers, such as "12, 57, 103"
 * @param rowCount how many rows it is about
 */
public record Finding(
        String code,
        String severity,
        String fileChecksum,
        String fileName,
        String sourceId,
        String sourceColumn,
        String sourceRows,
        Long rowCount,
        String what,
        String meaning,
        String guidance) {
    static Finding of(Row row) {
        return new Finding(
                row.text("finding_code"),
                row.text("severity"),
                row.text("file_checksum"),
                row.text("file_name"),
                row.text("source_id"),
                row.text("source_column"),
                row.text("source_rows"),
                row.count("row_count"),
                row.text("what"),
                row.text("meaning"),
                row.text("guidance"));
    }
}
