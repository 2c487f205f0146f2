// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static inclusion.metrics.compare.ValueFixture.ENGLAND;
import static inclusion.metrics.compare.ValueFixture.EXCLUSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.FactsFixture;
import inclusion.metrics.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** A trust's series, and permanent exclusions over three years. */
class OverTimeTest {
    /** Peers’ defect 16: another product takes today’s members for every year. */
    @Test
    void defect16_membersOfTodayInThePast_aTrustHasASeriesOfEachYearsMembersAndOneOfThoseThatStayed() {
        Dataset<Row> values = new ValueFixture()
                .in("201516")
                .rate("School", "900001", "Total", 10, 100)
                .rate("MAT", "7001", "Primary", 10, 100, Map.of("schools_present", 1L))
                .rate("MAT", "7001", "Total", 10, 100, Map.of("schools_present", 1L))
                .rate("National", ENGLAND, "Primary", 500, 10_000)
                .in("201617")
                .rate("School", "900001", "Total", 20, 100)
                // Of the two figures for one cell only the preferred one counts.
                .rate("School", "900001", "Total", 99, 100, Map.of("evidence", "own", "is_preferred", false))
                .rate("School", "900001", "Total", 7, 10, Map.of("breakdown_topic", "fsm", "breakdown", "Eligible"))
                .rate("School", "900002", "Total", 60, 300)
                .rate("MAT", "7001", "Primary", 80, 400, Map.of("schools_present", 2L))
                .rate("MAT", "7001", "Total", 80, 400, Map.of("schools_present", 2L))
                .rate("National", ENGLAND, "Primary", 600, 10_000)
                .in("201617", "Autumn term")
                .rate("MAT", "7001", "Total", 1, 400, Map.of("schools_present", 2L))
                .values();
        Dataset<Row> membership = new FactsFixture()
                .member("7001", "900001", "201516")
                .member("7001", "900001", "201617")
                .member("7001", "900002", "201617")
                .facts()
                .trustMembership();
        Catalogue catalogue = Catalogue.load();

        List<Row> trend = Trend.of(values, membership, catalogue).collectAsList();

        assertThat(trend)
                .extracting(
                        row -> row.getAs("series"),
                        row -> row.getAs("time_period"),
                        row -> Math.round(row.<Double>getAs("indicator_value")),
                        row -> row.getAs("schools"))
                .containsExactlyInAnyOrder(
                        tuple("members-each-year", "201516", 10L, 1L),
                        tuple("members-each-year", "201617", 20L, 2L),
                        tuple("present-throughout", "201516", 10L, 1L),
                        tuple("present-throughout", "201617", 20L, 1L),
                        tuple("expected", "201516", 5L, null),
                        tuple("expected", "201617", 6L, null));
    }

    /** 1 + (1 or 2) in two years of three: 2 or 3, on average 1 to 1.5 a year that is there; one year is missing. */
    @Test
    void threeYears_areAddedUpWithTheirHiddenParts_andAMissingYearIsNotZero() {
        Dataset<Row> values = new ValueFixture()
                .of(EXCLUSIONS)
                .in("201415")
                .rate("School", "900001", "Total", 1, 100)
                .in("201617")
                .oneOrTwo("School", "900001", "Total", 100)
                .rate("School", "900001", "Primary", 9, 100)
                .rate("School", "900001", "Total", 9, 100, Map.of("breakdown_topic", "sex", "breakdown", "Male"))
                .values();

        Row last = Pooled.of(values).collectAsList().stream()
                .filter(row -> row.<String>getAs("time_period").equals("201617"))
                .findFirst()
                .orElseThrow();

        assertThat(last.<String>getAs("first_time_period")).isEqualTo("201415");
        assertThat(last.<Long>getAs("numerator_lower_bound")).isEqualTo(2);
        assertThat(last.<Long>getAs("numerator_upper_bound")).isEqualTo(3);
        assertThat(last.<Double>getAs("average_lower")).isCloseTo(1.0, within(1e-12));
        assertThat(last.<Double>getAs("average_upper")).isCloseTo(1.5, within(1e-12));
        assertThat(last.<Integer>getAs("years_missing")).isEqualTo(1);
    }

    /** Eleven schools with 1 to 11 per cent: the tenths are 2 to 10, the quarters 3.5 and 8.5. */
    @Test
    void spread_hasItsTenthsAndQuarters_andCountsWhatIsHidden() {
        ValueFixture schools = new ValueFixture();
        for (int at = 1; at <= 11; at++) {
            schools.rate("School", "9000" + at, "Primary", at, 100)
                    .rate("School", "9000" + at, "Total", at, 100)
                    .rate("School", "9000" + at, "Primary", 90, 100, Map.of("evidence", "own", "is_preferred", false))
                    .rate(
                            "School",
                            "9000" + at,
                            "Primary",
                            90,
                            100,
                            Map.of("breakdown_topic", "fsm", "breakdown", "x"));
        }
        schools.oneOrTwo("School", "900099", "Primary", 100);

        Row spread = Distribution.of(schools.values()).collectAsList().get(0);

        assertThat(spread.<Long>getAs("units")).isEqualTo(11);
        assertThat(spread.<Long>getAs("hidden")).isEqualTo(1);
        for (int tenth = 1; tenth <= 9; tenth++) {
            assertThat(spread.<Double>getAs("decile_" + tenth)).isCloseTo(tenth + 1.0, within(1e-9));
        }
        assertThat(spread.<Double>getAs("quartile_1")).isCloseTo(3.5, within(1e-9));
        assertThat(spread.<Double>getAs("quartile_3")).isCloseTo(8.5, within(1e-9));
        assertThat(spread.<Double>getAs("maximum")).isEqualTo(11.0);
    }
}
