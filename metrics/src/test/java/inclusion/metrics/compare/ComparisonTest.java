// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static inclusion.metrics.compare.ValueFixture.ENGLAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.FactsFixture;
import inclusion.metrics.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which figure of England stands beside a value, and when none does. */
class ComparisonTest {
    private static final String TERM = "Autumn term";

    private static final String AUTHORITY = "E06999998";

    private static List<Row> comparisons;

    @BeforeAll
    static void compare_once() {
        ValueFixture values = new ValueFixture()
                .rate("National", ENGLAND, "Primary", 200, 10_000)
                .rate("National", ENGLAND, "Secondary", 1_000, 10_000)
                .rate("National", ENGLAND, "Total", 1_200, 20_000)
                .rate("National", ENGLAND, "Special", 1, 10, Map.of("coverage", 0.69))
                .rate("School", "900001", "Primary", 3, 100)
                .rate("School", "900001", "Total", 3, 100)
                .rate("School", "900001", "Primary", 2, 50, Map.of("breakdown_topic", "fsm", "breakdown", "Eligible"))
                .rate("School", "900002", "Special", 3, 100)
                .rate("School", "900003", "Primary", 3, 100, Map.of("is_preferred", false))
                // 300 primary pupils and 700 secondary ones.
                .rate("MAT", "7001", "Primary", 9, 300)
                .rate("MAT", "7001", "Secondary", 70, 700)
                .rate("MAT", "7001", "Total", 79, 1_000)
                // One of its phases is missing from the phases' rows.
                .rate("MAT", "7002", "Primary", 9, 300)
                .rate("MAT", "7002", "Total", 79, 1_000)
                // England has no figure for special schools that covers enough of them.
                .rate("MAT", "7003", "Special", 9, 300)
                .rate("MAT", "7003", "Total", 9, 300)
                .rate("MAT", "7004", "Primary", 9, 300, Map.of("coverage", 0.7))
                .rate("MAT", "7004", "Total", 9, 300, Map.of("coverage", 0.69))
                // England publishes no rate of alternative provision.
                .rate("MAT", "7005", "Alternative provision", 90, 100)
                .rate("MAT", "7005", "Primary", 9, 300)
                .rate("MAT", "7005", "Secondary", 70, 700)
                .rate("MAT", "7005", "Total", 169, 1_100)
                .rate("MAT", "7006", "Alternative provision", 90, 100)
                .oneOrTwo("MAT", "7006", "Primary", 300)
                .row("MAT", "7006", "Total", Map.of("denominator", 400L, "indicator_symbol", "c"))
                .rate("MAT", "7007", "Alternative provision", 90, 100)
                .rate("MAT", "7007", "Primary", 9, 300)
                .rate("MAT", "7007", "Total", 169, 1_100)
                .in("201617", TERM)
                .rate("School", "900001", "Primary", 1, 100)
                .rate("School", "900004", "Secondary", 1, 100)
                .rate("National", ENGLAND, "Secondary", 300, 10_000)
                // First a rate without counts, then counts, then a rate again.
                .in("201718")
                .row("Local authority", AUTHORITY, "Total", Map.of("indicator_value", 12.5))
                .in("201819")
                .rate("Local authority", AUTHORITY, "Total", 150, 1_000)
                .in("201920")
                .row("Local authority", AUTHORITY, "Total", Map.of("indicator_value", 17.5));
        comparisons = Comparison.of(
                        values.values(),
                        new FactsFixture().facts().schoolYear(),
                        new FactsFixture().facts().trustMembership(),
                        Alike.NOBODY,
                        Optional.empty(),
                        Catalogue.load())
                .collectAsList();
    }

    @Test
    void school_standsBesideEnglandsSchoolsOfItsPhase_andOnlyThere() {
        assertThat(of("School", "900001", "Academic year")).hasSize(1);
        Row school = one("School", "900001", "Primary");
        assertThat(school.<Double>getAs("benchmark_value")).isEqualTo(2.0);
        assertThat(school.<String>getAs("benchmark_education_phase")).isEqualTo("Primary");
        assertThat(school.<String>getAs("benchmark_type")).isEqualTo("england-same-phase");
    }

    @Test
    void valueThatIsNotPreferred_hasNoComparison() {
        assertThat(of("School", "900003", "Academic year")).isEmpty();
    }

    @Test
    void partOfAYear_isComparedWithTheSamePartOnly() {
        Row withoutEngland = of("School", "900001", TERM).get(0);
        assertThat(withoutEngland.<Double>getAs("benchmark_value")).isNull();
        assertThat(withoutEngland.<String>getAs("benchmark_note"))
                .isEqualTo("There is no figure for England in this year.");
        assertThat(of("School", "900004", TERM).get(0).<Double>getAs("benchmark_value"))
                .isEqualTo(3.0);
    }

    @Test
    void figureOfEnglandThatCoversTooFewSchools_isNoBenchmark() {
        Row special = one("School", "900002", "Special");
        assertThat(special.<Double>getAs("benchmark_value")).isNull();
        assertThat(special.<String>getAs("benchmark_note")).contains("all phases together is no fair comparison");
    }

    /** (300 × 2 + 700 × 10) ÷ 1000 = 7.6 per 100, so 76 suspensions. */
    @Test
    void trust_standsBesideWhatEnglandsRatesGiveForItsMixOfPhases() {
        Row trust = one("MAT", "7001", "Total");
        assertThat(trust.<String>getAs("benchmark_type")).isEqualTo("expected-for-phase-mix");
        assertThat(trust.<Double>getAs("benchmark_value")).isCloseTo(7.6, within(1e-12));
        assertThat(trust.<Long>getAs("benchmark_numerator")).isEqualTo(76);
        assertThat(trust.<Long>getAs("benchmark_denominator")).isEqualTo(1_000);
        assertThat(one("MAT", "7001", "Secondary").<Double>getAs("benchmark_value"))
                .isEqualTo(10.0);
    }

    @Test
    void trustWhosePhasesAreNotAllThere_hasNoExpectedValue() {
        assertThat(one("MAT", "7002", "Total").<String>getAs("benchmark_note"))
                .isEqualTo("Too few schools of one of the trust's phases are in this source.");
        assertThat(one("MAT", "7003", "Total").<String>getAs("benchmark_note"))
                .isEqualTo("There is no figure for England's phases in this year.");
        assertThat(one("MAT", "7007", "Total").<String>getAs("benchmark_note"))
                .isEqualTo("Too few schools of one of the trust's phases are in this source.");
    }

    /** Both sides without alternative provision: 79 ÷ 1000 = 7.9 beside (300 × 2 + 700 × 10) ÷ 1000 = 7.6 per 100. */
    @Test
    void phaseThatEnglandDoesNotPublish_isLeftOutOnBothSides() {
        Row trust = one("MAT", "7005", "Total");
        assertThat(trust.<Double>getAs("benchmark_value")).isCloseTo(7.6, within(1e-12));
        assertThat(trust.<Long>getAs("benchmark_denominator")).isEqualTo(1_000);
        assertThat(trust.<Double>getAs("compared_value")).isCloseTo(7.9, within(1e-12));
        assertThat(trust.<Long>getAs("compared_numerator")).isEqualTo(79);
        assertThat(trust.<Long>getAs("compared_denominator")).isEqualTo(1_000);
        assertThat(trust.<String>getAs("benchmark_note"))
                .isEqualTo("Alternative provision is left out of this comparison: England publishes no figure for it.");
        assertThat(one("MAT", "7001", "Total").<Double>getAs("compared_value")).isNull();
    }

    @Test
    void hiddenCountInThePhasesLeft_isNoComparison() {
        Row trust = one("MAT", "7006", "Total");
        assertThat(trust.<Double>getAs("benchmark_value")).isNull();
        assertThat(trust.<String>getAs("benchmark_note")).endsWith("A small count is hidden in what is left.");
    }

    @Test
    void sumOfFewerThanSevenInTenSchools_isNotCompared() {
        assertThat(one("MAT", "7004", "Total").<Double>getAs("benchmark_value")).isNull();
        assertThat(one("MAT", "7004", "Total").<String>getAs("benchmark_note")).startsWith("Fewer than seven in ten");
        assertThat(one("MAT", "7004", "Primary").<Double>getAs("benchmark_value"))
                .isEqualTo(2.0);
    }

    @Test
    void changeFromOrToARateWithoutCounts_isShown_andHasNoVerdict() {
        assertThat(of("Local authority", AUTHORITY, "Academic year"))
                .filteredOn(row -> row.getAs("benchmark_type").equals("own-past"))
                .extracting(
                        row -> row.getAs("time_period"),
                        row -> row.getAs("benchmark_value"),
                        row -> row.getAs("verdict"),
                        row -> row.getAs("verdict_reason"))
                .containsExactlyInAnyOrder(
                        tuple("201819", 12.5, null, "no-interval"), tuple("201920", 15.0, null, "no-interval"));
    }

    private static Row one(String level, String code, String phase) {
        return of(level, code, "Academic year").stream()
                .filter(row -> row.<String>getAs("education_phase").equals(phase))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> of(String level, String code, String identifier) {
        return comparisons.stream()
                .filter(row -> row.<String>getAs("geographic_level").equals(level)
                        && row.<String>getAs("entity_code").equals(code)
                        && row.<String>getAs("time_identifier").equals(identifier))
                .toList();
    }
}
