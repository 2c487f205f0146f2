// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import static inclusion.metrics.FactsFixture.ENGLAND;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.metrics.FactsFixture;
import inclusion.metrics.catalogue.Catalogue;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The rules by which values come about, on a handful of fictional schools. */
class ValueEngineTest {
    private static final String LA = "E09000901";
    private static final String REGION = "E12000009";

    @Test
    void schoolWithExactCounts_hasValueIntervalAndTwoRows() {
        List<Row> rows = values(new FactsFixture()
                .school("900001", "Primary", LA, REGION)
                .count("School", "900001", "Primary", "headcount", 200)
                .count("School", "900001", "Primary", "suspension", 10));

        assertThat(of(rows, "School", "900001", "Primary").<Double>getAs("indicator_value"))
                .isEqualTo(5.0);
        assertThat(of(rows, "School", "900001", "Total").<Double>getAs("indicator_value"))
                .isEqualTo(5.0);
    }

    @Test
    void trust_sumsNumeratorsAndDenominators_andNeverAveragesRates() {
        List<Row> rows = values(new FactsFixture()
                .school("900001", "Primary", LA, REGION)
                .school("900002", "Secondary", LA, REGION)
                .member("7001", "900001")
                .member("7001", "900002")
                .count("School", "900001", "Primary", "headcount", 100)
                .count("School", "900001", "Primary", "suspension", 0)
                .count("School", "900002", "Secondary", "headcount", 900)
                .count("School", "900002", "Secondary", "suspension", 90));

        Row trust = of(rows, "MAT", "7001", "Total");
        assertThat(trust.<Double>getAs("indicator_value")).isEqualTo(9.0);
        assertThat(trust.<Double>getAs("coverage")).isEqualTo(1.0);
        assertThat(of(rows, "National", ENGLAND, "Total").<Long>getAs("numerator"))
                .isEqualTo(90L);
    }

    @Test
    void hiddenCounts_makeARange() {
        List<Row> rows = values(new FactsFixture()
                .school("900001", "Primary", LA, REGION)
                .school("900002", "Primary", LA, REGION)
                .member("7001", "900001")
                .member("7001", "900002")
                .count("School", "900001", "Primary", "headcount", 100)
                .oneOrTwo("School", "900001", "Primary", "suspension")
                .count("School", "900002", "Primary", "headcount", 100)
                .count("School", "900002", "Primary", "suspension", 8));

        Row trust = of(rows, "MAT", "7001", "Total");
        assertThat(trust.<Double>getAs("indicator_value")).isNull();
        assertThat(trust.<String>getAs("indicator_symbol")).isEqualTo("c");
        assertThat(trust.<Double>getAs("value_lower_bound")).isEqualTo(4.5);
        assertThat(trust.<Double>getAs("value_upper_bound")).isEqualTo(5.0);
        assertThat(trust.<Long>getAs("numerator_lower_bound")).isEqualTo(9L);
        assertThat(trust.<Long>getAs("numerator_upper_bound")).isEqualTo(10L);
        assertThat(trust.<Long>getAs("schools_hidden")).isEqualTo(1L);
        assertThat(trust.<Double>getAs("indicator_lower_ci")).isNull();
    }

    static List<Row> values(FactsFixture fixture) {
        return ValueEngine.figures(fixture.facts(), Catalogue.load()).values().collectAsList();
    }

    static Row of(List<Row> rows, String level, String code, String phase) {
        return rows.stream()
                .filter(row -> row.<String>getAs("indicator_id").equals("suspension-rate")
                        && row.<String>getAs("geographic_level").equals(level)
                        && row.<String>getAs("entity_code").equals(code)
                        && row.<String>getAs("education_phase").equals(phase)
                        && row.<Boolean>getAs("is_preferred"))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no value for " + level + " " + code + " " + phase + " in " + rows));
    }
}
