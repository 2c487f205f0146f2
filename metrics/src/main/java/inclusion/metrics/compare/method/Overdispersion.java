// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much more units of a kind spread than chance alone would make them, by an additive random effect (Spiegelhalter
 * 2005, Quality and Safety in Health Care 14:347). The order of the units never matters.
 *
 * @param units that it rests on: without those left out
 * @param phi mean square of the trimmed z; 1 and below is chance alone
 * @param tauSquared variance between units on the scale of their {@link Departure}
 */
public record Overdispersion(int units, double phi, double tauSquared) {
    /** Fewer say nothing about how units of their kind spread. */
    public static final int LEAST_UNITS = 10;

    private static final double OUTER = 0.1;

    /** E[z²] of a standard normal whose outer tenths are drawn in to the deciles ±1.2816. */
    private static final double WINSORISED_SQUARE = 0.6786545589528744;

    private static final int HALVINGS = 200;

    /** What outliers may do to the estimate. */
    public enum Trimming {
        /** The outer tenths are drawn in to the deciles; φ and τ² by moments, as Spiegelhalter (2005) writes it. */
        WINSORISED,
        /** The outer tenths are left out; φ and τ² by moments of the rest. */
        TRUNCATED,
        /**
         * Winsorised, and τ² is where the mean square of the over-dispersed z equals that of a winsorised standard
         * normal (after Paule and Mandel 1982). By moments, trimming makes τ² too small: of units that differ by
         * nothing but τ² some 12 % (winsorised) or 20 % (truncated) then lie outside "95 %" limits. With this one 5 %
         * do, which {@link FalseDiscovery#expectedFalseFlags} claims; so verdicts use it. In groups of 10 to 20
         * units τ² is itself uncertain, and 0.4 % to 0.6 % lie outside the "99.8 %" limits.
         */
        CALIBRATED
    }

    /** The estimate from units on one scale; empty for fewer than {@value #LEAST_UNITS}. */
    public static Optional<Overdispersion> of(Collection<Departure> units, Trimming trimming) {
        return units.size() < LEAST_UNITS ? Optional.empty() : Optional.of(estimate(units, trimming));
    }

    /** The same however few they are; the published examples have six. */
    static Overdispersion estimate(Collection<Departure> units, Trimming trimming) {
        List<Departure> sorted = units.stream()
                .sorted(Comparator.comparingDouble(Departure::z).thenComparingDouble(Departure::standardError))
                .toList();
        return switch (trimming) {
            case WINSORISED -> byMoments(sorted, winsorised(sorted, 0));
            case TRUNCATED -> {
                int out = (int) (sorted.size() * OUTER);
                List<Departure> rest = sorted.subList(out, sorted.size() - out);
                yield byMoments(rest, rest.stream().mapToDouble(Departure::z).toArray());
            }
            case CALIBRATED ->
                new Overdispersion(
                        units.size(), meanSquare(winsorised(sorted, 0)) / WINSORISED_SQUARE, calibrated(sorted));
        };
    }

    /** Over-dispersed z of a unit on the scale of the estimate. */
    public double z(Departure unit) {
        return unit.overdispersedZ(tauSquared);
    }

    /** Two-sided probability of an over-dispersed z at least as far out, if the unit were like all others. */
    public double pValue(Departure unit) {
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z(unit)));
    }

    /** Target ± z√(s² + τ²), back on the scale of ratios, shares (0 to 1) or values. */
    public SpreadLimits limits(Departure unit) {
        return new SpreadLimits(limits(unit, Confidence.USUAL), limits(unit, Confidence.STRICT));
    }

    private Interval limits(Departure unit, Confidence confidence) {
        double reach = confidence.z() * unit.spread(tauSquared);
        return new Interval(
                unit.scale().back(unit.target() - reach), unit.scale().back(unit.target() + reach));
    }

    /** Moments of DerSimonian and Laird, of those kept and their trimmed z. */
    private static Overdispersion byMoments(List<Departure> kept, double[] z) {
        double phi = meanSquare(z);
        double[] weights = kept.stream()
                .mapToDouble(unit -> 1 / (unit.standardError() * unit.standardError()))
                .toArray();
        return new Overdispersion(z.length, phi, RandomEffects.byMoments(z.length * phi, weights));
    }

    private static double calibrated(List<Departure> units) {
        if (meanSquare(winsorised(units, 0)) <= WINSORISED_SQUARE) {
            return 0;
        }
        double low = 0;
        double high = 1;
        while (meanSquare(winsorised(units, high)) > WINSORISED_SQUARE) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && high - low > Math.ulp(high); i++) {
            double middle = (low + high) / 2;
            if (meanSquare(winsorised(units, middle)) > WINSORISED_SQUARE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double[] winsorised(List<Departure> units, double tauSquared) {
        double[] z = units.stream()
                .mapToDouble(unit -> unit.overdispersedZ(tauSquared))
                .sorted()
                .toArray();
        double low = Quantile.of(z, OUTER);
        double high = Quantile.of(z, 1 - OUTER);
        return Arrays.stream(z).map(each -> Math.min(high, Math.max(low, each))).toArray();
    }

    private static double meanSquare(double[] z) {
        return Arrays.stream(z).map(each -> each * each).sum() / z.length;
    }
}
