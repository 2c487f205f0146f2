// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Empirical Bayes: small units borrow from all units like them, as far as chance makes their own figures unreliable
 * (Efron and Morris 1975, JASA 70:311). Every figure lies between the raw one and the mean.
 *
 * @param mean of all units, in their unit
 * @param betweenVariance what units truly differ by, beyond chance; 0 where chance explains all
 * @param units one for each that came in, in their order
 */
public record Shrinkage(double mean, double betweenVariance, List<Stabilised> units) {
    /** What a page says of an indicator whose {@link #medianReliability()} is below a half. */
    public static final String MOSTLY_NOISE = "mostly noise at this grain";

    private static final double HALF = 0.5;

    /** Keeps the units as they were. */
    public Shrinkage {
        units = List.copyOf(units);
    }

    /**
     * Of estimates with normal errors: θ̂ = λy + (1 − λ)μ with λ = τ² ÷ (τ² + s²), and the square of its error is
     * λs² + (1 − λ)²·se(μ)² (DerSimonian and Laird 1986, Controlled Clinical Trials 7:177; Morris 1983, JASA 78:47).
     *
     * @param mean μ with its standard error, from the same method that gave τ²
     * @param betweenVariance τ², at least 0
     */
    public static Shrinkage normal(List<Estimate> estimates, Estimate mean, double betweenVariance) {
        if (!(betweenVariance >= 0)) {
            throw new IllegalArgumentException("Invalid variance between units: " + betweenVariance);
        }
        return new Shrinkage(
                mean.value(),
                betweenVariance,
                estimates.stream()
                        .map(estimate -> shrunk(estimate, mean, betweenVariance))
                        .toList());
    }

    /**
     * Of equally exact estimates, by James and Stein's rule with the positive part, about their own mean: λ = 1 −
     * (k − 3)s² ÷ Σ(y − ȳ)² (Efron and Morris 1975).
     *
     * @param values of at least four units
     * @param variance s² of each, above 0
     */
    public static Shrinkage jamesStein(double[] values, double variance) {
        if (values.length < 4 || !(variance > 0)) {
            throw new IllegalArgumentException("Cannot shrink " + values.length + " values of variance " + variance
                    + ": James and Stein's rule needs four, and a variance above 0");
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double spread = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double chance = (values.length - 3) * variance;
        double between = spread > chance ? variance * (spread - chance) / chance : 0;
        double error = Math.sqrt(variance);
        return normal(
                Arrays.stream(values)
                        .mapToObj(value -> new Estimate(value, error))
                        .toList(),
                new Estimate(mean, Math.sqrt((variance + between) / values.length)),
                between);
    }

    /**
     * Of people with a property, by a beta distribution with moments weighted by size (Kleinman 1973, JASA 68:46). Where
     * chance explains all, every unit gets the share of all of them together.
     *
     * @param counts people with the property, from 0 to all
     * @param totals all people, each at least 1; values are shares from 0 to 1
     */
    public static Shrinkage betaBinomial(long[] counts, long[] totals) {
        check(
                counts.length,
                totals.length,
                unit -> counts[unit] >= 0 && counts[unit] <= totals[unit] && totals[unit] > 0);
        return KleinmanPrior.of(counts, totals).shrink(counts, totals);
    }

    /**
     * Of events, by a gamma distribution with moments weighted by population (Marshall 1991, Applied Statistics 40:283,
     * the global estimator). Where chance explains all, every unit gets the rate of all of them together.
     *
     * @param events at least 0
     * @param populations what they are counted against, each above 0; values are events for each of these
     */
    public static Shrinkage gammaPoisson(long[] events, double[] populations) {
        check(events.length, populations.length, unit -> events[unit] >= 0 && populations[unit] > 0);
        return MarshallPrior.of(events, populations).shrink(events, populations);
    }

    /** The reliability that half of the units fall short of; 0 without units. */
    public double medianReliability() {
        double[] sorted =
                units.stream().mapToDouble(Stabilised::reliability).sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Whether chance has the larger part in the figures of half the units or more: {@link #MOSTLY_NOISE}. */
    public boolean mostlyNoise() {
        return medianReliability() < HALF;
    }

    private static void check(int units, int sizes, IntPredicate whole) {
        if (units == 0 || units != sizes || !IntStream.range(0, units).allMatch(whole)) {
            throw new IllegalArgumentException("Cannot shrink " + units + " counts of " + sizes
                    + " totals: each unit needs a count from 0 up and a total above 0, and people at most their total");
        }
    }

    private static Stabilised shrunk(Estimate estimate, Estimate mean, double between) {
        double chance = estimate.standardError() * estimate.standardError();
        // Without chance and without differences the value is the mean, whichever is taken.
        double own = chance == 0 ? 1 : between / (between + chance);
        double value = own * estimate.value() + (1 - own) * mean.value();
        double error = Math.hypot(Math.sqrt(own * chance), (1 - own) * mean.standardError());
        double reach = Confidence.USUAL.z() * error;
        return new Stabilised(value, error, new Interval(value - reach, value + reach), own);
    }
}
