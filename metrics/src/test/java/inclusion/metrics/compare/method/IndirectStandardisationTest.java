// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a school would have with the comparator's rates, and which rates those are. */
class IndirectStandardisationTest {
    /** PHEindicatormethods 2.1.0, its example of 19 strata, of which the sums are given. */
    private static final double EXPECTED = 835.8835612311743;

    private static final double REFERENCE_RATE = 9349.88309221102;

    @ParameterizedTest
    @CsvSource({
        "895, USUAL, 1.0707232939020275, 1.0017147712553987, 1.1432332872498949",
        "895, STRICT, 1.0707232939020275, .96351556196144372, 1.1860070415876287",
        "91, USUAL, .10886683770400503, .08765040101829405, .13366576328418911",
        "9, USUAL, .010767049882813684, .0049233808250957762, .02043921455549973",
    })
    void ratio_hasThePublishedInterval(long observed, Confidence confidence, double ratio, double lower, double upper) {
        IndirectStandardisation result = new IndirectStandardisation(observed, EXPECTED, 0);

        is(result.ratio().orElseThrow(), ratio);
        Interval interval = result.interval(confidence).orElseThrow();
        is(interval.lower(), lower);
        is(interval.upper(), upper);
    }

    @Test
    void rate_isTheRatioTimesTheReference() {
        IndirectStandardisation result = new IndirectStandardisation(895, EXPECTED, 0);

        is(result.rate(REFERENCE_RATE).orElseThrow(), 10011.137622091057);
        is(result.excess(), 895 - EXPECTED);
    }

    /** The reversal: cruder than the reference, yet fewer than expected ({@code indicators-and-methods.md} §4.6). */
    @Test
    void schoolWithMoreNeeds_isAboveTheReference_butBelowItsExpectation() {
        Map<PupilCell, CellCount> school = Map.of(
                sen("none"), new CellCount(300, 15),
                sen("SEN support"), new CellCount(100, 15),
                sen("EHC plan"), new CellCount(50, 10));
        Map<PupilCell, CellCount> reference = Map.of(
                sen("none"), new CellCount(8500, 510),
                sen("SEN support"), new CellCount(1200, 192),
                sen("EHC plan"), new CellCount(300, 54));

        IndirectStandardisation result = IndirectStandardisation.of(school, ReferenceRates.of(reference));
        KitagawaSplit split = KitagawaSplit.of(school.keySet().stream()
                .map(cell -> new KitagawaSplit.Group(school.get(cell), reference.get(cell)))
                .toList());

        is(result.expected(), 43);
        assertThat(result.observed()).isEqualTo(40);
        is(result.ratio().orElseThrow(), 40.0 / 43);
        assertThat(result.ratio().orElseThrow()).isCloseTo(.9302326, within(0.00000005));
        is(split.difference(), 40.0 / 450 - 756.0 / 10_000);
        assertThat(split.composition()).isCloseTo(.0211722, within(0.00000005));
        assertThat(split.rate()).isCloseTo(-.0078833, within(0.00000005));

        // The second view: without SEN there is nothing left to tell the pupils apart by.
        IndirectStandardisation crude = IndirectStandardisation.of(
                PupilCell.withoutSen(school), ReferenceRates.of(PupilCell.withoutSen(reference)));
        is(crude.expected(), 450 * 0.0756);
        assertThat(crude.ratio().orElseThrow()).isGreaterThan(1);
    }

    @Test
    void sparseCell_climbsTheLadder_oneRungAtATime_butKeepsSenAndPhase() {
        ReferenceRates rates = ReferenceRates.of(Map.of(
                cell("K", "7", "Y", "F", "A"), new CellCount(400, 40),
                cell("K", "7", "Y", "F", "B"), new CellCount(40, 9),
                cell("K", "7", "Y", "M", "A"), new CellCount(30, 4),
                cell("K", "7", "N", "F", "A"), new CellCount(900, 4),
                cell("K", "8", "N", "M", "A"), new CellCount(20, 1),
                cell("E", "8", "N", "M", "A"), new CellCount(10, 2)));

        is(rates.rate(cell("K", "7", "Y", "F", "A")).orElseThrow(), 0.1);
        is(rates.rate(cell("K", "7", "Y", "F", "B")).orElseThrow(), 13.0 / 70);
        is(rates.rate(cell("K", "7", "Y", "M", "A")).orElseThrow(), 13.0 / 70);
        is(rates.rate(cell("K", "7", "N", "F", "A")).orElseThrow(), 5.0 / 920);
        is(rates.rate(cell("K", "8", "N", "M", "A")).orElseThrow(), 5.0 / 920);
        is(rates.rate(cell("E", "8", "N", "M", "A")).orElseThrow(), 0.2);
        // One that the comparator does not have climbs, too; one without its SEN and phase has no rate.
        is(rates.rate(cell("K", "9", "Y", "F", "A")).orElseThrow(), 58.0 / 1390);
        assertThat(rates.rate(cell("none", "7", "Y", "F", "A"))).isEmpty();
        assertThat(rates.collapses())
                .extracting(collapse ->
                        collapse.used().toString().replaceAll("[^*]", "").length())
                .containsExactlyInAnyOrder(2, 2, 4, 4, 4);
        assertThat(rates.collapses())
                .filteredOn(ReferenceRates.Collapse::stillSparse)
                .singleElement()
                .satisfies(collapse -> {
                    assertThat(collapse.cell().sen()).isEqualTo("E");
                    assertThat(collapse.used().sen()).isEqualTo("E");
                    assertThat(collapse.persons()).isEqualTo(10);
                });
    }

    @Test
    void cellWithoutACovariateThatNobodyAsksFor_isNotCountedTwiceOnTheLadder() {
        PupilCell few = cell("K", "7", "Y", "F", PupilCell.ANY);
        ReferenceRates rates = ReferenceRates.of(
                Map.of(few, new CellCount(40, 5), cell("K", "7", "Y", "M", "*"), new CellCount(60, 1)));

        is(rates.rate(few).orElseThrow(), 6.0 / 100);
    }

    @Test
    void covariateThatIsMissing_isACategoryOfItsOwn() {
        PupilCell missing = cell("K", "7", "Y", "F", null);

        assertThat(missing).isEqualTo(cell("K", "7", "Y", "F", " "));
        assertThat(missing.ethnicity()).isEqualTo("unknown");
        ReferenceRates rates = ReferenceRates.of(
                Map.of(missing, new CellCount(100, 30), cell("K", "7", "Y", "F", "A"), new CellCount(100, 10)));
        is(rates.rate(missing).orElseThrow(), 0.3);
    }

    @Test
    void pupilsWithoutReference_areInNeitherNumber_andCounted() {
        ReferenceRates rates = ReferenceRates.of(Map.of(sen("none"), new CellCount(1000, 100)));

        IndirectStandardisation result = IndirectStandardisation.of(
                Map.of(sen("none"), new CellCount(50, 4), sen("EHC plan"), new CellCount(7, 3)), rates);

        assertThat(result).isEqualTo(new IndirectStandardisation(4, 5, 7));
        assertThat(IndirectStandardisation.NONE.ratio()).isEmpty();
        assertThat(IndirectStandardisation.NONE.interval(Confidence.USUAL)).isEmpty();
    }

    @Test
    void comparatorOfLargeCells_expectsOfItselfWhatItHas() {
        SplittableRandom random = new SplittableRandom(20261124L);
        Map<PupilCell, CellCount> comparator = IntStream.range(0, 200)
                .boxed()
                .collect(Collectors.toMap(
                        at -> cell("K" + at % 3, "" + at % 7, "Y", "F", "" + at),
                        at -> new CellCount(random.nextLong(50, 500), random.nextLong(5, 60))));

        IndirectStandardisation result = IndirectStandardisation.of(comparator, ReferenceRates.of(comparator));

        assertThat(result.expected()).isCloseTo((double) result.observed(), within(1e-6));
        assertThat(ReferenceRates.of(comparator).collapses()).isEmpty();
    }

    /** Sixth-formers are hardly ever suspended: with the rate of all years they would be expected to be, everywhere. */
    @Test
    void comparatorOfSparseCells_too_expectsOfItselfWhatItHas() {
        SplittableRandom random = new SplittableRandom(20261126L);
        Map<PupilCell, CellCount> comparator = IntStream.range(0, 300)
                .boxed()
                .collect(Collectors.toMap(
                        at -> cell("K" + at % 3, "" + at % 7, "Y" + at % 2, "F", "" + at),
                        at -> new CellCount(random.nextLong(1, 200), at % 7 == 0 ? 0 : random.nextLong(9))));

        ReferenceRates rates = ReferenceRates.of(comparator);
        IndirectStandardisation result = IndirectStandardisation.of(comparator, rates);

        assertThat(rates.collapses()).hasSizeGreaterThan(100);
        assertThat(result.expected()).isCloseTo((double) result.observed(), within(1e-6));
        assertThat(result.withoutReference()).isZero();
    }

    @Test
    void schoolsTogether_areTheSameHoweverTheyAreAdded() {
        SplittableRandom random = new SplittableRandom(20261125L);
        List<IndirectStandardisation> schools = IntStream.range(0, 100)
                .mapToObj(at -> new IndirectStandardisation(
                        random.nextLong(300), random.nextDouble(1, 300), random.nextLong(3)))
                .toList();

        IndirectStandardisation onwards =
                schools.stream().reduce(IndirectStandardisation.NONE, IndirectStandardisation::plus);
        IndirectStandardisation byHalves = schools.subList(0, 37).stream()
                .reduce(IndirectStandardisation.NONE, IndirectStandardisation::plus)
                .plus(schools.subList(37, 100).stream()
                        .reduce(IndirectStandardisation.NONE, IndirectStandardisation::plus));

        assertThat(byHalves.observed()).isEqualTo(onwards.observed());
        assertThat(byHalves.withoutReference()).isEqualTo(onwards.withoutReference());
        is(byHalves.expected(), onwards.expected());
    }

    @Test
    void splitAlwaysAddsUp_andGroupOfOneSideIsComposition() {
        KitagawaSplit split = KitagawaSplit.of(List.of(
                new KitagawaSplit.Group(new CellCount(80, 8), new CellCount(900, 90)),
                new KitagawaSplit.Group(new CellCount(20, 10), CellCount.NONE),
                new KitagawaSplit.Group(CellCount.NONE, new CellCount(100, 5))));

        is(split.difference(), 18.0 / 100 - 95.0 / 1000);
        assertThat(split.rate()).isCloseTo(0, within(1e-15));
        assertThatThrownBy(() -> KitagawaSplit.of(List.of())).hasMessageStartingWith("Cannot split a difference");
        assertThatThrownBy(() -> new CellCount(2, 1).minus(new CellCount(3, 0)))
                .hasMessage("Invalid cell: 1 events among -1 persons");
    }

    /** Suspended in autumn, gone before January's count: an event, and nobody to count it over. */
    @Test
    void eventOfSomebodyWhoIsNotCounted_isObserved_andPartOfTheRate_notOfTheComposition() {
        Map<PupilCell, CellCount> school =
                Map.of(sen("none"), new CellCount(100, 6), sen("SEN support"), new CellCount(0, 2));
        Map<PupilCell, CellCount> reference =
                Map.of(sen("none"), new CellCount(1000, 60), sen("SEN support"), new CellCount(100, 30));

        IndirectStandardisation result = IndirectStandardisation.of(school, ReferenceRates.of(reference));
        KitagawaSplit split = KitagawaSplit.of(school.keySet().stream()
                .map(cell -> new KitagawaSplit.Group(school.get(cell), reference.get(cell)))
                .toList());

        assertThat(result).isEqualTo(new IndirectStandardisation(8, 6, 0));
        is(split.difference(), 8.0 / 100 - 90.0 / 1100);
        is(split.rate(), 2.0 / 100);
    }

    private static PupilCell sen(String sen) {
        return cell(sen, "7", "N", "F", "A");
    }

    private static PupilCell cell(String sen, String year, String fsm, String sex, String ethnicity) {
        return new PupilCell("Secondary", sen, year, fsm, sex, ethnicity);
    }

    private static void is(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }
}
