// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.Departure.Scale;
import inclusion.metrics.compare.method.FunnelLimits.Flag;
import inclusion.metrics.compare.method.Overdispersion.Trimming;
import inclusion.metrics.compare.method.VerdictRule.Evidence;
import inclusion.metrics.compare.method.VerdictRule.Good;
import inclusion.metrics.evaluate.Confidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a school is picked out although it differs from schools like it by nothing but what they all differ by.
 * Claimed: 5 % outside the 95 % limits, 0.2 % outside the 99.8 % ones.
 *
 * <p>Tolerances: in groups of 150 and more, 4.5 % to 5.5 % and 0.1 % to 0.4 % (the logarithm is a little skewed, which
 * shows at 99.8 %). In groups of 10 and 20 the variance between schools is itself uncertain: 4 % to 5.5 %, and up to
 * 0.7 %. Where schools do not truly differ, never more.
 */
class FalseFlagSimulationTest {
    private static final long SEED = 20261127L;
    private static final double SECONDARY = 950;
    private static final double RATE = 0.1;

    private final SimulatedSchools schools = new SimulatedSchools(SEED);

    @ParameterizedTest
    @CsvSource({
        "LOG_RATIO, 0.5",
        "ROOT_RATIO, 0.25",
        "ARCSINE, 0.06",
        "PLAIN, 0.25",
    })
    void limits_pickOutAsManyAsTheyClaim(Scale scale, double tau) {
        Share ten = picked(10, 1500, scale, draw -> tau * draw, Trimming.CALIBRATED);
        assertThat(ten.usual()).isBetween(0.038, 0.055);
        assertThat(ten.strict()).isLessThan(0.007);

        Share twenty = picked(20, 1000, scale, draw -> tau * draw, Trimming.CALIBRATED);
        assertThat(twenty.usual()).isBetween(0.042, 0.055);
        assertThat(twenty.strict()).isLessThan(0.006);

        Share authorities = picked(150, 200, scale, draw -> tau * draw, Trimming.CALIBRATED);
        assertThat(authorities.usual()).isBetween(0.045, 0.055);
        assertThat(authorities.strict()).isBetween(0.001, 0.004);

        Share secondaries = picked(3400, 12, scale, draw -> tau * draw, Trimming.CALIBRATED);
        assertThat(secondaries.usual()).isBetween(0.045, 0.055);
        assertThat(secondaries.strict()).isBetween(0.001, 0.004);
    }

    @ParameterizedTest
    @CsvSource({"LOG_RATIO", "ROOT_RATIO", "ARCSINE", "PLAIN"})
    void schoolsThatDoNotDiffer_arePickedOutByChanceAtMost(Scale scale) {
        for (int units : new int[] {10, 150, 3400}) {
            Share share = picked(units, 20_000 / units + 5, scale, draw -> 0, Trimming.CALIBRATED);
            assertThat(share.usual()).isLessThan(0.055);
            assertThat(share.strict()).isLessThan(0.004);
        }
    }

    /** Why verdicts do not use the published trimming by moments. */
    @Test
    void trimmingByMoments_picksOutTwoToFourTimesAsMany() {
        DoubleUnaryOperator truth = draw -> 0.25 * draw;

        assertThat(picked(3400, 5, Scale.ROOT_RATIO, truth, Trimming.WINSORISED).usual())
                .isCloseTo(0.12, within(0.015));
        assertThat(picked(3400, 5, Scale.ROOT_RATIO, truth, Trimming.TRUNCATED).usual())
                .isCloseTo(0.20, within(0.015));
    }

    /** Primary schools have few events; of those that are judged, the logarithm finds hardly any high ones. */
    @Test
    void fewExpected_areJudgedMoreEvenlyByTheRootThanByTheLogarithm() {
        Sides root = sidesOfPrimaries(Scale.ROOT_RATIO, 0.2);
        Sides logarithm = sidesOfPrimaries(Scale.LOG_RATIO, 0.4);

        assertThat(root.low() + root.high()).isBetween(0.03, 0.055);
        assertThat(root.low() / root.high()).isBetween(1.0, 3.0);
        assertThat(logarithm.low() / logarithm.high()).isGreaterThan(4);
    }

    /** What really differs is found, and does not hide the others by widening their limits beyond use. */
    @Test
    void oneInTwelveWithThreeTimesTheRate_isPickedOut_andTheRestNoMoreThanClaimed() {
        List<Departure> usual = schools.group(3117, Scale.LOG_RATIO, SECONDARY, RATE, draw -> 0.2 * draw);
        List<Departure> apart = schools.group(283, Scale.LOG_RATIO, SECONDARY, RATE, draw -> Math.log(3) + 0.2 * draw);
        List<Departure> all = new ArrayList<>(usual);
        all.addAll(apart);
        Overdispersion estimate = Overdispersion.of(all, Trimming.CALIBRATED).orElseThrow();

        assertThat(share(usual, estimate, 0.05)).isBetween(0.01, 0.05);
        assertThat(share(apart, estimate, 0.002)).isGreaterThan(0.8);
    }

    /** As on the real files of 2016/17, where 69 % of secondary schools lie outside for suspensions. */
    @Test
    void limitsByChanceAlone_wouldPickOutMostSchools() {
        int outside = 0;
        for (int i = 0; i < 3400; i++) {
            double expected = RATE * schools.pupils(SECONDARY);
            Flag flag = FunnelLimits.flag(schools.events(expected * Math.exp(0.7 * schools.normal())), expected);
            outside += flag == Flag.FAR_ABOVE || flag == Flag.FAR_BELOW ? 1 : 0;
        }

        assertThat(outside / 3400.0).isBetween(0.5, 0.8);
    }

    @Test
    void verdicts_areAsManyAsTheFalseFlagsThatThePageAnnounces() {
        int groups = 8;
        int apart = 0;
        int far = 0;
        VerdictRule rule = new VerdictRule(Good.LOWER, false);
        for (int i = 0; i < groups; i++) {
            List<Departure> group = schools.group(3400, Scale.ROOT_RATIO, SECONDARY, RATE, draw -> 0.25 * draw);
            Overdispersion estimate =
                    Overdispersion.of(group, Trimming.CALIBRATED).orElseThrow();
            for (Departure unit : group) {
                Judgement judgement = rule.judge(new Evidence(
                        unit.scale().back(unit.value()),
                        Optional.empty(),
                        1,
                        Optional.of(estimate.limits(unit)),
                        100,
                        0));
                apart += judgement.strength().isPresent() ? 1 : 0;
                far += judgement
                                .strength()
                                .filter(Judgement.Strength.VERY_DIFFERENT::equals)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }

        double announced = FalseDiscovery.expectedFalseFlags(groups * 3400L, Confidence.USUAL);
        assertThat((double) apart).isCloseTo(announced, within(0.1 * announced));
        double announcedFar = FalseDiscovery.expectedFalseFlags(groups * 3400L, Confidence.STRICT);
        assertThat((double) far).isCloseTo(announcedFar, within(0.6 * announcedFar));
    }

    /** Twenty measures of each of 150 authorities, ten times over: a panel with nothing in it shows something in 5 %. */
    @Test
    void panelOfTwentyMeasuresWithNothingInIt_showsSomethingAsRarelyAsItsQClaims() {
        int panels = 0;
        int withFinding = 0;
        for (int round = 0; round < 10; round++) {
            double[][] byUnit = new double[150][20];
            for (int measure = 0; measure < 20; measure++) {
                List<Departure> group = schools.group(150, Scale.ROOT_RATIO, SECONDARY, RATE, draw -> 0.25 * draw);
                Overdispersion estimate =
                        Overdispersion.of(group, Trimming.CALIBRATED).orElseThrow();
                for (int unit = 0; unit < 150; unit++) {
                    byUnit[unit][measure] = estimate.pValue(group.get(unit));
                }
            }
            for (double[] panel : byUnit) {
                panels++;
                withFinding += Arrays.stream(FalseDiscovery.adjusted(panel)).anyMatch(q -> q <= 0.05) ? 1 : 0;
            }
        }

        assertThat((double) withFinding / panels).isBetween(0.03, 0.075);
    }

    private Share picked(int units, int groups, Scale scale, DoubleUnaryOperator truth, Trimming trimming) {
        double usual = 0;
        double strict = 0;
        for (int i = 0; i < groups; i++) {
            List<Departure> group = schools.group(units, scale, SECONDARY, RATE, truth);
            Overdispersion estimate = Overdispersion.of(group, trimming).orElseThrow();
            usual += share(group, estimate, 0.05);
            strict += share(group, estimate, 0.002);
        }
        return new Share(usual / groups, strict / groups);
    }

    private Sides sidesOfPrimaries(Scale scale, double tau) {
        double leastExpected = scale == Scale.ROOT_RATIO
                ? 1 / (2 * Math.sqrt(VerdictRule.LEAST_EXPECTED))
                : 1 / Math.sqrt(VerdictRule.LEAST_EXPECTED);
        double low = 0;
        double high = 0;
        int judged = 0;
        for (int i = 0; i < 12; i++) {
            List<Departure> group = schools.group(3400, scale, 260, 0.03, draw -> tau * draw);
            Overdispersion estimate =
                    Overdispersion.of(group, Trimming.CALIBRATED).orElseThrow();
            for (Departure unit : group) {
                if (unit.standardError() <= leastExpected) {
                    judged++;
                    low += estimate.z(unit) < -Confidence.USUAL.z() ? 1 : 0;
                    high += estimate.z(unit) > Confidence.USUAL.z() ? 1 : 0;
                }
            }
        }
        return new Sides(low / judged, high / judged);
    }

    private static double share(List<Departure> units, Overdispersion estimate, double level) {
        return (double) units.stream()
                        .filter(unit -> estimate.pValue(unit) < level)
                        .count()
                / units.size();
    }

    private record Sides(double low, double high) {}

    private record Share(double usual, double strict) {}
}
