// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.Arrays;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.apache.commons.numbers.combinatorics.Combinations;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.CombinationSampler;

/**
 * How often a random choice of as many areas would have gone as far from the others, whichever way (Fisher 1935, The
 * Design of Experiments; for few treated areas Conley and Taber 2011, Review of Economics and Statistics 93:113). It
 * needs no standard error, which few areas do not give.
 *
 * @param pValue two-sided; its least value is 1 in as many assignments as there are
 * @param assignments gone through, the true one included
 * @param seed of the draws; empty where every assignment was gone through
 */
public record Randomisation(double pValue, int assignments, OptionalLong seed) {
    /** How many assignments are drawn where there are more; the true one comes on top. */
    public static final int DRAWS = 9_999;

    /** The same sum in another order is no other effect. */
    private static final double ROUNDING = 1e-9;

    /**
     * Of the largest difference over several changes.
     *
     * @param changes for each change one number per area
     * @param chosen places of the areas of the programme
     */
    static Randomisation of(double[][] changes, int[] chosen, long seed) {
        int areas = changes[0].length;
        double widest = Arrays.stream(changes)
                .flatMapToDouble(DoubleStream::of)
                .map(Math::abs)
                .max()
                .orElse(0);
        double least = largest(changes, chosen) - ROUNDING * widest;
        if (BinomialCoefficientDouble.value(areas, chosen.length) <= DRAWS) {
            int[] found = new int[2];
            Iterator<int[]> all = Combinations.of(areas, chosen.length).iterator();
            while (all.hasNext()) {
                found[0] += largest(changes, all.next()) >= least ? 1 : 0;
                found[1]++;
            }
            return new Randomisation((double) found[0] / found[1], found[1], OptionalLong.empty());
        }
        UniformRandomProvider random = RandomNumbers.of(seed);
        CombinationSampler sampler = new CombinationSampler(random, areas, chosen.length);
        long found = Stream.generate(sampler::sample)
                .limit(DRAWS)
                .filter(drawn -> largest(changes, drawn) >= least)
                .count();
        return new Randomisation((1.0 + found) / (1 + DRAWS), 1 + DRAWS, OptionalLong.of(seed));
    }

    /** The largest difference, whichever way, over several changes. */
    static double largest(double[][] changes, int[] chosen) {
        return Arrays.stream(changes)
                .mapToDouble(change -> Math.abs(difference(change, chosen)))
                .max()
                .orElse(0);
    }

    /** Mean change of those chosen less that of the others. */
    static double difference(double[] change, int[] chosen) {
        double in = IntStream.of(chosen).mapToDouble(area -> change[area]).sum();
        double all = DoubleStream.of(change).sum();
        return in / chosen.length - (all - in) / (change.length - chosen.length);
    }
}
