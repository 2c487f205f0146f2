// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.PoissonInterval;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How the rates of units spread, as a gamma distribution with Marshall's moments (Marshall 1991, Applied Statistics
 * 40:283, the global estimator).
 *
 * @param events of all units
 * @param population of all units
 * @param variance A, of the true rates; 0 where chance explains all
 */
record MarshallPrior(long events, double population, double variance) {
    static MarshallPrior of(long[] events, double[] populations) {
        long all = LongStream.of(events).sum();
        double population = DoubleStream.of(populations).sum();
        double mean = all / population;
        double spread = 0;
        for (int unit = 0; unit < events.length; unit++) {
            double deviation = events[unit] / populations[unit] - mean;
            spread += populations[unit] * deviation * deviation;
        }
        double chance = mean * events.length / population;
        return new MarshallPrior(all, population, Math.max(0, spread / population - chance));
    }

    Shrinkage shrink(long[] own, double[] ownPopulations) {
        return new Shrinkage(
                events / population,
                variance,
                IntStream.range(0, own.length)
                        .mapToObj(unit -> stabilised(own[unit], ownPopulations[unit]))
                        .toList());
    }

    private Stabilised stabilised(long own, double ownPopulation) {
        double mean = events / population;
        if (variance == 0) {
            return new Stabilised(
                    mean,
                    Math.sqrt(mean / population),
                    PoissonInterval.of(events).times(1 / population),
                    0);
        }
        double seen = ownPopulation + mean / variance;
        double shape = own + mean * mean / variance;
        double tail = Confidence.USUAL.tail();
        GammaDistribution posterior = GammaDistribution.of(shape, 1 / seen);
        return new Stabilised(
                shape / seen,
                Math.sqrt(shape) / seen,
                new Interval(posterior.inverseCumulativeProbability(tail), posterior.inverseSurvivalProbability(tail)),
                ownPopulation / seen);
    }
}
