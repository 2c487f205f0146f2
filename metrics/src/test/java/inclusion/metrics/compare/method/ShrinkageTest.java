// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.evaluate.PoissonInterval;
import inclusion.metrics.evaluate.WilsonInterval;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Figures that borrow from all units: what others published, and what must hold for any numbers. */
class ShrinkageTest {
    private static final Percentage CLOSE = Percentage.withPercentage(1e-7);
    private static final Offset<Double> AS_PRINTED = within(5e-9);

    /** Of five groups, by Kleinman's moments, computed by SciPy. */
    @Test
    void sharesOfFiveGroups_haveKleinmansMoments() {
        Shrinkage shares = Shrinkage.betaBinomial(new long[] {2, 10, 30, 4, 22}, new long[] {20, 50, 300, 60, 100});

        double mean = 0.12830188679245283;
        double correlation = 0.031214193608858926;
        assertThat(shares.mean()).isCloseTo(mean, CLOSE);
        assertThat(shares.betweenVariance()).isCloseTo(correlation * mean * (1 - mean), CLOSE);
        // Alpha 3.9820681711 and beta 27.0546396334: together the people that the prior counts for.
        double prior = 3.9820681711 + 27.0546396334;
        assertThat(reliabilities(shares))
                .containsExactly(
                        new double[] {
                            20 / (20 + prior),
                            50 / (50 + prior),
                            300 / (300 + prior),
                            60 / (60 + prior),
                            100 / (100 + prior)
                        },
                        within(1e-10));
        assertThat(values(shares))
                .containsExactly(new double[] {0.11721109, 0.17253993, 0.10265347, 0.08767967, 0.19828084}, AS_PRINTED);
        assertThat(shares.units().get(0).interval().lower()).isCloseTo(0.045077, within(5e-7));
        assertThat(shares.units().get(0).interval().upper()).isCloseTo(0.217532, within(5e-7));
        assertThat(shares.units().get(4).interval().lower()).isCloseTo(0.1348453, within(5e-8));
        assertThat(shares.units().get(4).interval().upper()).isCloseTo(0.27043202, AS_PRINTED);
    }

    @Test
    void sharesThatDifferNoMoreThanByChance_areTheShareOfAll() {
        Shrinkage shares = Shrinkage.betaBinomial(new long[] {1, 2, 3}, new long[] {10, 20, 30});

        assertThat(shares.betweenVariance()).isZero();
        assertThat(shares.units()).allSatisfy(unit -> {
            assertThat(unit.value()).isEqualTo(0.1);
            assertThat(unit.reliability()).isZero();
            assertThat(unit.interval()).isEqualTo(WilsonInterval.of(6, 60));
        });
        assertThat(shares.mostlyNoise()).isTrue();
    }

    @Test
    void sharesThatAreAllOrNothing_standEachByItself() {
        Shrinkage shares = Shrinkage.betaBinomial(new long[] {0, 10}, new long[] {10, 10});

        assertThat(values(shares)).containsExactly(0, 1);
        assertThat(reliabilities(shares)).containsExactly(1, 1);
        assertThat(shares.units().get(0).interval()).isEqualTo(WilsonInterval.of(0, 10));
    }

    @Test
    void sharesOfNobodyAtAll_areNoneForEachUnit() {
        assertThat(values(Shrinkage.betaBinomial(new long[] {0, 0}, new long[] {9, 11})))
                .containsExactly(0, 0);
        assertThat(values(Shrinkage.gammaPoisson(new long[] {0, 0}, new double[] {9, 11})))
                .containsExactly(0, 0);
    }

    /** Of five populations, by Marshall's global moments, computed by SciPy. */
    @Test
    void ratesOfFivePopulations_haveMarshallsMoments() {
        Shrinkage rates = Shrinkage.gammaPoisson(new long[] {2, 0, 25, 9, 31}, new double[] {200, 150, 900, 500, 700});

        assertThat(rates.mean()).isCloseTo(0.027346938775510202, CLOSE);
        assertThat(rates.betweenVariance()).isCloseTo(0.00011441714100606227, CLOSE);
        assertThat(values(rates))
                .containsExactly(
                        new double[] {0.0194442008, 0.0168021410, 0.0276873702, 0.0210229865, 0.0399742080},
                        within(5e-11));
        assertThat(rates.units().get(0).interval().lower()).isCloseTo(0.0086696, within(6e-8));
        assertThat(rates.units().get(0).interval().upper()).isCloseTo(0.0344958, within(6e-8));
        assertThat(rates.units().get(4).interval().lower()).isCloseTo(0.02822266, AS_PRINTED);
        assertThat(rates.units().get(4).interval().upper()).isCloseTo(0.0537392, within(5e-8));
        assertThat(rates.medianReliability()).isCloseTo(0.67658005, AS_PRINTED);
        assertThat(rates.mostlyNoise()).isFalse();
    }

    @Test
    void ratesThatDifferNoMoreThanByChance_areTheRateOfAll() {
        Shrinkage rates = Shrinkage.gammaPoisson(new long[] {3, 3, 3}, new double[] {100, 100, 100});

        assertThat(values(rates)).containsExactly(new double[] {0.03, 0.03, 0.03}, within(1e-15));
        assertThat(rates.units().get(0).interval())
                .isEqualTo(PoissonInterval.of(9).times(1.0 / 300));
    }

    /** Efron and Morris 1975: eighteen batters' first 45 turns of the season 1970, to three places. */
    @Test
    void eighteenBatters_areShrunkAsEfronAndMorrisDid() {
        double[] shares = IntStream.of(18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7)
                .mapToDouble(hits -> hits / 45.0)
                .toArray();
        double mean = DoubleStream.of(shares).average().orElseThrow();

        Shrinkage batters = Shrinkage.jamesStein(shares, mean * (1 - mean) / 45);

        assertThat(batters.medianReliability()).isCloseTo(0.21165, within(5e-6));
        assertThat(values(batters))
                .containsExactly(
                        new double[] {
                            .294, .289, .285, .280, .275, .275, .270, .266, .261, .261, .256, .256, .256, .256, .256,
                            .252, .247, .242
                        },
                        within(5e-4));
        assertThat(batters.mostlyNoise()).isTrue();
    }

    @Test
    void valuesCloserTogetherThanChanceWouldHaveThem_areAllTheirMean() {
        Shrinkage close = Shrinkage.jamesStein(new double[] {1, 2, 3, 2}, 4);

        assertThat(values(close)).containsExactly(new double[] {2, 2, 2, 2}, within(1e-15));
        assertThat(close.betweenVariance()).isZero();
    }

    /** λ = 4 ÷ (4 + 12) = 1/4: 10 + (30 − 10)/4 = 15, error √(12/4 + 9/16 × 16/9) = 2. */
    @Test
    void normalEstimate_isWeightedByItsReliability() {
        Shrinkage one = Shrinkage.normal(List.of(new Estimate(30, Math.sqrt(12))), new Estimate(10, 4.0 / 3), 4);

        Stabilised unit = one.units().get(0);
        assertThat(unit.reliability()).isCloseTo(0.25, CLOSE);
        assertThat(unit.value()).isCloseTo(15, CLOSE);
        assertThat(unit.standardError()).isCloseTo(2, CLOSE);
        assertThat(unit.interval().lower()).isCloseTo(11.080072030919892, CLOSE);
        assertThat(unit.interval().upper()).isCloseTo(18.919927969080106, CLOSE);
    }

    @Test
    void medianReliability_isBetweenTheTwoInTheMiddle() {
        Shrinkage four = Shrinkage.normal(
                List.of(new Estimate(1, 1), new Estimate(1, 3), new Estimate(1, 0), new Estimate(1, 2)),
                new Estimate(0, 0),
                1);

        assertThat(reliabilities(four)).containsExactly(new double[] {0.5, 0.1, 1, 0.2}, within(1e-15));
        assertThat(four.medianReliability()).isCloseTo(0.35, CLOSE);
    }

    @Test
    void anyUnit_endsBetweenItsOwnFigureAndTheMean_andTheSmallerTheNearerToTheMean() {
        SplittableRandom random = new SplittableRandom(407);
        for (int run = 0; run < 300; run++) {
            int units = 2 + random.nextInt(40);
            long[] totals = random.longs(units, 1, 400).toArray();
            double level = random.nextDouble();
            long[] counts = new long[units];
            double[] populations = new double[units];
            for (int unit = 0; unit < units; unit++) {
                double own = Math.min(1, Math.max(0, level + 0.3 * (random.nextDouble() - 0.5)));
                counts[unit] = Math.round(own * totals[unit]);
                populations[unit] = totals[unit];
            }
            between(Shrinkage.betaBinomial(counts, totals), counts, totals);
            between(Shrinkage.gammaPoisson(counts, populations), counts, totals);
        }
    }

    @Test
    void orderOfUnits_changesNothing() {
        Shrinkage there = Shrinkage.betaBinomial(new long[] {2, 10, 30, 4, 22}, new long[] {20, 50, 300, 60, 100});
        Shrinkage back = Shrinkage.betaBinomial(new long[] {22, 4, 30, 10, 2}, new long[] {100, 60, 300, 50, 20});

        for (int unit = 0; unit < 5; unit++) {
            assertThat(back.units().get(4 - unit).value())
                    .isCloseTo(there.units().get(unit).value(), within(1e-14));
        }
    }

    @Test
    void populationsCountedInHundreds_giveAHundredTimesTheRates() {
        long[] events = {2, 0, 25, 9, 31};
        Shrinkage heads = Shrinkage.gammaPoisson(events, new double[] {200, 150, 900, 500, 700});
        Shrinkage hundreds = Shrinkage.gammaPoisson(events, new double[] {2, 1.5, 9, 5, 7});

        for (int unit = 0; unit < events.length; unit++) {
            Stabilised head = heads.units().get(unit);
            Stabilised hundred = hundreds.units().get(unit);
            assertThat(hundred.value()).isCloseTo(100 * head.value(), CLOSE);
            assertThat(hundred.interval().upper())
                    .isCloseTo(100 * head.interval().upper(), CLOSE);
            assertThat(hundred.reliability()).isCloseTo(head.reliability(), CLOSE);
        }
    }

    @Test
    void whatCannotBeShrunk_isRefused() {
        assertThatThrownBy(() -> Shrinkage.betaBinomial(new long[] {3}, new long[] {2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot shrink 1 counts of 1 totals");
        assertThatThrownBy(() -> Shrinkage.gammaPoisson(new long[] {}, new double[] {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot shrink 0 counts");
        assertThatThrownBy(() -> Shrinkage.jamesStein(new double[] {1, 2, 3}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot shrink 3 values");
        assertThatThrownBy(() -> Shrinkage.normal(List.of(), new Estimate(0, 0), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid variance");
        assertThatThrownBy(() -> new Estimate(Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid estimate");
    }

    private static void between(Shrinkage shrinkage, long[] counts, long[] totals) {
        for (int unit = 0; unit < counts.length; unit++) {
            double raw = (double) counts[unit] / totals[unit];
            Stabilised stabilised = shrinkage.units().get(unit);
            assertThat(stabilised.value())
                    .isBetween(Math.min(raw, shrinkage.mean()) - 1e-12, Math.max(raw, shrinkage.mean()) + 1e-12);
            assertThat(stabilised.reliability()).isBetween(0.0, 1.0);
            for (int other = 0; other < unit; other++) {
                if (totals[other] < totals[unit]) {
                    assertThat(shrinkage.units().get(other).reliability())
                            .isLessThanOrEqualTo(stabilised.reliability());
                }
            }
        }
    }

    private static double[] values(Shrinkage shrinkage) {
        return shrinkage.units().stream().mapToDouble(Stabilised::value).toArray();
    }

    private static double[] reliabilities(Shrinkage shrinkage) {
        return shrinkage.units().stream().mapToDouble(Stabilised::reliability).toArray();
    }
}
