// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.IntervalMethod;
import inclusion.metrics.catalogue.Rollup;
import inclusion.metrics.catalogue.ValueType;
import java.io.Serializable;
import java.util.Optional;

/**
 * From two counts to a value and what chance leaves open about it; travels to every executor.
 *
 * @param withinWhole whether the count is a part of the whole, and so at most as large
 */
public record Arithmetic(double multiplier, IntervalMethod interval, boolean withinWhole) implements Serializable {
    /** The arithmetic of an indicator. */
    public static Arithmetic of(IndicatorDefinition indicator) {
        return new Arithmetic(
                indicator.multiplier().doubleValue(),
                indicator.interval(),
                indicator.valueType() == ValueType.PROPORTION);
    }

    /** Whether an indicator is made of counts that add up over schools, and of nothing else. */
    public static boolean sums(IndicatorDefinition indicator) {
        return indicator.rollup() == Rollup.SUM
                && indicator.denominator().isPresent()
                && indicator.pupilRules().unknown().isEmpty()
                && indicator.pupilRules().minimum().isEmpty();
    }

    /** Count ÷ whole × multiplier. */
    public double value(long count, long whole) {
        return count * multiplier / whole;
    }

    /** Chance alone; empty for sessions, for no denominator and for a count beyond its whole. */
    public Optional<Interval> chance(long count, long whole) {
        if (whole < 1 || count < 0) {
            return Optional.empty();
        }
        return switch (interval) {
            case WILSON ->
                count > whole
                        ? Optional.empty()
                        : Optional.of(WilsonInterval.of(count, whole).times(multiplier));
            case POISSON_BYAR -> Optional.of(PoissonInterval.of(count).times(multiplier / whole));
            case STUDENT_T, NEWCOMBE, LOG_RATIO, EXACT_CONDITIONAL, BOOTSTRAP_PUPILS, NONE -> Optional.empty();
        };
    }
}
