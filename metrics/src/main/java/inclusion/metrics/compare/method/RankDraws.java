// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The simulation behind {@link RankInterval}. Units stand in order of value, so that theirs makes no difference. */
final class RankDraws {
    private static final double TAIL = 0.025;
    private static final double HALF = 0.5;
    private static final int QUARTERS = 4;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Where the unit at each place came in. */
    private final int[] origin;
    /** Low comes first. */
    private final double[] places;

    private final double[] errors;
    private final long seed;
    /** How often each unit had a rank; ranks from 1. */
    private final long[][] ranks;
    /** The same counted from the other end. */
    private final long[][] ranksFromEnd;

    RankDraws(List<Estimate> estimates, RankInterval.First first, long seed) {
        double sign = first == RankInterval.First.LOWEST ? 1 : -1;
        int of = estimates.size();
        origin = IntStream.range(0, of)
                .boxed()
                .sorted(Comparator.comparing(
                        estimates::get,
                        Comparator.comparingDouble(Estimate::value).thenComparingDouble(Estimate::standardError)))
                .mapToInt(Integer::intValue)
                .toArray();
        places = Arrays.stream(origin)
                .mapToDouble(unit -> sign * estimates.get(unit).value())
                .toArray();
        errors = Arrays.stream(origin)
                .mapToDouble(unit -> estimates.get(unit).standardError())
                .toArray();
        this.seed = seed;
        ranks = new long[of][of + 1];
        ranksFromEnd = new long[of][of + 1];
    }

    List<RankInterval> intervals() {
        draw();
        RankInterval[] intervals = new RankInterval[origin.length];
        int from = 0;
        for (int at = 1; at <= origin.length; at++) {
            if (at == origin.length || places[at] != places[from] || errors[at] != errors[from]) {
                RankInterval shared = interval(from, at);
                for (int unit = from; unit < at; unit++) {
                    intervals[origin[unit]] = shared;
                }
                from = at;
            }
        }
        return List.of(intervals);
    }

    private void draw() {
        ZigguratSampler.NormalizedGaussian chance = ZigguratSampler.NormalizedGaussian.of(RandomNumbers.of(seed));
        double[] drawn = new double[places.length];
        for (int draw = 0; draw < RankInterval.DRAWS; draw++) {
            for (int unit = 0; unit < drawn.length; unit++) {
                drawn[unit] = places[unit] + errors[unit] * chance.sample();
            }
            count(drawn);
        }
    }

    private void count(double[] drawn) {
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        for (int unit = 0; unit < drawn.length; unit++) {
            int found = Arrays.binarySearch(sorted, drawn[unit]);
            int firstEqual = found;
            while (firstEqual > 0 && sorted[firstEqual - 1] == drawn[unit]) {
                firstEqual--;
            }
            int lastEqual = found;
            while (lastEqual < sorted.length - 1 && sorted[lastEqual + 1] == drawn[unit]) {
                lastEqual++;
            }
            ranks[unit][firstEqual + 1]++;
            ranksFromEnd[unit][sorted.length - lastEqual]++;
        }
    }

    /** Of the units from one place up to before another, which are equal and so have their ranks in common. */
    private RankInterval interval(int from, int to) {
        long[] shared = sum(ranks, from, to);
        long[] sharedFromEnd = sum(ranksFromEnd, from, to);
        long all = Arrays.stream(shared).sum();
        int quarter = (origin.length + QUARTERS - 1) / QUARTERS;
        double mean = IntStream.range(0, shared.length)
                        .mapToDouble(rank -> (double) rank * shared[rank])
                        .sum()
                / all;
        return new RankInterval(
                quantile(shared, TAIL * all),
                quantile(shared, HALF * all),
                quantile(shared, (1 - TAIL) * all),
                origin.length,
                mean,
                expected(from),
                (double) upTo(shared, quarter) / all,
                (double) upTo(sharedFromEnd, quarter) / all,
                seed);
    }

    private double expected(int unit) {
        return 1
                + IntStream.range(0, places.length)
                        .filter(other -> other != unit)
                        .mapToDouble(other -> before(other, unit))
                        .sum();
    }

    private double before(int other, int unit) {
        double error = Math.hypot(errors[unit], errors[other]);
        double lead = places[unit] - places[other];
        if (error == 0) {
            return lead > 0 ? 1 : 0;
        }
        return NORMAL.cumulativeProbability(lead / error);
    }

    private static long[] sum(long[][] counts, int from, int to) {
        long[] sum = new long[counts[from].length];
        for (int unit = from; unit < to; unit++) {
            for (int rank = 1; rank < sum.length; rank++) {
                sum[rank] += counts[unit][rank];
            }
        }
        return sum;
    }

    /** The first rank by which this many draws are reached. */
    private static int quantile(long[] counts, double draws) {
        int rank = 0;
        for (long seen = 0; seen < draws; seen += counts[rank]) {
            rank++;
        }
        return rank;
    }

    private static long upTo(long[] counts, int rank) {
        return Arrays.stream(counts, 0, rank + 1).sum();
    }
}
