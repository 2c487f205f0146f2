// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

/**
 * Wilson's score interval for a proportion (Wilson 1927; Newcombe 1998, method 3): people or enrolments, each with a
 * property or without. Not for events, which may happen twice to one pupil, nor for sessions, which are not
 * independent.
 */
public final class WilsonInterval {
    private WilsonInterval() {}

    /** The 95 % interval, as a share from 0 to 1; {@code total} is at least 1 and {@code count} at most that. */
    public static Interval of(long count, long total) {
        return of(count, total, Confidence.USUAL);
    }

    /** The same at another level of confidence. */
    public static Interval of(long count, long total, Confidence confidence) {
        if (total < 1 || count < 0 || count > total) {
            throw new IllegalArgumentException(
                    "Cannot give an interval for " + count + " of " + total + ": the count must lie within the total");
        }
        double z = confidence.z();
        double square = z * z;
        double middle = 2.0 * count + square;
        double rest = (double) (total - count) / total;
        double reach = z * Math.sqrt(square + 4.0 * count * rest);
        double scale = 2 * (total + square);
        // At the ends one bound is exactly 0 or 1; rounding must not carry it past them.
        double lower = count == 0 ? 0 : (middle - reach) / scale;
        double upper = count == total ? 1 : (middle + reach) / scale;
        return new Interval(lower, upper);
    }
}
