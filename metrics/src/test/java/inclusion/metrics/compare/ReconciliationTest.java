// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static inclusion.metrics.compare.ValueFixture.ENGLAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ours beside the publisher's, with the reason that the figures themselves give. */
class ReconciliationTest {
    private static final Map<String, Object> OWN = Map.of("evidence", "own", "is_preferred", false);

    private static List<Row> rows;

    @BeforeAll
    static void reconcile_once() {
        ValueFixture values = new ValueFixture();
        school(values, "same", 12, 200).rate("School", "same", "Total", 12, 200, OWN);
        school(values, "roll", 12, 200).rate("School", "roll", "Total", 12, 198, OWN);
        school(values, "more", 12, 200).rate("School", "more", "Total", 14, 200, OWN);
        school(values, "fewer", 12, 200).rate("School", "fewer", "Total", 11, 200, OWN);
        school(values, "both", 12, 200).rate("School", "both", "Total", 13, 201, OWN);
        values.oneOrTwo("School", "hidden", "Total", 200).rate("School", "hidden", "Total", 2, 200, OWN);
        values.oneOrTwo("School", "three", "Total", 200).rate("School", "three", "Total", 3, 200, OWN);
        // Printed to one decimal, without counts: 12 of 199 is 6.03.
        values.row("School", "printed", "Total", Map.of("indicator_value", 6.0, "printed_decimals", 1))
                .rate("School", "printed", "Total", 12, 199, OWN);
        values.row("School", "other", "Total", Map.of("indicator_value", 6.5, "printed_decimals", 1))
                .rate("School", "other", "Total", 12, 199, OWN);
        values.row("School", "none", "Total", Map.of("indicator_symbol", "x"))
                .rate("School", "none", "Total", 12, 199, OWN);
        // Not compared: a school's phase says the same once more, a group has no published figure.
        school(values, "phase", 12, 200).rate("School", "phase", "Primary", 12, 200, OWN);
        Map<String, Object> group = new HashMap<>(OWN);
        group.putAll(Map.of("breakdown_topic", "fsm", "breakdown", "Eligible"));
        values.rate("School", "phase", "Total", 1, 20, group);
        values.rate("National", ENGLAND, "Total", 475, 10_000)
                .rate("National", ENGLAND, "Total", 474, 9_998, Map.of("evidence", "summed", "coverage", 1.0))
                .rate("Regional", "E12000901", "Total", 475, 10_000)
                .rate("Regional", "E12000901", "Total", 400, 9_000, Map.of("evidence", "summed", "coverage", 0.9))
                .rate("Local authority", "E09000901", "Total", 5, 400)
                .row(
                        "Local authority",
                        "E09000901",
                        "Total",
                        Map.of(
                                "evidence",
                                "summed",
                                "value_lower_bound",
                                1.0,
                                "value_upper_bound",
                                1.5,
                                "schools_hidden",
                                2L));
        rows = Reconciliation.of(values.values()).collectAsList();
    }

    private static ValueFixture school(ValueFixture values, String code, long numerator, long denominator) {
        return values.rate("School", code, "Total", numerator, denominator);
    }

    @Test
    void everyDifferenceOfASchool_hasAReasonThatItsFiguresGive() {
        assertThat(rows)
                .filteredOn(row -> row.<String>getAs("evidence").equals("own"))
                .extracting(row -> row.getAs("entity_code"), row -> row.getAs("reason_code"))
                .containsExactlyInAnyOrder(
                        tuple("same", "same"),
                        tuple("roll", "census-day-roll"),
                        tuple("more", "more-than-returned"),
                        tuple("fewer", "fewer-than-returned"),
                        tuple("both", "unexplained"),
                        tuple("hidden", "publisher-hides"),
                        tuple("three", "publisher-hides-other"),
                        tuple("printed", "rounded"),
                        tuple("other", "unexplained"));
    }

    @Test
    void countsOfBothSides_standBesideTheDifference() {
        Row more = rows.stream()
                .filter(row -> row.<String>getAs("entity_code").equals("more"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of("published_numerator", "our_numerator", "published_denominator", "our_denominator"))
                .extracting(column -> more.<Long>getAs(column))
                .containsExactly(12L, 14L, 200L, 200L);
        assertThat(more.<Double>getAs("difference")).isEqualTo(1.0);
        assertThat(more.<String>getAs("reason")).isNotBlank();
    }

    @Test
    void sumsOfAreas_differByHiddenPartsMissingSchoolsOrRounding() {
        assertThat(rows)
                .filteredOn(row -> row.<String>getAs("evidence").equals("summed"))
                .extracting(row -> row.getAs("entity_code"), row -> row.getAs("reason_code"))
                .containsExactlyInAnyOrder(
                        tuple(ENGLAND, "rounded-or-other-schools"),
                        tuple("E12000901", "schools-missing"),
                        tuple("E09000901", "schools-hide-within"));
    }
}
