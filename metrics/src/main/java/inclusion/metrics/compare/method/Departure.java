// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

/**
 * How far one unit stands from its target, on a scale on which units of every size spread alike (Spiegelhalter 2005,
 * Statistics in Medicine 24:1185, §3.2 and appendix).
 *
 * @param scale on which the other three are
 * @param value of the unit
 * @param target of the unit
 * @param standardError by chance alone; above 0
 */
public record Departure(Scale scale, double value, double target, double standardError) {
    /** The transforms and their way back. */
    public enum Scale {
        /** ln(O ÷ E); back to a ratio. */
        LOG_RATIO,
        /** √(O ÷ E); back to a ratio. */
        ROOT_RATIO,
        /** arcsin √p; back to a share from 0 to 1. */
        ARCSINE,
        /** The value itself. */
        PLAIN;

        /** From this scale to the ratio, the share or the value; beyond the end of a scale is its end. */
        public double back(double transformed) {
            return switch (this) {
                case LOG_RATIO -> Math.exp(transformed);
                case ROOT_RATIO -> Math.pow(Math.max(0, transformed), 2);
                case ARCSINE -> Math.pow(Math.sin(Math.min(Math.PI / 2, Math.max(0, transformed))), 2);
                case PLAIN -> transformed;
            };
        }
    }

    /** An event that was not there has no logarithm; half of one stands for it. */
    private static final double FOR_NONE = 0.5;

    /** Refuses what is not a number, and a unit that chance could not move. */
    public Departure {
        if (!(Double.isFinite(value) && Double.isFinite(target) && standardError > 0)
                || Double.isInfinite(standardError)) {
            throw new IllegalArgumentException("Cannot stand " + value + " beside " + target
                    + " with the standard error " + standardError + ": leave out units without a value or a size");
        }
    }

    /**
     * Observed over expected events by the logarithm, s = 1 ÷ √E; half an event stands for none. With few
     * expected it picks out many more low units than high ones; {@link #ofRootRatio} less so.
     */
    public static Departure ofLogRatio(double observed, double expected) {
        double counted = observed == 0 ? FOR_NONE : observed;
        return new Departure(Scale.LOG_RATIO, Math.log(counted / expected), 0, 1 / Math.sqrt(expected));
    }

    /** Observed over expected events by the root, s = 1 ÷ (2√E): for rare events, where many units have none. */
    public static Departure ofRootRatio(double observed, double expected) {
        return new Departure(Scale.ROOT_RATIO, Math.sqrt(observed / expected), 1, 1 / (2 * Math.sqrt(expected)));
    }

    /** A share of persons against a target share from 0 to 1, s = 1 ÷ (2√n). */
    public static Departure ofProportion(double count, double total, double targetShare) {
        return new Departure(
                Scale.ARCSINE,
                Math.asin(Math.sqrt(count / total)),
                Math.asin(Math.sqrt(targetShare)),
                1 / (2 * Math.sqrt(total)));
    }

    /** A mean, or any value with a standard error of its own. */
    public static Departure ofValue(double value, double target, double standardError) {
        return new Departure(Scale.PLAIN, value, target, standardError);
    }

    /** Standard errors above the target, by chance alone: negative below. */
    public double z() {
        return (value - target) / standardError;
    }

    /** The same with {@code tauSquared}, on this scale, of true variance between units. */
    public double overdispersedZ(double tauSquared) {
        return (value - target) / spread(tauSquared);
    }

    /** Chance and the variance between units together, as a standard deviation on this scale. */
    public double spread(double tauSquared) {
        return Math.sqrt(standardError * standardError + tauSquared);
    }
}
