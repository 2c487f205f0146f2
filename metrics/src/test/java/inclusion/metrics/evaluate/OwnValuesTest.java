// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import static inclusion.metrics.FactsFixture.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import inclusion.ingest.facts.PupilFact;
import inclusion.metrics.FactsFixture;
import inclusion.metrics.PupilFixture;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Schools' own files beside published ones: a trust of three schools, small enough to work out by hand. */
class OwnValuesTest {
    private static final String TRUST = "7001";
    private static final String BIG = "900001";
    private static final String SMALL = "900002";
    private static final String PROVIDER = "900003";
    private static final String ENGLAND = "E92000001";
    private static final String AUTHORITY = "E09000901";
    private static final String REGION = "E12000901";
    private static final String TERM = "Autumn term";

    private static List<Row> rows;
    private static List<Row> published;

    @BeforeAll
    static void work_everything_out_once() {
        FactsFixture country = new FactsFixture()
                .authority(AUTHORITY, REGION)
                .school(BIG, "Secondary", AUTHORITY, REGION)
                .school(SMALL, "Primary", AUTHORITY, REGION)
                .school(PROVIDER, "Alternative provision", AUTHORITY, REGION)
                .member(TRUST, BIG)
                .member(TRUST, SMALL)
                .member(TRUST, PROVIDER)
                .count("National", ENGLAND, "Total", "headcount", 95)
                .count("School", BIG, "Secondary", "headcount", 75)
                .oneOrTwo("School", BIG, "Secondary", "pupil_with_suspension")
                .count("School", SMALL, "Primary", "headcount", 20)
                .count("School", SMALL, "Primary", "pupil_with_suspension", 1);
        ValueEngine.Figures figures = ValueEngine.figures(country.facts(pupils().facts()), OwnValuesCatalogue.of());
        rows = figures.values().collectAsList();
        published = figures.published().collectAsList();
    }

    /** Of 75 pupils of the big school 23 were suspended: 12 of 30 eligible, 10 of 40 not, 1 of 5 unknown. */
    private static PupilFixture pupils() {
        PupilFixture pupils = new PupilFixture()
                .covers(BIG, "roll", "exclusions", "destinations")
                .covers(SMALL, "roll", "exclusions")
                .covers(PROVIDER, "roll");
        roll(pupils, BIG, 30, "Eligible");
        roll(pupils, BIG, 40, "Not eligible");
        roll(pupils, BIG, 5, "Unknown");
        roll(pupils, SMALL, 20, "Not eligible");
        roll(pupils, PROVIDER, 9, "Eligible");
        suspended(pupils, 12, "Eligible");
        suspended(pupils, 10, "Not eligible");
        suspended(pupils, 1, "Unknown");
        pupils.rows(40, PupilFact.DESTINATION, BIG, Map.of("captured", true, "sustained", true))
                .rows(10, PupilFact.DESTINATION, BIG, Map.of("captured", true, "sustained", false))
                .rows(10, PupilFact.DESTINATION, BIG, Map.of("captured", false));
        pupils.in(YEAR, TERM).covers(BIG, "roll").coversProvisionally(BIG, "exclusions");
        roll(pupils, BIG, 70, "Eligible");
        return pupils.rows(
                7,
                PupilFact.SUSPENDED_PUPIL,
                BIG,
                Map.of("suspension", 1L, "session", 2L, "fsm", "Eligible", "sen_provision", "No SEN"));
    }

    private static void roll(PupilFixture pupils, String urn, int number, String fsm) {
        Map<String, Object> on = Map.of("headcount", true, "fsm", fsm, "sen_provision", "No SEN");
        pupils.rows(number, PupilFact.ENROLMENT_PERIOD, urn, on);
        pupils.rows(1, PupilFact.ENROLMENT_PERIOD, urn, Map.of("headcount", false, "fsm", fsm));
    }

    /** Sessions of suspension: 1, 2, 3, 1, 2, 3 and so on. */
    private static void suspended(PupilFixture pupils, int number, String fsm) {
        for (long at = 0; at < number; at++) {
            pupils.rows(
                    1,
                    PupilFact.SUSPENDED_PUPIL,
                    BIG,
                    Map.of("suspension", 1L, "session", 1 + at % 3, "fsm", fsm, "sen_provision", "No SEN"));
        }
    }

    @Test
    void ownCount_givesTheFigureThatThePublisherHides() {
        assertThat(cell("suspended-pupil-rate", "School", BIG, "Total", "Total"))
                .extracting(row -> row.getAs("evidence"), row -> row.getAs("is_preferred"), OwnValuesTest::shown)
                .containsExactlyInAnyOrder(tuple("published", false, "null"), tuple("own", true, "30.6667"));
        Row own = preferred("suspended-pupil-rate", "School", BIG);
        assertThat(own.<Long>getAs("numerator")).isEqualTo(23);
        assertThat(own.<Long>getAs("denominator")).isEqualTo(75);
        assertThat(own.<Double>getAs("indicator_lower_ci")).isCloseTo(21.386867086778086, within(1e-9));
        assertThat(own.<Double>getAs("indicator_upper_ci")).isCloseTo(41.83045482255708, within(1e-9));
    }

    @Test
    void publishersFigure_staysPreferred_andNoRowMeansZeroWhereFilesCoverIt() {
        assertThat(cell("suspended-pupil-rate", "School", SMALL, "Total", "Total"))
                .extracting(row -> row.getAs("evidence"), row -> row.getAs("is_preferred"), OwnValuesTest::shown)
                .containsExactlyInAnyOrder(tuple("published", true, "5.0000"), tuple("own", false, "0.0000"));
    }

    @Test
    void schoolWhoseFilesDoNotCoverIt_hasNoOwnValue() {
        assertThat(cell("suspended-pupil-rate", "School", PROVIDER, "Total", "Total"))
                .extracting(row -> row.<String>getAs("evidence"))
                .doesNotContain("own");
    }

    @Test
    void trust_sumsItsSchools_andSaysHowManyAreThere() {
        Row trust = preferred("suspended-pupil-rate", "MAT", TRUST);
        assertThat(trust.<String>getAs("evidence")).isEqualTo("own");
        assertThat(trust.<Long>getAs("numerator")).isEqualTo(23);
        assertThat(trust.<Long>getAs("denominator")).isEqualTo(95);
        assertThat(trust.<Long>getAs("schools_present")).isEqualTo(2);
        assertThat(trust.<Long>getAs("schools_expected")).isEqualTo(3);
    }

    @Test
    void areaThatNotEverySchoolCovers_hasNoOwnRow_andOneThatAllCoverHas() {
        assertThat(cell("suspended-pupil-rate", "Local authority", AUTHORITY, "Total", "Total"))
                .extracting(row -> row.<String>getAs("evidence"))
                .doesNotContain("own");
        assertThat(preferred("roll", "Local authority", AUTHORITY).<Double>getAs("indicator_value"))
                .isEqualTo(10_400);
    }

    /** Peers’ defect 7: another product's filter of one group selects all, and the group's row is the whole. */
    @Test
    void defect7_groupsThatTheirFilterLoses_groupsOfATopicAddUpToTheWhole() {
        for (String indicator : List.of("suspended-pupil-rate", "roll")) {
            Row whole = cell(indicator, "School", BIG, "Total", "Total").get(0);
            for (String topic : List.of("fsm", "sen_provision", "sen_provision_fsm")) {
                List<Row> groups = rows.stream()
                        .filter(row -> row.getAs("indicator_id").equals(indicator)
                                && row.getAs("entity_code").equals(BIG)
                                && row.getAs("geographic_level").equals("School")
                                && row.getAs("breakdown_topic").equals(topic)
                                && row.getAs("education_phase").equals(whole.getAs("education_phase"))
                                && row.getAs("time_period").equals(whole.getAs("time_period"))
                                && row.getAs("time_identifier").equals(whole.getAs("time_identifier")))
                        .toList();
                assertThat(groups).as(indicator + " by " + topic).isNotEmpty();
                for (String part : List.of("numerator", "denominator")) {
                    if (whole.getAs(part) != null) {
                        assertThat(groups.stream()
                                        .filter(row -> row.getAs(part) != null)
                                        .mapToLong(row -> row.getAs(part))
                                        .sum())
                                .as("%s by %s, %s", indicator, topic, part)
                                .isEqualTo(whole.<Long>getAs(part));
                    }
                }
            }
        }
    }

    @Test
    void groups_areCountedOnce_andUnknownIsOneOfThem() {
        assertThat(List.of("Eligible", "Not eligible", "Unknown"))
                .extracting(group -> shown(cell("suspended-pupil-rate", "School", BIG, "fsm", group)
                        .get(0)))
                .containsExactly("40.0000", "25.0000", "20.0000");
        assertThat(cell("roll", "School", BIG, "sen_provision_fsm", "No SEN × Eligible"))
                .extracting(OwnValuesTest::shown)
                .containsExactly("3000.0000");
        assertThat(cell("roll", "School", BIG, "sen_provision_fsm", "Unknown"))
                .extracting(OwnValuesTest::shown)
                .containsExactly("500.0000");
        assertThat(cell("suspended-pupil-rate", "MAT", TRUST, "fsm", "Not eligible"))
                .extracting(row -> row.<Long>getAs("numerator"), row -> row.<Long>getAs("denominator"))
                .containsExactly(tuple(10L, 60L));
    }

    @Test
    void gapBetweenGroups_isOfTheEntityAsAWhole() {
        Row gap = preferred("gap", "School", BIG);
        assertThat(gap.<Double>getAs("indicator_value")).isCloseTo(15, within(1e-9));
        assertThat(gap.<Double>getAs("indicator_lower_ci")).isCloseTo(-6.6403605675, within(1e-9));
        assertThat(gap.<Double>getAs("indicator_upper_ci")).isCloseTo(35.7240938257, within(1e-9));
        assertThat(List.of("numerator", "denominator", "against_numerator", "against_denominator"))
                .extracting(column -> gap.<Long>getAs(column))
                .containsExactly(12L, 30L, 10L, 40L);
        // 12 ÷ 30 − 10 ÷ 60 of the trust.
        assertThat(preferred("gap", "MAT", TRUST).<Double>getAs("indicator_value"))
                .isCloseTo(23.3333333333, within(1e-9));
    }

    @Test
    void ratioOfGroups_hasItsInterval_andRestLeavesUnknownOut() {
        Row ratio = preferred("ratio", "School", BIG);
        assertThat(ratio.<Double>getAs("indicator_value")).isCloseTo(1.6, within(1e-9));
        assertThat(ratio.<Double>getAs("indicator_lower_ci")).isCloseTo(0.800156229961, within(1e-9));
        assertThat(ratio.<Double>getAs("indicator_upper_ci")).isCloseTo(3.199375202171, within(1e-9));
        assertThat(preferred("ratio-to-rest", "School", BIG).<Long>getAs("against_denominator"))
                .isEqualTo(40);
    }

    @Test
    void ratioOfTooFew_isNoFigure() {
        Row small = preferred("ratio", "School", SMALL);
        assertThat(small.<Double>getAs("indicator_value")).isNull();
        assertThat(small.<String>getAs("indicator_symbol")).isEqualTo("z");
        Row term = cell("ratio", "School", BIG, "Total", "Total", TERM).get(0);
        assertThat(term.<String>getAs("indicator_symbol")).isEqualTo("z");
        assertThat(term.<String>getAs("symbol_reason")).contains("nobody on one of the two sides");
    }

    /** Eight times 1, 2, 3 less one 3 for 12 + 10 + 1: 1 × 9, 2 × 7, 3 × 7. */
    @Test
    void mean_hasStudentsInterval() {
        Row mean = preferred("length", "School", BIG);
        assertThat(mean.<Long>getAs("numerator")).isEqualTo(44);
        assertThat(mean.<Double>getAs("indicator_value")).isCloseTo(100 * 44.0 / 23, within(1e-9));
        Interval expected =
                StudentInterval.of(23, 44, 9 + 28 + 63).orElseThrow().times(100);
        assertThat(mean.<Double>getAs("indicator_lower_ci")).isCloseTo(expected.lower(), within(1e-9));
        assertThat(mean.<Double>getAs("indicator_upper_ci")).isCloseTo(expected.upper(), within(1e-9));
    }

    /** 40 of 50 known and 10 unknown: 80 %, between 40 and 50 of 60. */
    @Test
    void unknownOnes_giveTheLeastAndTheMost() {
        Row known = preferred("with-bounds", "School", BIG);
        assertThat(known.<Double>getAs("indicator_value")).isEqualTo(80);
        assertThat(known.<Double>getAs("value_lower_bound")).isCloseTo(66.6666666667, within(1e-9));
        assertThat(known.<Double>getAs("value_upper_bound")).isCloseTo(83.3333333333, within(1e-9));
        Row open = preferred("bounds-only", "School", BIG);
        assertThat(open.<Double>getAs("indicator_value")).isNull();
        assertThat(open.<String>getAs("indicator_symbol")).isEqualTo("u");
        assertThat(open.<String>getAs("symbol_reason")).startsWith("Less than 90 % is known");
        assertThat(open.<Double>getAs("value_upper_bound")).isCloseTo(83.3333333333, within(1e-9));
    }

    @Test
    void fewerThanTheMinimum_areNoFigure() {
        Row few = preferred("too-few", "School", BIG);
        assertThat(few.<String>getAs("indicator_symbol")).isEqualTo("u");
        assertThat(few.<Long>getAs("denominator")).isEqualTo(50);
        assertThat(few.<String>getAs("symbol_reason")).isEqualTo("Fewer than 60: too few for one figure.");
    }

    /** (40 ÷ 50) ÷ (10 ÷ 75) = 6. */
    @Test
    void ratioOfTwoPairsOfCounts_isExact() {
        Row ratio = preferred("rate-ratio", "School", BIG);
        Interval exact = new RiskRatio(40, 50, 10, 75).exact().orElseThrow();
        assertThat(ratio.<Double>getAs("indicator_value")).isCloseTo(6, within(1e-9));
        assertThat(ratio.<Double>getAs("indicator_lower_ci")).isEqualTo(exact.lower());
        assertThat(ratio.<Double>getAs("indicator_upper_ci")).isEqualTo(exact.upper());
    }

    @Test
    void indicatorOfSomePhases_isOnNoOtherSchoolsCard() {
        assertThat(rows)
                .filteredOn(row -> row.<String>getAs("indicator_id").equals("places")
                        && row.<String>getAs("geographic_level").equals("School"))
                .extracting(row -> row.<String>getAs("entity_code"))
                .containsOnly(PROVIDER);
        Row trust = preferred("places", "MAT", TRUST);
        assertThat(trust.<Long>getAs("numerator")).isEqualTo(9);
        assertThat(trust.<Long>getAs("schools_expected")).isEqualTo(1);
    }

    @Test
    void partOfAYear_isAPeriodOfItsOwn_andProvisionalWhereItsFilesAre() {
        Row term = cell("suspended-pupil-rate", "School", BIG, "Total", "Total", TERM)
                .get(0);
        assertThat(term.<Double>getAs("indicator_value")).isEqualTo(10);
        assertThat(term.<Boolean>getAs("provisional")).isTrue();
        assertThat(preferred("suspended-pupil-rate", "School", BIG).<Boolean>getAs("provisional"))
                .isFalse();
    }

    @Test
    void publishedValues_areWhatTheyAreWithoutOwnFiles() {
        assertThat(published)
                .allSatisfy(row -> assertThat(row.<String>getAs("evidence")).isNotEqualTo("own"));
        assertThat(published)
                .filteredOn(row -> is(row, "suspended-pupil-rate", "School", BIG, "Total", "Total", "Academic year"))
                .extracting(row -> row.<Boolean>getAs("is_preferred"), row -> row.<String>getAs("indicator_symbol"))
                .containsExactly(tuple(true, "c"));
    }

    @Test
    void keys_areUnique_andOneRowOfACellIsPreferred() {
        assertThat(rows.stream().map(row -> key(row, ValueEngineTable.KEYS))).doesNotHaveDuplicates();
        assertThat(rows.stream()
                        .filter(row -> row.<Boolean>getAs("is_preferred"))
                        .map(row -> key(row, ValueEnginePreference.CELL)))
                .doesNotHaveDuplicates()
                .containsAll(rows.stream()
                        .map(row -> key(row, ValueEnginePreference.CELL))
                        .toList());
    }

    private static List<String> key(Row row, List<String> columns) {
        return columns.stream()
                .map(column -> String.valueOf(row.<Object>getAs(column)))
                .toList();
    }

    private static String shown(Row row) {
        Double value = row.getAs("indicator_value");
        return value == null ? "null" : "%.4f".formatted(value);
    }

    private static Row preferred(String indicator, String level, String code) {
        return cell(indicator, level, code, "Total", "Total").stream()
                .filter(row -> row.<Boolean>getAs("is_preferred"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> cell(String indicator, String level, String code, String topic, String group) {
        return cell(indicator, level, code, topic, group, "Academic year");
    }

    private static List<Row> cell(
            String indicator, String level, String code, String topic, String group, String identifier) {
        return rows.stream()
                .filter(row -> is(row, indicator, level, code, topic, group, identifier))
                .toList();
    }

    private static boolean is(
            Row row, String indicator, String level, String code, String topic, String group, String identifier) {
        return row.<String>getAs("indicator_id").equals(indicator)
                && row.<String>getAs("geographic_level").equals(level)
                && row.<String>getAs("entity_code").equals(code)
                && row.<String>getAs("breakdown_topic").equals(topic)
                && row.<String>getAs("breakdown").equals(group)
                && row.<String>getAs("time_identifier").equals(identifier)
                && row.<String>getAs("education_phase").equals("Total");
    }
}
