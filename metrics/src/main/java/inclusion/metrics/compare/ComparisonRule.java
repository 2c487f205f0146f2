// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.IntervalMethod;
import inclusion.metrics.catalogue.Polarity;
import inclusion.metrics.catalogue.ValueType;
import inclusion.metrics.compare.method.Verdict;
import inclusion.metrics.compare.method.VerdictRule;
import inclusion.metrics.compare.method.VerdictRule.Good;
import inclusion.metrics.evaluate.Arithmetic;
import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What comparing needs of an indicator's definition; travels to every executor.
 *
 * @param margin share of the benchmark below which a difference does not matter
 * @param marginChange the same for a change, as a share of the earlier value
 * @param ranked whether its values may be put in an order: never counts, nor what is neither good nor bad
 */
public record ComparisonRule(Arithmetic arithmetic, Good good, double margin, double marginChange, boolean ranked)
        implements Serializable {
    /** Of all indicators, by id. */
    public static Map<String, ComparisonRule> of(Catalogue catalogue) {
        return catalogue.indicators().stream().collect(Collectors.toMap(IndicatorDefinition::id, ComparisonRule::of));
    }

    private static ComparisonRule of(IndicatorDefinition indicator) {
        return new ComparisonRule(
                Arithmetic.of(indicator),
                good(indicator.polarity()),
                indicator.margin().doubleValue(),
                indicator.marginChange().doubleValue(),
                indicator.valueType() != ValueType.COUNT && indicator.polarity() != Polarity.CONTEXT);
    }

    double multiplier() {
        return arithmetic.multiplier();
    }

    /** Whether a value comes from events, each of which may happen twice to one pupil. */
    boolean events() {
        return arithmetic.interval() == IntervalMethod.POISSON_BYAR;
    }

    /** Whether a value is a share of people. */
    boolean people() {
        return arithmetic.interval() == IntervalMethod.WILSON;
    }

    VerdictRule verdicts() {
        return new VerdictRule(good, /* named= */ false);
    }

    /** The word for a difference that needs no further proof. */
    public Verdict word(boolean above) {
        if (good == Good.NEITHER) {
            return above ? Verdict.HIGHER : Verdict.LOWER;
        }
        return above == (good == Good.HIGHER) ? Verdict.BETTER : Verdict.WORSE;
    }

    private static Good good(Polarity polarity) {
        return switch (polarity) {
            case HIGHER -> Good.HIGHER;
            case LOWER -> Good.LOWER;
            case CONTEXT -> Good.NEITHER;
        };
    }
}
