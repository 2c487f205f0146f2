// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.SnapshotFixture;
import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Judgement;
import inclusion.api.read.Level;
import inclusion.api.read.Scorecard;
import inclusion.web.FixtureServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The three lists of a fixture's school whose verdicts a test sets. */
class StandsOutTest {
    private static final String YEAR = "202324";

    private static FixtureServer server;
    private static Scorecard card;

    @BeforeAll
    static void open() {
        server = FixtureServer.start();
        card = server.edition()
                .read()
                .scorecards()
                .of(Level.SCHOOL, SnapshotFixture.SECONDARY, YEAR)
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void strengthWhoseCounterMeasureIsAConcern_saysWhichOneToReadItBeside() {
        List<Place> places = places(Map.of(
                "suspension-rate", with("suspension-rate", "england-same-phase", "better", -4.0),
                "persistent-absence-rate", with("persistent-absence-rate", "england-same-phase", "worse", 6.0),
                "permanent-exclusion-rate", with("permanent-exclusion-rate", "england-same-phase", "worse", 3.0)));

        assertThat(items(places.get(0))).hasSize(2);
        assertThat(items(places.get(1))).singleElement().asString().endsWith("Read it beside concern 2.");
    }

    @Test
    void strengthWithoutOne_saysNothingOfThat() {
        List<Place> places =
                places(Map.of("suspension-rate", with("suspension-rate", "england-same-phase", "better", -4.0)));

        assertThat(items(places.get(1)))
                .singleElement()
                .asString()
                .contains("better than secondaries like it")
                .doesNotContain("Read it beside");
    }

    @Test
    void change_saysWhatEnglandDid() {
        List<Place> places = places(Map.of("suspension-rate", with("suspension-rate", "own-past", "worse", 5.0)));

        assertThat(items(places.get(2)))
                .containsExactly("Up: suspension rate at Mossgate High School, from 40.8 to 70.1 per 100 pupils. "
                        + "England also rose, 25.0 to 28.0.");
        assertThat(places.get(2).notes()).singleElement().asString().startsWith("Nothing else changed by more than");
    }

    @Test
    void nothingElse_isSaidOnlyWhereAChangeStandsBefore() {
        List<Place> concern =
                places(Map.of("suspension-rate", with("suspension-rate", "england-same-phase", "worse", 4.0)));

        assertThat(items(concern.get(0))).hasSize(1);
        assertThat(concern.get(2).notes()).singleElement().asString().startsWith("Nothing changed by more than");
    }

    private static List<Place> places(Map<String, ComparedValue> set) {
        Map<String, ComparedValue> values = new HashMap<>();
        set.forEach(values::put);
        return StandsOut.of(
                server.edition(),
                YEAR,
                card.indicators().stream()
                        .filter(one -> values.containsKey(one.id()))
                        .toList(),
                List.of(new StandsOut.Unit(
                        "Mossgate High School", "secondaries like it", "England\u2019s secondaries", values)));
    }

    private static List<String> items(Place place) {
        return place.items().stream().map(Place.Item::text).toList();
    }

    /** The school's value of an indicator with one verdict set and every other taken away. */
    private static ComparedValue with(String indicatorId, String type, String verdict, double z) {
        ComparedValue value = card.values().get(indicatorId);
        return new ComparedValue(
                value.value(),
                value.benchmarks().stream()
                        .filter(one ->
                                Stream.of("england-same-phase", "own-past").anyMatch(one.type()::equals))
                        .map(one -> new Benchmark(
                                one.type(),
                                one.level(),
                                one.entityCode(),
                                one.educationPhase(),
                                one.timePeriod(),
                                one.value(),
                                one.numerator(),
                                one.denominator(),
                                one.note(),
                                one.printedDecimals(),
                                one.units(),
                                one.spread(),
                                one.compared(),
                                one.type().equals(type)
                                        ? judgement(verdict, "outside-spread", z)
                                        : judgement("similar", "inside-spread-within-margin", 0)))
                        .toList());
    }

    private static Judgement judgement(String verdict, String reason, double z) {
        return new Judgement(
                "set",
                "root-ratio",
                1,
                null,
                40L,
                100.0,
                3.5,
                0.02,
                null,
                null,
                z,
                0.001,
                0.001,
                5.0,
                verdict,
                null,
                reason,
                null,
                null,
                100.0,
                null,
                null,
                null,
                null,
                null);
    }
}
