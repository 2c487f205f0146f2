// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.compare.method.Judgement.Reason;
import inclusion.metrics.compare.method.Judgement.Strength;
import inclusion.metrics.evaluate.Interval;
import java.util.Optional;

/**
 * From numbers to a word ({@code indicators-and-methods.md} §4.4): fewer than five expected, and nothing is said; a
 * difference needs the over-dispersed limits and the practical margin; <em>similar</em> needs to be known, too.
 *
 * @param good which direction is good
 * @param named whether a school is named in public: then it is higher or lower, never worse or better
 */
public record VerdictRule(Good good, boolean named) {
    /** Below this number of expected events nothing is said, whatever was observed. */
    public static final double LEAST_EXPECTED = 5;

    /** Practical margin where the indicator declares none, as a share of the benchmark. */
    public static final double USUAL_MARGIN = 0.2;

    /** A unit with more than this share of its comparator is compared with the rest of it. */
    private static final double OWN_SHARE = 0.1;

    /** Which direction is good. */
    public enum Good {
        /** A higher value is better. */
        HIGHER,
        /** A lower value is better. */
        LOWER,
        /** Neither is. */
        NEITHER
    }

    /**
     * What is known about one value beside its benchmark, all in the indicator's unit but for {@code expected}.
     *
     * @param value of the unit
     * @param interval by chance alone, 95 %; empty where the value has none
     * @param benchmark of units like it
     * @param limits over-dispersed; empty where too few units tell how they spread
     * @param expected events, or persons with the property, at the benchmark's rate; for a share the smaller of those
     *     with and those without; for a mean, the persons in it
     * @param margin the least difference that matters, at least 0
     */
    public record Evidence(
            double value,
            Optional<Interval> interval,
            double benchmark,
            Optional<SpreadLimits> limits,
            double expected,
            double margin) {
        /** Refuses what is not a number, and a margin below 0. */
        public Evidence {
            if (!(Double.isFinite(value) && Double.isFinite(benchmark) && expected >= 0 && margin >= 0)) {
                throw new IllegalArgumentException("Cannot judge " + value + " beside " + benchmark + " with "
                        + expected + " expected and the margin " + margin + ": leave out what is not known");
            }
        }
    }

    /** Margin of {@link #USUAL_MARGIN} of a benchmark, in its unit. */
    public static double usualMargin(double benchmark) {
        return USUAL_MARGIN * Math.abs(benchmark);
    }

    /**
     * Rate of the comparator, without the unit where the unit is more than a tenth of it.
     *
     * @param numerator of the whole comparator, the unit included
     * @param denominator likewise
     * @return empty where nobody is left
     */
    public static Optional<Double> benchmark(
            double numerator, double denominator, double ownNumerator, double ownDenominator) {
        boolean without = ownDenominator > OWN_SHARE * denominator;
        double rest = without ? denominator - ownDenominator : denominator;
        return rest > 0 ? Optional.of((without ? numerator - ownNumerator : numerator) / rest) : Optional.empty();
    }

    /** The word, its strength and its reason. */
    public Judgement judge(Evidence evidence) {
        if (evidence.expected() < LEAST_EXPECTED) {
            return Judgement.cannotTell(Reason.TOO_FEW_EXPECTED);
        }
        if (evidence.limits().isEmpty()) {
            return Judgement.cannotTell(Reason.TOO_FEW_UNITS);
        }
        SpreadLimits limits = evidence.limits().get();
        return outside(evidence.value(), limits.usual()) ? apart(evidence, limits) : inside(evidence);
    }

    private Judgement apart(Evidence evidence, SpreadLimits limits) {
        double difference = evidence.value() - evidence.benchmark();
        if (Math.abs(difference) < evidence.margin()) {
            return Judgement.similar(Reason.SMALL_DIFFERENCE);
        }
        Strength strength = outside(evidence.value(), limits.strict()) ? Strength.VERY_DIFFERENT : Strength.DIFFERENT;
        return new Judgement(Optional.of(word(difference > 0)), Optional.of(strength), Reason.OUTSIDE_SPREAD);
    }

    private static Judgement inside(Evidence evidence) {
        if (evidence.interval().isEmpty()) {
            return Judgement.cannotTell(Reason.NO_INTERVAL);
        }
        Interval interval = evidence.interval().get();
        boolean within = interval.lower() >= evidence.benchmark() - evidence.margin()
                && interval.upper() <= evidence.benchmark() + evidence.margin();
        return within
                ? Judgement.similar(Reason.INSIDE_SPREAD_WITHIN_MARGIN)
                : Judgement.cannotTell(Reason.INSIDE_SPREAD_WIDE_INTERVAL);
    }

    private Verdict word(boolean above) {
        if (named || good == Good.NEITHER) {
            return above ? Verdict.HIGHER : Verdict.LOWER;
        }
        return above == (good == Good.HIGHER) ? Verdict.BETTER : Verdict.WORSE;
    }

    private static boolean outside(double value, Interval limits) {
        return value < limits.lower() || value > limits.upper();
    }
}
