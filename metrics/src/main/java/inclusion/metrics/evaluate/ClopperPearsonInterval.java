// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Exact interval for a proportion (Clopper and Pearson 1934, Biometrika 26:404). It holds the truth more often than it
 * says, so values are shown with {@link WilsonInterval}; this one is for exact tests, such as {@link RiskRatio#exact}.
 */
public final class ClopperPearsonInterval {
    private ClopperPearsonInterval() {}

    /** The interval as a share from 0 to 1; {@code total} is at least 1 and {@code count} at most that. */
    public static Interval of(long count, long total, Confidence confidence) {
        if (total < 1 || count < 0 || count > total) {
            throw new IllegalArgumentException(
                    "Cannot give an interval for " + count + " of " + total + ": the count must lie within the total");
        }
        return ofClusters((double) count, (double) total, confidence);
    }

    /** The same for counts that are fractions, as events in clusters count for fewer that happen singly. */
    static Interval ofClusters(double count, double total, Confidence confidence) {
        double rest = total - count;
        double lower =
                count == 0 ? 0 : BetaDistribution.of(count, rest + 1).inverseCumulativeProbability(confidence.tail());
        double upper =
                rest == 0 ? 1 : BetaDistribution.of(count + 1, rest).inverseSurvivalProbability(confidence.tail());
        return new Interval(lower, upper);
    }
}
