// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.CellState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Figures of one row whose meaning depends on other figures of the same row. */
public final class Cells {

    private Cells() {}

    /**
     * Where all of these counts are zero although the school has pupils, the question was not asked there: the counts and
     * what is printed from them are not applicable.
     */
    public static List<Cell> notAskedWhereAllZero(List<Cell> cells, Set<String> counts, String printed) {
        List<Cell.Count> found = cells.stream()
                .filter(cell -> counts.contains(cell.measure()))
                .filter(Cell.Count.class::isInstance)
                .map(Cell.Count.class::cast)
                .toList();
        boolean notAsked = !found.isEmpty()
                && found.stream()
                        .allMatch(count ->
                                count.value().isPresent() && count.value().getAsLong() == 0);
        return notAsked
                ? cells.stream()
                        .map(cell -> counts.contains(cell.measure())
                                        || cell.measure().equals(printed)
                                ? without(cell, CellState.NOT_APPLICABLE)
                                : cell)
                        .toList()
                : cells;
    }

    /** A count that is about the same pupils as another has no number where the other does not apply or is not there. */
    public static List<Cell> onlyBeside(List<Cell> cells, String measure, String other) {
        Optional<CellState> state = cells.stream()
                .filter(cell -> cell.measure().equals(other))
                .map(Cell::state)
                .filter(found -> found != CellState.VALUE && found != CellState.SUPPRESSED && found != CellState.LOW)
                .findFirst();
        return cells.stream()
                .map(cell -> cell.measure().equals(measure) && state.isPresent() ? without(cell, state.get()) : cell)
                .toList();
    }

    private static Cell without(Cell cell, CellState state) {
        if (cell instanceof Cell.Count count) {
            return new Cell.Count(
                    count.measure(),
                    state,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    count.roundedTo());
        }
        Cell.Printed printed = (Cell.Printed) cell;
        return new Cell.Printed(printed.measure(), state, Optional.empty(), printed.decimals());
    }
}
