// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import inclusion.ingest.vocabulary.CellState;
import inclusion.metrics.tally.PairSum;
import inclusion.metrics.tally.PrintedCell;
import inclusion.metrics.tally.TallyCell;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of one value before it is worked out.
 *
 * @param bounds of a numerator with hidden parts; empty when it is known, or when nothing bounds it
 * @param exact whether the counts are as counted, not rounded
 * @param printed the publisher's own figure
 * @param printedDecimals of that figure
 * @param lacking states of the cells that are no value
 */
record ValueEngineParts(
        Optional<Long> numerator,
        Optional<Long> denominator,
        Optional<Bounds> bounds,
        boolean exact,
        Optional<BigDecimal> printed,
        int printedDecimals,
        Set<CellState> lacking) {
    /** At least and at most so many; no {@code upper} where a hidden part has no bound. */
    record Bounds(long lower, Optional<Long> upper) {}

    /** From cells of the publisher's own row; a count that its file does not have at all is not available. */
    static ValueEngineParts ofCells(
            Optional<TallyCell> numerator, Optional<TallyCell> denominator, Optional<PrintedCell> printed) {
        Set<CellState> lacking = EnumSet.noneOf(CellState.class);
        Stream.of(numerator, denominator)
                .map(cell -> cell.map(TallyCell::state).orElse(CellState.NOT_AVAILABLE))
                .forEach(lacking::add);
        printed.map(PrintedCell::state).ifPresent(lacking::add);
        lacking.remove(CellState.VALUE);
        return new ValueEngineParts(
                numerator.flatMap(TallyCell::count),
                denominator.flatMap(TallyCell::count),
                numerator
                        .filter(cell -> cell.count().isEmpty())
                        .flatMap(cell -> cell.upper().map(upper -> new Bounds(cell.lower(), Optional.of(upper)))),
                Stream.of(numerator, denominator)
                        .allMatch(cell -> cell.map(TallyCell::roundedTo)
                                .filter(unit -> unit == 1)
                                .isPresent()),
                printed.flatMap(PrintedCell::value),
                printed.map(PrintedCell::decimals).orElse(0),
                lacking);
    }

    /** No cell at all: not available. */
    static ValueEngineParts nothing() {
        return ofCells(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** From a sum over schools or authorities. */
    static ValueEngineParts ofSum(PairSum sum) {
        boolean whole = sum.hidden() == 0;
        return new ValueEngineParts(
                whole ? Optional.of(sum.lower()) : Optional.empty(),
                Optional.of(sum.denominator()),
                whole ? Optional.empty() : Optional.of(new Bounds(sum.lower(), sum.upper())),
                sum.roundedTo() == 1,
                Optional.empty(),
                0,
                whole ? EnumSet.noneOf(CellState.class) : EnumSet.of(CellState.SUPPRESSED));
    }
}
