// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.evaluate.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The exact trend test of a few years: against SciPy and against every order written out. */
class TrendTestTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    /** scipy.stats.kendalltau(…, method="exact"); with ties every permutation counted. */
    @Test
    void ordersOfAFewYears_haveTheirExactProbability() {
        assertThat(KendallScore.pValue(1, 2, 3, 4)).isCloseTo(2.0 / 24, CLOSE);
        assertThat(KendallScore.pValue(1, 2, 3, 4, 5)).isCloseTo(2.0 / 120, CLOSE);
        assertThat(KendallScore.pValue(5, 4, 3, 2, 1)).isCloseTo(2.0 / 120, CLOSE);
        assertThat(KendallScore.pValue(1, 3, 2, 4, 5)).isCloseTo(10.0 / 120, CLOSE);
        assertThat(KendallScore.pValue(1, 1, 2, 3, 3, 4)).isCloseTo(0.011111111111111112, CLOSE);
        assertThat(KendallScore.pValue(3, 1, 4, 1, 5, 2, 6)).isCloseTo(0.3, CLOSE);
        assertThat(KendallScore.pValue(2, 2, 2, 2, 2)).isEqualTo(1);
    }

    @Test
    void probabilityUnderTies_isThatOfEveryOrderWrittenOut() {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 30; run++) {
            double[] series =
                    random.ints(2 + random.nextInt(6), 0, 5).asDoubleStream().toArray();
            int score = Math.abs(KendallScore.of(series));
            long[] counts = new long[2];
            permute(series.clone(), 0, score, counts);

            assertThat(KendallScore.pValue(series)).isCloseTo((double) counts[0] / counts[1], CLOSE);
        }
    }

    /** scipy.stats.theilslopes gives 0.225 a year. */
    @Test
    void sevenRisingYears_areUp_withTheirSlope() {
        TrendTest trend = TrendTest.of(years(0.2, 4.1, 4.3, 4.3, 4.8, 5.0, 5.3, 5.1), 0.5);

        assertThat(trend.word()).isEqualTo(TrendWord.UP);
        assertThat(trend.score()).isEqualTo(18);
        assertThat(trend.pValue()).isCloseTo(0.004761904761904762, CLOSE);
        assertThat(trend.slope()).isCloseTo(0.225, CLOSE);
        assertThat(trend.change()).isCloseTo(1.35, CLOSE);
    }

    @Test
    void fiveFallingYears_areDown_andSteadyWhereTheFallDoesNotMatter() {
        List<YearValue> falling = years(0.1, 9.5, 9.4, 9.2, 9.1, 9.0);

        assertThat(TrendTest.of(falling, 0.4).word()).isEqualTo(TrendWord.DOWN);
        assertThat(TrendTest.of(falling, 0.9).word()).isEqualTo(TrendWord.STEADY);
    }

    @Test
    void yearsWithoutOrder_areSteadyOnlyWhereEveryIntervalLiesWithinTheMargin() {
        double[] noOrder = {9.1, 9.3, 9.0, 9.2, 9.1};

        assertThat(TrendTest.of(years(0.2, noOrder), 0.5).word()).isEqualTo(TrendWord.STEADY);
        assertThat(TrendTest.of(years(0.6, noOrder), 0.5).word()).isEqualTo(TrendWord.CANNOT_TELL);
        List<YearValue> without = IntStream.range(0, 5)
                .mapToObj(year -> new YearValue(year, noOrder[year], Optional.empty()))
                .toList();
        assertThat(TrendTest.of(without, 0.5).word()).isEqualTo(TrendWord.CANNOT_TELL);
    }

    @Test
    void fourYears_areTooShort_asIsNone() {
        assertThat(TrendTest.of(years(0.01, 1, 2, 3, 4), 0.1).word()).isEqualTo(TrendWord.TOO_SHORT);
        assertThat(TrendTest.of(List.of(), 0.1)).isEqualTo(new TrendTest(TrendWord.TOO_SHORT, 0, 1, 0, 0));
    }

    @Test
    void missingYear_countsInTheSlope_notInTheOrder() {
        List<YearValue> gap = List.of(year(2019, 10), year(2016, 7), year(2014, 5), year(2015, 6), year(2017, 8));

        TrendTest trend = TrendTest.of(gap, 1);

        assertThat(trend.slope()).isEqualTo(1);
        assertThat(trend.change()).isEqualTo(5);
        assertThat(trend.word()).isEqualTo(TrendWord.UP);
    }

    @Test
    void completeCounts_needTheMarginAlone() {
        assertThat(TrendTest.ofCompleteCounts(years(0, 4.3, 4.8, 5.1), 0.5).word())
                .isEqualTo(TrendWord.UP);
        assertThat(TrendTest.ofCompleteCounts(years(0, 4.3, 4.4, 4.5), 0.5).word())
                .isEqualTo(TrendWord.STEADY);
        assertThat(TrendTest.ofCompleteCounts(years(0, 4.3, 9), 0.5).word()).isEqualTo(TrendWord.TOO_SHORT);
        assertThat(TrendTest.ofCompleteCounts(years(0, 4, 4, 4), 0).word()).isEqualTo(TrendWord.STEADY);
    }

    @Test
    void turnedRound_theSameSeriesHasTheOppositeWord() {
        SplittableRandom random = new SplittableRandom(9);
        for (int run = 0; run < 200; run++) {
            double[] values = random.ints(7, 0, 9).asDoubleStream().sorted().toArray();
            values[random.nextInt(7)] = random.nextInt(9);
            double[] negative = Arrays.stream(values).map(value -> -value).toArray();
            TrendTest there = TrendTest.of(years(0.1, values), 1);
            TrendTest back = TrendTest.of(years(0.1, negative), 1);

            assertThat(back.score()).isEqualTo(-there.score());
            assertThat(back.pValue()).isEqualTo(there.pValue());
            assertThat(back.word())
                    .isEqualTo(
                            switch (there.word()) {
                                case UP -> TrendWord.DOWN;
                                case DOWN -> TrendWord.UP;
                                default -> there.word();
                            });
        }
    }

    @Test
    void chanceAlone_makesATrendInAtMostOneSeriesOfTwenty() {
        SplittableRandom random = new SplittableRandom(20);
        long found = IntStream.range(0, 4000)
                .filter(run -> KendallScore.pValue(random.doubles(6).toArray()) <= 0.05)
                .count();

        // Six years: p at most 0.05 has the exact probability 0.0167 (12 orders of 720).
        assertThat(found / 4000.0).isBetween(0.01, 0.025);
    }

    @Test
    void yearTwice_isRefused() {
        assertThatThrownBy(() -> TrendTest.of(List.of(year(2016, 1), year(2016, 2)), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot test [2016, 2016] for a trend");
        assertThatThrownBy(() -> new YearValue(2016, 3, Optional.of(new Interval(1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid value of 2016");
    }

    private static YearValue year(int year, double value) {
        return new YearValue(year, value, Optional.of(new Interval(value - 0.1, value + 0.1)));
    }

    private static List<YearValue> years(double reach, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(at -> new YearValue(
                        2012 + at, values[at], Optional.of(new Interval(values[at] - reach, values[at] + reach))))
                .toList();
    }

    private static void permute(double[] series, int from, int score, long[] counts) {
        if (from == series.length) {
            counts[0] += Math.abs(KendallScore.of(series)) >= score ? 1 : 0;
            counts[1]++;
            return;
        }
        for (int at = from; at < series.length; at++) {
            swap(series, from, at);
            permute(series, from + 1, score, counts);
            swap(series, from, at);
        }
    }

    private static void swap(double[] series, int one, int other) {
        double kept = series[one];
        series[one] = series[other];
        series[other] = kept;
    }
}
