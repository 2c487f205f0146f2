// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Interval for a number of events: exact Poisson below ten, Byar's approximation from ten on (Breslow and Day 1987, as
 * public health in England uses it). For suspensions and permanent exclusions; never for people with a property.
 */
public final class PoissonInterval {
    /** Where Byar's approximation takes over. */
    private static final long BYAR_FROM = 10;

    private PoissonInterval() {}

    /** The 95 % interval of the number of events itself; divide by the population for a rate. */
    public static Interval of(long events) {
        return of(events, Confidence.USUAL);
    }

    /** The same at another level of confidence. */
    public static Interval of(long events, Confidence confidence) {
        if (events < 0) {
            throw new IllegalArgumentException("Cannot give an interval for " + events + " events: count from 0");
        }
        return events < BYAR_FROM ? exact((double) events, confidence) : byar(events, confidence);
    }

    /**
     * Exact at any number (Garwood 1936, by the χ² distribution), which may be a fraction: with an expected number of
     * events it gives the control limits of a funnel.
     */
    public static Interval exact(double events, Confidence confidence) {
        if (!(events >= 0)) {
            throw new IllegalArgumentException("Cannot give an interval for " + events + " events: count from 0");
        }
        double lower = events == 0 ? 0 : lowerQuantile(2.0 * events, confidence.tail()) / 2;
        double upper = upperQuantile(2.0 * events + 2, confidence.tail()) / 2;
        return new Interval(lower, upper);
    }

    private static Interval byar(long events, Confidence confidence) {
        return new Interval(byarBound(events, -confidence.z()), byarBound(events + 1, confidence.z()));
    }

    private static double byarBound(long events, double z) {
        double root = 1 - 1.0 / (9.0 * events) + z / (3 * Math.sqrt((double) events));
        return (double) events * root * root * root;
    }

    private static double lowerQuantile(double degrees, double tail) {
        return ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(tail);
    }

    private static double upperQuantile(double degrees, double tail) {
        return ChiSquaredDistribution.of(degrees).inverseSurvivalProbability(tail);
    }
}
