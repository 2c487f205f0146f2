// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.Serializable;

/**
 * A recognised file of the landing folder, by what matters of it.
 *
 * @param name path below the landing folder; never part of an id or a digest
 * @param checksum sha-256 of the decompressed content, lower-case hex
 * @param sourceId which source reads it
 * @param timePeriod the academic year that its folder gives it; empty when its content carries one
 */
public record LandedFile(String name, String checksum, String sourceId, String timePeriod) implements Serializable {}
