// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.DifferenceInDifferences.Area;
import inclusion.metrics.compare.method.DifferenceInDifferences.YearEffect;
import inclusion.metrics.compare.method.GroupTimeEffects.Effect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.combinatorics.Combinations;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Programmes against areas without them. */
class DifferenceInDifferencesTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    /** Years 0 to 3, the programme from year 2 on. */
    private static final List<Area> FOUR =
            List.of(area(2, 10, 11, 9, 8), area(2, 12, 12, 11, 9), control(8, 9, 9, 10), control(14, 15, 15, 15));

    private static final List<Area> SEVEN = List.of(
            area(4, 37.3, 47.4, 40.7, 41.9, 43.5, 41.2),
            area(4, 44.3, 46.9, 48.0, 47.8, 45.6, 53.0),
            area(4, 66.1, 60.7, 64.5, 68.3, 65.8, 67.8),
            control(50.7, 49.7, 49.9, 52.0, 47.3, 50.6),
            control(52.4, 57.3, 53.8, 50.8, 52.2, 57.6),
            control(65.9, 62.5, 57.0, 54.5, 58.8, 58.0),
            control(44.7, 38.7, 43.0, 47.0, 47.7, 46.2));

    /** Card and Krueger 1994, full-time jobs in fast-food shops of New Jersey and Pennsylvania, rounded means. */
    @Test
    void minimumWage_hasTheEffectOfItsFourMeans() {
        DifferenceInDifferences wage =
                DifferenceInDifferences.of(List.of(area(1, 20.44, 21.03), control(23.33, 21.17)), 1);

        assertThat(wage.treatedChange()).isCloseTo(0.59, CLOSE);
        assertThat(wage.controlChange()).isCloseTo(-2.16, CLOSE);
        assertThat(wage.effect()).isCloseTo(2.75, CLOSE);
        assertThat(wage.interval()).isEmpty();
        assertThat(wage.preTrend()).isEmpty();
        assertThat(wage.preTrendRandomisation()).isEmpty();
    }

    /** The coefficients of the regression with effects of area and year, by NumPy's least squares. */
    @Test
    void fourAreas_haveTheEffectsOfTheRegression_andEveryAssignmentIsGoneThrough() {
        DifferenceInDifferences four = DifferenceInDifferences.of(FOUR, 1);

        assertThat(four.effect()).isCloseTo(-2.75, CLOSE);
        effects(four, 0.5, 0, -1.5, -3.5);
        assertThat(four.randomisation()).isEqualTo(new Randomisation(2.0 / 6, 6, OptionalLong.empty()));
        assertThat(four.preTrend().orElseThrow()).isCloseTo(0.5, CLOSE);
    }

    @Test
    void sixAssignments_haveTheEffectsWrittenOut() {
        double[] changes = {-2, -2, 1, 0.5};
        assertThat(Stream.of(
                                new int[] {0, 1},
                                new int[] {0, 2},
                                new int[] {0, 3},
                                new int[] {1, 2},
                                new int[] {1, 3},
                                new int[] {2, 3})
                        .map(chosen -> Randomisation.difference(changes, chosen)))
                .containsExactly(-2.75, 0.25, -0.25, 0.25, -0.25, 2.75);
    }

    /** Regression by NumPy, Welch's interval by SciPy, all 35 assignments by itertools. */
    @Test
    void sevenAreas_haveTheFiguresOfIndependentPrograms() {
        DifferenceInDifferences seven = DifferenceInDifferences.of(SEVEN, 1);

        assertThat(seven.treated()).isEqualTo(3);
        assertThat(seven.controls()).isEqualTo(4);
        assertThat(seven.effect()).isCloseTo(1.2270833333333144, CLOSE);
        assertThat(seven.interval().orElseThrow().lower()).isCloseTo(-2.5826028101926037, CLOSE);
        assertThat(seven.interval().orElseThrow().upper()).isCloseTo(5.036769476859266, CLOSE);
        effects(
                seven,
                -5.78333333333334,
                -1.9749999999999992,
                -1.4499999999999775,
                0,
                -1.4583333333333264,
                -0.6916666666666607);
        assertThat(seven.randomisation().pValue()).isCloseTo(0.42857142857142855, CLOSE);
        assertThat(seven.randomisation().assignments()).isEqualTo(35);
        assertThat(seven.preTrend().orElseThrow()).isCloseTo(5.7833333333333385, CLOSE);
        assertThat(seven.preTrendRandomisation().orElseThrow().pValue()).isCloseTo(0.42857142857142855, CLOSE);
    }

    @Test
    void placeboStart_usesOnlyTheYearsBeforeTheTrueOne() {
        DifferenceInDifferences placebo = DifferenceInDifferences.placebo(SEVEN, 2, 1);

        assertThat(placebo.effect()).isCloseTo(3.1541666666666797, CLOSE);
        effects(placebo, -3.808333333333327, 0, 0.5249999999999874, 1.974999999999976);
        assertThatThrownBy(() -> DifferenceInDifferences.placebo(SEVEN, 4, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot pretend a start in 4");
    }

    @Test
    void areaWithoutAYear_isLeftOutAndCounted() {
        List<Area> withGap = new ArrayList<>(SEVEN);
        withGap.add(control(50, 51, 49));

        DifferenceInDifferences seven = DifferenceInDifferences.of(withGap, 1);

        assertThat(seven.leftOut()).isEqualTo(1);
        assertThat(seven.effect())
                .isEqualTo(DifferenceInDifferences.of(SEVEN, 1).effect());
    }

    @Test
    void manyAreas_haveSeededAssignments_andTheTrueOneAmongThem() {
        List<Area> areas = IntStream.range(0, 40)
                .mapToObj(at -> at < 12 ? area(2, at, at + 1, at + 9, at + 9) : control(at, at + 1, at + 1, at + 2))
                .toList();

        DifferenceInDifferences found = DifferenceInDifferences.of(areas, 11);

        assertThat(found.effect()).isCloseTo(7.5, CLOSE);
        assertThat(found.randomisation().assignments()).isEqualTo(10_000);
        assertThat(found.randomisation().pValue()).isEqualTo(1.0 / 10_000);
        assertThat(found.randomisation().seed()).hasValue(11);
        assertThat(DifferenceInDifferences.of(areas, 11)).isEqualTo(found);
    }

    /** Of 18,564 assignments 9,999 are drawn: the probability is that of all of them but for chance. */
    @Test
    void drawnAssignments_agreeWithAllOfThem() {
        SplittableRandom random = new SplittableRandom(18);
        double[][] changes = {random.doubles(18, -1, 1).toArray()};
        int[] chosen = {0, 1, 2, 3, 4, 5};
        long all = 0;
        long found = 0;
        double least = Randomisation.largest(changes, chosen) - 1e-9;
        for (Iterator<int[]> at = Combinations.of(18, 6).iterator(); at.hasNext(); all++) {
            found += Randomisation.largest(changes, at.next()) >= least ? 1 : 0;
        }

        assertThat(all).isEqualTo(18_564);
        assertThat(Randomisation.of(changes, chosen, 3).pValue()).isCloseTo((double) found / all, within(0.02));
    }

    @Test
    void programmeThatDoesNothing_isFoundInAtMostOneCaseOfTwenty() {
        SplittableRandom random = new SplittableRandom(77);
        long found = IntStream.range(0, 400)
                .filter(run -> {
                    double[][] changes = {random.doubles(9).toArray()};
                    return Randomisation.of(changes, new int[] {0, 1, 2}, 1).pValue() <= 0.05;
                })
                .count();

        assertThat(found / 400.0).isBetween(0.02, 0.075);
    }

    @Test
    void orderOfAreas_anEffectCommonToAll_andAreasOwnLevels_changeNothing() {
        List<Area> shuffled = new ArrayList<>(SEVEN);
        Collections.shuffle(shuffled, new Random(4));
        List<Area> raised = SEVEN.stream()
                .map(area -> {
                    TreeMap<Integer, Double> values = new TreeMap<>();
                    area.values().forEach((year, value) -> values.put(year, value + 3 * year + 10));
                    return new Area(area.start(), values);
                })
                .toList();

        double effect = DifferenceInDifferences.of(SEVEN, 1).effect();
        assertThat(DifferenceInDifferences.of(shuffled, 1).effect()).isCloseTo(effect, CLOSE);
        assertThat(DifferenceInDifferences.of(raised, 1).effect()).isCloseTo(effect, CLOSE);
        assertThat(DifferenceInDifferences.of(raised, 1).randomisation())
                .isEqualTo(DifferenceInDifferences.of(SEVEN, 1).randomisation());
    }

    @Test
    void oneStart_hasTheSameEffectsByGroupAndTime() {
        GroupTimeEffects four = GroupTimeEffects.of(FOUR);

        assertThat(four.effects()).extracting(Effect::year).containsExactly(0, 2, 3);
        assertThat(four.bySinceStart()).isEqualTo(new TreeMap<>(Map.of(-2, 0.5, 0, -1.5, 1, -3.5)));
    }

    /**
     * Starts in years 1 and 2 of 0 to 2, one area each, and one never. Start 1, year 1: (15 − 10) − mean(12 − 11, 21 −
     * 20) = 4; year 2: (17 − 10) − (22 − 20) = 5, as the later start is no control any more. Start 2, year 2: (19 − 12) −
     * (22 − 21) = 6; year 0, before it: (11 − 12) − (20 − 21) = 0.
     */
    @Test
    void severalStarts_areSetAgainstThoseNotYetStarted() {
        GroupTimeEffects effects =
                GroupTimeEffects.of(List.of(area(1, 10, 15, 17), area(2, 11, 12, 19), control(20, 21, 22)));

        assertThat(effects.effects())
                .containsExactly(
                        new Effect(1, 1, 1, 2, 4),
                        new Effect(1, 2, 1, 1, 5),
                        new Effect(2, 0, 1, 1, 0),
                        new Effect(2, 2, 1, 1, 6));
        assertThat(effects.bySinceStart()).isEqualTo(new TreeMap<>(Map.of(-2, 0.0, 0, 5.0, 1, 5.0)));
    }

    @Test
    void severalStarts_areRefusedHere_asAreYearsOnOneSideOfTheStart() {
        assertThatThrownBy(() -> DifferenceInDifferences.of(List.of(area(1, 1, 2), area(2, 1, 2), control(1, 2)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot compare changes around the starts [1, 2]");
        assertThatThrownBy(() -> DifferenceInDifferences.of(List.of(area(5, 1, 2), control(1, 2)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot compare changes around 5 of 1 areas with 1 others over [0, 1]");
        assertThatThrownBy(() -> control(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid values of an area: {0=1.0, 1=NaN}");
    }

    private static void effects(DifferenceInDifferences found, double... expected) {
        assertThat(found.years().stream().mapToDouble(YearEffect::effect).toArray())
                .containsExactly(expected, CLOSE);
    }

    private static Area area(int start, double... values) {
        return new Area(OptionalInt.of(start), series(values));
    }

    private static Area control(double... values) {
        return new Area(OptionalInt.empty(), series(values));
    }

    private static SortedMap<Integer, Double> series(double... values) {
        SortedMap<Integer, Double> series = new TreeMap<>();
        for (int year = 0; year < values.length; year++) {
            series.put(year, values[year]);
        }
        return series;
    }
}
