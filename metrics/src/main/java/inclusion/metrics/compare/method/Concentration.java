// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.PoissonInterval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How evenly pupils of one kind are spread over the schools of an area, given the schools' sizes ("magnet schools": ASCL
 * 2022, appendix, case study 1). Size is whatever is comparable between them: the published admission number of one
 * year's intake says nothing about sixth forms, so that the roll belongs beside it.
 *
 * @param schools one for each that came in, in their order
 * @param dissimilarity D, the share of these pupils who would have to move for an even spread, from 0 to 1 (Duncan and
 *     Duncan 1955, American Sociological Review 20:210)
 * @param gini of the Lorenz curve over schools in order of their pupils per place, from 0 to 1 (Gini 1912)
 * @param herfindahl Σ of squared shares of these pupils, from 1 ÷ schools to 1 (Herfindahl 1950)
 * @param chiSquare of the counts against an even spread
 * @param pValue of that, on schools − 1 degrees of freedom
 * @param phi χ² a degree of freedom: 1 where chance alone spreads them
 */
public record Concentration(
        List<Spread> schools,
        double dissimilarity,
        double gini,
        double herfindahl,
        double chiSquare,
        double pValue,
        double phi) {
    private static final double HALF = 0.5;
    private static final double PER_HUNDRED = 100;

    /** Keeps the schools as they were. */
    public Concentration {
        schools = List.copyOf(schools);
    }

    /**
     * One school's part.
     *
     * @param perHundred these pupils per hundred places; of admission numbers no prevalence
     * @param share of all these pupils, from 0 to 1
     * @param shareOfPlaces from 0 to 1
     * @param quotient location quotient: the one share over the other, or observed over expected (Haig 1926)
     * @param interval of the quotient, 95 %, exact Poisson below ten and Byar's from ten on
     * @param flag where chance alone puts the quotient
     * @param againstRest pupils per place here over those in the rest of the area; empty where the rest has none
     */
    public record Spread(
            double perHundred,
            double share,
            double shareOfPlaces,
            double quotient,
            Interval interval,
            FunnelLimits.Flag flag,
            Optional<Double> againstRest) {}

    /**
     * The spread over two schools or more.
     *
     * @param pupils of the kind in question, at each school; somebody in all
     * @param places size of each school, above 0
     */
    public static Concentration of(long[] pupils, double[] places) {
        if (pupils.length < 2
                || pupils.length != places.length
                || LongStream.of(pupils).anyMatch(count -> count < 0)
                || !DoubleStream.of(places).allMatch(size -> size > 0)
                || LongStream.of(pupils).sum() == 0) {
            throw new IllegalArgumentException(
                    "Cannot measure how " + LongStream.of(pupils).sum()
                            + " pupils are spread over " + pupils.length + " schools with " + places.length
                            + " sizes: two schools with a size and one pupil are the least");
        }
        double all = LongStream.of(pupils).sum();
        double size = DoubleStream.of(places).sum();
        List<Spread> schools = IntStream.range(0, pupils.length)
                .mapToObj(school -> spread(pupils[school], places[school], all, size))
                .toList();
        double chiSquare = IntStream.range(0, pupils.length)
                .mapToDouble(
                        school -> square(pupils[school] - all * places[school] / size) / (all * places[school] / size))
                .sum();
        double degrees = pupils.length - 1.0;
        return new Concentration(
                schools,
                HALF
                        * schools.stream()
                                .mapToDouble(school -> Math.abs(school.share() - school.shareOfPlaces()))
                                .sum(),
                gini(schools),
                schools.stream().mapToDouble(school -> square(school.share())).sum(),
                chiSquare,
                ChiSquaredDistribution.of(degrees).survivalProbability(chiSquare),
                chiSquare / degrees);
    }

    private static Spread spread(long pupils, double places, double all, double size) {
        double expected = all * places / size;
        return new Spread(
                PER_HUNDRED * pupils / places,
                pupils / all,
                places / size,
                pupils / expected,
                PoissonInterval.of(pupils).times(1 / expected),
                FunnelLimits.flag(pupils, expected),
                pupils == all ? Optional.empty() : Optional.of(pupils / places / ((all - pupils) / (size - places))));
    }

    /** Twice the area between the Lorenz curve and the diagonal, by trapezia. */
    private static double gini(List<Spread> schools) {
        Spread[] sorted = schools.stream()
                .sorted(Comparator.comparingDouble(Spread::quotient))
                .toArray(Spread[]::new);
        double below = 0;
        double reached = 0;
        for (Spread school : sorted) {
            below += school.shareOfPlaces() * (2 * reached + school.share());
            reached += school.share();
        }
        return 1 - below;
    }

    private static double square(double number) {
        return number * number;
    }
}
