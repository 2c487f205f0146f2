// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.vocabulary.CellState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A numerator and its denominator, summed over the units that have both: a school counts in both or in neither, so that
 * one missing cell never tilts a rate.
 *
 * @param units how many are in the sums
 * @param hidden how many of them hide their numerator
 * @param lower the numerator with hidden parts at their least; the numerator itself when none is hidden
 * @param upper the same at their most; empty where a hidden part has no bound
 * @param roundedTo the coarsest rounding of any part, 1 when exact
 * @param provisional how many of the units rest on numbers that may still change
 * @param beside sums of the pair's other tallies, in their order
 */
public record PairSum(
        long units,
        long hidden,
        long lower,
        Optional<Long> upper,
        long denominator,
        int roundedTo,
        long provisional,
        List<Long> beside) {
    /** Nothing yet. */
    static PairSum none(int beside) {
        return new PairSum(0, 0, 0, Optional.of(0L), 0, 0, 0, Collections.nCopies(beside, 0L));
    }

    /** What one wide row adds; nothing unless its denominator is known and its numerator known or hidden. */
    static PairSum of(WideRow wide, WideLayout layout, WideLayout.Pair pair) {
        Optional<TallyCell> numerator = wide.tally(pair.numerator()).filter(TallyCell::countable);
        Optional<TallyCell> denominator =
                wide.tally(pair.denominator()).filter(cell -> cell.state() == CellState.VALUE);
        List<Long> beside = new ArrayList<>();
        for (int number : pair.beside()) {
            wide.tally(number).flatMap(TallyCell::count).ifPresent(beside::add);
        }
        if (numerator.isEmpty()
                || denominator.isEmpty()
                || beside.size() < pair.beside().size()) {
            return none(pair.beside().size());
        }
        TallyCell part = numerator.orElseThrow();
        long whole = denominator.orElseThrow().lower();
        boolean within = layout.tallies().get(pair.numerator()).withinWhole();
        return new PairSum(
                1,
                part.hidden() ? 1 : 0,
                part.lower(),
                part.upper().isEmpty() && within ? Optional.of(whole) : part.upper(),
                whole,
                Math.max(part.roundedTo(), denominator.orElseThrow().roundedTo()),
                part.provisional() || denominator.orElseThrow().provisional() ? 1 : 0,
                beside);
    }

    PairSum plus(PairSum other) {
        return new PairSum(
                units + other.units,
                hidden + other.hidden,
                lower + other.lower,
                upper.flatMap(mine -> other.upper.map(theirs -> mine + theirs)),
                denominator + other.denominator,
                Math.max(roundedTo, other.roundedTo),
                provisional + other.provisional,
                sums(beside, other.beside));
    }

    private static List<Long> sums(List<Long> one, List<Long> other) {
        return one.isEmpty()
                ? one
                : IntStream.range(0, one.size())
                        .mapToObj(at -> one.get(at) + other.get(at))
                        .toList();
    }
}
