// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

/**
 * Bars for looking at two units side by side: value ± z ÷ √2 standard errors (Goldstein and Healy 1995, JRSS A 158:175).
 * Where the bars of two units of like precision do not meet, the two differ at 95 %; 95 % intervals may meet all the
 * same. Never the interval of one value.
 */
public final class OverlapInterval {
    private OverlapInterval() {}

    /** The bar, in the unit of both. */
    public static Interval of(double value, double standardError) {
        return NormalInterval.of(value, standardError / Math.sqrt(2), Confidence.USUAL);
    }
}
