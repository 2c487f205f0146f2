// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static inclusion.metrics.compare.JudgedSetTest.words;
import static inclusion.metrics.compare.ValueFixture.ENGLAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.FactsFixture;
import inclusion.metrics.catalogue.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Forty secondaries with 1% to 40% of pupils on free school meals and as many suspensions per 100 pupils, else alike; and
 * thirty authorities of the same kind. In the middle the ten nearest are five on either side. Twelve grammar schools for
 * girls take the same pupils; the count of the last is hidden.
 */
class AlikeTest {
    private static final int SCHOOLS = 40;
    private static final int AUTHORITIES = 30;
    private static final int SELECTIVE = 12;
    private static final int FIRST_SELECTIVE = 900_200;
    private static final String SCHOOL = "similar-schools";
    private static final String AUTHORITY = "statistical-neighbours";

    private static List<Row> judged;
    private static List<Row> sets;

    @BeforeAll
    static void compare_once() {
        ValueFixture fixture = new ValueFixture();
        FactsFixture facts = new FactsFixture();
        fixture.of("suspension-rate").rate("National", ENGLAND, "Secondary", 20_000, 100_000);
        fixture.rate("National", ENGLAND, "Total", 20_000, 100_000);
        for (int at = 1; at <= SCHOOLS; at++) {
            unit(fixture, "School", urn(at), "Secondary", at);
            context(fixture.in("201516"), "School", urn(at), "Secondary", at);
            fixture.in("201617");
        }
        // Likest of all, but a primary; and one whose context nobody knows.
        unit(fixture, "School", "900090", "Primary", 20);
        fixture.of("suspension-rate").rate("School", "900091", "Secondary", 20, 100);
        facts.kind("Girls", "Selective");
        for (int at = 1; at <= SELECTIVE; at++) {
            String urn = String.valueOf(FIRST_SELECTIVE + at);
            fixture.of("suspension-rate");
            if (at == SELECTIVE) {
                fixture.oneOrTwo("School", urn, "Secondary", 1_000);
            } else {
                fixture.rate("School", urn, "Secondary", 10L * at, 1_000);
            }
            context(fixture, "School", urn, "Secondary", 14 + at);
            facts.school(urn, "201617", "Secondary", null, null, /* inRegister= */ true);
        }
        for (int at = 1; at <= AUTHORITIES; at++) {
            unit(fixture, "Local authority", code(at), "Total", at);
            facts.authority(code(at), String.valueOf(800 + at), "E12990001");
        }
        // Published: 1 to 9 and one that has no figure; and six without figures, which are too many.
        for (int rank = 1; rank <= 10; rank++) {
            facts.neighbour("830", rank, rank == 10 ? "799" : String.valueOf(800 + rank), "Very close");
            facts.neighbour("829", rank, String.valueOf(rank > 6 ? 790 + rank : 800 + rank), "Close");
        }
        Dataset<Row> values = fixture.values();
        Alike alike = Alike.of(values, facts.facts(), Catalogue.load());
        judged = Comparison.of(
                        values,
                        facts.facts().schoolYear(),
                        new FactsFixture().facts().trustMembership(),
                        alike,
                        Optional.empty(),
                        Catalogue.load())
                .collectAsList();
        sets = ComparatorSets.of(values, facts.facts().schoolYear(), alike).collectAsList();
    }

    private static void unit(ValueFixture fixture, String level, String code, String phase, int at) {
        fixture.of("suspension-rate");
        if (at == 18 && level.equals("School")) {
            fixture.oneOrTwo(level, code, phase, 1_000);
        } else {
            fixture.rate(level, code, phase, 10L * at, 1_000);
        }
        context(fixture, level, code, phase, at);
    }

    private static void context(ValueFixture fixture, String level, String code, String phase, int at) {
        fixture.of("fsm-share").rate(level, code, phase, 10L * at, 1_000);
        fixture.of("eal-share").rate(level, code, phase, 100, 1_000);
        fixture.of("ehcp-share").rate(level, code, phase, 30, 1_000);
    }

    private static String urn(int at) {
        return String.valueOf(900_000 + at);
    }

    private static String code(int at) {
        return "E080010" + (at < 10 ? "0" : "") + at;
    }

    /** 15 to 25 without 20 itself and without 18, which is hidden: 182 ÷ 9. */
    @Test
    void school_standsBesideTheMeanOfTheTenMostLikeIt_withoutAVerdict() {
        Row school = one(urn(20), SCHOOL);
        assertThat(school.<Double>getAs("benchmark_value")).isCloseTo(182.0 / 9, within(1e-12));
        assertThat(school.<Long>getAs("benchmark_units")).isEqualTo(9);
        assertThat(school.<Double>getAs("benchmark_lowest")).isEqualTo(15.0);
        assertThat(school.<Double>getAs("benchmark_highest")).isEqualTo(25.0);
        assertThat(school.<String>getAs("benchmark_entity_code")).isNull();
        assertThat(words(school)).isEqualTo("null, null, too-few-units");
        assertThat(school.<Double>getAs("limit_upper_95")).isNull();
    }

    @Test
    void setOfASchool_saysWhoIsInIt_why_andHowFar() {
        String id = one(urn(20), SCHOOL).getAs("comparator_set_id");
        assertThat(id).isEqualTo("similar-schools-900020-201617");
        List<Row> members = sets.stream()
                .filter(row -> row.getAs("comparator_set_id").equals(id))
                .toList();
        assertThat(members.stream().map(row -> row.<String>getAs("member_code")))
                .containsExactlyInAnyOrder(
                        urn(15), urn(16), urn(17), urn(18), urn(19), urn(21), urn(22), urn(23), urn(24), urn(25));
        Row nearest = members.stream()
                .filter(row -> row.getAs("member_code").equals(urn(21)))
                .findFirst()
                .orElseThrow();
        assertThat(nearest.<String>getAs("member_reason"))
                .isEqualTo(
                        "free school meals 21.0\u202f% against 20.0\u202f%; another first language 10.0\u202f% against 10.0\u202f%;"
                                + " EHC plans 3.0\u202f% against 3.0\u202f%; 1,000 pupils against 1,000");
        // One point of 40 that lie a point apart: √((40² − 1) ÷ 12).
        assertThat(nearest.<Double>getAs("member_distance")).isCloseTo(1 / Math.sqrt(1_599 / 12.0), within(1e-9));
        assertThat(nearest.<String>getAs("title")).isEqualTo("The 10 most like 900020, by our own distance, 2016/17");
    }

    /** All ten lie on one side of it. */
    @Test
    void schoolAtTheEnd_hasNobodyLikeIt() {
        assertThat(words(one(urn(40), SCHOOL))).isEqualTo("null, null, unusual-intake");
        assertThat(one(urn(40), SCHOOL).<String>getAs("benchmark_note")).startsWith("The nearest there are");
    }

    @Test
    void selectiveSchool_isNotJudgedByAllSecondaries_norDoesItTellHowTheySpread() {
        assertThat(words(one("900205", "england-same-phase"))).isEqualTo("null, null, other-peer-group");
        // Forty without the hidden one, and the one whose context nobody knows.
        assertThat(one(urn(20), "england-same-phase").<Long>getAs("units")).isEqualTo(SCHOOLS);
        assertThat(all(urn(20), "england-same-peers")).isEmpty();
    }

    /** 10 + 20 + … + 110 and one or two of 12,000. */
    @Test
    void selectiveSchool_isJudgedByEnglandsSelectiveSchools() {
        Row school = one("900205", "england-same-peers");
        assertThat(school.<Double>getAs("benchmark_value")).isCloseTo(661.5 / 120, within(1e-12));
        assertThat(school.<Long>getAs("benchmark_units")).isEqualTo(12);
        assertThat(school.<String>getAs("benchmark_note"))
                .startsWith("The middle of what it may be: 1 of the 12 schools");
        assertThat(school.<String>getAs("verdict")).isNotNull();
        assertThat(school.<Integer>getAs("rank_of")).isEqualTo(11);
        assertThat(sets.stream()
                        .filter(row -> row.getAs("comparator_set_id").equals(school.getAs("comparator_set_id")))
                        .map(row -> row.<String>getAs("title")))
                .hasSize(SELECTIVE)
                .containsOnly("All selective schools of the phase Secondary, 2016/17");
    }

    /** Though ten of the others have the very same share of pupils on free school meals. */
    @Test
    void schoolsAlike_areOfOneKind() {
        Row school = one("900205", SCHOOL);
        List<Row> members = sets.stream()
                .filter(row -> row.getAs("comparator_set_id").equals(school.getAs("comparator_set_id")))
                .toList();
        assertThat(members).hasSize(10);
        assertThat(members).allMatch(row -> row.<String>getAs("member_code").startsWith("9002"));
        assertThat(members.get(0).<String>getAs("title"))
                .isEqualTo("The 10 selective girls\u2019 schools most like 900205, by our own distance, 2016/17");
    }

    @Test
    void schoolAloneInItsPhase_orOfUnknownContext_hasNone() {
        assertThat(all("900090", SCHOOL)).isEmpty();
        assertThat(all("900091", SCHOOL)).isEmpty();
    }

    @Test
    void whoIsCompared_isNeverAmongItsOwnNeighbours() {
        assertThat(sets.stream()
                        .filter(row -> row.<String>getAs("comparator_set_kind").equals(SCHOOL)
                                && row.<String>getAs("comparator_set_id").contains(row.getAs("member_code"))))
                .isEmpty();
    }

    /** 10 to 20 without 15 itself: 15; the spread is taken from all authorities with neighbours. */
    @Test
    void authority_standsBesideItsNeighbours_andIsJudgedByHowAuthoritiesSpread() {
        Row authority = one(code(15), AUTHORITY);
        assertThat(authority.<Double>getAs("benchmark_value")).isCloseTo(15.0, within(1e-12));
        assertThat(authority.<String>getAs("benchmark_note"))
                .isEqualTo("Neighbours by our own distance; 10 of 10 have a figure.");
        assertThat(authority.<String>getAs("comparator_set_id"))
                .isEqualTo("statistical-neighbours-" + code(15).toLowerCase(Locale.ROOT) + "-201617");
        assertThat(authority.<Long>getAs("units")).isGreaterThanOrEqualTo(10);
        assertThat(authority.<String>getAs("verdict")).isIn("similar", "cannot tell");
    }

    /** 1 to 9, whose mean is 5: far from it by our own distance. */
    @Test
    void authorityThatThePublishedTableNames_standsBesideItsNeighboursThere() {
        Row authority = one(code(30), AUTHORITY);
        assertThat(authority.<Double>getAs("benchmark_value")).isCloseTo(5.0, within(1e-12));
        assertThat(authority.<Long>getAs("benchmark_units")).isEqualTo(9);
        assertThat(authority.<String>getAs("benchmark_note"))
                .isEqualTo("Published statistical neighbours; 9 of 10 have a figure.");
        assertThat(authority.<String>getAs("verdict")).isEqualTo("worse");
        List<Row> members = sets.stream()
                .filter(row -> row.getAs("comparator_set_id").equals(authority.getAs("comparator_set_id")))
                .toList();
        assertThat(members).hasSize(9);
        assertThat(members.get(0).<String>getAs("comparator_set_kind")).isEqualTo(AUTHORITY);
        assertThat(members.get(2).<String>getAs("member_reason"))
                .isEqualTo("Very close; number 3 of the published neighbours");
        assertThat(members.get(2).<String>getAs("member_code")).isEqualTo(code(3));
    }

    @Test
    void authorityWithTooFewNeighboursThatHaveAFigure_hasNone() {
        assertThat(all(code(29), AUTHORITY)).isEmpty();
    }

    private static Row one(String code, String type) {
        assertThat(all(code, type)).as("%s beside %s", code, type).hasSize(1);
        return all(code, type).get(0);
    }

    private static List<Row> all(String code, String type) {
        return judged.stream()
                .filter(row -> row.getAs("entity_code").equals(code)
                        && row.getAs("benchmark_type").equals(type)
                        && row.getAs("indicator_id").equals("suspension-rate"))
                .toList();
    }
}
