// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.Neighbours.Neighbour;
import inclusion.metrics.compare.method.Neighbours.Neighbourhood;
import inclusion.metrics.compare.method.Neighbours.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Whom a school is like. */
class NeighboursTest {
    private static final Offset<Double> AS_PRINTED = within(5e-10);
    private static final List<Double> EQUAL = List.of(1.0, 1.0, 1.0);

    private static final List<Unit> FIVE = List.of(
            unit("A", 20, 3, 15),
            unit("B", 22, 3.5, 14),
            unit("C", 35, 5, 18),
            unit("D", 12, 2.5, 10),
            unit("E", 21, 3.2, 16));

    /** Distances computed by NumPy. */
    @Test
    void nearestOfFive_areInOrderOfTheirDistance() {
        Neighbourhood ofA = Neighbours.of(FIVE, EQUAL, Neighbours.USUAL).get("A");

        assertThat(ofA.neighbours()).extracting(Neighbour::id).containsExactly("E", "B", "D", "C");
        distances(ofA, .4650641581, .7516529545, 2.2514358939, 3.3141141577);
    }

    @Test
    void weights_countWhatMattersMore() {
        Neighbourhood ofA =
                Neighbours.of(FIVE, List.of(.5, .3, .2), Neighbours.USUAL).get("A");

        assertThat(ofA.neighbours()).extracting(Neighbour::id).containsExactly("E", "B", "D", "C");
        distances(ofA, .2330890193, .4121755014, 1.1828575913, 1.9970810623);
    }

    @Test
    void imbalance_isTheLargestDifferenceFromTheirMean() {
        assertThat(Neighbours.of(FIVE, EQUAL, 2).get("A").imbalance()).isCloseTo(0.41409245874526346, within(1e-12));
        assertThat(Neighbours.of(FIVE, EQUAL, 3).get("A").imbalance()).isCloseTo(0.6281486345370075, within(1e-12));
    }

    @Test
    void neighbour_needNotHaveTheUnitAmongItsOwn() {
        List<Neighbour> ofC = Neighbours.of(FIVE, EQUAL, 1).get("C").neighbours();

        assertThat(ofC).extracting(Neighbour::id).containsExactly("B");
        assertThat(ofC).extracting(Neighbour::mutual).containsExactly(false);
        assertThat(Neighbours.of(FIVE, EQUAL, 1).get("A").neighbours())
                .extracting(Neighbour::mutual)
                .containsExactly(true);
    }

    @Test
    void schoolsOfAnotherKind_areNoNeighbours_andDoNotMoveTheScale() {
        List<Unit> withSpecial = Stream.concat(
                        FIVE.stream(), Stream.of(new Unit("S", "special", List.of(20.0, 3.0, 15.0))))
                .toList();

        assertThat(Neighbours.of(withSpecial, EQUAL, 10).get("A"))
                .isEqualTo(Neighbours.of(FIVE, EQUAL, 10).get("A"));
        assertThat(Neighbours.of(withSpecial, EQUAL, 10).get("S").neighbours()).isEmpty();
        assertThat(Neighbours.of(withSpecial, EQUAL, 10).get("S").imbalance()).isZero();
    }

    @Test
    void variableThatIsTheSameForAll_countsForNothing() {
        List<Unit> same = FIVE.stream()
                .map(unit -> new Unit(
                        unit.id(),
                        unit.stratum(),
                        List.of(unit.context().get(0), 0.1, unit.context().get(2))))
                .toList();
        List<Unit> without = FIVE.stream()
                .map(unit -> new Unit(
                        unit.id(),
                        unit.stratum(),
                        List.of(unit.context().get(0), unit.context().get(2))))
                .toList();

        assertThat(Neighbours.of(same, EQUAL, 4)).isEqualTo(Neighbours.of(without, List.of(1.0, 1.0), 4));
    }

    @Test
    void equallyNearUnits_standInOrderOfTheirId_andOnlyAsManyAsAskedFor() {
        List<Unit> twins = List.of(unit("Z", 2), unit("Y", 2), unit("X", 1), unit("W", 2));

        assertThat(Neighbours.of(twins, List.of(1.0), 2).get("X").neighbours())
                .extracting(Neighbour::id)
                .containsExactly("W", "Y");
    }

    @Test
    void orderAndUnitsOfMeasure_changeNothing_andNobodyLeftOutIsNearer() {
        SplittableRandom random = new SplittableRandom(418);
        for (int run = 0; run < 20; run++) {
            List<Unit> units = IntStream.range(0, 60)
                    .mapToObj(at -> unit("u" + at, random.nextDouble(), random.nextDouble(100), random.nextInt(5)))
                    .toList();
            List<Unit> shuffled = new ArrayList<>(units);
            Collections.shuffle(shuffled, new Random(run));
            List<Unit> scaled = units.stream()
                    .map(unit -> unit(
                            unit.id(),
                            100 * unit.context().get(0),
                            unit.context().get(1) - 40,
                            8 * unit.context().get(2)))
                    .toList();
            SortedMap<String, Neighbourhood> found = Neighbours.of(units, List.of(1.0, .5, .2), 10);
            SortedMap<String, Neighbourhood> all = Neighbours.of(units, List.of(1.0, .5, .2), 60);

            assertThat(Neighbours.of(shuffled, List.of(1.0, .5, .2), 10).keySet())
                    .isEqualTo(found.keySet());
            found.forEach((id, hood) -> {
                assertThat(hood.neighbours())
                        .extracting(Neighbour::id)
                        .doesNotContain(id)
                        .hasSize(10);
                assertThat(hood.neighbours())
                        .extracting(Neighbour::id)
                        .isEqualTo(all.get(id).neighbours().subList(0, 10).stream()
                                .map(Neighbour::id)
                                .toList());
            });
            assertThat(ids(Neighbours.of(shuffled, List.of(1.0, .5, .2), 10).get("u7")))
                    .isEqualTo(ids(found.get("u7")));
            assertThat(ids(Neighbours.of(scaled, List.of(1.0, .5, .2), 10).get("u7")))
                    .isEqualTo(ids(found.get("u7")));
        }
    }

    @Test
    void contextThatIsNotKnown_isRefused_asAreWeightsForOtherVariables() {
        assertThatThrownBy(() -> unit("A", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid context of A");
        assertThatThrownBy(() -> Neighbours.of(FIVE, List.of(1.0), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot find neighbours by the weights [1.0]");
    }

    private static List<String> ids(Neighbourhood hood) {
        return hood.neighbours().stream().map(Neighbour::id).toList();
    }

    private static Unit unit(String id, double... context) {
        return new Unit(id, "secondary", Arrays.stream(context).boxed().toList());
    }

    private static void distances(Neighbourhood hood, double... expected) {
        double[] found =
                hood.neighbours().stream().mapToDouble(Neighbour::distance).toArray();
        assertThat(found).containsExactly(expected, AS_PRINTED);
    }
}
