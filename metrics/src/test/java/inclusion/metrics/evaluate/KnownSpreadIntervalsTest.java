// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Means with a known spread, exact proportions and bars for looking at two units, against published figures. */
class KnownSpreadIntervalsTest {
    private static final double CLOSE = 1e-9;

    /** x̄ ± z·σ/√n with the quantiles of both levels, in decimal arithmetic: 1.2 ÷ √144 is 0.1. */
    @Test
    void meanOfKnownSpread_reachesZStandardErrors() {
        is(NormalInterval.ofMean(-0.62, 1.2, 144, Confidence.USUAL), -0.8159963984540054, -0.4240036015459946);
        is(NormalInterval.ofMean(-0.62, 1.2, 144, Confidence.STRICT), -0.9290232306167813, -0.3109767693832187);
    }

    /** Progress 8 of pupils with SEN, England 2022/23, as printed: −0.62 (−0.63 to −0.61) of 100,066 pupils. */
    @Test
    void progress8OfEngland_hasThePrintedIntervalForEveryPlausibleSpread() {
        for (double sigma = 1.21; sigma <= 1.29; sigma += 0.02) {
            Interval interval = NormalInterval.ofMean(-0.62, sigma, 100066, Confidence.USUAL);
            assertThat(Math.round(interval.lower() * 100)).isEqualTo(-63);
            assertThat(Math.round(interval.upper() * 100)).isEqualTo(-61);
        }
    }

    /** R, binom.test: none of ten, and five of a hundred. */
    @Test
    void exactProportions_areThePublishedOnes() {
        Interval none = ClopperPearsonInterval.of(0, 10, Confidence.USUAL);
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(0.3084971078187607, within(CLOSE));
        is(ClopperPearsonInterval.of(5, 100, Confidence.USUAL), 0.016431879182052155, 0.11283491110546275);
        assertThat(ClopperPearsonInterval.of(10, 10, Confidence.USUAL).upper()).isEqualTo(1);
    }

    @Test
    void exactBounds_leaveTheirTailsInTheBinomialDistribution() {
        SplittableRandom random = new SplittableRandom(20261123L);
        for (int i = 0; i < 300; i++) {
            int total = random.nextInt(2, 400);
            int count = random.nextInt(1, total);
            Interval interval = ClopperPearsonInterval.of(count, total, Confidence.USUAL);
            assertThat(BinomialDistribution.of(total, interval.lower()).survivalProbability(count - 1))
                    .isCloseTo(0.025, within(1e-8));
            assertThat(BinomialDistribution.of(total, interval.upper()).cumulativeProbability(count))
                    .isCloseTo(0.025, within(1e-8));
        }
    }

    @Test
    void bars_reachOnePointThreeEightFiveNineStandardErrors_andMeetWhereTwoUnitsDoNotDiffer() {
        Interval bar = OverlapInterval.of(10, 1);
        assertThat(bar.upper() - 10).isCloseTo(1.3859, within(0.00005));

        // Two like units differ at 95 % from 1.96·√2 standard errors on.
        double apart = Confidence.USUAL.z() * Math.sqrt(2);
        assertThat(OverlapInterval.of(10 + apart + 1e-6, 1).lower()).isGreaterThan(bar.upper());
        assertThat(OverlapInterval.of(10 + apart - 1e-6, 1).lower()).isLessThan(bar.upper());
    }

    @Test
    void nobody_isRefused() {
        assertThatThrownBy(() -> NormalInterval.ofMean(1, 1, 0, Confidence.USUAL))
                .hasMessageStartingWith("Cannot give an interval for the mean of 0 persons");
        assertThatThrownBy(() -> ClopperPearsonInterval.of(3, 2, Confidence.USUAL))
                .hasMessageContaining("the count must lie within the total");
    }

    private static void is(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, within(CLOSE * Math.abs(lower)));
        assertThat(interval.upper()).isCloseTo(upper, within(CLOSE * Math.abs(upper)));
    }
}
