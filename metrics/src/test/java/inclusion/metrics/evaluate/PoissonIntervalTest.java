// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published intervals of rates, and the laws that every number of events keeps. */
class PoissonIntervalTest {
    private static final double RELATIVE = 1e-9;

    /** Public Health England, PHEindicatormethods 2.1.0, phe_rate; the first two rows are −ln of the tail. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, USUAL, 0, 3.6888794541139363",
        "0, 1, 1, STRICT, 0, 6.907755278982137",
        "1, 100, 100, USUAL, 0.025317807984289897, 5.571643390938898",
        "1, 100, 100, STRICT, 0.0010005003335835344, 9.2334134764515845",
        "5, 100, 100, USUAL, 1.62348639011842, 11.668332079322669",
        "5, 100, 100, STRICT, 0.739371731917839, 16.454745203680105",
        "10, 200, 100000, USUAL, 2393.7249569837822, 9195.7293028782369",
        "20, 100, 100, USUAL, 12.211428834875937, 30.889880369197066",
        "20, 100, 100, STRICT, 8.922802365144193, 38.085035625041911",
        "222, 3215, 100, USUAL, 6.0265748776526751, 7.8757293708718503",
        "222, 3215, 100, STRICT, 5.5607376952598537, 8.4610466817334107",
    })
    void equalsThePublishedInterval(
            long events, long population, double multiplier, Confidence confidence, double lower, double upper) {
        Interval rate = PoissonInterval.of(events, confidence).times(multiplier / population);

        assertThat(rate.lower()).isCloseTo(lower, within(RELATIVE * lower));
        assertThat(rate.upper()).isCloseTo(upper, within(RELATIVE * upper));
    }

    @Test
    void liesAboveNone_andAroundTheCount() {
        for (int events = 0; events < 3000; events++) {
            Interval interval = PoissonInterval.of(events);
            assertThat(interval.lower()).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(events);
            assertThat(interval.upper()).isGreaterThan(events);
        }
    }

    @Test
    void oneMore_movesBothBoundsUp_alsoWhereTheApproximationTakesOver() {
        for (Confidence confidence : Confidence.values()) {
            for (int events = 0; events < 3000; events++) {
                Interval fewer = PoissonInterval.of(events, confidence);
                Interval more = PoissonInterval.of(events + 1, confidence);
                assertThat(more.lower()).isGreaterThan(fewer.lower());
                assertThat(more.upper()).isGreaterThan(fewer.upper());
            }
        }
    }

    @Test
    void exactBound_leavesItsTailInThePoissonDistribution() {
        for (int events = 1; events < 10; events++) {
            Interval interval = PoissonInterval.of(events);
            assertThat(1 - atMost(events - 1, interval.lower())).isCloseTo(0.025, within(1e-10));
            assertThat(atMost(events, interval.upper())).isCloseTo(0.025, within(1e-10));
        }
    }

    @Test
    void rateOfAnotherPopulation_isTheSameIntervalScaled() {
        SplittableRandom random = new SplittableRandom(20260902L);
        for (int i = 0; i < 500; i++) {
            Interval interval = PoissonInterval.of(random.nextLong(5000));
            double factor = random.nextDouble(0.001, 100);
            Interval scaled = interval.times(factor);
            assertThat(scaled.lower() / factor).isCloseTo(interval.lower(), within(1e-9));
            assertThat(scaled.upper() / factor).isCloseTo(interval.upper(), within(1e-9));
        }
    }

    @Test
    void countBelowNone_isRefused() {
        assertThatThrownBy(() -> PoissonInterval.of(-1))
                .hasMessage("Cannot give an interval for -1 events: count from 0");
    }

    private static double atMost(int events, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int i = 1; i <= events; i++) {
            term *= mean / i;
            sum += term;
        }
        return sum;
    }
}
