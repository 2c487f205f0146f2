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
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other products get wrong when they compare (the list of defects in {@code peers.md}, §E), as tests of ours. */
class PeerDefectsTest {
    private static final int AUTHORITIES = 14;

    private static List<Row> judged;

    @BeforeAll
    static void compare_once() {
        ValueFixture values = new ValueFixture();
        for (String indicator : List.of("suspension-rate", "ks4-dest-sustained", "ehcp-share")) {
            values.of(indicator).in("201617").rate("National", ENGLAND, "Total", 5_000_000, 10_000_000);
            for (int at = 0; at < AUTHORITIES; at++) {
                values.rate("Local authority", code(at), "Total", 400 + 15L * at, 1_000);
            }
            // Two authorities that are equal in everything.
            values.rate("Local authority", code(AUTHORITIES), "Total", 505, 1_000);
        }
        values.of("permanent-exclusion-count");
        for (int at = 0; at < AUTHORITIES; at++) {
            values.row("Local authority", code(at), "Total", Map.of("indicator_value", 10.0 + at));
        }
        values.of("suspension-rate")
                .in("201516")
                .rate("National", ENGLAND, "Total", 4_000_000, 10_000_000)
                .rate("Local authority", code(0), "Total", 300, 1_000)
                // Abolished: its last year is no year of its successor, nor of England's newest.
                .rate("Local authority", "E06999999", "Total", 300, 1_000)
                .in("201617")
                .row(
                        "MAT",
                        "7001",
                        "Total",
                        Map.of(
                                "denominator", 1_000L,
                                "numerator_lower_bound", 101L,
                                "numerator_upper_bound", 102L,
                                "value_lower_bound", 10.1,
                                "value_upper_bound", 10.2,
                                "indicator_symbol", "c",
                                "schools_expected", 3L))
                .rate("MAT", "7001", "Primary", 100, 400, Map.of("schools_expected", 2L))
                .oneOrTwo("MAT", "7001", "Secondary", 600);
        judged = Comparison.of(
                        values.values(),
                        JudgedSetTest.noPlaces(),
                        new FactsFixture().facts().trustMembership(),
                        Alike.NOBODY,
                        Optional.empty(),
                        Catalogue.load())
                .collectAsList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspension-rate", "ks4-dest-sustained"})
    void defect1And2_reversedRanks_firstIsTheHighestValueForEveryPolarity(String indicator) {
        List<Row> byRank = authorities(indicator).stream()
                .sorted(Comparator.comparing((Row row) -> row.<Integer>getAs("rank_median")))
                .toList();

        assertThat(byRank.get(0).<String>getAs("entity_code")).isEqualTo(code(AUTHORITIES - 1));
        assertThat(byRank.get(AUTHORITIES).<String>getAs("entity_code")).isEqualTo(code(0));
        assertThat(byRank).isSortedAccordingTo(Comparator.comparing((Row row) -> -row.<Double>getAs("ratio")));
    }

    @Test
    void defect3_tiesBrokenByRowNumber_equalAuthoritiesShareTheirPlaces() {
        List<Row> equal = authorities("suspension-rate").stream()
                .filter(row -> row.getAs("entity_code").equals(code(7))
                        || row.getAs("entity_code").equals(code(AUTHORITIES)))
                .toList();

        assertThat(equal).hasSize(2);
        for (String bound : List.of("rank_lower", "rank_median", "rank_upper")) {
            assertThat(equal.get(0).<Integer>getAs(bound))
                    .as(bound)
                    .isEqualTo(equal.get(1).getAs(bound));
        }
    }

    @Test
    void defect4_lastPlaceWrittenIntoTheCode_placesEndWhereTheSetEnds() {
        assertThat(authorities("suspension-rate")).allSatisfy(row -> {
            assertThat(row.<Integer>getAs("rank_of")).isEqualTo(AUTHORITIES + 1);
            assertThat(row.<Integer>getAs("rank_lower")).isBetween(1, row.<Integer>getAs("rank_median"));
            assertThat(row.<Integer>getAs("rank_upper")).isBetween(row.<Integer>getAs("rank_median"), AUTHORITIES + 1);
        });
    }

    @Test
    void defect5_rankedCounts_countsAndContextHaveNoPlace() {
        assertThat(authorities("permanent-exclusion-count"))
                .hasSize(AUTHORITIES)
                .allMatch(row -> row.getAs("rank_of") == null && row.getAs("verdict") == null);
        assertThat(authorities("ehcp-share"))
                .hasSize(AUTHORITIES + 1)
                .allMatch(row -> row.getAs("rank_of") == null)
                .noneMatch(row -> List.of("worse", "better").contains(row.getAs("verdict")));
    }

    @Test
    void defect8And9_twoYearsInOneComparison_allButTheOwnPastAreOfOneYear() {
        assertThat(judged).allSatisfy(row -> {
            if (row.getAs("benchmark_value") != null) {
                assertThat(row.<String>getAs("benchmark_time_period"))
                        .isEqualTo(
                                row.getAs("benchmark_type").equals("own-past") ? "201516" : row.getAs("time_period"));
            }
        });
        assertThat(judged.stream()
                        .filter(row -> row.getAs("benchmark_type").equals("own-past"))
                        .map(row -> row.<String>getAs("entity_code")))
                .containsExactlyInAnyOrder(code(0), ENGLAND);
    }

    @Test
    void defect10_sumsOverHiddenParts_areARangeWithoutAVerdict() {
        Row trust = judged.stream()
                .filter(row -> row.getAs("entity_code").equals("7001")
                        && row.getAs("education_phase").equals("Total"))
                .findFirst()
                .orElseThrow();
        assertThat(JudgedSetTest.words(trust)).startsWith("null, null, ");
        assertThat(trust.<Double>getAs("ratio")).isNull();
        assertThat(trust.<Double>getAs("excess")).isNull();
    }

    /** England: 40 in 100, then 50; nothing of it is chance, and a tenth of 40 matters. */
    @Test
    void englandsOwnChange_needsTheMarginAlone() {
        Row england = judged.stream()
                .filter(row -> row.getAs("entity_code").equals(ENGLAND))
                .findFirst()
                .orElseThrow();
        assertThat(JudgedSetTest.words(england)).isEqualTo("worse, null, complete-count");
        assertThat(england.<Double>getAs("margin")).isCloseTo(4, within(1e-12));
        assertThat(england.<Double>getAs("ratio")).isCloseTo(1.25, within(1e-12));
    }

    private static List<Row> authorities(String indicator) {
        return judged.stream()
                .filter(row -> row.getAs("geographic_level").equals("Local authority")
                        && row.getAs("indicator_id").equals(indicator)
                        && row.getAs("time_period").equals("201617")
                        && row.getAs("benchmark_type").equals("england-same-phase"))
                .toList();
    }

    private static String code(int at) {
        return "E08%06d".formatted(at);
    }
}
