// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.metrics.evaluate.ClopperPearsonInterval;
import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.NewcombeInterval;
import inclusion.metrics.evaluate.NormalInterval;
import inclusion.metrics.evaluate.PoissonInterval;
import inclusion.metrics.evaluate.StudentInterval;
import inclusion.metrics.evaluate.WilsonInterval;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often intervals hold the truth, for schools of the sizes that there are (median 260 pupils in primary, 950 in
 * secondary) and rates from permanent exclusions to half of all pupils.
 *
 * <p>Counts jump, so no interval can hold it in exactly 95 of 100: a score interval is allowed half a point below and one
 * and a half above; an exact one and Byar's may only hold it more often. 40,000 schools leave chance ±0.2 points.
 */
class CoverageSimulationTest {
    private static final int SCHOOLS = 40_000;
    private static final long SEED = 20261126L;
    private static final double CHANCE = 0.003;

    private final SimulatedSchools schools = new SimulatedSchools(SEED);

    @ParameterizedTest
    @CsvSource({"260, .03", "260, .12", "950, .03", "950, .12", "950, .5"})
    void wilson_holdsTheShare(double median, double share) {
        for (Confidence confidence : Confidence.values()) {
            double held = held(SCHOOLS, () -> {
                int pupils = schools.pupils(median);
                return holds(WilsonInterval.of(schools.persons(pupils, share), pupils, confidence), share);
            });
            assertThat(held).isBetween(confidence.level() - 0.005, Math.min(0.9995, confidence.level() + 0.015));
        }
    }

    @ParameterizedTest
    @CsvSource({"260, .03", "950, .12"})
    void clopperPearson_holdsTheShareAtLeastAsOftenAsItSays(double median, double share) {
        double held = held(SCHOOLS / 10, () -> {
            int pupils = schools.pupils(median);
            return holds(ClopperPearsonInterval.of(schools.persons(pupils, share), pupils, Confidence.USUAL), share);
        });
        assertThat(held).isBetween(0.95 - CHANCE, 0.98);
    }

    @ParameterizedTest
    @CsvSource({"260, .03", "260, .12", "950, .03", "950, .12", "950, .5"})
    void newcombe_holdsTheDifferenceOfTwoSchools(double median, double share) {
        double held = held(SCHOOLS, () -> {
            int here = schools.pupils(median);
            int there = schools.pupils(median);
            Interval interval =
                    NewcombeInterval.of(schools.persons(here, share), here, schools.persons(there, 0.7 * share), there);
            return holds(interval, 0.3 * share);
        });
        assertThat(held).isBetween(0.945, 0.965);
    }

    /** Expected events: 0.2, 2, 4 and 95 in a school of the median size. */
    @ParameterizedTest
    @CsvSource({"260, .0008, 1", "950, .002, 1", "260, .014, .985", "950, .1, .965"})
    void exactAndByar_holdTheNumberAtLeastAsOftenAsTheySay(double median, double rate, double atMost) {
        for (Confidence confidence : Confidence.values()) {
            double held = held(SCHOOLS, () -> {
                double mean = rate * schools.pupils(median);
                return holds(PoissonInterval.of(schools.events(mean), confidence), mean);
            });
            assertThat(held).isGreaterThanOrEqualTo(confidence.level() - CHANCE);
            if (confidence == Confidence.USUAL) {
                assertThat(held).isLessThanOrEqualTo(atMost);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void knownSpread_andStudent_holdTheMean(Confidence confidence) {
        double known = held(SCHOOLS, () -> {
            int pupils = schools.pupils(150);
            double sum = IntStream.range(0, pupils)
                    .mapToDouble(pupil -> 1.27 * schools.normal())
                    .sum();
            return holds(NormalInterval.ofMean(sum / pupils, 1.27, pupils, confidence), 0);
        });
        double estimated = held(SCHOOLS / 4, () -> {
            double[] pupils = IntStream.range(0, 12)
                    .mapToDouble(pupil -> schools.normal())
                    .toArray();
            double sum = IntStream.range(0, 12).mapToDouble(at -> pupils[at]).sum();
            double squares = IntStream.range(0, 12)
                    .mapToDouble(at -> pupils[at] * pupils[at])
                    .sum();
            return holds(StudentInterval.of(12, sum, squares, confidence).orElseThrow(), 0);
        });
        assertThat(known).isBetween(confidence.level() - CHANCE, confidence.level() + CHANCE);
        assertThat(estimated).isBetween(confidence.level() - 2 * CHANCE, confidence.level() + 2 * CHANCE);
    }

    private static boolean holds(Interval interval, double truth) {
        return interval.lower() <= truth && truth <= interval.upper();
    }

    private static double held(int times, BooleanSupplier holds) {
        int held = 0;
        for (int i = 0; i < times; i++) {
            if (holds.getAsBoolean()) {
                held++;
            }
        }
        return (double) held / times;
    }
}
