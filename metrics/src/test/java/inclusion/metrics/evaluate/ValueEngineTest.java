// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import static inclusion.metrics.FactsFixture.ENGLAND;
import static inclusion.metrics.FactsFixture.LONDON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import inclusion.ingest.vocabulary.CellState;
import inclusion.metrics.FactsFixture;
import inclusion.metrics.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The rules by which values come about, on one small fictional country that is worked out once: a row of each school,
 * authority and region stands for one rule.
 */
class ValueEngineTest {
    private static final String NORTH = "E12000901";
    private static final String HALF = "E12000902";
    private static final String CITY = "E09000901";
    private static final String SHIRE = "E10000902";
    private static final String INNER = "E09000903";
    private static final String OUTER = "E09000904";
    private static final String FEW = "E10000905";

    private static List<Row> rows;

    @BeforeAll
    static void work_everything_out_once() {
        FactsFixture country = new FactsFixture();
        country.authority(CITY, NORTH).authority(SHIRE, NORTH);
        country.authority(INNER, LONDON).authority(OUTER, LONDON).authority(FEW, HALF);
        suspensions(country, "900001", "Primary", CITY, NORTH, 100, 0).member("7001", "900001");
        suspensions(country, "900002", "Secondary", SHIRE, NORTH, 900, 90).member("7001", "900002");
        // One of two hides its count.
        suspensions(country, "900003", "Primary", CITY, NORTH, 100, 8).member("7002", "900003");
        country.school("900004", "Primary", CITY, NORTH)
                .member("7002", "900004")
                .count("School", "900004", "Primary", "headcount", 100)
                .oneOrTwo("School", "900004", "Primary", "suspension");
        // Two of three trust schools are in no file.
        suspensions(country, "900005", "Primary", SHIRE, NORTH, 200, 20).member("7003", "900005");
        country.school("900006", "Alternative provision", SHIRE, NORTH)
                .member("7003", "900006")
                .school("900007", "Alternative provision", SHIRE, NORTH)
                .member("7003", "900007");
        // London: the publisher prints authorities, exact, and no region; a school hides its count.
        country.school("900008", "Primary", INNER, LONDON)
                .count("School", "900008", "Primary", "headcount", 100)
                .oneOrTwo("School", "900008", "Primary", "suspension");
        suspensions(country, "900009", "Primary", OUTER, LONDON, 300, 6);
        areaSuspensions(country, "Local authority", INNER, 100, 2);
        areaSuspensions(country, "Local authority", OUTER, 300, 6);
        // A quarter of a region's schools.
        suspensions(country, "900010", "Primary", FEW, HALF, 100, 1);
        for (int other = 11; other < 14; other++) {
            country.school("9000" + other, "Primary", FEW, HALF);
        }
        // England: rounded counts beside a printed rate.
        country.roundedTo(5);
        areaSuspensions(country, "National", ENGLAND, 10_000, 475);
        country.printed("National", ENGLAND, "Total", "suspension_percent", "4.76")
                .roundedTo(1);
        // Free school meals, printed without counts.
        country.printed("School", "900001", "Primary", "fsm_percent", "12.5");
        // Hidden without a bound: people.
        country.count("School", "900001", "Primary", "pupil", 100)
                .hidden("School", "900001", "Primary", "pupil_ehc_plan")
                .count("School", "900002", "Secondary", "pupil", 900)
                .count("School", "900002", "Secondary", "pupil_ehc_plan", 20)
                .without("School", "900003", "Primary", "pupil_ehc_plan", CellState.NOT_APPLICABLE)
                .count("School", "900003", "Primary", "pupil", 100);
        rows = ValueEngine.figures(country.facts(), Catalogue.load()).values().collectAsList();
    }

    private static FactsFixture suspensions(
            FactsFixture country, String urn, String phase, String authority, String region, long pupils, long events) {
        return country.school(urn, phase, authority, region)
                .count("School", urn, phase, "headcount", pupils)
                .count("School", urn, phase, "suspension", events);
    }

    private static void areaSuspensions(FactsFixture country, String level, String code, long pupils, long events) {
        country.count(level, code, "Total", "headcount", pupils).count(level, code, "Total", "suspension", events);
    }

    @Test
    void schoolWithExactCounts_hasItsValueUnderItsPhaseAndUnderTotal() {
        assertThat(number("School", "900002", "Secondary", "indicator_value")).isEqualTo(10.0);
        assertThat(number("School", "900002", "Total", "indicator_value")).isEqualTo(10.0);
        assertThat(suspension("School", "900002", "Total").<Double>getAs("indicator_lower_ci"))
                .isLessThan(10.0);
    }

    /** Peers’ defect 13: another product takes the mean over slices. */
    @Test
    void defect13_meansOfRates_aTrustSumsNumeratorsAndDenominators() {
        assertThat(number("MAT", "7001", "Total", "indicator_value")).isEqualTo(9.0);
        assertThat(number("MAT", "7001", "Primary", "indicator_value")).isEqualTo(0.0);
        assertThat(number("MAT", "7001", "Total", "coverage")).isEqualTo(1.0);
    }

    @Test
    void hiddenCountOfOneOrTwo_makesARangeWithItsSymbol() {
        Row trust = suspension("MAT", "7002", "Total");
        assertThat(trust.<Double>getAs("indicator_value")).isNull();
        assertThat(trust.<String>getAs("indicator_symbol")).isEqualTo("c");
        assertThat(trust.<Double>getAs("value_lower_bound")).isEqualTo(4.5);
        assertThat(trust.<Double>getAs("value_upper_bound")).isEqualTo(5.0);
        assertThat(trust.<Long>getAs("numerator_lower_bound")).isEqualTo(9L);
        assertThat(trust.<Long>getAs("numerator_upper_bound")).isEqualTo(10L);
        assertThat(trust.<Long>getAs("schools_hidden")).isEqualTo(1L);
        assertThat(trust.<Double>getAs("indicator_lower_ci")).isNull();
    }

    @Test
    void hiddenPeopleWithoutABound_areAtMostTheWhole() {
        Row trust = value("ehcp-share", "MAT", "7001", "Total").orElseThrow();
        assertThat(trust.<Long>getAs("numerator_lower_bound")).isEqualTo(20L);
        assertThat(trust.<Long>getAs("numerator_upper_bound")).isEqualTo(120L);
        Row school = value("ehcp-share", "School", "900001", "Total").orElseThrow();
        assertThat(school.<String>getAs("indicator_symbol")).isEqualTo("c");
        assertThat(school.<Double>getAs("value_upper_bound")).isNull();
    }

    @Test
    void cellThatDoesNotApply_saysSo() {
        Row school = value("ehcp-share", "School", "900003", "Total").orElseThrow();
        assertThat(school.<String>getAs("indicator_symbol")).isEqualTo("z");
    }

    @Test
    void trustSumBelowHalf_isWithheldAndItsCoverageShown() {
        Row trust = suspension("MAT", "7003", "Total");
        assertThat(trust.<Double>getAs("indicator_value")).isNull();
        assertThat(trust.<String>getAs("indicator_symbol")).isEqualTo("x");
        assertThat(trust.<Long>getAs("schools_present")).isEqualTo(1L);
        assertThat(trust.<Long>getAs("schools_expected")).isEqualTo(3L);
    }

    @Test
    void schoolThatNoFileNames_isNotAvailableAndNotZero() {
        Row school = suspension("School", "900006", "Total");
        assertThat(school.<String>getAs("indicator_symbol")).isEqualTo("x");
        assertThat(school.<Long>getAs("numerator")).isNull();
    }

    @Test
    void regionWithAQuarterOfItsSchools_hasNoRow() {
        assertThat(value("suspension-rate", "Regional", HALF, "Total")).isEmpty();
    }

    @Test
    void london_isTheSumOfItsAuthorities_whichHideNothing() {
        Row london = suspension("Regional", LONDON, "Total");
        assertThat(london.<Double>getAs("indicator_value")).isEqualTo(2.0);
        assertThat(london.<String>getAs("evidence")).isEqualTo("summed");
    }

    @Test
    void roundedCounts_giveWayToThePrintedRate() {
        Row england = suspension("National", ENGLAND, "Total");
        assertThat(england.<Double>getAs("indicator_value")).isEqualTo(4.76);
        assertThat(england.<String>getAs("value_source")).isEqualTo("printed");
        assertThat(england.<Integer>getAs("printed_decimals")).isEqualTo(2);
        assertThat(england.<String>getAs("evidence")).isEqualTo("published");
    }

    @Test
    void publishersRow_isPreferredAndOursStandsBesideIt() {
        List<Row> both = rows.stream()
                .filter(row -> is(row, "suspension-rate", "Local authority", OUTER, "Total"))
                .toList();
        assertThat(both)
                .extracting(row -> row.<String>getAs("evidence"), row -> row.<Boolean>getAs("is_preferred"))
                .containsExactlyInAnyOrder(tuple("published", true), tuple("summed", false));
    }

    @Test
    void printedPercentageWithoutCounts_isShownAndNeverSummed() {
        Row school = value("fsm-share", "School", "900001", "Total").orElseThrow();
        assertThat(school.<Double>getAs("indicator_value")).isEqualTo(12.5);
        assertThat(school.<Long>getAs("numerator")).isNull();
        assertThat(school.<Double>getAs("indicator_lower_ci")).isNull();
        assertThat(value("fsm-share", "MAT", "7001", "Total")).isEmpty();
    }

    /** Peers’ defect 11: another product counts non-maintained special schools as mainstream and as special. */
    @Test
    void defect11_countedInTwoKinds_phasesShareNoSchoolAndAddUpToTheWhole() {
        Map<List<Object>, List<Row>> kinds = rows.stream()
                .filter(row -> List.of("School", "MAT").contains(row.<String>getAs("geographic_level")))
                .filter(row -> row.getAs("denominator") != null)
                .collect(Collectors.groupingBy(row -> ValueEngineTable.KEYS.stream()
                        .filter(key -> !key.equals("education_phase"))
                        .map(row::<Object>getAs)
                        .toList()));
        assertThat(kinds).isNotEmpty().allSatisfy((key, of) -> {
            List<Row> phases = of.stream()
                    .filter(row -> !row.getAs("education_phase").equals("Total"))
                    .toList();
            List<Row> whole = of.stream().filter(row -> !phases.contains(row)).toList();
            long sum = phases.stream()
                    .mapToLong(row -> row.<Long>getAs("denominator"))
                    .sum();
            // A trust of which too few schools are there has phases, but no whole.
            assertThat(whole)
                    .allSatisfy(
                            row -> assertThat(row.<Long>getAs("denominator")).isEqualTo(sum));
            assertThat(of.get(0).getAs("geographic_level").equals("School") ? phases.size() : 1)
                    .isEqualTo(1);
        });
    }

    /** Peers’ defect 15: another product prints “potential error … duplicates”. */
    @Test
    void defect15_duplicates_keysAreUnique() {
        assertThat(rows.stream()
                        .map(row -> ValueEngineTable.KEYS.stream()
                                .map(key -> String.valueOf(row.<Object>getAs(key)))
                                .toList()))
                .doesNotHaveDuplicates();
    }

    private static Row suspension(String level, String code, String phase) {
        return value("suspension-rate", level, code, phase).orElseThrow();
    }

    private static Double number(String level, String code, String phase, String column) {
        return suspension(level, code, phase).getAs(column);
    }

    private static Optional<Row> value(String indicator, String level, String code, String phase) {
        return rows.stream()
                .filter(row -> is(row, indicator, level, code, phase) && row.<Boolean>getAs("is_preferred"))
                .findFirst();
    }

    private static boolean is(Row row, String indicator, String level, String code, String phase) {
        return row.<String>getAs("indicator_id").equals(indicator)
                && row.<String>getAs("geographic_level").equals(level)
                && row.<String>getAs("entity_code").equals(code)
                && row.<String>getAs("education_phase").equals(phase);
    }
}
