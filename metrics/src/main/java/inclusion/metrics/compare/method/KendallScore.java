// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Kendall's S of a series and its exact distribution under every order of the same values. With ties that is the
 * distribution of inversions of a multiset, a Gaussian multinomial coefficient (MacMahon 1915, Combinatory Analysis;
 * for S: Valz, McLeod and Thompson 1995, Journal of Computational and Graphical Statistics 4:39).
 */
final class KendallScore {
    private KendallScore() {}

    /** Pairs that rise less pairs that fall. */
    static int of(double... series) {
        int score = 0;
        for (int later = 1; later < series.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                score += (int) Math.signum(series[later] - series[earlier]);
            }
        }
        return score;
    }

    /** Of an S at least as far from 0, two-sided. */
    static double pValue(double... series) {
        double[] orders = ordersByInversions(series);
        int pairs = orders.length - 1;
        double all = Arrays.stream(orders).sum();
        // S = pairs that are no ties − 2 × inversions; the distribution is symmetrical.
        int most = (pairs - Math.abs(of(series))) / 2;
        double tail = Arrays.stream(orders, 0, most + 1).sum();
        return Math.min(1, 2 * tail / all);
    }

    private static double[] ordersByInversions(double... series) {
        int[] ties = DoubleStream.of(series)
                .boxed()
                .collect(Collectors.groupingBy(value -> value + 0.0, Collectors.summingInt(value -> 1)))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
        double[] orders = {1};
        int placed = 0;
        for (int tied : ties) {
            placed += tied;
            orders = times(orders, gaussianBinomial(placed, tied));
        }
        return orders;
    }

    /** How many ways of placing {@code of} equal ones among {@code all} have each number of inversions with the rest. */
    private static double[] gaussianBinomial(int all, int of) {
        double[][] row = new double[of + 1][];
        row[0] = new double[] {1};
        for (int size = 1; size <= all; size++) {
            for (int chosen = Math.min(size, of); chosen >= 1; chosen--) {
                double[] without = row[chosen];
                double[] shifted = row[chosen - 1];
                int rest = size - chosen;
                double[] sum = new double[chosen * rest + 1];
                for (int at = 0; at < shifted.length; at++) {
                    sum[at] += shifted[at];
                }
                if (without != null) {
                    for (int at = 0; at < without.length; at++) {
                        sum[at + chosen] += without[at];
                    }
                }
                row[chosen] = sum;
            }
        }
        return row[of];
    }

    private static double[] times(double[] one, double[] other) {
        double[] product = new double[one.length + other.length - 1];
        for (int at = 0; at < one.length; at++) {
            for (int by = 0; by < other.length; by++) {
                product[at + by] += one[at] * other[by];
            }
        }
        return product;
    }
}
