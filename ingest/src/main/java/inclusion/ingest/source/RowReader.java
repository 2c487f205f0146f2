// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

/**
 * Reads rows of one layout. A pure function of the row, or of the file's rows whatever their order; a row that cannot be
 * used is refused through {@link SourceRow#refuse}, and what is returned for it is not looked at.
 */
@FunctionalInterface
public interface RowReader {
    Reading read(SourceRow row);

    /** What was gathered from several rows and is still to be said after the last one. */
    default Reading end() {
        return Reading.of();
    }
}
