// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.vocabulary.CellState;
import java.util.Optional;

/**
 * What a wide row holds of one tally.
 *
 * @param state of its heaviest cell
 * @param lower at least so many, hidden parts at their least; the count itself when the state is a value
 * @param upper at most so many; empty where a hidden part has no bound
 * @param roundedTo 1 when exact
 * @param fileNumber see {@link FileOrder}
 * @param sourceRow row of that file
 */
public record TallyCell(
        CellState state, long lower, Optional<Long> upper, int roundedTo, long fileNumber, long sourceRow) {
    /** In place of a file's number: from schools' own files. */
    static final long OWN = -1;

    /** In place of a row's number, of own data whose coverage is not final. */
    static final long PROVISIONAL = 1;

    /** The number; empty unless every part of the tally is a value. */
    public Optional<Long> count() {
        return state == CellState.VALUE ? Optional.of(lower) : Optional.empty();
    }

    /** Own data have no row of a file to name; they say here whether the number may still change. */
    public boolean provisional() {
        return fileNumber == OWN && sourceRow == PROVISIONAL;
    }

    /** Whether it counts in a sum: known, or hidden. */
    boolean countable() {
        return state == CellState.VALUE || hidden();
    }

    boolean hidden() {
        return state == CellState.SUPPRESSED || state == CellState.LOW;
    }
}
