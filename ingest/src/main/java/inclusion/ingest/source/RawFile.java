// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.AcademicYear;
import java.util.Optional;

/**
 * A file of the landing folder, unpacked and not yet recognised.
 *
 * @param name path below the landing folder, with {@code !} before the member of a zip
 * @param checksum sha-256 of the unpacked content, lower-case hex
 * @param head the beginning of its text, at most {@link LandingFolder#HEAD_BYTES} bytes
 * @param folderYear the year of the nearest folder named {@code YYYY-YY}
 * @param damage why the content could not be unpacked to its end; empty when it could
 */
public record RawFile(
        String name,
        Content content,
        String checksum,
        TextEncoding encoding,
        long bytes,
        String head,
        Optional<AcademicYear> folderYear,
        Optional<String> damage) {}
