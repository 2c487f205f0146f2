// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The change from one year to another. Its interval is made of those of the two values (Zou and Donner 2008, Statistics
 * in Medicine 27:1693; of two Wilson intervals it is Newcombe's), so that it holds for rates, shares and means alike and
 * is as lopsided as they are.
 *
 * @param difference later less earlier, in the unit of the values
 * @param interval 95 %; empty where a value has none
 * @param pValue two-sided, that nothing changed: below 0.05 where the interval leaves out 0; empty where there is none
 * @param word never {@link TrendWord#TOO_SHORT}
 */
public record Change(double difference, Optional<Interval> interval, Optional<Double> pValue, TrendWord word) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Of values that chance moves: up or down needs the interval to leave out 0 and the margin to be reached, steady an
     * interval within the margin (or a change that chance does not explain, but smaller than the margin).
     *
     * @param margin the least change that matters ({@code margin_change}), in the unit of the values, at least 0
     * @param tauSquared variance, in their unit squared, of the true changes of units like this one from a year to the
     *     next, so that the usual to and fro is no news; 0 for chance alone
     */
    public static Change of(YearValue earlier, YearValue later, double margin, double tauSquared) {
        check(margin, tauSquared);
        double difference = later.value() - earlier.value();
        if (earlier.interval().isEmpty() || later.interval().isEmpty()) {
            return new Change(difference, Optional.empty(), Optional.empty(), TrendWord.CANNOT_TELL);
        }
        Interval before = earlier.interval().get();
        Interval after = later.interval().get();
        double usual = Confidence.USUAL.z() * Math.sqrt(tauSquared);
        double down = Math.hypot(Math.hypot(later.value() - after.lower(), before.upper() - earlier.value()), usual);
        double up = Math.hypot(Math.hypot(after.upper() - later.value(), earlier.value() - before.lower()), usual);
        Interval interval = new Interval(difference - down, difference + up);
        return new Change(
                difference,
                Optional.of(interval),
                Optional.of(pValue(difference, difference > 0 ? down : up)),
                word(difference, interval, margin));
    }

    /** Of complete counts, such as England's, which chance does not blur: the margin alone decides. */
    public static Change ofCompleteCounts(double earlier, double later, double margin) {
        check(margin, 0);
        double difference = later - earlier;
        TrendWord word =
                difference != 0 && Math.abs(difference) >= margin ? TrendWord.moved(difference) : TrendWord.STEADY;
        return new Change(difference, Optional.empty(), Optional.empty(), word);
    }

    private static TrendWord word(double difference, Interval interval, double margin) {
        if (interval.lower() > 0 || interval.upper() < 0) {
            return Math.abs(difference) >= margin ? TrendWord.moved(difference) : TrendWord.STEADY;
        }
        boolean within = interval.lower() >= -margin && interval.upper() <= margin;
        return within ? TrendWord.STEADY : TrendWord.CANNOT_TELL;
    }

    private static double pValue(double difference, double reach) {
        if (difference == 0) {
            return 1;
        }
        return reach == 0 ? 0 : 2 * NORMAL.survivalProbability(Confidence.USUAL.z() * Math.abs(difference) / reach);
    }

    private static void check(double margin, double tauSquared) {
        if (!(margin >= 0 && tauSquared >= 0)) {
            throw new IllegalArgumentException("Invalid margin of a change: " + margin + " with the variance "
                    + tauSquared + "; both are at least 0");
        }
    }
}
