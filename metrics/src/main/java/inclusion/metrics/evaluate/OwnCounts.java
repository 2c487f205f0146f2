// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import inclusion.metrics.tally.PairSum;
import inclusion.metrics.tally.TallyCell;
import inclusion.metrics.tally.WideLayout;
import inclusion.metrics.tally.WideRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The counts that one value from schools' own files is made of; all of them are exact.
 *
 * @param beside what else the value is made of, in the order of its pair
 * @param provisional whether any of them may still change
 */
record OwnCounts(long numerator, long denominator, List<Long> beside, boolean provisional) {
    /** Of one school; empty unless its files cover every one of them. */
    static Optional<OwnCounts> of(WideRow wide, WideLayout.Pair pair) {
        List<TallyCell> cells = new ArrayList<>();
        wide.tally(pair.numerator()).ifPresent(cells::add);
        wide.tally(pair.denominator()).ifPresent(cells::add);
        pair.beside().forEach(number -> wide.tally(number).ifPresent(cells::add));
        if (cells.size() < pair.beside().size() + 2) {
            return Optional.empty();
        }
        List<Long> counts = cells.stream().map(TallyCell::lower).toList();
        return Optional.of(new OwnCounts(
                counts.get(0),
                counts.get(1),
                counts.subList(2, counts.size()),
                cells.stream().anyMatch(TallyCell::provisional)));
    }

    /** Of several schools together. */
    static OwnCounts of(PairSum sum) {
        return new OwnCounts(sum.lower(), sum.denominator(), sum.beside(), sum.provisional() > 0);
    }
}
