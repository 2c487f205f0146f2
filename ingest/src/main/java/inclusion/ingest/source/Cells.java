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

    /** Whether all of these counts are in the row and zero. */
    public static boolean allZero(List<Cell> cells, Set<String> counts) {
        return cells.stream()
                        .filter(cell -> counts.contains(cell.measure()) && zero(cell))
                        .count()
                == counts.size();
    }

    /** These figures have no number, because the question was not asked. */
    public static List<Cell> notAsked(List<Cell> cells, Set<String> measures) {
        return cells.stream()
                .map(cell -> measures.contains(cell.measure()) ? without(cell, CellState.NOT_APPLICABLE) : cell)
                .toList();
    }

    /** These figures have no number, because what is printed is not what they are taken for. */
    public static List<Cell> notAvailable(List<Cell> cells, Set<String> measures) {
        return cells.stream()
                .map(cell -> measures.contains(cell.measure()) ? without(cell, CellState.NOT_AVAILABLE) : cell)
                .toList();
    }

    /** Of these figures, those that are zero have no number, because the question was not asked. */
    public static List<Cell> zeroNotAsked(List<Cell> cells, Set<String> measures) {
        return cells.stream()
                .map(cell -> measures.contains(cell.measure()) && zero(cell)
                        ? without(cell, CellState.NOT_APPLICABLE)
                        : cell)
                .toList();
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

    private static boolean zero(Cell cell) {
        return cell instanceof Cell.Count count
                ? count.value().orElse(-1) == 0
                : ((Cell.Printed) cell)
                        .value()
                        .filter(value -> value.signum() == 0)
                        .isPresent();
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
