// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a few yearly values have a direction: Mann and Kendall's test (Mann 1945, Econometrica 13:245; Kendall 1938,
 * Biometrika 30:81) with the exact distribution under ties, and Theil and Sen's slope (Sen 1968, JASA 63:1379) for its
 * size. It asks only whether the years are in order, so that neither the to and fro between years, which the chance of
 * each value leaves out, nor a single odd year makes a trend; a slope weighted by each value's own chance would take
 * both for one. The price: below {@value #LEAST_YEARS} years no order is rare enough, and there is none to tell.
 *
 * @param word what it comes to
 * @param score Kendall's S: pairs of years that rose less pairs that fell
 * @param pValue two-sided, exact: of such an order by chance; 1 where the series is too short
 * @param slope change a year, in the unit of the values; 0 for a single year
 * @param change the slope over all the years
 */
public record TrendTest(TrendWord word, int score, double pValue, double slope, double change) {
    /** With four in order, p is 0.083; with five, 0.017. */
    public static final int LEAST_YEARS = 5;
    /** Two years are a change, not a trend. */
    public static final int LEAST_YEARS_OF_COMPLETE_COUNTS = 3;

    private static final double LEVEL = 0.05;

    /**
     * Of values that chance moves: up or down needs the test and a change that reaches the margin; steady needs every
     * year's interval within the margin around the middle value (or a trend smaller than the margin).
     *
     * @param values one a year, in any order; years may be missing
     * @param margin the least change that matters ({@code margin_change}), in the unit of the values, at least 0
     */
    public static TrendTest of(List<YearValue> values, double margin) {
        TrendTest tested = tested(values, margin);
        if (values.size() < LEAST_YEARS) {
            return tested.with(TrendWord.TOO_SHORT, 1);
        }
        if (tested.pValue <= LEVEL) {
            return tested.with(tested.size(margin), tested.pValue);
        }
        return tested.with(isWithin(values, margin) ? TrendWord.STEADY : TrendWord.CANNOT_TELL, tested.pValue);
    }

    /** Of complete counts, such as England's, which chance does not blur: the margin alone decides. */
    public static TrendTest ofCompleteCounts(List<YearValue> values, double margin) {
        TrendTest tested = tested(values, margin);
        return values.size() < LEAST_YEARS_OF_COMPLETE_COUNTS
                ? tested.with(TrendWord.TOO_SHORT, 1)
                : tested.with(tested.size(margin), tested.pValue);
    }

    private static TrendTest tested(List<YearValue> values, double margin) {
        List<YearValue> sorted =
                values.stream().sorted(Comparator.comparingInt(YearValue::year)).toList();
        int[] years = sorted.stream().mapToInt(YearValue::year).toArray();
        if (!(margin >= 0) || Arrays.stream(years).distinct().count() < years.length) {
            throw new IllegalArgumentException("Cannot test " + Arrays.toString(years) + " for a trend with the margin "
                    + margin + ": a year has one value, and a margin is at least 0");
        }
        double[] series = sorted.stream().mapToDouble(YearValue::value).toArray();
        double slope = slope(years, series);
        int span = years.length == 0 ? 0 : years[years.length - 1] - years[0];
        return new TrendTest(
                TrendWord.TOO_SHORT, KendallScore.of(series), KendallScore.pValue(series), slope, slope * span);
    }

    private TrendTest with(TrendWord other, double otherP) {
        return new TrendTest(other, score, otherP, slope, change);
    }

    private TrendWord size(double margin) {
        return change != 0 && Math.abs(change) >= margin ? TrendWord.moved(change) : TrendWord.STEADY;
    }

    private static boolean isWithin(List<YearValue> values, double margin) {
        double middle =
                median(values.stream().mapToDouble(YearValue::value).sorted().toArray());
        return values.stream()
                .map(YearValue::interval)
                .allMatch(interval ->
                        interval.filter(each -> isAround(middle, margin, each)).isPresent());
    }

    private static boolean isAround(double middle, double margin, Interval interval) {
        return interval.lower() >= middle - margin && interval.upper() <= middle + margin;
    }

    private static double slope(int[] years, double[] values) {
        double[] slopes = IntStream.range(0, years.length)
                .boxed()
                .flatMap(from -> IntStream.range(from + 1, years.length)
                        .mapToObj(to -> (values[to] - values[from]) / (years[to] - years[from])))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return slopes.length == 0 ? 0 : median(slopes);
    }

    private static double median(double... sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
