// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.SharedSpark;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** Benjamini and Hochberg over what is looked at together, and the two parts of a difference. */
class PanelTest {
    private static final String MODELLED = "like-for-like-modelled";
    private static final String OWN_PAST = "own-past";

    /** England 5 per 100, expected 9.1 from the intake, observed 11: 4.1 of the 6.0 points lie in the intake. */
    @Test
    void likeForLike_splitsTheDifferenceFromEngland_intoIntakeAndRate() {
        List<Row> rows = settled(
                row("suspension-rate", "england-same-phase", Map.of("benchmark_value", 5.0)),
                row("suspension-rate", MODELLED, Map.of("benchmark_value", 9.1, "rate_part", 11 - 9.1)));

        assertThat(part(rows, MODELLED, "intake_part")).isCloseTo(4.1, within(1e-12));
        assertThat(part(rows, MODELLED, "rate_part")).isCloseTo(1.9, within(1e-12));
        assertThat(part(rows, "england-same-phase", "intake_part")).isNull();
    }

    @Test
    void differenceFromOtherPupils_orFromNobody_isNotSplit() {
        List<Row> ofOtherPupils = settled(
                row(
                        "suspension-rate",
                        "expected-for-phase-mix",
                        Map.of("benchmark_value", 5.0, "compared_denominator", 900L)),
                row("suspension-rate", MODELLED, Map.of("benchmark_value", 9.1, "rate_part", 1.9)));
        List<Row> ofAnotherIndicator = settled(
                row("overall-absence-rate", "england-same-phase", Map.of("benchmark_value", 5.0)),
                row("suspension-rate", MODELLED, Map.of("benchmark_value", 9.1, "rate_part", 1.9)));

        for (List<Row> rows : List.of(ofOtherPupils, ofAnotherIndicator)) {
            assertThat(part(rows, MODELLED, "intake_part")).isNull();
            assertThat(part(rows, MODELLED, "rate_part")).isNull();
        }
    }

    @Test
    void qValues_adjustWithinOneTypeOfBenchmark() {
        List<Row> rows = settled(
                row("suspension-rate", "england-same-phase", Map.of("p_value", 0.01)),
                row("overall-absence-rate", "england-same-phase", Map.of("p_value", 0.03)),
                row("suspension-rate", "region", Map.of("p_value", 0.04)));

        assertThat(rows.stream().map(row -> row.<Double>getAs("q_value"))).containsExactlyInAnyOrder(0.02, 0.03, 0.04);
    }

    /** Two of three authorities: the panel of each leaves what the set of all has adjusted. */
    @Test
    void changesOfAuthorities_areAdjustedForTheOtherAuthorities() {
        List<Row> set = Panel.acrossUnits(List.of(
                row("suspension-rate", OWN_PAST, authority("E1", 0.01)),
                row("suspension-rate", OWN_PAST, authority("E2", 0.03)),
                row("suspension-rate", OWN_PAST, authority("E3", 0.5))));
        List<Row> first = settled(set.get(0), row("overall-absence-rate", OWN_PAST, authority("E1", 0.2)));

        assertThat(set.stream().map(row -> row.getDouble(Judged.SCHEMA.fieldIndex("q_value"))))
                .containsExactly(0.03, 0.045, 0.5);
        assertThat(first.stream()
                        .filter(row -> row.getAs("indicator_id").equals("suspension-rate"))
                        .map(row -> row.<Double>getAs("q_value")))
                .containsExactly(0.03);
    }

    @Test
    void changesOfSchools_areNotAdjustedForOtherSchools() {
        List<Row> set = List.of(row("suspension-rate", OWN_PAST, Map.of("p_value", 0.01)));

        assertThat(Panel.acrossUnits(set)).isSameAs(set);
    }

    private static Map<String, Object> authority(String code, double p) {
        return Map.of("geographic_level", "Local authority", "entity_code", code, "p_value", p);
    }

    private static Row row(String indicator, String type, Map<String, Object> columns) {
        Map<String, Object> usual =
                Map.of("indicator_id", indicator, "benchmark_type", type, "geographic_level", "School");
        return RowFactory.create(Stream.of(Judged.SCHEMA.fieldNames())
                .map(name -> columns.getOrDefault(name, usual.getOrDefault(name, ofKind(name))))
                .toArray());
    }

    /** Keys are never null. */
    private static Object ofKind(String name) {
        return Judged.SCHEMA.apply(name).nullable() ? null : "Total";
    }

    /** With the names that a shuffle gives the rows. */
    private static List<Row> settled(Row... rows) {
        List<Row> named = SharedSpark.session()
                .createDataFrame(List.of(rows), Judged.SCHEMA)
                .collectAsList();
        return SharedSpark.session()
                .createDataFrame(Panel.settled(named), Judged.SCHEMA)
                .collectAsList();
    }

    private static Double part(List<Row> rows, String type, String column) {
        return rows.stream()
                .filter(row -> row.getAs("benchmark_type").equals(type))
                .findFirst()
                .orElseThrow()
                .getAs(column);
    }
}
