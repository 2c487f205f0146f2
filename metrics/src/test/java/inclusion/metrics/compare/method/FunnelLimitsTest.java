// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.FunnelLimits.Flag;
import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.WilsonInterval;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Control limits by chance alone against those that others published. */
class FunnelLimitsTest {
    /** Public Health England, PHEindicatormethods 2.1.0, funnel of proportions; printed in per cent to six decimals. */
    @ParameterizedTest
    @CsvSource({
        "7, 51.373565, 100, 34.494842, 100",
        "110000, 80.408963, 80.875933, 80.274317, 81.010578",
    })
    void proportions_haveThePublishedLimits(
            double total, double lower, double upper, double strictLower, double strictUpper) {
        SpreadLimits limits = FunnelLimits.ofProportion(0.80642448, total).times(100);

        // The target itself is printed to eight decimals.
        isWithin(limits.usual(), lower, upper, within(0.000001));
        isWithin(limits.strict(), strictLower, strictUpper, within(0.000001));
    }

    /** FunnelPlotR 0.6.0, its test of unadjusted limits. */
    @ParameterizedTest
    @CsvSource({
        "15, .5596924, 1.649348, .3862650, 2.082907",
        "20, .6108260, 1.544419, .4479107, 1.902094",
        "30, .6746958, 1.427562, .5289724, 1.702771",
    })
    void ratios_haveThePublishedLimits(
            double expected, double lower, double upper, double strictLower, double strictUpper) {
        SpreadLimits limits = FunnelLimits.ofRatio(expected);

        isWithin(limits.usual(), lower, upper, within(0.0000005));
        isWithin(limits.strict(), strictLower, strictUpper, within(0.0000005));
    }

    /** Five of the 300 rows of {@code testdata_funnel_ratio_inputs.csv} (PHE); the file itself is not at hand. */
    @ParameterizedTest
    @CsvSource({
        "8, 6.2399, WITHIN",
        "151, 106.4430, FAR_ABOVE",
        "159, 232.9329, FAR_BELOW",
        "150, 119.5695, ABOVE",
        "41, 58.5046, BELOW",
    })
    void point_hasThePublishedFlag(long observed, double expected, Flag flag) {
        assertThat(FunnelLimits.flag(observed, expected)).isEqualTo(flag);
    }

    @Test
    void shareAtTheLimit_hasAWilsonIntervalThatJustReachesTheTarget() {
        SplittableRandom random = new SplittableRandom(20261122L);
        for (int i = 0; i < 500; i++) {
            long total = random.nextLong(50, 100_000);
            double target = random.nextDouble(0.1, 0.9);
            Interval limits = FunnelLimits.ofProportion(target, (double) total).usual();
            long above = (long) Math.ceil(limits.upper() * total + 1e-6);
            long within = (long) Math.floor(limits.upper() * total - 1e-6);
            assertThat(WilsonInterval.of(Math.min(total, within), total).lower())
                    .isLessThan(target);
            if (above <= total) {
                assertThat(WilsonInterval.of(above, total).lower()).isGreaterThan(target);
            }
        }
    }

    @Test
    void moreObserved_neverStandsLower() {
        for (double expected : new double[] {0.3, 4, 9.5, 10.5, 80, 700}) {
            for (long observed = 0; observed < 1500; observed++) {
                assertThat(FunnelLimits.flag(observed + 1, expected))
                        .isGreaterThanOrEqualTo(FunnelLimits.flag(observed, expected));
            }
        }
    }

    @Test
    void stricterLimits_areWider_andMoreExpectedNarrower() {
        for (double expected = 1; expected < 500; expected *= 1.3) {
            SpreadLimits limits = FunnelLimits.ofRatio(expected);
            SpreadLimits larger = FunnelLimits.ofRatio(expected * 1.3);
            assertThat(limits.strict().lower()).isLessThan(limits.usual().lower());
            assertThat(limits.strict().upper()).isGreaterThan(limits.usual().upper());
            assertThat(larger.usual().lower()).isGreaterThan(limits.usual().lower());
            assertThat(larger.usual().upper()).isLessThan(limits.usual().upper());
        }
        assertThat(Confidence.STRICT.level()).isEqualTo(0.998);
    }

    @Test
    void nobodyOrNothingExpected_isRefused() {
        assertThatThrownBy(() -> FunnelLimits.ofProportion(1.2, 10)).hasMessageStartingWith("Cannot draw limits");
        assertThatThrownBy(() -> FunnelLimits.ofProportion(0.2, 0)).hasMessageContaining("of somebody");
        assertThatThrownBy(() -> FunnelLimits.ofRatio(0)).hasMessageContaining("there must be some");
    }

    private static void isWithin(Interval interval, double lower, double upper, Offset<Double> close) {
        assertThat(interval.lower()).isCloseTo(lower, close);
        assertThat(interval.upper()).isCloseTo(upper, close);
    }
}
