// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

/** Type 7 of Hyndman and Fan (1996, The American Statistician 50:361): linear between order statistics, as R's default. */
public final class Quantile {
    private Quantile() {}

    /**
     * The value that a share of all lie below.
     *
     * @param sorted from the smallest; at least one
     * @param share from 0 to 1
     */
    public static double of(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
