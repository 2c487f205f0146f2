// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static inclusion.metrics.compare.ValueFixture.ENGLAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.FactsFixture;
import inclusion.metrics.catalogue.Catalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From values to verdicts. The first 24 secondaries have the observed and expected numbers of {@code OverdispersionTest}'s
 * example, whose φ and τ² an independent program gave; England suspends 10 of 100, so 390 pupils expect 39.
 */
class JudgedSetTest {
    private static final int[] OBSERVED = {
        48, 15, 68, 279, 124, 97, 80, 89, 28, 22, 83, 213, 97, 101, 60, 88, 56, 8, 178, 156, 0, 46, 56, 119
    };
    private static final int[] EXPECTED = {
        39, 12, 71, 90, 117, 137, 88, 80, 29, 23, 89, 89, 102, 106, 79, 80, 74, 40, 129, 121, 102, 41, 77, 102
    };
    private static final double PHI = 6.759380868589433;
    private static final double TAU_SQUARED = 0.013727534013302347;

    private static Dataset<Row> values;
    private static List<Row> judged;

    @BeforeAll
    static void judge_once() {
        ValueFixture fixture = new ValueFixture()
                .rate("National", ENGLAND, "Secondary", 1_000_000, 10_000_000)
                .rate("National", ENGLAND, "Primary", 1_000_000, 100_000_000)
                .rate("National", ENGLAND, "Special", 1_000_000, 10_000_000);
        for (int at = 0; at < OBSERVED.length; at++) {
            fixture.rate("School", urn(at), "Secondary", OBSERVED[at], 10L * EXPECTED[at]);
        }
        fixture.oneOrTwo("School", "900101", "Secondary", 500)
                .row("School", "900102", "Secondary", Map.of("denominator", 500L, "indicator_symbol", "c"))
                .row("School", "900103", "Secondary", Map.of("indicator_value", 12.5))
                // Four are expected.
                .rate("School", "900104", "Secondary", 20, 40)
                // England's rate, and so many pupils that its interval is narrow.
                .rate("School", "900105", "Secondary", 800, 8_000)
                .rate("School", "900106", "Primary", 60, 1_000)
                .rate("School", "900107", "Special", 60, 100);
        for (int trust = 0; trust < 12; trust++) {
            fixture.rate(
                    "MAT", "7" + (100 + trust), "Secondary", 180 + 10L * trust, 2_000, Map.of("schools_expected", 3L));
        }
        fixture.rate("MAT", "7200", "Secondary", 900, 1_000, Map.of("schools_expected", 1L))
                .rate("MAT", "7201", "Secondary", 900, 1_000, Map.of("schools_expected", 2L))
                .rate("MAT", "7202", "Secondary", 900, 1_000, Map.of("schools_expected", 4L, "coverage", 0.6))
                .rate("Regional", "E12000001", "Secondary", 300_000, 2_000_000)
                .of("ehcp-share")
                .rate("National", ENGLAND, "Secondary", 100_000, 5_000_000);
        for (int at = 0; at < 20; at++) {
            fixture.rate("School", urn(at), "Secondary", 18 + at % 5, 1_000);
        }
        fixture.rate("School", urn(20), "Secondary", 300, 1_000);
        values = fixture.values();
        judged = judged(values);
    }

    @Test
    void spreadOfASet_isThatOfAnIndependentProgram() {
        Row school = one("900001");
        assertThat(school.<Long>getAs("units")).isEqualTo(25);
        Row example = one("900004");
        List<Row> exact =
                judged(values.where(functions.not(functions.col("entity_code").isin("900104", "900105"))));
        Row alone = exact.stream()
                .filter(row -> is(row, "900004") && row.getAs("indicator_id").equals(ValueFixture.SUSPENSIONS))
                .findFirst()
                .orElseThrow();
        assertThat(alone.<Long>getAs("units")).isEqualTo(24);
        assertThat(alone.<Double>getAs("phi")).isCloseTo(PHI, within(1e-9));
        assertThat(alone.<Double>getAs("tau_squared")).isCloseTo(TAU_SQUARED, within(1e-11));
        double spread = Math.sqrt(1.0 / (4 * 90) + TAU_SQUARED);
        assertThat(alone.<Double>getAs("z_score")).isCloseTo((Math.sqrt(279.0 / 90) - 1) / spread, within(1e-8));
        assertThat(alone.<Double>getAs("limit_upper_95"))
                .isCloseTo(10 * Math.pow(1 + 1.959963984540054 * spread, 2), within(1e-7));
        assertThat(alone.<Double>getAs("limit_lower_998"))
                .isCloseTo(10 * Math.pow(1 - 3.090232306167813 * spread, 2), within(1e-7));
        assertThat(example.<String>getAs("method")).isEqualTo("root-ratio");
    }

    @Test
    void valueBesideItsBenchmark_hasRatioExpectedAndExcess() {
        Row school = one("900004");
        assertThat(school.<Double>getAs("expected")).isCloseTo(90, within(1e-9));
        assertThat(school.<Double>getAs("excess")).isCloseTo(189, within(1e-9));
        assertThat(school.<Double>getAs("ratio")).isCloseTo(3.1, within(1e-9));
        assertThat(school.<Double>getAs("ratio_lower_ci")).isCloseTo(2.747, within(0.001));
        assertThat(school.<Double>getAs("ratio_upper_ci")).isCloseTo(3.486, within(0.001));
        assertThat(school.<Double>getAs("margin")).isCloseTo(2.0, within(1e-12));
        assertThat(school.<String>getAs("comparator_set_id")).isEqualTo("school-secondary-201617");
    }

    @Test
    void outsideTheUsualSpread_isWorseOrBetterWhereOneDirectionIsGood() {
        assertThat(verdict("900004")).isEqualTo("worse, very different, outside-spread");
        assertThat(verdict("900021")).isEqualTo("better, very different, outside-spread");
        assertThat(verdict("900001")).isEqualTo("cannot tell, null, inside-spread-wide-interval");
        assertThat(verdict("900105")).isEqualTo("similar, null, inside-spread-within-margin");
    }

    @Test
    void context_isHigherOrLower() {
        Row school = one("ehcp-share", "900021");
        assertThat(words(school)).isEqualTo("higher, very different, outside-spread");
        assertThat(school.<String>getAs("method")).isEqualTo("arcsine");
        assertThat(school.<Integer>getAs("rank_of")).isNull();
    }

    @Test
    void whatIsNotKnown_givesNoVerdictButItsReason() {
        assertThat(verdict("900101")).isEqualTo("null, null, range");
        assertThat(one("900101").<Double>getAs("limit_upper_95")).isGreaterThan(10);
        assertThat(verdict("900102")).isEqualTo("null, null, hidden");
        assertThat(verdict("900103")).isEqualTo("null, null, no-interval");
    }

    @Test
    void fewerThanFiveExpected_cannotTellWhateverWasObserved() {
        assertThat(verdict("900104")).isEqualTo("cannot tell, null, too-few-expected");
        assertThat(one("900104").<Double>getAs("p_value")).isNull();
        assertThat(one("900104").<Double>getAs("stabilised_value")).isBetween(10.0, 50.0);
    }

    @Test
    void setOfFewerThanTen_cannotTell() {
        assertThat(verdict("900106")).isEqualTo("cannot tell, null, too-few-units");
        assertThat(one("900106").<Double>getAs("limit_upper_95")).isNull();
    }

    @Test
    void trustOfOneSchool_andTrustKnownInPart_areNotJudged_andSmallTrustsDoNotTellTheSpread() {
        assertThat(words(trust("7200"))).isEqualTo("null, null, trust-of-one-school");
        assertThat(words(trust("7202"))).isEqualTo("null, null, low-coverage");
        assertThat(trust("7201").<Long>getAs("units")).isEqualTo(12);
        assertThat(words(trust("7201"))).startsWith("worse");
    }

    /** 700,000 of 8,000,000 without its own 300,000 of 2,000,000. */
    @Test
    void regionWithMoreThanATenth_isComparedWithTheRest() {
        Row region =
                judged.stream().filter(row -> is(row, "E12000001")).findFirst().orElseThrow();
        assertThat(region.<Double>getAs("benchmark_value")).isCloseTo(8.75, within(1e-12));
        assertThat(region.<Long>getAs("benchmark_numerator")).isEqualTo(700_000);
        assertThat(region.<String>getAs("benchmark_note")).startsWith("England without");
    }

    @Test
    void qValues_adjustForTheIndicatorsOfTheEntity() {
        double p1 = one("900021").getAs("p_value");
        double p2 = one("ehcp-share", "900021").getAs("p_value");
        assertThat(one("900021").<Double>getAs("q_value"))
                .isCloseTo(p1 < p2 ? Math.min(2 * p1, p2) : p1, within(1e-12));
        assertThat(one("900023").<Double>getAs("q_value"))
                .isEqualTo(one("900023").<Double>getAs("p_value"));
    }

    @Test
    void hospitalSchool_isLikeNoSpecialSchool() {
        FactsFixture hospital = new FactsFixture()
                .kind("Mixed", "Hospital")
                .school("900107", "201617", "Special", null, null, /* inRegister= */ true);
        List<Row> rows = Comparison.of(
                        values,
                        hospital.facts().schoolYear(),
                        noTrusts(),
                        Alike.NOBODY,
                        Optional.empty(),
                        Catalogue.load())
                .collectAsList();
        assertThat(rows.stream().filter(row -> is(row, "900107")).map(JudgedSetTest::words))
                .containsExactly("null, null, other-peer-group");
    }

    @Test
    void orderAndPartsOfTheRows_changeNothing() {
        Dataset<Row> shuffled = values.orderBy(functions.rand(20261122)).repartition(5);

        assertThat(sorted(judged(shuffled))).isEqualTo(sorted(judged));
    }

    private static List<String> sorted(List<Row> rows) {
        return rows.stream()
                .map(Row::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<Row> judged(Dataset<Row> values) {
        return Comparison.of(values, noPlaces(), noTrusts(), Alike.NOBODY, Optional.empty(), Catalogue.load())
                .collectAsList();
    }

    static Dataset<Row> noPlaces() {
        return new FactsFixture().facts().schoolYear();
    }

    private static Dataset<Row> noTrusts() {
        return new FactsFixture().facts().trustMembership();
    }

    private static String urn(int at) {
        return "9000" + (at < 9 ? "0" : "") + (at + 1);
    }

    private static String verdict(String urn) {
        return words(one(urn));
    }

    static String words(Row row) {
        return row.getAs("verdict") + ", " + row.getAs("verdict_strength") + ", " + row.getAs("verdict_reason");
    }

    private static Row one(String urn) {
        return one(ValueFixture.SUSPENSIONS, urn);
    }

    private static Row one(String indicator, String urn) {
        return judged.stream()
                .filter(row -> is(row, urn) && row.getAs("indicator_id").equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static Row trust(String code) {
        return judged.stream().filter(row -> is(row, code)).findFirst().orElseThrow();
    }

    private static boolean is(Row row, String code) {
        return row.getAs("entity_code").equals(code);
    }
}
