// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.vocabulary.CellState;
import java.util.List;

/**
 * Adds the source cells of one tally up. Where it is made of several, the heaviest state speaks for it; where one is
 * missing, it is not available.
 */
final class CellFold {
    /** From lightest to heaviest. */
    private static final List<CellState> BY_WEIGHT = List.of(
            CellState.VALUE,
            CellState.LOW,
            CellState.SUPPRESSED,
            CellState.NOT_APPLICABLE,
            CellState.NOT_COLLECTED,
            CellState.NOT_AVAILABLE);

    private int cells;
    private int heaviest;
    private boolean bounded = true;
    private long lower;
    private long upper;
    private int roundedTo;
    private long fileNumber;
    private long sourceRow;

    void add(SourceCell cell) {
        cells++;
        heaviest = Math.max(heaviest, weight(cell.state()));
        lower += cell.lower();
        upper += cell.upper();
        bounded &= cell.bounded();
        roundedTo = Math.max(roundedTo, cell.roundedTo());
        fileNumber = Math.max(fileNumber, cell.fileNumber());
        sourceRow = Math.max(sourceRow, cell.sourceRow());
    }

    /** Six numbers that {@link WideRow} reads back. */
    void write(WideRow.Writer out, int number, int parts) {
        int weight = cells < parts ? weight(CellState.NOT_AVAILABLE) : heaviest;
        out.block(number, weight, lower, bounded ? upper : -1, roundedTo, fileNumber, sourceRow);
    }

    static int weight(CellState state) {
        return BY_WEIGHT.indexOf(state);
    }

    static CellState state(long weight) {
        return BY_WEIGHT.get((int) weight);
    }
}
