// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * A file of schools' own that feeds an indicator's counts in a year; never a pupil of it.
 *
 * @param coveredTable which kind of content: roll, attendance, exclusions and so on
 * @param schools how many of the schools asked for are in it
 * @param rows how many of its rows of that kind are used for them
 * @param rowsQuarantined rows of the whole file that were set aside
 * @param rowsSuperseded rows of the whole file that a later delivery replaces
 */
public record OwnFile(
        String fileName,
        String sourceId,
        String fileChecksum,
        String coveredTable,
        long schools,
        long rows,
        long rowsQuarantined,
        long rowsSuperseded) {
    static OwnFile of(Row row) {
        return new OwnFile(
                row.text("file_name"),
                row.text("source_id"),
                row.text("file_checksum"),
                row.text("covered_table"),
                row.count("schools"),
                row.count("rows_used"),
                row.count("rows_quarantined"),
                row.count("rows_superseded"));
    }
}
