// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How differently schools decide whom to refer: by how severe the needs of those are whom they refer, and by how many
 * they refer of those whom one would expect. Fewer than {@value #LEAST_FEEDERS} schools with {@value #LEAST_REFERRALS}
 * referrals each give no figure: then only the authority's own total is shown.
 */
public final class FeederVariation {
    /** Fewer schools say nothing about how schools differ. */
    public static final int LEAST_FEEDERS = 5;
    /** Schools with fewer referrals are left out. */
    public static final int LEAST_REFERRALS = 10;

    private static final double UPPER_QUARTILE = 0.75;

    private FeederVariation() {}

    /**
     * How far the school of origin explains severity at entry: the one-way intraclass correlation (Donner 1986,
     * International Statistical Review 54:67).
     *
     * @param feeders how many schools
     * @param pupils how many referrals of these
     * @param betweenSquare mean square between schools, in squared units of the index
     * @param withinSquare mean square within schools
     * @param correlation 0 where schools refer alike (below it, less than by chance), 1 where each refers its own level
     */
    public record Severity(int feeders, int pupils, double betweenSquare, double withinSquare, double correlation) {}

    /**
     * How far schools' referrals differ beyond chance and intake.
     *
     * @param feeders how many schools
     * @param referrals how many of these
     * @param tauSquared variance between schools of the logarithm of observed over expected referrals
     * @param medianRateRatio of two schools drawn at random, the higher rate over the lower in the median; at least 1
     *     (Larsen and Merlo 2005, American Journal of Epidemiology 161:81)
     */
    public record Referrals(int feeders, long referrals, double tauSquared, double medianRateRatio) {}

    /**
     * Severity at entry by school.
     *
     * @param severities the index of each pupil referred, for each school
     */
    public static Optional<Severity> severity(List<double[]> severities) {
        List<double[]> enough = severities.stream()
                .filter(pupils -> pupils.length >= LEAST_REFERRALS)
                .toList();
        return enough.size() < LEAST_FEEDERS ? Optional.empty() : Optional.of(intraclass(enough));
    }

    /**
     * Referrals by school.
     *
     * @param observed referrals of each school
     * @param expected referrals of each at the reference rates for pupils like its own, above 0 where there are enough
     */
    public static Optional<Referrals> referrals(long[] observed, double[] expected) {
        if (observed.length != expected.length) {
            throw new IllegalArgumentException("Cannot set " + observed.length + " schools' referrals beside "
                    + expected.length + " expected: each school needs both");
        }
        int[] enough = IntStream.range(0, observed.length)
                .filter(school -> observed[school] >= LEAST_REFERRALS)
                .toArray();
        if (enough.length < LEAST_FEEDERS) {
            return Optional.empty();
        }
        List<Estimate> ratios = IntStream.of(enough)
                .mapToObj(school -> Departure.ofLogRatio((double) observed[school], expected[school]))
                .map(ratio -> new Estimate(ratio.value(), ratio.standardError()))
                .toList();
        double tauSquared = RandomEffects.of(ratios).orElseThrow().tauSquared();
        return Optional.of(new Referrals(
                enough.length,
                IntStream.of(enough).mapToLong(school -> observed[school]).sum(),
                tauSquared,
                medianRateRatio(tauSquared)));
    }

    /** exp(Φ⁻¹(¾) × √(2τ²)). */
    static double medianRateRatio(double tauSquared) {
        return Math.exp(
                Math.sqrt(2 * tauSquared) * NormalDistribution.of(0, 1).inverseCumulativeProbability(UPPER_QUARTILE));
    }

    /** The same however few there are; the published example has three schools of four. */
    static Severity intraclass(List<double[]> groups) {
        int pupils = groups.stream().mapToInt(group -> group.length).sum();
        double mean =
                groups.stream().mapToDouble(group -> mean(group) * group.length).sum() / pupils;
        double between = 0;
        double within = 0;
        double squares = 0;
        for (double[] group : groups) {
            double own = mean(group);
            between += group.length * (own - mean) * (own - mean);
            squares += (double) group.length * group.length;
            for (double severity : group) {
                within += (severity - own) * (severity - own);
            }
        }
        double betweenSquare = between / (groups.size() - 1);
        double withinSquare = within / (pupils - groups.size());
        double size = (pupils - squares / pupils) / (groups.size() - 1);
        double all = betweenSquare + (size - 1) * withinSquare;
        return new Severity(
                groups.size(),
                pupils,
                betweenSquare,
                withinSquare,
                all == 0 ? 0 : (betweenSquare - withinSquare) / all);
    }

    private static double mean(double... numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }
}
