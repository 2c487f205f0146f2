// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Interval;

/**
 * The usual spread of units of one size around their target.
 *
 * @param usual where 95 % of them lie
 * @param strict where 99.8 % of them lie
 */
public record SpreadLimits(Interval usual, Interval strict) {
    /** The same in another unit: a ratio times the benchmark's rate, a share times 100. */
    public SpreadLimits times(double factor) {
        return new SpreadLimits(usual.times(factor), strict.times(factor));
    }
}
