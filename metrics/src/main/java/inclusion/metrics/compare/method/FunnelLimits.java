// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.PoissonInterval;

/**
 * Control limits of a funnel by chance alone (Spiegelhalter 2005, Statistics in Medicine 24:1185). Schools differ by
 * more than chance, so these are drawn beside {@link Overdispersion#limits} and never give a verdict.
 */
public final class FunnelLimits {
    private FunnelLimits() {}

    /** Where a ratio stands by chance alone. */
    public enum Flag {
        /** Below at 99.8 %. */
        FAR_BELOW,
        /** Below at 95 %. */
        BELOW,
        /** Within both. */
        WITHIN,
        /** Above at 95 %. */
        ABOVE,
        /** Above at 99.8 %. */
        FAR_ABOVE
    }

    /**
     * Limits around a target share (0 to 1) for a unit of {@code total} persons, as shares: the observed shares whose
     * Wilson interval just reaches the target (public health in England).
     */
    public static SpreadLimits ofProportion(double target, double total) {
        if (!(target >= 0 && target <= 1 && total > 0)) {
            throw new IllegalArgumentException("Cannot draw limits around the share " + target + " of " + total
                    + " persons: a share lies from 0 to 1, of somebody");
        }
        return new SpreadLimits(
                proportion(target, total, Confidence.USUAL), proportion(target, total, Confidence.STRICT));
    }

    /** Limits of observed ÷ expected around 1 for a unit with {@code expected} events: exact, by χ². */
    public static SpreadLimits ofRatio(double expected) {
        if (!(expected > 0)) {
            throw new IllegalArgumentException(
                    "Cannot draw limits around " + expected + " expected events: there must be some");
        }
        return new SpreadLimits(
                PoissonInterval.exact(expected, Confidence.USUAL).times(1 / expected),
                PoissonInterval.exact(expected, Confidence.STRICT).times(1 / expected));
    }

    /** Where observed ÷ expected events stands: beyond 1 is where its own interval leaves 1 out. */
    public static Flag flag(long observed, double expected) {
        Interval strict = PoissonInterval.of(observed, Confidence.STRICT);
        Interval usual = PoissonInterval.of(observed, Confidence.USUAL);
        if (strict.lower() > expected) {
            return Flag.FAR_ABOVE;
        }
        if (strict.upper() < expected) {
            return Flag.FAR_BELOW;
        }
        if (usual.lower() > expected) {
            return Flag.ABOVE;
        }
        return usual.upper() < expected ? Flag.BELOW : Flag.WITHIN;
    }

    private static Interval proportion(double target, double total, Confidence confidence) {
        double square = confidence.z() * confidence.z();
        double scale = 1 / square + 1 / total;
        double middle = target * (total / square + 1);
        double rest = target * (total * (target * (total / square + 2) - 1) + square * (target - 1));
        double reach = Math.sqrt(Math.max(0, 64 * middle * middle - 64 * scale * rest)) / 8;
        return new Interval(share((middle - reach) / (scale * total)), share((middle + reach) / (scale * total)));
    }

    private static double share(double bound) {
        return Math.min(1, Math.max(0, bound));
    }
}
