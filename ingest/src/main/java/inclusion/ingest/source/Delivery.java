// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.Serializable;

/**
 * What a row of a school's own file was delivered with. Of two that speak of the same, the later replaces the earlier;
 * what says which is later stands in the files, never in their names or times.
 *
 * @param kind {@link Kind#RETURN} for a census return, whole; {@link Kind#EXTRACT} for a CSV file
 * @param collection of a return: {@code 2025 SPR}; else empty
 * @param extractedAt of a return its own DateTime, of an extract what {@code delivery.csv} says; ISO, or empty
 * @param serial of a return its SerialNo; else 0
 * @param coversFrom first day that it speaks of, ISO, or empty where nothing says so
 * @param coversTo last day that it speaks of, ISO, or empty
 * @param whole whether it is all that there is of the time it covers, so that it replaces; else it adds
 */
public record Delivery(
        Kind kind,
        String collection,
        String extractedAt,
        long serial,
        String coversFrom,
        String coversTo,
        boolean whole)
        implements Serializable {
    /** What it is a part of. */
    public enum Kind {
        RETURN,
        EXTRACT
    }
}
