// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t interval of a mean (Student 1908; as public health in England uses it for means): x̄ ± t(1 − α/2, n − 1) ×
 * s ÷ √n, from the number of units, their sum and the sum of their squares.
 */
public final class StudentInterval {
    private StudentInterval() {}

    /** The 95 % interval; empty for fewer than two units. */
    public static Optional<Interval> of(long units, double sum, double sumOfSquares) {
        return of(units, sum, sumOfSquares, Confidence.USUAL);
    }

    /** The same at another level of confidence. */
    public static Optional<Interval> of(long units, double sum, double sumOfSquares, Confidence confidence) {
        if (units < 2) {
            return Optional.empty();
        }
        double mean = sum / units;
        // Rounding must not make the spread of equal numbers negative.
        double spread = Math.max(0, (sumOfSquares - sum * mean) / (units - 1));
        double quantile = TDistribution.of(units - 1.0).inverseSurvivalProbability(confidence.tail());
        double reach = quantile * Math.sqrt(spread / units);
        return Optional.of(new Interval(mean - reach, mean + reach));
    }
}
