// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilFact;
import inclusion.metrics.FactsFixture;
import inclusion.metrics.PupilFixture;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.evaluate.ValueEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two trusts' pupils, from their files to what they are expected to have: the reversal of the methods' §4.6 among them. */
class FromRecordsTest {
    private static final String AUTHORITY = "E09000901";
    private static final String REGION = "E12000901";
    private static final String TRUST = "7001";
    private static final String OTHER_TRUST = "7002";

    /** With more needs than the reference: cruder, and still below its expectation. */
    private static final String REVERSED = "900001";

    /** Of the same trust, and suspends eight in ten: nobody of its trust may be expected to do so. */
    private static final String SEVERE = "900002";

    /** Of two in five of its pupils nobody knows the SEN. */
    private static final String UNKNOWN_SEN = "900003";

    private static final String REFERENCE = "900009";
    private static final String PRIMARY = "900011";
    private static final String OTHER_PRIMARY = "900012";
    private static final String ONLY_SPECIAL = "900021";

    private static final String RECORDS = "like-for-like-records";
    private static final String WITH_SEN = "like-for-like-records-with-sen";

    private static List<Row> judged;
    private static List<Row> models;
    private static List<Row> sets;

    @BeforeAll
    static void expect_once() {
        FactsFixture country = new FactsFixture().authority(AUTHORITY, REGION);
        List.of(REVERSED, SEVERE, UNKNOWN_SEN, REFERENCE)
                .forEach(urn -> country.school(urn, "Secondary", AUTHORITY, REGION));
        List.of(PRIMARY, OTHER_PRIMARY).forEach(urn -> country.school(urn, "Primary", AUTHORITY, REGION));
        country.school(ONLY_SPECIAL, "Special", AUTHORITY, REGION);
        List.of(REVERSED, SEVERE, UNKNOWN_SEN, PRIMARY, OTHER_PRIMARY).forEach(urn -> country.member(TRUST, urn));
        country.member(OTHER_TRUST, REFERENCE).member(OTHER_TRUST, ONLY_SPECIAL);
        Facts facts = country.facts(pupils().facts());
        Catalogue catalogue = Catalogue.load();
        ValueEngine.Figures figures = ValueEngine.figures(facts, catalogue);
        FromRecords records = FromRecords.of(
                figures.values(),
                figures.pupilCells().orElseThrow(),
                facts.schoolYear(),
                facts.trustMembership(),
                catalogue);
        judged = Comparison.of(
                        figures.values(),
                        facts.schoolYear(),
                        facts.trustMembership(),
                        Alike.NOBODY,
                        Optional.of(records),
                        catalogue)
                .collectAsList();
        models = records.models().collectAsList();
        sets = records.sets().collectAsList();
    }

    private static PupilFixture pupils() {
        PupilFixture pupils = new PupilFixture();
        List.of(REVERSED, SEVERE, UNKNOWN_SEN, REFERENCE, PRIMARY, OTHER_PRIMARY, ONLY_SPECIAL)
                .forEach(urn -> pupils.covers(urn, "roll", "exclusions"));
        group(pupils, REVERSED, "No SEN", 300, 15);
        group(pupils, REVERSED, "SEN support", 100, 15);
        group(pupils, REVERSED, "EHC plan", 50, 10);
        group(pupils, REFERENCE, "No SEN", 8500, 510);
        group(pupils, REFERENCE, "SEN support", 1200, 192);
        group(pupils, REFERENCE, "EHC plan", 300, 54);
        group(pupils, SEVERE, "No SEN", 100, 80);
        group(pupils, UNKNOWN_SEN, "No SEN", 60, 5);
        group(pupils, UNKNOWN_SEN, "Unknown", 40, 5);
        group(pupils, PRIMARY, "No SEN", 80, 8);
        group(pupils, OTHER_PRIMARY, "No SEN", 100, 5);
        group(pupils, ONLY_SPECIAL, "EHC plan", 50, 10);
        return pupils;
    }

    /** At the event every one of them had a plan; they are counted by what they had in January. */
    private static void group(PupilFixture pupils, String urn, String sen, int number, int suspensions) {
        Map<String, Object> pupil = Map.of("headcount", true, "sen_provision", sen, "year_group", "8");
        pupils.rows(number, PupilFact.ENROLMENT_PERIOD, urn, pupil);
        Map<String, Object> event = new HashMap<>(pupil);
        event.put("category", "SUSP");
        event.put("sen_provision", "EHC plan");
        event.put("sen_provision_january", sen);
        pupils.rows(suspensions, PupilFact.SUSPENSION, urn, event);
    }

    @Test
    void schoolWithMoreNeeds_isAboveTheReference_butBelowItsExpectation_itsOwnTrustLeftOut() {
        Row crude = one("School", REVERSED, RECORDS);
        assertThat(crude.<Double>getAs("expected")).isCloseTo(450 * 0.0756, within(1e-9));
        assertThat(crude.<Double>getAs("ratio")).isCloseTo(40 / (450 * 0.0756), within(1e-9));
        Row school = one("School", REVERSED, WITH_SEN);
        assertThat(school.<Double>getAs("expected")).isCloseTo(43, within(1e-9));
        assertThat(school.<Double>getAs("ratio")).isCloseTo(40.0 / 43, within(1e-9));
        assertThat(school.<Double>getAs("excess")).isCloseTo(-3, within(1e-9));
        assertThat(school.<Double>getAs("ratio_lower_ci")).isLessThan(40.0 / 43);
        assertThat(school.<Double>getAs("intake_part")).isCloseTo(2.11722, within(0.000005));
        assertThat(school.<Double>getAs("rate_part")).isCloseTo(-0.78833, within(0.000005));
        assertThat(school.<Long>getAs("benchmark_units")).isEqualTo(1);
        assertThat(school.<String>getAs("benchmark_note"))
                .isEqualTo(
                        "From pupil records: the rates of the one school of its phase of other trusts in this folder, "
                                + "with 10,000 pupils.");
    }

    @Test
    void reference_isOfTheOtherTrust_alsoForTheLargestSchool() {
        Row largest = one("School", REFERENCE, RECORDS);
        // The other trust's 650 pupils had 130 suspensions.
        assertThat(largest.<Double>getAs("expected")).isCloseTo(10_000 * 130.0 / 650, within(1e-6));
        assertThat(largest.<Long>getAs("benchmark_units")).isEqualTo(3);
    }

    @Test
    void tooFewSchools_tellARatio_butGiveNoVerdict() {
        for (Row row : judged) {
            if (row.<String>getAs("benchmark_type").startsWith(RECORDS)) {
                assertThat(row.<String>getAs("verdict")).isIn(null, "cannot tell");
                assertThat(row.<Double>getAs("p_value")).isNull();
            }
        }
        assertThat(one("School", REVERSED, WITH_SEN).<String>getAs("verdict_reason"))
                .isEqualTo("too-few-units");
    }

    /** What nobody knows is a category, and no other school has it: that part stands beside nothing. */
    @Test
    void pupilsOfUnknownSen_areLikeNobodyElse_withSen_andLikeAllWithoutIt() {
        assertThat(one("School", UNKNOWN_SEN, RECORDS).<Double>getAs("expected"))
                .isCloseTo(100 * 0.0756, within(1e-9));
        Row withSen = one("School", UNKNOWN_SEN, WITH_SEN);
        assertThat(withSen.<Double>getAs("benchmark_value")).isNull();
        assertThat(withSen.<String>getAs("verdict_reason")).isEqualTo("no-benchmark");
        assertThat(withSen.<String>getAs("benchmark_note")).startsWith("For too many of its pupils");
    }

    @Test
    void trust_isExpectedWhatItsSchoolsAreTogether() {
        Row trust = one("MAT", TRUST, RECORDS);
        double secondaries = one("School", REVERSED, RECORDS).<Double>getAs("expected")
                + one("School", SEVERE, RECORDS).<Double>getAs("expected")
                + one("School", UNKNOWN_SEN, RECORDS).<Double>getAs("expected");
        assertThat(trust.<Double>getAs("expected")).isCloseTo(secondaries, within(1e-9));
    }

    /** No other trust's primaries are here: each of its two stands beside the other, and the trust beside nobody. */
    @Test
    void whereOnlyOneTrustHasRecords_itsSchoolsStandBesideEachOther_andItIsNotExpectedFromItself() {
        Row primary = one("School", PRIMARY, RECORDS);
        assertThat(primary.<Double>getAs("expected")).isCloseTo(80 * 0.05, within(1e-9));
        assertThat(primary.<String>getAs("benchmark_geographic_level")).isEqualTo("MAT");
        assertThat(primary.<String>getAs("benchmark_note")).contains("no other trust has records");
        // 650 of the trust's 830 pupils are in its secondaries: more than seven in ten, so those tell of it.
        Row trust = one("MAT", TRUST, RECORDS);
        assertThat(trust.<Long>getAs("compared_denominator")).isEqualTo(650);
    }

    @Test
    void onlySchoolOfItsPhase_standsBesideNobody() {
        assertThat(judged.stream()
                        .filter(row -> row.getAs("entity_code").equals(ONLY_SPECIAL))
                        .map(row -> row.<String>getAs("benchmark_type")))
                .isNotEmpty()
                .noneMatch(type -> type.startsWith("like-for-like"));
    }

    @Test
    void setAndModel_sayWhoAndHow() {
        String id = one("School", REVERSED, RECORDS).getAs("comparator_set_id");
        assertThat(sets.stream()
                        .filter(row -> row.getAs("comparator_set_id").equals(id))
                        .map(row -> row.<String>getAs("member_code")))
                .containsExactlyInAnyOrder(REVERSED, SEVERE, UNKNOWN_SEN, REFERENCE);
        Row whole = model("whole", "without 7001");
        assertThat(whole.<Double>getAs("observed")).isEqualTo(756);
        assertThat(whole.<Double>getAs("expected")).isCloseTo(756, within(1e-9));
        // The forty of unknown SEN are too few for a rate of their own, and SEN is never given up.
        Row collapsed = model("collapse", "without 7002: sex, free-school-meals, year, still sparse");
        assertThat(collapsed.<Double>getAs("observed")).isEqualTo(5);
    }

    private static Row model(String part, String term) {
        return models.stream()
                .filter(row -> row.getAs("indicator_id").equals("suspension-rate")
                        && row.getAs("benchmark_type").equals(WITH_SEN)
                        && row.getAs("education_phase").equals("Secondary")
                        && row.getAs("model_part").equals(part)
                        && row.getAs("model_term").equals(term))
                .findFirst()
                .orElseThrow();
    }

    private static Row one(String level, String code, String type) {
        return judged.stream()
                .filter(row -> row.getAs("indicator_id").equals("suspension-rate")
                        && row.getAs("geographic_level").equals(level)
                        && row.getAs("entity_code").equals(code)
                        && row.getAs("benchmark_type").equals(type))
                .findFirst()
                .orElseThrow();
    }
}
