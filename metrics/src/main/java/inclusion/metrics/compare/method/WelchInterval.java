// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/** Interval of the difference of two means whose spreads differ (Welch 1947, Biometrika 34:28). */
final class WelchInterval {
    private WelchInterval() {}

    /** The 95 % interval of the first mean less the second; empty where one is of fewer than two numbers. */
    static Optional<Interval> of(double[] first, double[] second) {
        if (first.length < 2 || second.length < 2) {
            return Optional.empty();
        }
        double own = squaredError(first);
        double other = squaredError(second);
        double difference = mean(first) - mean(second);
        if (own + other == 0) {
            return Optional.of(new Interval(difference, difference));
        }
        double degrees =
                (own + other) * (own + other) / (own * own / (first.length - 1) + other * other / (second.length - 1));
        double reach =
                TDistribution.of(degrees).inverseSurvivalProbability(Confidence.USUAL.tail()) * Math.sqrt(own + other);
        return Optional.of(new Interval(difference - reach, difference + reach));
    }

    private static double squaredError(double... numbers) {
        double mean = mean(numbers);
        return Arrays.stream(numbers)
                        .map(number -> (number - mean) * (number - mean))
                        .sum()
                / (numbers.length - 1)
                / numbers.length;
    }

    private static double mean(double... numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }
}
