// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.Concentration.Spread;
import inclusion.metrics.compare.method.FunnelLimits.Flag;
import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.PoissonInterval;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The magnet school of ASCL's appendix, case study 1: sixteen secondary schools of one authority. */
class ConcentrationTest {
    private static final Offset<Double> FOUR_PLACES = within(5e-5);
    private static final Offset<Double> THREE_PLACES = within(5e-4);
    private static final Offset<Double> SIX_PLACES = within(5e-7);

    /** Schools A to P: published admission numbers, pupils with plans, and places in designated special provision. */
    private static final double[] ADMISSIONS = {
        120, 210, 180, 180, 240, 150, 180, 240, 124, 135, 270, 240, 210, 270, 240, 240
    };

    private static final long[] PLANS = {6, 18, 37, 10, 20, 9, 12, 26, 18, 5, 39, 9, 21, 77, 15, 7};
    private static final long[] DESIGNATED = {0, 0, 0, 0, 25, 0, 0, 0, 0, 0, 27, 16, 16, 40, 4, 0};

    private static final Concentration CASE = Concentration.of(PLANS, ADMISSIONS);

    @ParameterizedTest
    @CsvSource({
        "A, 5.000, 1.824, 3.716, 0.4907, 0.1801, 1.0681, WITHIN",
        "B, 8.571, 5.471, 6.504, 0.8413, 0.4983, 1.3296, WITHIN",
        "C, 20.556, 11.246, 5.574, 2.0174, 1.4203, 2.7809, FAR_ABOVE",
        "D, 5.556, 3.040, 5.574, 0.5453, 0.2610, 1.0028, WITHIN",
        "E, 8.333, 6.079, 7.433, 0.8179, 0.4994, 1.2632, WITHIN",
        "F, 6.000, 2.736, 4.645, 0.5889, 0.2693, 1.1179, WITHIN",
        "G, 6.667, 3.647, 5.574, 0.6543, 0.3377, 1.1430, WITHIN",
        "H, 10.833, 7.903, 7.433, 1.0632, 0.6944, 1.5580, WITHIN",
        "I, 14.516, 5.471, 3.840, 1.4247, 0.8439, 2.2518, WITHIN",
        "J, 3.704, 1.520, 4.181, 0.3635, 0.1180, 0.8483, BELOW",
        "K, 14.444, 11.854, 8.362, 1.4177, 1.0080, 1.9380, ABOVE",
        "L, 3.750, 2.736, 7.433, 0.3680, 0.1683, 0.6987, FAR_BELOW",
        "M, 10.000, 6.383, 6.504, 0.9815, 0.6073, 1.5003, WITHIN",
        "N, 28.519, 23.404, 8.362, 2.7990, 2.2088, 3.4983, FAR_ABOVE",
        "O, 6.250, 4.559, 7.433, 0.6134, 0.3431, 1.0118, WITHIN",
        "P, 2.917, 2.128, 7.433, 0.2863, 0.1151, 0.5898, FAR_BELOW"
    })
    void eachSchool_hasItsQuotientWithIntervalAndFlag(
            char school,
            double perHundred,
            double share,
            double ofPlaces,
            double lq,
            double low,
            double high,
            Flag flag) {
        Spread spread = CASE.schools().get(school - 'A');

        assertThat(spread.perHundred()).isCloseTo(perHundred, THREE_PLACES);
        assertThat(100 * spread.share()).isCloseTo(share, THREE_PLACES);
        assertThat(100 * spread.shareOfPlaces()).isCloseTo(ofPlaces, THREE_PLACES);
        assertThat(spread.quotient()).isCloseTo(lq, FOUR_PLACES);
        assertThat(spread.interval().lower()).isCloseTo(low, FOUR_PLACES);
        assertThat(spread.interval().upper()).isCloseTo(high, FOUR_PLACES);
        assertThat(spread.flag()).isEqualTo(flag);
    }

    @Test
    void totals_areThoseOfTheCase() {
        assertThat(DoubleStream.of(ADMISSIONS).sum()).isEqualTo(3229);
        assertThat(Arrays.stream(PLANS).sum()).isEqualTo(329);
        assertThat(Arrays.stream(DESIGNATED).sum()).isEqualTo(128);
    }

    @Test
    void unevenness_isThatOfTheCase() {
        assertThat(CASE.chiSquare()).isCloseTo(159.738586, SIX_PLACES);
        assertThat(CASE.pValue()).isCloseTo(2.7726758513406676e-26, within(1e-34));
        assertThat(CASE.phi()).isCloseTo(10.649, THREE_PLACES);
        assertThat(CASE.dissimilarity()).isCloseTo(.263077, SIX_PLACES);
        assertThat(CASE.gini()).isCloseTo(.357200, SIX_PLACES);
        assertThat(CASE.herfindahl()).isCloseTo(.108323, SIX_PLACES);
    }

    @Test
    void againstTheRestOfTheArea_aLargeSchoolStandsOutMore() {
        assertThat(againstRest('N')).isCloseTo(3.3487, FOUR_PLACES);
        assertThat(againstRest('C')).isCloseTo(2.1464, FOUR_PLACES);
        assertThat(againstRest('K')).isCloseTo(1.4738, FOUR_PLACES);
        assertThat(againstRest('P')).isCloseTo(.2707, FOUR_PLACES);
    }

    /** Were the interval exact from ten on, too, it would be 2.2089 to 3.4982. */
    @Test
    void intervalOfSchoolN_isByars_closeToTheExactOne() {
        double expected = 329 * 270 / 3229.0;
        Interval exact = PoissonInterval.exact(77, Confidence.USUAL).times(1 / expected);

        assertThat(exact.lower()).isCloseTo(2.2089, FOUR_PLACES);
        assertThat(exact.upper()).isCloseTo(3.4982, FOUR_PLACES);
        assertThat(CASE.schools().get('N' - 'A').interval())
                .isEqualTo(PoissonInterval.of(77).times(1 / expected));
    }

    @Test
    void withDesignatedProvision_schoolNHasOneQuarterOfAll() {
        long[] both = IntStream.range(0, 16)
                .mapToLong(at -> PLANS[at] + DESIGNATED[at])
                .toArray();

        Spread schoolN = Concentration.of(both, ADMISSIONS).schools().get('N' - 'A');

        assertThat(schoolN.share()).isCloseTo(.256018, SIX_PLACES);
        assertThat(schoolN.quotient()).isCloseTo(3.0618, FOUR_PLACES);
    }

    @Test
    void byRoll_theQuotientIsTheSameWhereRollsAreAlikeMultiplesOfAdmissions() {
        double[] fiveYears = DoubleStream.of(ADMISSIONS).map(size -> 5 * size).toArray();

        assertThat(Concentration.of(PLANS, fiveYears).schools().get('N' - 'A').quotient())
                .isCloseTo(2.7990, FOUR_PLACES);
    }

    /** 77/329 ÷ (2,100/16,895): 1.8829. School N's sixth form of 750 is in its roll, not in its admissions. */
    @Test
    void byRoll_aSixthFormTakesFromTheQuotient() {
        double[] rolls = DoubleStream.of(ADMISSIONS).map(size -> 5 * size).toArray();
        rolls['N' - 'A'] += 750;

        assertThat(Concentration.of(PLANS, rolls).schools().get('N' - 'A').quotient())
                .isCloseTo(1.8829280648429585, within(1e-12));
    }

    @Test
    void evenSpread_hasNoUnevenness() {
        Concentration even = Concentration.of(new long[] {10, 20, 30}, new double[] {100, 200, 300});

        assertThat(even.dissimilarity()).isCloseTo(0, within(1e-15));
        assertThat(even.gini()).isCloseTo(0, within(1e-15));
        assertThat(even.chiSquare()).isCloseTo(0, within(1e-12));
        assertThat(even.pValue()).isCloseTo(1, within(1e-12));
        assertThat(even.schools()).allSatisfy(school -> {
            assertThat(school.quotient()).isCloseTo(1, within(1e-12));
            assertThat(school.flag()).isEqualTo(Flag.WITHIN);
        });
    }

    @Test
    void allAtOneSchool_leaveTheRestWithNobodyToCompareWith() {
        Concentration one = Concentration.of(new long[] {0, 12, 0, 0}, new double[] {50, 50, 50, 50});

        assertThat(one.schools().get(1).againstRest()).isEmpty();
        assertThat(one.dissimilarity()).isCloseTo(0.75, within(1e-12));
        assertThat(one.gini()).isCloseTo(0.75, within(1e-12));
        assertThat(one.herfindahl()).isEqualTo(1);
    }

    @Test
    void anySpread_hasMeasuresWithinTheirBounds_whateverTheOrderOrTheUnitOfSize() {
        SplittableRandom random = new SplittableRandom(414);
        for (int run = 0; run < 300; run++) {
            int schools = 2 + random.nextInt(20);
            long[] pupils = random.longs(schools, 0, 1 + random.nextInt(40)).toArray();
            pupils[0]++;
            double[] places = random.doubles(schools, 1, 300).toArray();
            Concentration spread = Concentration.of(pupils, places);

            assertThat(spread.gini()).isBetween(-1e-12, 1.0);
            assertThat(spread.dissimilarity()).isBetween(0.0, spread.gini() + 1e-12);
            assertThat(spread.herfindahl()).isBetween(1.0 / schools - 1e-12, 1.0 + 1e-12);
            Concentration turned = Concentration.of(
                    IntStream.range(0, schools)
                            .mapToLong(at -> pupils[schools - 1 - at])
                            .toArray(),
                    IntStream.range(0, schools)
                            .mapToDouble(at -> 7 * places[schools - 1 - at])
                            .toArray());
            assertThat(turned.gini()).isCloseTo(spread.gini(), within(1e-10));
            assertThat(turned.dissimilarity()).isCloseTo(spread.dissimilarity(), within(1e-10));
            assertThat(turned.chiSquare()).isCloseTo(spread.chiSquare(), within(1e-8 * (1 + spread.chiSquare())));
            assertThat(turned.schools().get(schools - 1).quotient())
                    .isCloseTo(spread.schools().get(0).quotient(), within(1e-10));
        }
    }

    @Test
    void nobodyToSpread_isRefused() {
        assertThatThrownBy(() -> Concentration.of(new long[] {0, 0}, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot measure how 0 pupils are spread over 2 schools");
    }

    private static double againstRest(char school) {
        return CASE.schools().get(school - 'A').againstRest().orElseThrow();
    }
}
