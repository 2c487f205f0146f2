// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.FeederVariation.Referrals;
import inclusion.metrics.compare.method.FeederVariation.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How differently schools refer. */
class FeederVariationTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    @Test
    void threeSchools_haveTheIntraclassCorrelationWorkedByHand() {
        Severity three = FeederVariation.intraclass(
                List.of(new double[] {1, 2, 2, 1}, new double[] {4, 5, 3, 4}, new double[] {2, 3, 2, 3}));

        assertThat(three.betweenSquare()).isCloseTo(6.3333, within(5e-5));
        assertThat(three.withinSquare()).isCloseTo(.4444, within(5e-5));
        assertThat(three.correlation()).isCloseTo(.768116, within(5e-7));
    }

    /** NumPy: 7.616667, 0.909524, 0.704039. */
    @Test
    void schoolsOfUnequalSize_haveTheCorrelationOfTheirMeanSize() {
        Severity unequal = FeederVariation.intraclass(
                List.of(new double[] {1, 2, 2}, new double[] {4, 5, 3, 4, 6}, new double[] {2, 3}));

        assertThat(unequal.betweenSquare()).isCloseTo(7.616666666666669, CLOSE);
        assertThat(unequal.withinSquare()).isCloseTo(0.9095238095238095, CLOSE);
        assertThat(unequal.correlation()).isCloseTo(0.704038788363491, CLOSE);
    }

    @Test
    void schoolsWithFewReferrals_areLeftOut_andFewerThanFiveGiveNothing() {
        double[] ten = IntStream.range(0, 10).mapToDouble(at -> at % 4).toArray();
        double[] nine = IntStream.range(0, 9).mapToDouble(at -> at % 4).toArray();

        assertThat(FeederVariation.severity(List.of(ten, ten, ten, ten, nine))).isEmpty();
        Severity five =
                FeederVariation.severity(List.of(ten, nine, ten, ten, ten, ten)).orElseThrow();
        assertThat(five.feeders()).isEqualTo(5);
        assertThat(five.pupils()).isEqualTo(50);
        assertThat(FeederVariation.referrals(new long[] {10, 11, 12, 13, 9}, new double[] {10, 10, 10, 10, 10}))
                .isEmpty();
    }

    /** τ² of DerSimonian and Laird on ln(O ÷ E) with weights E, computed by NumPy. */
    @Test
    void referralsOfSixSchools_haveTheirVariance_andMedianRateRatio() {
        Referrals six = FeederVariation.referrals(
                        new long[] {12, 30, 18, 44, 25, 16, 3}, new double[] {20, 21, 19.5, 25, 27, 14, 9})
                .orElseThrow();

        assertThat(six.feeders()).isEqualTo(6);
        assertThat(six.referrals()).isEqualTo(145);
        assertThat(six.tauSquared()).isCloseTo(0.10211210888758673, CLOSE);
        assertThat(six.medianRateRatio()).isCloseTo(1.3563670441313982, CLOSE);
    }

    @Test
    void medianRateRatio_isOneWithoutVariation_andAsPublishedWithIt() {
        assertThat(FeederVariation.medianRateRatio(0)).isEqualTo(1);
        assertThat(FeederVariation.medianRateRatio(0.1)).isCloseTo(Math.exp(Math.sqrt(0.2) * 0.6745), within(5e-5));
    }

    @Test
    void schoolsThatReferAlike_haveNoVariation() {
        Referrals alike = FeederVariation.referrals(new long[] {20, 20, 20, 20, 20}, new double[] {20, 20, 20, 20, 20})
                .orElseThrow();

        assertThat(alike.tauSquared()).isZero();
        assertThat(alike.medianRateRatio()).isEqualTo(1);
    }

    @Test
    void correlation_isTheSameInAnyOrderAndUnitOfTheIndex() {
        SplittableRandom random = new SplittableRandom(49);
        for (int run = 0; run < 100; run++) {
            List<double[]> schools = Stream.generate(
                            () -> random.doubles(10 + random.nextInt(20), 0, 4).toArray())
                    .limit(5 + random.nextInt(5))
                    .toList();
            List<double[]> other = new ArrayList<>(schools.stream()
                    .map(pupils -> IntStream.range(0, pupils.length)
                            .mapToDouble(at -> 12 + 3 * pupils[pupils.length - 1 - at])
                            .toArray())
                    .toList());
            Collections.reverse(other);

            double correlation = FeederVariation.severity(schools).orElseThrow().correlation();
            assertThat(FeederVariation.severity(other).orElseThrow().correlation())
                    .isCloseTo(correlation, within(1e-9));
            assertThat(correlation).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void referralsWithoutAnExpectedNumber_areRefused() {
        assertThatThrownBy(() -> FeederVariation.referrals(new long[] {1}, new double[] {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot set 1 schools' referrals beside 0 expected");
    }
}
