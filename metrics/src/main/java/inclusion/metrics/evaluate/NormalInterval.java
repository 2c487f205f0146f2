// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

/**
 * Interval of a value whose spread is known rather than estimated: value ± z × se. For Progress 8 the publisher prints
 * σ of all pupils of England each year, and se = σ ÷ √n; a school's own spread would make small schools look surer or
 * less sure than they are.
 */
public final class NormalInterval {
    private NormalInterval() {}

    /** Of a mean of {@code persons} whose spread {@code sigma} is known, in the unit of the mean. */
    public static Interval ofMean(double mean, double sigma, long persons, Confidence confidence) {
        if (persons < 1 || !(sigma >= 0)) {
            throw new IllegalArgumentException("Cannot give an interval for the mean of " + persons
                    + " persons with the known spread " + sigma + ": it needs somebody and a spread of at least 0");
        }
        return of(mean, sigma / Math.sqrt((double) persons), confidence);
    }

    /** Of a value with its standard error, in the unit of both. */
    public static Interval of(double value, double standardError, Confidence confidence) {
        double reach = confidence.z() * standardError;
        return new Interval(value - reach, value + reach);
    }
}
