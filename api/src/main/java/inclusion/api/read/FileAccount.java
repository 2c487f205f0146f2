// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * What became of the rows of one file: read = accepted + quarantined + superseded.
 *
 * @param sourceId null when nothing recognised it
 * @param status accepted, refused, unrecognised or duplicate
 * @param findings how many findings it has
 */
public record FileAccount(
        String checksum,
        String fileName,
        String sourceId,
        String recognisedAs,
        String covers,
        String timePeriod,
        String encoding,
        Long rowsRead,
        Long rowsAccepted,
        Long rowsQuarantined,
        Long rowsSuperseded,
        String status,
        Long findings) {
    static FileAccount of(Row row) {
        return new FileAccount(
                row.text("file_checksum"),
                row.text("file_name"),
                row.text("source_id"),
                row.text("recognised_as"),
                row.text("covers"),
                row.text("time_period"),
                row.text("encoding"),
                row.count("rows_read"),
                row.count("rows_accepted"),
                row.count("rows_quarantined"),
                row.count("rows_superseded"),
                row.text("status"),
                row.count("findings"));
    }
}
