// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Confidence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What looking at many measures at once makes of the single ones. */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Step-up adjusted p-values (Benjamini and Hochberg 1995, JRSS B 57:289), each in the place of its p: the least
     * false-discovery rate at which it would be picked out. Equal p get equal answers.
     */
    public static double[] adjusted(double... pValues) {
        if (!Arrays.stream(pValues).allMatch(p -> p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    "Cannot adjust " + Arrays.toString(pValues) + ": a probability lies from 0 to 1");
        }
        int[] downwards = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> pValues[at]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double least = 1;
        for (int i = 0; i < downwards.length; i++) {
            int rank = pValues.length - i;
            least = Math.min(least, pValues[downwards[i]] * ((double) pValues.length / rank));
            adjusted[downwards[i]] = least;
        }
        return adjusted;
    }

    /** How many of so many like units lie outside the limits although nothing is the matter with them. */
    public static double expectedFalseFlags(long units, Confidence confidence) {
        return units * (1 - confidence.level());
    }
}
