// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

/**
 * What chance alone leaves open about a value, in the value's own unit.
 *
 * @param lower never above {@code upper}
 * @param upper never below {@code lower}
 */
public record Interval(double lower, double upper) {
    /** Refuses bounds that are not numbers or stand the wrong way round. */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("Invalid interval: " + lower + " to " + upper);
        }
    }

    /** The same interval in another unit: both bounds times a factor of at least 0. */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }
}
