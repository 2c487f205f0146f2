// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.NormalInterval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The common mean of units that truly differ, and by how much (DerSimonian and Laird 1986, Controlled Clinical Trials
 * 7:177). The order of the units never matters.
 *
 * @param units that it rests on
 * @param mean μ with its standard error, on the scale of the estimates
 * @param tauSquared variance between units on that scale, at least 0
 * @param q Cochran's weighted sum of squares about the fixed mean
 * @param iSquared share of the spread that is not chance, in per cent (Higgins and Thompson 2002)
 */
public record RandomEffects(int units, Estimate mean, double tauSquared, double q, double iSquared) {
    private static final double PER_CENT = 100;

    /** From estimates with normal errors, each above 0; empty for fewer than two. */
    public static Optional<RandomEffects> of(List<Estimate> estimates) {
        if (estimates.size() < 2) {
            return Optional.empty();
        }
        List<Estimate> sorted = estimates.stream()
                .sorted(Comparator.comparingDouble(Estimate::value).thenComparingDouble(Estimate::standardError))
                .toList();
        double[] weights = weights(sorted, 0);
        double fixed = weighted(sorted, weights);
        double q = 0;
        for (int i = 0; i < weights.length; i++) {
            double apart = sorted.get(i).value() - fixed;
            q += weights[i] * apart * apart;
        }
        double tauSquared = byMoments(q, weights);
        double[] random = weights(sorted, tauSquared);
        Estimate mean = new Estimate(
                weighted(sorted, random), 1 / Math.sqrt(DoubleStream.of(random).sum()));
        double chance = weights.length - 1.0;
        return Optional.of(
                new RandomEffects(weights.length, mean, tauSquared, q, q > chance ? PER_CENT * (q - chance) / q : 0));
    }

    /** 95 % interval of the mean, not of a unit. */
    public Interval interval() {
        return NormalInterval.of(mean.value(), mean.standardError(), Confidence.USUAL);
    }

    /** τ² that makes a weighted sum of squares of at least two units its own expectation; never below 0. */
    static double byMoments(double q, double[] weights) {
        double sum = DoubleStream.of(weights).sum();
        double squares = DoubleStream.of(weights).map(weight -> weight * weight).sum();
        double excess = q - (weights.length - 1);
        return excess <= 0 ? 0 : excess / (sum - squares / sum);
    }

    private static double[] weights(List<Estimate> estimates, double tauSquared) {
        return estimates.stream()
                .mapToDouble(estimate -> {
                    if (estimate.standardError() == 0) {
                        throw new IllegalArgumentException(
                                "Cannot weigh an estimate without a standard error: leave the unit out");
                    }
                    return 1 / (estimate.standardError() * estimate.standardError() + tauSquared);
                })
                .toArray();
    }

    private static double weighted(List<Estimate> estimates, double[] weights) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * estimates.get(i).value();
            all += weights[i];
        }
        return sum / all;
    }
}
