// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

import java.util.Arrays;
import java.util.Collection;

/**
 * A scale from zero to a round end, shared by all strips of one column and phase; for ratios a scale on which half and
 * twice lie equally far from one.
 *
 * @param start where the scale begins; 0 unless the ends are printed beside the strip
 * @param end a round number above every value and benchmark
 * @param isOfRatios equal steps are equal factors (logarithmic)
 */
public record Scale(double start, double end, boolean isOfRatios) {
    private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    /** Left free beyond the lowest and the highest, as a share of what lies between them. */
    private static final double ROOM = 0.25;

    public Scale {
        if (!(end > start) || (isOfRatios && start <= 0)) {
            throw new IllegalArgumentException("Invalid scale: ends at " + end + ", starts at " + start);
        }
    }

    /** A straight scale. */
    public Scale(double start, double end) {
        this(start, end, false);
    }

    /** From a quarter to four times, with one in the middle. */
    public static Scale ratios() {
        return new Scale(0.25, 4, true);
    }

    /** The scale from 0 to the first round number that holds all of {@code values}; 0 to 1 when there is none. */
    public static Scale holding(Collection<Double> values) {
        double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new Scale(0, highest <= 0 ? 1 : roundAbove(highest));
    }

    /**
     * Around values that lie far from zero, in round steps; from zero where they come near it. What is drawn on it has to
     * say where it begins.
     *
     * @param least the smallest step that is printed
     */
    public static Scale around(double least, double... values) {
        double lowest = Arrays.stream(values).min().orElse(0);
        double highest = Arrays.stream(values).max().orElse(1);
        double reach = Math.max((highest - lowest) * ROOM, least);
        double step = Math.pow(10, Math.floor(Math.log10(highest - lowest + 2 * reach)));
        double start = Math.floor((lowest - reach) / step) * step;
        return new Scale(lowest >= 0 && start < step ? 0 : start, Math.ceil((highest + reach) / step) * step);
    }

    /** The same, but no longer than {@code limit}, so that one extreme school does not flatten the rest. */
    public Scale cutAt(double limit) {
        return limit > 0 && limit < end ? new Scale(start, roundAbove(limit)) : this;
    }

    /** Where a value lies between 0 and 1, cut at the ends. */
    public double at(double value) {
        double at = isOfRatios
                ? Math.log(Math.max(value, start) / start) / Math.log(end / start)
                : (value - start) / (end - start);
        return Math.min(1, Math.max(0, at));
    }

    /** Whether the value lies past the end. */
    public boolean isBeyond(double value) {
        return value > end;
    }

    /** Whether the value lies before the start. */
    public boolean isBefore(double value) {
        return value < start;
    }

    private static double roundAbove(double value) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : ROUND) {
            if (step * magnitude >= value * 1.0000001) {
                return step * magnitude;
            }
        }
        return 10 * magnitude;
    }
}
