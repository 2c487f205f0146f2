// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.io.Serializable;

/**
 * A problem in the input, as data: one per rule and file. It never holds a pupil's value.
 *
 * @param code what kind, stable, in kebab-case
 * @param fileChecksum of the decompressed content; empty for the folder as a whole
 * @param fileName path below the landing folder
 * @param sourceId the source that the file belongs to; empty when nothing recognises it
 * @param sourceColumn the publisher's column; empty when the finding is about rows or the file
 * @param sourceRows the first few row numbers, as in {@code 12, 57, 103}; empty for the whole file
 * @param rowCount how many rows
 * @param what what was found, one sentence
 * @param meaning what it means for the figures
 * @param guidance what to do
 */
public record Finding(
        String code,
        Severity severity,
        String fileChecksum,
        String fileName,
        String sourceId,
        String sourceColumn,
        String sourceRows,
        long rowCount,
        String what,
        String meaning,
        String guidance)
        implements Serializable {
    /** The same of one part of a file, as in {@code roll of school 900101}. */
    public Finding about(String part) {
        return new Finding(
                code,
                severity,
                fileChecksum,
                fileName,
                sourceId,
                sourceColumn,
                sourceRows,
                rowCount,
                what + " (" + part + ")",
                meaning,
                guidance);
    }
}
