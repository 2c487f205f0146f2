// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.List;

/**
 * Where a unit may stand among units like it (Goldstein and Spiegelhalter 1996, JRSS A 159:385). No rank leaves the
 * product without these bounds.
 *
 * @param lower the 2.5 % quantile of the rank, from 1
 * @param median the rank that is as likely too high as too low
 * @param upper the 97.5 % quantile, at most {@code of}
 * @param of how many units
 * @param mean of the ranks drawn
 * @param expected the mean in closed form: 1 + the probabilities of each other unit standing before this one
 * @param firstQuarter probability of standing in the first quarter (rounded up to whole units), from 0 to 1
 * @param lastQuarter the same for the last quarter
 * @param seed of the random numbers, to draw the same again
 */
public record RankInterval(
        int lower,
        int median,
        int upper,
        int of,
        double mean,
        double expected,
        double firstQuarter,
        double lastQuarter,
        long seed) {
    /** How often each unit is drawn. */
    public static final int DRAWS = 10_000;
    /** Larger sets are shown as a distribution, never ranked. */
    public static final int MOST_UNITS = 200;

    /** Which end of the values has rank 1. */
    public enum First {
        /** Where more is better, or simply more. */
        HIGHEST,
        /** Where less is better. */
        LOWEST
    }

    /**
     * The intervals of a set: each unit's figure is drawn from its own error, the units are put in order, and a unit's
     * ranks make its interval. Figures that come out equal share the better rank; units that are equal in figure and
     * error share everything. The order in which units come in changes nothing.
     *
     * @param estimates one per unit, of 1 to {@value #MOST_UNITS}, on a scale where chance is nearly normal (the ranks are
     *     the same on every scale)
     * @param seed any number; the same one gives the same intervals
     * @return one for each estimate, in their order
     */
    public static List<RankInterval> of(List<Estimate> estimates, First first, long seed) {
        if (estimates.isEmpty() || estimates.size() > MOST_UNITS) {
            throw new IllegalArgumentException("Cannot rank " + estimates.size() + " units: ranks need 1 to "
                    + MOST_UNITS + "; show a larger set as a distribution");
        }
        return new RankDraws(estimates, first, seed).intervals();
    }
}
