// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.IntervalMethod;
import inclusion.metrics.catalogue.Rollup;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What the engine needs of an indicator, and nothing else: it travels to every executor.
 *
 * @param numerator tally id; null when the publisher prints no counts
 * @param denominator tally id; null exactly when the numerator is
 * @param printed measure that the publisher prints; null when it prints none
 * @param summed whether parents may be summed
 */
record ValueEngineRule(
        String indicatorId,
        int version,
        String numerator,
        String denominator,
        String printed,
        double multiplier,
        IntervalMethod interval,
        boolean summed)
        implements Serializable {
    static List<ValueEngineRule> of(Catalogue catalogue) {
        return catalogue.indicators().stream().map(ValueEngineRule::of).toList();
    }

    private static ValueEngineRule of(IndicatorDefinition indicator) {
        return new ValueEngineRule(
                indicator.id(),
                indicator.version(),
                indicator.numerator().orElse(null),
                indicator.denominator().orElse(null),
                indicator.printed().orElse(null),
                indicator.multiplier().doubleValue(),
                indicator.interval(),
                indicator.rollup() == Rollup.SUM && indicator.numerator().isPresent());
    }

    double valueOf(long count, long whole) {
        return count * multiplier / whole;
    }

    /** Chance alone; empty for sessions, for no denominator and for a count beyond its whole. */
    Optional<Interval> intervalOf(long count, long whole) {
        if (whole < 1 || count < 0) {
            return Optional.empty();
        }
        return switch (interval) {
            case WILSON -> count > whole
                    ? Optional.empty()
                    : Optional.of(WilsonInterval.of(count, whole).times(multiplier));
            case POISSON_BYAR -> Optional.of(PoissonInterval.of(count).times(multiplier / whole));
            case BOOTSTRAP_PUPILS, NONE -> Optional.empty();
        };
    }
}
