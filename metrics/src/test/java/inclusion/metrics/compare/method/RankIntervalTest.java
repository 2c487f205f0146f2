// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static inclusion.metrics.compare.method.RankInterval.First.HIGHEST;
import static inclusion.metrics.compare.method.RankInterval.First.LOWEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Ranks as intervals: against the closed form, and what must hold for any set. */
class RankIntervalTest {
    /** What ten thousand draws leave open. */
    private static final Offset<Double> DRAWN = within(0.02);

    private static final List<Estimate> THREE = List.of(new Estimate(10, 2), new Estimate(12, 2), new Estimate(15, 2));

    /** Expected ranks of Goldstein and Spiegelhalter's formula, computed by SciPy. */
    @Test
    void threeUnits_haveTheExpectedRanksOfTheClosedForm_andTheDrawsAgree() {
        List<RankInterval> ranks = RankInterval.of(THREE, HIGHEST, 48);

        assertThat(ranks)
                .extracting(RankInterval::expected)
                .usingElementComparator(nearly(1e-9))
                .containsExactly(2.7217000030, 2.0953278779, 1.1829721190);
        assertThat(ranks)
                .extracting(RankInterval::mean)
                .usingElementComparator(nearly(0.02))
                .containsExactly(2.7217000030, 2.0953278779, 1.1829721190);
        assertThat(ranks).extracting(RankInterval::median).containsExactly(3, 2, 1);
        assertThat(ranks).allSatisfy(rank -> {
            assertThat(rank.of()).isEqualTo(3);
            assertThat(rank.seed()).isEqualTo(48);
        });
    }

    @Test
    void secondOfTwo_isHigherWithTheProbabilityOfTheClosedForm() {
        RankInterval second = RankInterval.of(THREE.subList(0, 2), HIGHEST, 48).get(1);

        assertThat(2 - second.expected()).isCloseTo(0.7602499389, within(5e-11));
        assertThat(second.firstQuarter()).isCloseTo(0.7602499389, DRAWN);
        assertThat(second.lastQuarter()).isCloseTo(1 - 0.7602499389, DRAWN);
    }

    @Test
    void lowestFirst_isTheOtherWayRound() {
        List<RankInterval> lowest = RankInterval.of(THREE, LOWEST, 48);

        assertThat(lowest)
                .extracting(RankInterval::expected)
                .usingElementComparator(nearly(1e-9))
                .containsExactly(4 - 2.7217000030, 4 - 2.0953278779, 4 - 1.1829721190);
        assertThat(lowest).extracting(RankInterval::median).containsExactly(1, 2, 3);
    }

    @Test
    void exactFigures_haveOneRank_andEqualOnesShareTheBetter() {
        List<RankInterval> ranks = RankInterval.of(exact(5, 7, 7, 9), HIGHEST, 1);

        assertThat(ranks).extracting(RankInterval::lower).containsExactly(4, 2, 2, 1);
        assertThat(ranks).extracting(RankInterval::upper).containsExactly(4, 2, 2, 1);
        assertThat(ranks).extracting(RankInterval::expected).containsExactly(4.0, 2.0, 2.0, 1.0);
        assertThat(RankInterval.of(exact(5, 7, 7, 9), LOWEST, 1))
                .extracting(RankInterval::median)
                .containsExactly(1, 2, 2, 4);
    }

    @Test
    void unitsThatAreEqualInFigureAndError_shareEverything() {
        List<RankInterval> ranks =
                RankInterval.of(Stream.concat(THREE.stream(), THREE.stream()).toList(), HIGHEST, 3);

        assertThat(ranks.subList(0, 3)).isEqualTo(ranks.subList(3, 6));
        assertThat(ranks.get(0)).isNotEqualTo(ranks.get(1));
    }

    @Test
    void sameSeed_givesTheSameAgain_andAnotherDoesNot() {
        assertThat(RankInterval.of(THREE, HIGHEST, 7)).isEqualTo(RankInterval.of(THREE, HIGHEST, 7));
        assertThat(RankInterval.of(THREE, HIGHEST, 7).get(0).mean())
                .isNotEqualTo(RankInterval.of(THREE, HIGHEST, 8).get(0).mean());
    }

    @Test
    void largestSet_hasDrawnRanksAsInTheClosedForm_withinItsBounds() {
        List<Estimate> units = random(RankInterval.MOST_UNITS, 200);

        List<RankInterval> ranks = RankInterval.of(units, LOWEST, 200);

        assertThat(ranks).allSatisfy(rank -> {
            // Ranks of two hundred spread further than those of three: so do their means.
            assertThat(rank.mean() / rank.of()).isCloseTo(rank.expected() / rank.of(), DRAWN);
            assertThat(rank.lower()).isBetween(1, rank.median());
            assertThat(rank.upper()).isBetween(rank.median(), rank.of());
        });
        assertThat(ranks.stream().mapToDouble(RankInterval::expected).sum()).isCloseTo(200 * 201 / 2.0, within(1e-6));
        assertThat(ranks.stream().mapToDouble(RankInterval::firstQuarter).sum()).isCloseTo(50, within(1e-9));
        assertThat(ranks.stream().mapToDouble(RankInterval::lastQuarter).sum()).isCloseTo(50, within(1e-9));
    }

    @Test
    void anyPairOrTriple_hasDrawnRanksWithinTwoHundredthsOfTheClosedForm() {
        for (int seed = 0; seed < 50; seed++) {
            List<RankInterval> ranks = RankInterval.of(random(2 + seed % 2, seed), HIGHEST, seed);
            assertThat(ranks).allSatisfy(rank -> assertThat(rank.mean()).isCloseTo(rank.expected(), DRAWN));
        }
    }

    @Test
    void orderInWhichUnitsComeIn_changesNothing() {
        List<Estimate> units = random(30, 5);
        List<RankInterval> ranks = RankInterval.of(units, HIGHEST, 5);
        List<Integer> order =
                new ArrayList<>(Stream.iterate(0, at -> at + 1).limit(30).toList());
        Collections.shuffle(order, new Random(5));

        List<RankInterval> shuffled =
                RankInterval.of(order.stream().map(units::get).toList(), HIGHEST, 5);

        assertThat(shuffled).isEqualTo(order.stream().map(ranks::get).toList());
    }

    @Test
    void anotherUnitOfMeasure_changesNothing() {
        List<Estimate> units = random(30, 6);

        List<Estimate> scaled = units.stream()
                .map(unit -> new Estimate(unit.value() * 8, unit.standardError() * 8))
                .toList();

        assertThat(RankInterval.of(scaled, LOWEST, 6)).isEqualTo(RankInterval.of(units, LOWEST, 6));
    }

    @Test
    void moreThanTwoHundredUnits_areNotRanked() {
        assertThatThrownBy(() -> RankInterval.of(random(201, 1), HIGHEST, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot rank 201 units: ranks need 1 to 200; show a larger set as a distribution");
    }

    private static List<Estimate> random(int units, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> new Estimate(random.nextDouble() * 10, 0.2 + random.nextDouble() * 3))
                .limit(units)
                .toList();
    }

    private static List<Estimate> exact(double... values) {
        return Arrays.stream(values).mapToObj(value -> new Estimate(value, 0)).toList();
    }

    private static Comparator<Double> nearly(double distance) {
        return (one, other) -> Math.abs(one - other) <= distance ? 0 : Double.compare(one, other);
    }
}
