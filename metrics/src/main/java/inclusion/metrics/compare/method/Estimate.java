// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

/**
 * A figure and how far chance may have carried it, both on one scale (that on which chance is nearly normal: logarithm
 * of a ratio, points, log odds).
 *
 * @param standardError at least 0
 */
public record Estimate(double value, double standardError) {
    /** Refuses what is not a number, and an error below zero. */
    public Estimate {
        if (!Double.isFinite(value) || !Double.isFinite(standardError) || standardError < 0) {
            throw new IllegalArgumentException("Invalid estimate: " + value + " with a standard error of "
                    + standardError + "; leave units without a figure out");
        }
    }
}
