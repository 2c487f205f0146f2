// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.tally.PairSum;
import inclusion.metrics.tally.PrintedCell;
import inclusion.metrics.tally.SumRow;
import inclusion.metrics.tally.TallyCell;
import inclusion.metrics.tally.WideLayout;
import inclusion.metrics.tally.WideRow;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What the engine needs of an indicator, and nothing else: it travels to every executor.
 *
 * @param numerator number of its tally in the layout; -1 when the publisher prints no counts
 * @param denominator the same; -1 exactly when the numerator is
 * @param printed number of the printed measure in the layout; -1 when there is none
 * @param pair number of the pair that is summed for its parents; -1 when they are not summed
 */
record ValueEngineRule(
        String indicatorId, int version, int numerator, int denominator, int printed, int pair, Arithmetic arithmetic)
        implements Serializable {
    private static final int NONE = -1;

    static List<ValueEngineRule> of(Catalogue catalogue, WideLayout layout) {
        return catalogue.indicators().stream()
                .filter(indicator -> catalogue.route(indicator).published())
                .map(indicator -> of(indicator, catalogue, layout))
                .toList();
    }

    private static ValueEngineRule of(IndicatorDefinition indicator, Catalogue catalogue, WideLayout layout) {
        int numerator = indicator.numerator().map(layout::tally).orElse(NONE);
        int denominator = indicator.denominator().map(layout::tally).orElse(NONE);
        return new ValueEngineRule(
                indicator.id(),
                indicator.version(),
                numerator,
                denominator,
                indicator.printed().map(layout.printed()::indexOf).orElse(NONE),
                WideLayout.summed(indicator, catalogue)
                        ? layout.pairs().indexOf(WideLayout.Pair.of(numerator, denominator))
                        : NONE,
                Arithmetic.of(indicator));
    }

    ValueEngineRows.OfIndicator key() {
        return new ValueEngineRows.OfIndicator(indicatorId, version);
    }

    Optional<TallyCell> numeratorIn(WideRow wide) {
        return numerator == NONE ? Optional.empty() : wide.tally(numerator);
    }

    Optional<TallyCell> denominatorIn(WideRow wide) {
        return denominator == NONE ? Optional.empty() : wide.tally(denominator);
    }

    Optional<PrintedCell> printedIn(WideRow wide) {
        return printed == NONE ? Optional.empty() : wide.printed(printed);
    }

    /** The sum over units; empty when parents are not summed or no unit has both counts. */
    Optional<PairSum> sumIn(SumRow sums) {
        return pair == NONE ? Optional.empty() : Optional.of(sums.pair(pair)).filter(sum -> sum.units() > 0);
    }
}
