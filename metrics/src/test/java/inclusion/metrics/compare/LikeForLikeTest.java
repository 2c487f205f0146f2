// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.FactsFixture;
import inclusion.metrics.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sixty secondaries that suspend exactly as their intake says, but for one trust that suspends twice as often. */
class LikeForLikeTest {
    private static final int SCHOOLS = 60;
    private static final long PUPILS = 100_000;
    private static final String HIDDEN = "990004";

    /** The first of the trust's three; their intake is that of many. */
    private static final int TRUST = 20;

    private static final String MODELLED = "like-for-like-modelled";
    private static final String WITH_SEN = "like-for-like-modelled-with-sen";

    private static List<Row> judged;
    private static List<Row> models;

    @BeforeAll
    static void model_once() {
        ValueFixture fixture = new ValueFixture();
        FactsFixture facts = new FactsFixture();
        long inTrust = 0;
        for (int at = 0; at < SCHOOLS; at++) {
            String urn = String.valueOf(900_000 + at);
            boolean ofTheTrust = at >= TRUST && at < TRUST + 3;
            long suspensions = Math.round(PUPILS * rate(at)) * (ofTheTrust ? 2 : 1);
            fixture.of("suspension-rate").rate("School", urn, "Secondary", suspensions, PUPILS);
            intake(fixture, urn, at);
            if (ofTheTrust) {
                facts.member("7001", urn, "201617");
                inTrust += suspensions;
            }
        }
        fixture.of("suspension-rate")
                .rate("MAT", "7001", "Total", inTrust, 3 * PUPILS, Map.of("schools_expected", 3L))
                .rate("School", "990001", "Secondary", 10, 100)
                .rate("School", "990002", "Special", 10, 100)
                .rate("School", "990003", "Secondary", 10, 100, Map.of("evidence", "own"))
                .oneOrTwo("School", HIDDEN, "Secondary", 20);
        intake(fixture, HIDDEN, 30);
        intake(fixture, "990002", 4);
        intake(fixture, "990003", 4);
        Dataset<Row> values = fixture.values();
        Dataset<Row> trusts = facts.facts().trustMembership();
        judged = Comparison.of(
                        values, JudgedSetTest.noPlaces(), trusts, Alike.NOBODY, Optional.empty(), Catalogue.load())
                .collectAsList();
        models = ExpectedFromIntake.models(values, JudgedSetTest.noPlaces(), trusts, Catalogue.load())
                .collectAsList();
    }

    private static void intake(ValueFixture fixture, String urn, int at) {
        fixture.of("fsm-share").rate("School", urn, "Secondary", Math.round(1_000 * fsm(at)), 1_000);
        fixture.of("eal-share").rate("School", urn, "Secondary", Math.round(1_000 * eal(at)), 1_000);
        if (at % 2 == 0) {
            fixture.of("sen-support-share").rate("School", urn, "Secondary", 100 + at, 1_000);
            fixture.of("ehcp-share").rate("School", urn, "Secondary", 20, 1_000);
        }
    }

    private static double fsm(int at) {
        return 0.05 + 0.005 * at;
    }

    private static double eal(int at) {
        return 0.02 * (at * 7 % 40);
    }

    private static double rate(int at) {
        return Math.exp(-2.5 + 2 * fsm(at) - 0.5 * eal(at));
    }

    @Test
    void school_isExpectedToDoAsItsIntakeSays_itsOwnTrustLeftOut() {
        for (int at : new int[] {TRUST, TRUST + 1, TRUST + 2}) {
            Row school = one("School", String.valueOf(900_000 + at), MODELLED);
            assertThat(school.<Double>getAs("benchmark_value") / (100 * rate(at)))
                    .as("school %s", at)
                    .isCloseTo(1, within(0.01));
        }
        assertThat(one("School", "900020", MODELLED).<Double>getAs("ratio")).isCloseTo(2, within(0.02));
        // For the others that trust is a twentieth of the schools they are expected from.
        assertThat(one("School", "900025", MODELLED).<Double>getAs("ratio")).isBetween(0.9, 1.0);
    }

    @Test
    void trust_isExpectedWhatItsSchoolsAre() {
        Row trust = one("MAT", "7001", MODELLED);
        assertThat(trust.<Double>getAs("expected"))
                .isCloseTo(PUPILS * (rate(TRUST) + rate(TRUST + 1) + rate(TRUST + 2)), within(300.0));
        assertThat(trust.<Double>getAs("ratio")).isCloseTo(2, within(0.02));
        assertThat(trust.<String>getAs("verdict_reason")).isEqualTo("too-few-units");
        assertThat(trust.<Double>getAs("compared_value")).isNull();
    }

    @Test
    void schoolOfUnknownIntake_orOfTooFewLikeIt_orFromItsOwnFiles_isNotModelled() {
        assertThat(all("990001")).isEmpty();
        assertThat(all("990002")).isEmpty();
        assertThat(all("990003")).isEmpty();
    }

    /** Only half of the schools have their SEN published: too few for a model of their own. */
    @Test
    void senIsASecondView_andNotThereWithoutEnoughSchools() {
        assertThat(judged.stream().map(row -> row.<String>getAs("benchmark_type")))
                .doesNotContain(WITH_SEN);
    }

    @Test
    void model_saysHowItWasMade_andObservedIsExpectedOverAll() {
        Row fsm = part("coefficient", "free-school-meals");
        double root = part("coefficient", "root-of-free-school-meals").getAs("coefficient");
        // At one pupil in five on free school meals; the trust that suspends twice as often has fewer and flattens it.
        double slope = root / (2 * Math.sqrt(0.2)) + fsm.<Double>getAs("coefficient");
        assertThat(slope).isBetween(0.5, 2.0);
        assertThat(fsm.<Double>getAs("standard_error")).isPositive();
        assertThat(fsm.<Long>getAs("schools"))
                .as("a hidden count tells something, too")
                .isEqualTo(SCHOOLS + 1);
        Row all = part("whole", "all");
        assertThat(all.<Double>getAs("expected")).isCloseTo(all.<Double>getAs("observed"), within(1e-6));
        assertThat(models.stream()
                        .filter(row -> row.getAs("model_part").equals("tenth"))
                        .mapToLong(row -> row.<Long>getAs("schools"))
                        .sum())
                .isEqualTo(SCHOOLS + 1);
    }

    /** Of 61 schools the first percentile lies 0.6 of the way from the lowest to the next, the last likewise. */
    @Test
    void schoolThatHardlyAnyIsLike_isExpectedWhatTheNearestAre_andNotJudged() {
        assertThat(part("from", "free-school-meals").<Double>getAs("coefficient"))
                .isCloseTo(0.053, within(1e-9));
        assertThat(part("to", "free-school-meals").<Double>getAs("coefficient")).isCloseTo(0.342, within(1e-9));
        for (String edge : List.of("900000", "900059")) {
            Row school = one("School", edge, MODELLED);
            assertThat(school.<Double>getAs("benchmark_value")).isPositive();
            assertThat(school.<String>getAs("verdict")).isNull();
            assertThat(school.<String>getAs("verdict_reason")).isEqualTo("unusual-intake");
        }
        assertThat(one("School", "900059", MODELLED).<Double>getAs("benchmark_value"))
                .isLessThan(100 * rate(59));
        assertThat(one("School", "900030", MODELLED).<String>getAs("verdict_reason"))
                .isNotEqualTo("unusual-intake");
    }

    private static Row part(String part, String term) {
        return models.stream()
                .filter(row -> row.getAs("model_part").equals(part)
                        && row.getAs("model_term").equals(term))
                .findFirst()
                .orElseThrow();
    }

    private static Row one(String level, String code, String type) {
        return judged.stream()
                .filter(row -> row.getAs("geographic_level").equals(level)
                        && row.getAs("entity_code").equals(code)
                        && row.getAs("benchmark_type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> all(String code) {
        return judged.stream()
                .filter(row -> row.getAs("entity_code").equals(code)
                        && row.<String>getAs("benchmark_type").startsWith("like-for-like"))
                .toList();
    }
}
