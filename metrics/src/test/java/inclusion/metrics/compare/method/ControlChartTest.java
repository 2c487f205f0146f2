// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static inclusion.metrics.compare.method.ControlSignal.OUTSIDE_LIMITS;
import static inclusion.metrics.compare.method.ControlSignal.RUN_ON_ONE_SIDE;
import static inclusion.metrics.compare.method.ControlSignal.RUN_UP_OR_DOWN;
import static inclusion.metrics.compare.method.ControlSignal.TWO_OF_THREE_NEAR_A_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.ControlChart.Observation;
import inclusion.metrics.compare.method.ControlChart.Rebase;
import inclusion.metrics.compare.method.ControlChart.Stretch;
import inclusion.metrics.compare.method.ControlLimits.Assurance;
import inclusion.metrics.compare.method.VerdictRule.Good;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Control charts against the figures of NHSRplotthedots, whose tests print them, and what must hold for any series. */
class ControlChartTest {
    private static final LocalDate START = LocalDate.of(2020, 9, 1);
    private static final Offset<Double> AS_PRINTED = within(1e-6);

    /** R's set.seed(123); rnorm(20). */
    private static final double[] NORMAL = {
        -.56047565,
        -.23017749,
        1.55870831,
        .07050839,
        .12928774,
        1.71506499,
        .46091621,
        -1.26506123,
        -.68685285,
        -.44566197,
        1.22408180,
        .35981383,
        .40077145,
        .11068272,
        -.55584113,
        1.78691314,
        .49785048,
        -1.96661716,
        .70135590,
        -.47279141
    };

    @Test
    void twentyNormalNumbers_haveThePrintedLimits_andNoSignal() {
        ControlLimits limits = ControlLimits.of(NORMAL).orElseThrow();

        assertThat(limits.mean()).isCloseTo(.1416238, AS_PRINTED);
        assertThat(limits.lower()).isCloseTo(-3.01138, AS_PRINTED);
        assertThat(limits.upper()).isCloseTo(3.294627, AS_PRINTED);
        assertThat((limits.nearUpper() - limits.mean()) / limits.movingRange()).isCloseTo(1.7733, within(5e-5));
        assertThat(limits.mean() - limits.nearLower()).isCloseTo(limits.nearUpper() - limits.mean(), within(1e-12));
        assertThat(signals(NORMAL)).containsOnly(Optional.empty());
    }

    @Test
    void outlier_isOutside_andDoesNotHideItselfByWideningTheLimits() {
        double[] values = NORMAL.clone();
        values[14] = 10;

        ControlLimits screened = ControlLimits.of(values).orElseThrow();
        assertThat(screened.mean()).isCloseTo(.6694159, AS_PRINTED);
        assertThat(screened.lower()).isCloseTo(-2.383666, AS_PRINTED);
        assertThat(screened.upper()).isCloseTo(3.722497, AS_PRINTED);
        ControlLimits unscreened = ControlLimits.unscreened(values);
        assertThat(unscreened.lower()).isCloseTo(-4.596625, AS_PRINTED);
        assertThat(unscreened.upper()).isCloseTo(5.935457, AS_PRINTED);
        assertThat(signals(values).get(14)).contains(OUTSIDE_LIMITS);
    }

    @Test
    void runUpOrDown_isSeenAtItsSeventhPoint_andEndsWithATie() {
        assertThat(ControlSignal.endOfRunUpOrDown(1, 2, 3, 4, 5, 6, 7)).containsExactly(0, 0, 0, 0, 0, 0, 1);
        assertThat(ControlSignal.endOfRunUpOrDown(7, 6, 5, 4, 3, 2, 1)).containsExactly(0, 0, 0, 0, 0, 0, -1);
        assertThat(ControlSignal.endOfRunUpOrDown(1, 2, 3, 3, 4, 5, 6)).containsOnly(0);
    }

    @Test
    void twoOfThreeNearALimit_areSeenOnOneSideOnly() {
        int[] near = {0, 0, 1, 0, 1, 0, 0};

        assertThat(ControlSignal.twoOfThree(near, new int[] {1, 1, 1, 1, 1, 1, 1}))
                .containsExactly(0, 0, 1, 1, 1, 0, 0);
        assertThat(ControlSignal.twoOfThree(near, new int[] {-1, -1, -1, -1, -1, -1, -1}))
                .containsExactly(0, 0, 1, 1, 1, 0, 0);
        assertThat(ControlSignal.twoOfThree(near, new int[] {1, -1, 1, -1, 1, -1, 1}))
                .containsOnly(0);
    }

    @Test
    void runOnOneSide_endsOnTheMean() {
        assertThat(ControlSignal.endOfRunOnOneSide(1, 1, 1, 1, 1, 1, 1, 1)).containsExactly(0, 0, 0, 0, 0, 0, 1, 1);
        assertThat(ControlSignal.endOfRunOnOneSide(-1, -1, -1, -1, -1, -1, -1)[6])
                .isEqualTo(-1);
        assertThat(ControlSignal.endOfRunOnOneSide(1, 1, 1, 0, 1, 1, 1, 1)).containsOnly(0);
    }

    /** Limits 10 ± 2.66, near ones 10 ± 1.7733. */
    @Test
    void everyPointOfARun_isMarked_byTheFirstRuleThatSpeaks() {
        ControlLimits limits = new ControlLimits(10, 1);

        assertThat(ControlSignal.of(limits, 10.1, 10.2, 10.3, 10.4, 10.5, 10.6, 13, 10))
                .containsExactly(
                        Optional.of(RUN_UP_OR_DOWN),
                        Optional.of(RUN_UP_OR_DOWN),
                        Optional.of(RUN_UP_OR_DOWN),
                        Optional.of(RUN_UP_OR_DOWN),
                        Optional.of(RUN_UP_OR_DOWN),
                        Optional.of(RUN_UP_OR_DOWN),
                        Optional.of(OUTSIDE_LIMITS),
                        Optional.empty());
        assertThat(ControlSignal.of(limits, 8, 9.5, 8.1, 9.9, 9.8, 9.9, 9.7, 10.4))
                .containsExactly(
                        Optional.of(TWO_OF_THREE_NEAR_A_LIMIT),
                        Optional.of(RUN_ON_ONE_SIDE),
                        Optional.of(TWO_OF_THREE_NEAR_A_LIMIT),
                        Optional.of(RUN_ON_ONE_SIDE),
                        Optional.of(RUN_ON_ONE_SIDE),
                        Optional.of(RUN_ON_ONE_SIDE),
                        Optional.of(RUN_ON_ONE_SIDE),
                        Optional.empty());
    }

    @Test
    void pointsOutsideTheLimits_doNotCountAsNearThem() {
        assertThat(ControlSignal.of(new ControlLimits(10, 1), 13, 12, 10.5))
                .containsExactly(Optional.of(OUTSIDE_LIMITS), Optional.empty(), Optional.empty());
    }

    @Test
    void elevenPoints_haveNoLimits_andNothingIsSaidOfThem() {
        double[] eleven = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50};

        ControlChart chart = ControlChart.of(series(eleven), List.of());

        assertThat(ControlLimits.of(eleven)).isEmpty();
        assertThat(chart.stretches().get(0).limits()).isEmpty();
        assertThat(chart.stretches().get(0).points())
                .allSatisfy(point -> assertThat(point.signal()).isEmpty());
        assertThat(chart.assurance(3, Good.HIGHER)).isEmpty();
    }

    @Test
    void seriesWithoutVariation_hasNoSignal() {
        double[] same = IntStream.range(0, 14).mapToDouble(at -> 0.1).toArray();

        assertThat(signals(same)).containsOnly(Optional.empty());
    }

    @Test
    void target_isAssuredByWhereTheLimitsLie_andWhichWayIsGood() {
        ControlLimits limits = new ControlLimits(10, 1);

        assertThat(limits.assurance(13, Good.HIGHER)).contains(Assurance.CONSISTENTLY_MISSED);
        assertThat(limits.assurance(7, Good.HIGHER)).contains(Assurance.CONSISTENTLY_MET);
        assertThat(limits.assurance(13, Good.LOWER)).contains(Assurance.CONSISTENTLY_MET);
        assertThat(limits.assurance(7, Good.LOWER)).contains(Assurance.CONSISTENTLY_MISSED);
        assertThat(limits.assurance(12, Good.LOWER)).contains(Assurance.HIT_OR_MISS);
        assertThat(limits.assurance(13, Good.NEITHER)).isEmpty();
    }

    @Test
    void rebase_givesEachStretchItsOwnLimits_andKeepsItsReason() {
        double[] values = IntStream.range(0, 26)
                .mapToDouble(at -> (at < 13 ? 10 : 20) + at % 3)
                .toArray();
        Rebase rebase = new Rebase(START.plusWeeks(13), START.plusYears(1), "The school joined with its neighbour.");

        List<Stretch> stretches =
                ControlChart.of(series(values), List.of(rebase)).stretches();

        assertThat(stretches).extracting(Stretch::rebase).containsExactly(Optional.empty(), Optional.of(rebase));
        assertThat(stretches).allSatisfy(stretch -> {
            assertThat(stretch.points())
                    .hasSize(13)
                    .allSatisfy(point -> assertThat(point.signal()).isEmpty());
        });
        assertThat(stretches.get(1).limits().orElseThrow().mean()).isGreaterThan(20);
        assertThat(ControlChart.of(series(values), List.of()).stretches().get(0).points())
                .allSatisfy(point -> assertThat(point.signal()).contains(OUTSIDE_LIMITS));
    }

    @Test
    void rebaseWithoutAReason_isRefused_asIsASecondValueOfADay_andNone() {
        assertThatThrownBy(() -> new Rebase(START, START, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot rebase a chart from 2020-09-01 without a reason");
        assertThatThrownBy(
                        () -> ControlChart.of(List.of(new Observation(START, 1), new Observation(START, 2)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot chart two values of 2020-09-01");
        assertThatThrownBy(() -> new Observation(START, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid value of 2020-09-01: NaN");
    }

    @Test
    void signals_doNotChangeWhenEveryPointIsRaisedByTheSame_orCountedInAnotherUnit() {
        SplittableRandom random = new SplittableRandom(417);
        for (int run = 0; run < 200; run++) {
            double drift = random.nextDouble(-0.4, 0.4);
            double[] values = IntStream.range(0, 12 + random.nextInt(30))
                    .mapToDouble(at -> random.nextDouble() * random.nextInt(1, 6) + drift * at)
                    .toArray();
            double raise = random.nextDouble(-1000, 1000);
            double factor = random.nextDouble(0.01, 100);

            double[] raised = IntStream.range(0, values.length)
                    .mapToDouble(at -> values[at] + raise)
                    .toArray();
            double[] scaled = IntStream.range(0, values.length)
                    .mapToDouble(at -> values[at] * factor)
                    .toArray();
            assertThat(signals(raised)).isEqualTo(signals(values));
            assertThat(signals(scaled)).isEqualTo(signals(values));
        }
    }

    private static List<Optional<ControlSignal>> signals(double... values) {
        return ControlSignal.of(ControlLimits.of(values).orElseThrow(), values);
    }

    private static List<Observation> series(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(week -> new Observation(START.plusWeeks(week), values[week]))
                .toList();
    }
}
