// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static inclusion.metrics.compare.JudgedSetTest.words;
import static inclusion.metrics.compare.ValueFixture.ENGLAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.FactsFixture;
import inclusion.metrics.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Twelve secondaries of a large authority, three of a small one, and trusts over two years. */
class RestOfAreaTest {
    private static final String LARGE = "E08990001";
    private static final String SMALL = "E08990002";
    private static final String ALONE = "E08990003";
    private static final String REGION = "E12990001";
    private static final Map<String, Object> THREE = Map.of("schools_expected", 3L, "schools_present", 3L);

    private static List<Row> judged;

    @BeforeAll
    static void judge_once() {
        ValueFixture values = new ValueFixture();
        FactsFixture facts = new FactsFixture();
        values.rate("National", ENGLAND, "Secondary", 100_000, 1_000_000)
                .rate("Regional", REGION, "Secondary", 2_400, 16_000)
                .rate("Local authority", LARGE, "Secondary", 2_040, 12_000)
                .rate("Local authority", SMALL, "Secondary", 300, 3_000)
                .rate("Local authority", ALONE, "Secondary", 60, 1_000);
        for (int at = 0; at < 12; at++) {
            school(values, facts, "9000" + (10 + at), LARGE, at == 0 ? 500 : 140, 1_000);
        }
        for (int at = 0; at < 3; at++) {
            school(values, facts, "9000" + (30 + at), SMALL, 100, 1_000);
        }
        school(values, facts, "900040", ALONE, 60, 1_000);
        school(values, facts, "900050", "E08990004", 60, 1_000);
        for (String trust : List.of("7001", "7002", "7003")) {
            values.in("201516").rate("MAT", trust, "Total", 300, 3_000, THREE);
            values.in("201617")
                    .rate(
                            "MAT",
                            trust,
                            "Total",
                            390,
                            3_000,
                            trust.equals("7003") ? Map.of("schools_expected", 3L, "schools_present", 2L) : THREE);
            for (int at = 0; at < 3; at++) {
                facts.member(trust, trust + at, "201516");
                facts.member(trust, trust + (trust.equals("7002") ? at + 1 : at), "201617");
            }
        }
        judged = Comparison.of(
                        values.values(),
                        facts.facts().schoolYear(),
                        facts.facts().trustMembership(),
                        Alike.NOBODY,
                        Optional.empty(),
                        Catalogue.load())
                .collectAsList();
    }

    private static void school(
            ValueFixture values, FactsFixture facts, String urn, String authority, long numerator, long denominator) {
        values.rate("School", urn, "Secondary", numerator, denominator);
        facts.school(urn, "Secondary", authority, REGION);
    }

    /** A twelfth of the authority: less than a tenth, so that the whole of it is the benchmark. */
    @Test
    void school_standsBesideItsAuthorityAndItsRegion() {
        Row authority = one("900010", "local-authority");
        assertThat(authority.<Double>getAs("benchmark_value")).isCloseTo(17.0, within(1e-12));
        assertThat(authority.<String>getAs("benchmark_geographic_level")).isEqualTo("Local authority");
        assertThat(authority.<String>getAs("benchmark_entity_code")).isEqualTo(LARGE);
        assertThat(authority.<Long>getAs("benchmark_units")).isEqualTo(12);
        assertThat(authority.<String>getAs("benchmark_note")).isNull();
        Row region = one("900010", "region");
        assertThat(region.<Double>getAs("benchmark_value")).isCloseTo(15.0, within(1e-12));
        assertThat(region.<Long>getAs("benchmark_units")).isEqualTo(17);
    }

    /** The usual spread is that of all schools around their own authorities, England's too. */
    @Test
    void spreadAroundTheAuthority_isTakenFromAllThatAreComparedWithTheirs() {
        assertThat(one("900010", "local-authority").<Long>getAs("units")).isEqualTo(12);
        assertThat(one("900010", "region").<Long>getAs("units")).isEqualTo(17);
        assertThat(one("900011", "region").<String>getAs("verdict")).isNotNull();
    }

    /** 300 of 3,000 without its own 100 of 1,000. */
    @Test
    void schoolOfASmallAuthority_standsBesideTheRest_withoutAVerdict() {
        Row school = one("900030", "local-authority");
        assertThat(school.<Long>getAs("benchmark_denominator")).isEqualTo(2_000);
        assertThat(school.<Long>getAs("benchmark_units")).isEqualTo(2);
        assertThat(school.<String>getAs("benchmark_note")).startsWith("The rest of the area");
        assertThat(words(school)).isEqualTo("null, null, too-few-units");
        assertThat(school.<Double>getAs("limit_upper_95")).isNull();
        assertThat(words(one("900030", "region"))).doesNotContain("too-few-units");
    }

    @Test
    void onlySchoolOfItsAuthority_andSchoolOfAnAuthorityWithoutFigure_haveNoneToStandBeside() {
        assertThat(all("900040", "local-authority")).isEmpty();
        assertThat(all("900050", "local-authority")).isEmpty();
        assertThat(all("900050", "region")).hasSize(1);
    }

    /** 2,400 of 16,000 without its own 2,040 of 12,000; three authorities of the region are too few to judge by. */
    @Test
    void authority_standsBesideTheRestOfItsRegion() {
        Row authority = one(LARGE, "region");
        assertThat(authority.<Double>getAs("benchmark_value")).isCloseTo(9.0, within(1e-12));
        assertThat(authority.<Long>getAs("benchmark_units")).isEqualTo(2);
        assertThat(words(authority)).isEqualTo("null, null, too-few-units");
        assertThat(all(LARGE, "local-authority")).isEmpty();
    }

    @Test
    void trustOfTheSameSchools_standsBesideItsOwnPast() {
        Row trust = one("7001", "own-past");
        assertThat(trust.<Double>getAs("benchmark_value")).isCloseTo(10.0, within(1e-12));
        assertThat(trust.<String>getAs("benchmark_time_period")).isEqualTo("201516");
        assertThat(trust.<String>getAs("benchmark_note")).isNull();
        assertThat(trust.<String>getAs("verdict_reason")).isEqualTo("too-few-units");
    }

    @Test
    void trustOfOtherSchools_orOfWhichAnotherIsMissing_hasNoVerdictOnItsPast() {
        for (String trust : List.of("7002", "7003")) {
            assertThat(words(one(trust, "own-past"))).isEqualTo("null, null, membership-changed");
            assertThat(one(trust, "own-past").<String>getAs("benchmark_note"))
                    .isEqualTo("The trust had other schools the year before.");
        }
    }

    private static Row one(String code, String type) {
        assertThat(all(code, type)).as("%s beside %s", code, type).hasSize(1);
        return all(code, type).get(0);
    }

    private static List<Row> all(String code, String type) {
        return judged.stream()
                .filter(row -> row.getAs("entity_code").equals(code)
                        && row.getAs("benchmark_type").equals(type))
                .toList();
    }
}
