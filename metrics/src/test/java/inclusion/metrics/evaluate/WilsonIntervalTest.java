// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published intervals, and the laws that every proportion's interval keeps. */
class WilsonIntervalTest {
    private static final double RELATIVE = 1e-9;
    private static final double ROUNDING = 1e-12;

    /** Public Health England, PHEindicatormethods 2.1.0, phe_proportion. */
    @ParameterizedTest
    @CsvSource({
        "65, 100, USUAL, 0.55254443296887967, 0.73635751756902468",
        "65, 100, STRICT, 0.49549465740704313, 0.77835406140896968",
        "5, 100, USUAL, 0.02154367915436798, 0.11175046923191911",
        "5, 100, STRICT, 0.01386532072599718, 0.16458852282596442",
        "1045, 5000, USUAL, 0.19795549880013297, 0.22049130373189027",
        "1045, 5000, STRICT, 0.19179381799015244, 0.22731562902525818",
        "1, 100, USUAL, 0.0017674320641406511, 0.054486196178705294",
        "1, 100, STRICT, 0.000873065697299977, 0.10455445283705821",
    })
    void equalsThePublishedInterval(long count, long total, Confidence confidence, double lower, double upper) {
        Interval interval = WilsonInterval.of(count, total, confidence);

        assertThat(interval.lower()).isCloseTo(lower, within(RELATIVE * lower));
        assertThat(interval.upper()).isCloseTo(upper, within(RELATIVE * upper));
    }

    /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3; four decimals are printed. */
    @ParameterizedTest
    @CsvSource({"81, 263, .2553, .3662", "15, 148, .0624, .1605", "0, 20, 0, .1611", "1, 29, .0061, .1718"})
    void equalsNewcombesTable(long count, long total, double lower, double upper) {
        Interval interval = WilsonInterval.of(count, total);

        assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
        assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
    }

    @Test
    void liesWithinNoneAndAll_andAroundTheValue() {
        forManyProportions((count, total) -> {
            Interval interval = WilsonInterval.of(count, total);
            double value = (double) count / total;
            assertThat(interval.lower()).isBetween(0.0, value + ROUNDING);
            assertThat(interval.upper()).isBetween(value - ROUNDING, 1.0);
        });
    }

    @Test
    void ofTheOthers_isTheMirrorImage() {
        forManyProportions((count, total) -> {
            Interval with = WilsonInterval.of(count, total);
            Interval without = WilsonInterval.of(total - count, total);
            assertThat(with.lower()).isCloseTo(1 - without.upper(), within(ROUNDING));
            assertThat(with.upper()).isCloseTo(1 - without.lower(), within(ROUNDING));
        });
    }

    @Test
    void oneMore_movesBothBoundsUp() {
        forManyProportions((count, total) -> {
            if (count < total) {
                Interval fewer = WilsonInterval.of(count, total);
                Interval more = WilsonInterval.of(count + 1, total);
                assertThat(more.lower()).isGreaterThan(fewer.lower());
                assertThat(more.upper()).isGreaterThan(fewer.upper());
            }
        });
    }

    @Test
    void sameShareOfMorePupils_isNarrower_andStricterIsWider() {
        forManyProportions((count, total) -> {
            Interval interval = WilsonInterval.of(count, total);
            Interval larger = WilsonInterval.of(count * 4, total * 4);
            Interval stricter = WilsonInterval.of(count, total, Confidence.STRICT);
            assertThat(width(larger)).isLessThan(width(interval));
            assertThat(width(stricter)).isGreaterThan(width(interval));
        });
    }

    @Test
    void countOutsideItsTotal_isRefused() {
        assertThatThrownBy(() -> WilsonInterval.of(3, 2))
                .hasMessage("Cannot give an interval for 3 of 2: the count must lie within the total");
        assertThatThrownBy(() -> WilsonInterval.of(0, 0)).hasMessageContaining("0 of 0");
    }

    private static double width(Interval interval) {
        return interval.upper() - interval.lower();
    }

    private static void forManyProportions(Law law) {
        SplittableRandom random = new SplittableRandom(20260901L);
        for (int i = 0; i < 2000; i++) {
            long total = 1 + (long) Math.pow(10, random.nextDouble(0, 7));
            law.holds(random.nextLong(total + 1), total);
        }
    }

    private interface Law {
        void holds(long count, long total);
    }
}
