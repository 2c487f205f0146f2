// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.DifferenceInDifferences.Area;
import inclusion.metrics.compare.method.DifferenceInDifferences.YearEffect;
import inclusion.metrics.compare.method.ProgrammeVerdict.Reason;
import inclusion.metrics.compare.method.ProgrammeVerdict.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is said of one outcome of a programme. */
class ProgrammeOutcomeTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    /** indicators-and-methods.md §4.11, golden B: years 0 to 3, the programme from year 2 on. */
    private static final List<Area> GOLDEN =
            List.of(area(2, 10, 11, 9, 8), area(2, 12, 12, 11, 9), control(8, 9, 9, 10), control(14, 15, 15, 15));

    private static Area area(int start, double... values) {
        return new Area(start < 0 ? OptionalInt.empty() : OptionalInt.of(start), series(values));
    }

    private static Area control(double... values) {
        return area(-1, values);
    }

    private static SortedMap<Integer, Double> series(double... values) {
        SortedMap<Integer, Double> series = new TreeMap<>();
        for (int year = 0; year < values.length; year++) {
            if (!Double.isNaN(values[year])) {
                series.put(year, values[year]);
            }
        }
        return series;
    }

    /** Six areas of the programme and six others that all went alike for two years; then the six rise by {@code by}. */
    private static List<Area> rising(double by) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double level = 40 + i;
            double noise = 0.1 * (i % 3);
            areas.add(area(2, level, level + 1 + noise, level + 2 + by - noise, level + 3 + by + noise));
            areas.add(control(level, level + 1 + noise, level + 2, level + 3));
        }
        return areas;
    }

    @Test
    void golden_hasItsEffectAndItsYears_andIsTooSmallForAVerdict() {
        ProgrammeOutcome outcome = ProgrammeOutcome.of(GOLDEN, 1);

        assertThat(outcome.difference().orElseThrow()).isCloseTo(-2.75, CLOSE);
        assertThat(outcome.sinceStart(2)).extracting(YearEffect::year).containsExactly(-2, -1, 0, 1);
        assertThat(outcome.sinceStart(2).get(0).effect()).isCloseTo(0.5, CLOSE);
        assertThat(outcome.sinceStart(2).get(1).effect()).isZero();
        assertThat(outcome.sinceStart(2).get(3).effect()).isCloseTo(-3.5, CLOSE);
        assertThat(outcome.effect().orElseThrow().randomisation().pValue()).isCloseTo(2.0 / 6, CLOSE);
        assertThat(outcome.means().get(3)).isEqualTo(new ProgrammeOutcome.Means(8.5, 12.5));
        ProgrammeVerdict verdict = ProgrammeVerdict.of(outcome, 0.01, 0.1);
        assertThat(verdict.word()).isEmpty();
        assertThat(verdict.reason()).isEqualTo(Reason.TOO_FEW_AREAS);
    }

    /** Pretended start in year 1: only what went before the true one counts, (11.5 − 11) − (12 − 11) = −0.5. */
    @Test
    void placebo_pretendsTheLastYearBeforeTheStart() {
        assertThat(ProgrammeOutcome.of(GOLDEN, 1).placebo().orElseThrow().effect())
                .isCloseTo(-0.5, CLOSE);
        assertThat(ProgrammeOutcome.of(List.of(area(1, 1, 2), area(1, 2, 4), control(1, 2), control(3, 4)), 1)
                        .placebo())
                .isEmpty();
    }

    @Test
    void largeRise_isApart_unlessItIsSmallerThanWhatMatters_orOneOfManyLookedAt() {
        ProgrammeOutcome outcome = ProgrammeOutcome.of(rising(5), 1);
        double p = outcome.effect().orElseThrow().randomisation().pValue();

        assertThat(p).isLessThan(0.01);
        assertThat(ProgrammeVerdict.of(outcome, p, 2).word()).hasValue(Word.APART);
        assertThat(ProgrammeVerdict.of(outcome, p, 6).reason()).isEqualTo(Reason.SMALL_DIFFERENCE);
        assertThat(ProgrammeVerdict.of(outcome, 0.06, 2).reason()).isEqualTo(Reason.WIDE_INTERVAL);
    }

    @Test
    void noRise_isSimilar_whereTheIntervalIsWithinWhatMatters() {
        ProgrammeVerdict verdict = ProgrammeVerdict.of(ProgrammeOutcome.of(rising(0), 1), 0.9, 1);

        assertThat(verdict.word()).hasValue(Word.SIMILAR);
        assertThat(verdict.reason()).isEqualTo(Reason.WITHIN_MARGIN);
    }

    @Test
    void areasThatWentApartBefore_leaveItOpenWhatTheProgrammeDid() {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            areas.add(area(2, 30 + i, 40 + i, 50 + i, 60 + i));
            areas.add(control(30 + i, 30.5 + i, 31 + i, 31.5 + i));
        }

        ProgrammeVerdict verdict = ProgrammeVerdict.of(ProgrammeOutcome.of(areas, 1), 0.001, 1);

        assertThat(verdict.word()).hasValue(Word.CANNOT_TELL);
        assertThat(verdict.reason()).isEqualTo(Reason.APART_BEFORE);
    }

    @Test
    void nothingToCompare_hasItsReason() {
        assertThat(ProgrammeOutcome.of(List.of(area(4, 1, 2), control(1, 2)), 1).missing())
                .hasValue(Reason.NO_YEAR_AFTER);
        assertThat(ProgrammeOutcome.of(List.of(area(0, 1, 2), control(1, 2)), 1).missing())
                .hasValue(Reason.NO_YEAR_BEFORE);
        assertThat(ProgrammeOutcome.of(List.of(area(1, 1, 2), area(1, 3, 4)), 1).missing())
                .hasValue(Reason.NO_OTHERS);
        assertThat(ProgrammeOutcome.of(List.of(control(1, 2)), 1).missing()).hasValue(Reason.TOO_FEW_AREAS);
    }

    @Test
    void yearThatFewHave_isNoYear_andAnAreaWithoutOneThatMostHaveIsLeftOut() {
        double none = Double.NaN;
        List<Area> areas = List.of(
                area(2, 1, 2, 3, 9),
                area(2, 1, 2, 4, none),
                control(1, 1, 2, none),
                control(2, 2, 2, none),
                control(2, 3, 3, none),
                control(2, none, 3, none));

        ProgrammeOutcome outcome = ProgrammeOutcome.of(areas, 1);

        assertThat(outcome.means()).containsOnlyKeys(0, 1, 2);
        assertThat(outcome.effect().orElseThrow().leftOut()).isEqualTo(1);
        assertThat(outcome.effect().orElseThrow().controls()).isEqualTo(3);
    }

    /** By hand: start 1 has 2 − 1 and 3 − 1.5 less the others, start 2 has 4 − 1; weights are one area each. */
    @Test
    void severalStarts_giveEffectsByGroupAndTime_withoutAVerdict() {
        ProgrammeOutcome outcome =
                ProgrammeOutcome.of(List.of(area(1, 0, 2, 3), area(2, 0, 0, 4), control(0, 0, 1)), 1);

        assertThat(outcome.effect()).isEmpty();
        assertThat(outcome.difference().orElseThrow()).isCloseTo((2 + 2 + 3) / 3.0, CLOSE);
        assertThat(outcome.sinceStart(1)).extracting(YearEffect::year).containsExactly(-2, 0, 1);
        assertThat(ProgrammeVerdict.of(outcome, 1, 0.1).reason()).isEqualTo(Reason.SEVERAL_STARTS);
    }
}
