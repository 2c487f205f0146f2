// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.WilsonInterval;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How the shares of units spread, as a beta distribution with Kleinman's moments and weights equal to size (Kleinman
 * 1973, JASA 68:46).
 *
 * @param count people with the property, in all units
 * @param total people in all units
 * @param correlation γ, of two people of one unit: 0 or less where chance explains all, 1 or more where units lie at the
 *     ends and share nothing
 */
record KleinmanPrior(long count, long total, double correlation) {
    static KleinmanPrior of(long[] counts, long[] totals) {
        long count = LongStream.of(counts).sum();
        long total = LongStream.of(totals).sum();
        double mean = (double) count / total;
        double spread = 0;
        double units = 0;
        double people = 0;
        for (int unit = 0; unit < totals.length; unit++) {
            double deviation = (double) counts[unit] / totals[unit] - mean;
            double others = 1 - (double) totals[unit] / total;
            spread += totals[unit] * deviation * deviation;
            units += others;
            people += totals[unit] * others;
        }
        double chance = mean * (1 - mean);
        double scale = chance * (people - units);
        return new KleinmanPrior(count, total, scale > 0 ? (spread - chance * units) / scale : 0);
    }

    Shrinkage shrink(long[] counts, long[] totals) {
        double mean = (double) count / total;
        double between = Math.min(1, Math.max(0, correlation)) * mean * (1 - mean);
        return new Shrinkage(
                mean,
                between,
                IntStream.range(0, counts.length)
                        .mapToObj(unit -> stabilised(counts[unit], totals[unit]))
                        .toList());
    }

    private Stabilised stabilised(long own, long ownTotal) {
        if (correlation <= 0) {
            return share(count, total, 0);
        }
        if (correlation >= 1) {
            return share(own, ownTotal, 1);
        }
        double mean = (double) count / total;
        double people = (1 - correlation) / correlation;
        double with = own + people * mean;
        double without = ownTotal - own + people * (1 - mean);
        double all = with + without;
        BetaDistribution posterior = BetaDistribution.of(with, without);
        double tail = Confidence.USUAL.tail();
        return new Stabilised(
                with / all,
                Math.sqrt(with * without / (all + 1)) / all,
                new Interval(posterior.inverseCumulativeProbability(tail), posterior.inverseSurvivalProbability(tail)),
                ownTotal / (ownTotal + people));
    }

    private static Stabilised share(long with, long all, double reliability) {
        double share = (double) with / all;
        return new Stabilised(share, Math.sqrt(share * (1 - share) / all), WilsonInterval.of(with, all), reliability);
    }
}
