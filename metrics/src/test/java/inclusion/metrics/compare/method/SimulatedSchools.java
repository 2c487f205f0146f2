// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.compare.method.Departure.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/** Schools whose truth is known, of the sizes that schools of England have; the same for a seed. */
final class SimulatedSchools {
    /** Log standard deviation of the number of pupils within a phase, England 2016/17, roughly. */
    private static final double SPREAD_OF_SIZES = 0.45;

    private static final int LEAST_PUPILS = 30;

    /** Of Progress 8, roughly. */
    private static final double SPREAD_OF_PUPILS = 1.27;

    private final RandomGenerator random;
    private final UniformRandomProvider source;

    SimulatedSchools(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        source = random::nextLong;
    }

    /** Number of pupils of a school; half of all have more than the median (260 in primary, 950 in secondary). */
    int pupils(double median) {
        return (int) Math.max(LEAST_PUPILS, median * Math.exp(SPREAD_OF_SIZES * random.nextGaussian()));
    }

    /** Pupils with a property that each has with the same probability. */
    int persons(int pupils, double share) {
        int with = 0;
        for (int i = 0; i < pupils; i++) {
            if (random.nextDouble() < share) {
                with++;
            }
        }
        return with;
    }

    /** Events that do not know of each other. */
    int events(double mean) {
        return mean == 0 ? 0 : PoissonSampler.of(source, mean).sample();
    }

    /** A draw about 0 with standard deviation 1. */
    double normal() {
        return random.nextGaussian();
    }

    /**
     * A peer group of schools that truly differ, and by chance.
     *
     * @param median number of pupils
     * @param rate expected of every pupil: events, or share with the property; a mean has pupils of spread 1.27 instead
     * @param truth from a standard normal draw to how far a school truly stands from the target on the scale
     */
    List<Departure> group(int units, Scale scale, double median, double rate, DoubleUnaryOperator truth) {
        List<Departure> group = new ArrayList<>(units);
        for (int i = 0; i < units; i++) {
            group.add(school(scale, pupils(median), rate, truth.applyAsDouble(normal())));
        }
        return group;
    }

    private Departure school(Scale scale, int pupils, double rate, double shift) {
        double expected = rate * pupils;
        double error = SPREAD_OF_PUPILS / Math.sqrt(pupils);
        return switch (scale) {
            case LOG_RATIO -> Departure.ofLogRatio(events(expected * scale.back(shift)), expected);
            case ROOT_RATIO -> Departure.ofRootRatio(events(expected * scale.back(1 + shift)), expected);
            case ARCSINE ->
                Departure.ofProportion(persons(pupils, scale.back(Math.asin(Math.sqrt(rate)) + shift)), pupils, rate);
            case PLAIN -> Departure.ofValue(shift + error * normal(), 0, error);
        };
    }
}
