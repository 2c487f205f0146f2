// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.compare.method.VerdictRule.Good;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a series does when nothing but its usual variation is at work (Shewhart's chart of individual values and moving
 * ranges; constants as in NHS England's <em>Making Data Count</em>). All in the unit of the series.
 *
 * @param mean of the points
 * @param movingRange mean distance from one point to the next, without the outlying ones
 */
public record ControlLimits(double mean, double movingRange) {
    /** Fewer points have no limits. */
    public static final int LEAST_POINTS = 12;

    /** Three standard deviations in mean moving ranges: 3 ÷ 1.128. */
    private static final double REACH = 2.66;

    private static final double NEAR = REACH * 2 / 3;
    /** Above this many mean moving ranges a range is itself an outlier and would only hide others. */
    private static final double OUTLYING = 3.267;
    /** Rounding of a mean must not put a point beside a line on which it lies. */
    private static final double ROUNDING = 1e-9;

    private static final double ROUNDING_OF_MEAN = 1e-12;

    /** Whether a target is met by a process that goes on as it does. */
    public enum Assurance {
        /** The target lies beyond the limits on the bad side: every usual point meets it. */
        CONSISTENTLY_MET("consistently met"),
        /** The target lies beyond the limits on the good side: no usual point meets it. */
        CONSISTENTLY_MISSED("consistently missed"),
        /** The target lies within the limits: whether a point meets it is chance. */
        HIT_OR_MISS("hit or miss");

        private final String word;

        Assurance(String word) {
            this.word = word;
        }

        /** As pages print it. */
        public String word() {
            return word;
        }
    }

    /** Of a series in its order; empty for fewer than {@value #LEAST_POINTS} points. */
    public static Optional<ControlLimits> of(double... values) {
        return values.length < LEAST_POINTS ? Optional.empty() : Optional.of(screened(values));
    }

    private static ControlLimits screened(double... values) {
        double[] ranges = ranges(values);
        double all = mean(ranges);
        double[] kept =
                Arrays.stream(ranges).filter(range -> range < OUTLYING * all).toArray();
        return new ControlLimits(mean(values), kept.length == 0 ? all : mean(kept));
    }

    /** The same without leaving out outlying ranges, however few the points: for comparison only. */
    static ControlLimits unscreened(double... values) {
        return new ControlLimits(mean(values), mean(ranges(values)));
    }

    /** Lower process limit. */
    public double lower() {
        return mean - REACH * movingRange;
    }

    /** Upper process limit. */
    public double upper() {
        return mean + REACH * movingRange;
    }

    /** Two thirds of the way down to the lower limit. */
    public double nearLower() {
        return mean - NEAR * movingRange;
    }

    /** Two thirds of the way up to the upper limit. */
    public double nearUpper() {
        return mean + NEAR * movingRange;
    }

    /** What a target means for the series; empty where neither direction is good. */
    public Optional<Assurance> assurance(double target, Good good) {
        if (good == Good.NEITHER) {
            return Optional.empty();
        }
        if (isOutside(target)) {
            boolean easy = (target < mean) == (good == Good.HIGHER);
            return Optional.of(easy ? Assurance.CONSISTENTLY_MET : Assurance.CONSISTENTLY_MISSED);
        }
        return Optional.of(Assurance.HIT_OR_MISS);
    }

    /** 1 above the mean, −1 below, 0 on it. */
    int side(double value) {
        return beyond(value - mean, 0) ? 1 : beyond(mean - value, 0) ? -1 : 0;
    }

    boolean isOutside(double value) {
        return beyond(Math.abs(value - mean), REACH * movingRange);
    }

    boolean isNear(double value) {
        return !isOutside(value) && beyond(Math.abs(value - mean), NEAR * movingRange);
    }

    private boolean beyond(double distance, double reach) {
        return distance > reach + ROUNDING * movingRange + ROUNDING_OF_MEAN * Math.abs(mean);
    }

    private static double[] ranges(double... values) {
        return IntStream.range(1, values.length)
                .mapToDouble(at -> Math.abs(values[at] - values[at - 1]))
                .toArray();
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
