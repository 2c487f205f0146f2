// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.PupilFacts;
import inclusion.metrics.FactsFixture;
import inclusion.metrics.SharedSpark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class MovementTablesTest {
    private static final String ASH = "900101";
    private static final String BIRCH = "900102";
    private static final String BRIDGE = "900105";
    private static final String TRUST = "99001";

    private final Map<PupilFact, List<Row>> rows = new EnumMap<>(PupilFact.class);

    @Test
    void a_trusts_ledger_is_the_sum_of_its_members_of_the_year() {
        ledger(ASH, "Total", "Total", 10, 3, 2, 11, true);
        ledger(BRIDGE, "Total", "Total", 4, 1, 0, 5, true);
        ledger(BIRCH, "Total", "Total", 100, 0, 1, 99, true);
        assertThat(texts("movement_ledger", "geographic_level = 'MAT'"))
                .containsExactly("MAT 99001 201617 Academic year Total Total 14 4 2 16 true 2 own");
    }

    @Test
    void a_trusts_ledger_balances_only_when_all_its_schools_do() {
        ledger(ASH, "Total", "Total", 10, 3, 2, 11, true);
        ledger(BRIDGE, "Total", "Total", 4, 1, 0, 6, false);
        assertThat(texts("movement_ledger", "geographic_level = 'MAT'"))
                .containsExactly("MAT 99001 201617 Academic year Total Total 14 4 2 17 false 2 own");
        assertThat(LedgerFindings.of(facts())).as("a year is not a term").isEmpty();
    }

    @Test
    void only_the_groups_that_pages_switch_between_are_published() {
        ledger(ASH, "Total", "Total", 10, 3, 2, 11, true);
        ledger(ASH, "sen_provision", "No SEN", 9, 3, 2, 10, true);
        ledger(ASH, "fsm", "Eligible", 2, 0, 0, 2, true);
        ledger(ASH, "ethnicity_minor", "Irish", 1, 0, 0, 1, true);
        assertThat(texts("movement_ledger", "geographic_level = 'School'")).hasSize(3);
    }

    @Test
    void a_ledger_that_does_not_balance_names_the_school_and_the_term_and_no_pupil() {
        put(
                PupilFact.MOVEMENT_LEDGER,
                Map.of(
                        "school_urn",
                        ASH,
                        "time_identifier",
                        "Spring term",
                        "breakdown_topic",
                        "Total",
                        "breakdown",
                        "Total",
                        "balances",
                        false));
        assertThat(LedgerFindings.of(facts())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ledger-does-not-balance");
            assertThat(finding.what()).contains("School 900101").contains("spring term 2016/17");
        });
    }

    @Test
    void flows_are_counted_in_all_and_by_group_and_a_move_within_the_trust_says_so() {
        movement("p1", ASH, "leaver", "alternative-provision", BRIDGE, true, true);
        movement("p2", ASH, "leaver", "alternative-provision", BRIDGE, true, true);
        movement("p3", ASH, "leaver", "dual-registration", BIRCH, false, false);
        assertThat(texts("movement_flow", "breakdown_topic = 'Total'"))
                .containsExactly(
                        "MAT 99001 201617 Academic year Total Total 900101 leaver alternative-provision 900105 true 2 own",
                        "School 900101 201617 Academic year Total Total 900101 leaver alternative-provision 900105 true 2 own");
        assertThat(texts("movement_flow", "geographic_level = 'School' and breakdown_topic = 'sen_provision'"))
                .containsExactly(
                        "School 900101 201617 Academic year sen_provision SEN support 900101 leaver alternative-provision 900105 true 2 own");
    }

    @Test
    void flows_make_the_joiners_and_leavers_of_the_ledger() {
        movement("p1", ASH, "leaver", "moved-area", null, false, true);
        movement("p2", ASH, "leaver", "managed-move", BIRCH, false, true);
        movement("p3", ASH, "joiner", "normal-transition", null, false, true);
        ledger(ASH, "Total", "Total", 10, 1, 2, 9, true);
        Dataset<Row> flow = table("movement_flow").where("geographic_level = 'MAT' and breakdown_topic = 'Total'");
        assertThat(flow.where("direction = 'leaver'")
                        .selectExpr("sum(pupils)")
                        .first()
                        .getLong(0))
                .isEqualTo(2);
        assertThat(flow.where("direction = 'joiner'")
                        .selectExpr("sum(pupils)")
                        .first()
                        .getLong(0))
                .isEqualTo(1);
    }

    @Test
    void placements_name_the_provider_its_kind_and_both_trusts() {
        placement(ASH, BRIDGE, "State-place AP");
        placement(ASH, "OOT", "Home tuition");
        assertThat(texts("placement_flow", "true"))
                .containsExactly(
                        "900101 900105 School 900105 State-place AP 99001 99001 201617 Academic year 2 1 1 0 own",
                        "900101 OOT One-to-one tuition Home tuition 99001 null 201617 Academic year 2 1 1 0 own");
    }

    @Test
    void arrivals_are_the_receiving_schools_and_managed_moves_are_not_among_them() {
        arrival("p1", ASH, "Alternative provision", "sustained");
        arrival("p2", ASH, "Permanent exclusion", "sustained");
        arrival("p3", ASH, "Managed move", "ended-otherwise");
        assertThat(texts("arrival_outcome", "true"))
                .containsExactly("MAT 99001 201617 sustained 2 own", "School 900101 201617 sustained 2 own");
    }

    @Test
    void without_pupil_files_every_table_is_there_and_empty() {
        assertThat(MovementTables.of(new FactsFixture().facts())).hasSize(5).allSatisfy(table -> {
            assertThat(table.rows().isEmpty()).as(table.name()).isTrue();
            assertThat(table.rows().columns()).contains("evidence");
        });
    }

    private void ledger(
            String urn,
            String topic,
            String group,
            long open,
            long joiners,
            long leavers,
            long close,
            boolean balances) {
        put(
                PupilFact.MOVEMENT_LEDGER,
                Map.of(
                        "school_urn",
                        urn,
                        "time_identifier",
                        "Academic year",
                        "breakdown_topic",
                        topic,
                        "breakdown",
                        group,
                        "opening_roll",
                        open,
                        "joiners",
                        joiners,
                        "leavers",
                        leavers,
                        "closing_roll",
                        close,
                        "balances",
                        balances));
    }

    private void movement(
            String pupil,
            String urn,
            String direction,
            String type,
            String other,
            boolean ownTrust,
            boolean headcount) {
        Map<String, Object> values = new TreeMap<>(groups());
        values.putAll(Map.of(
                "pupil",
                pupil,
                "school_urn",
                urn,
                "direction",
                direction,
                "movement_type",
                type,
                "own_trust",
                ownTrust,
                "headcount_status",
                headcount));
        if (other != null) {
            values.put("other_urn", other);
        }
        put(PupilFact.PUPIL_MOVEMENT, values);
    }

    private void placement(String home, String provider, String group) {
        put(
                PupilFact.PLACEMENT_FLOW,
                Map.of(
                        "home_urn",
                        home,
                        "provider_key",
                        provider,
                        "placements",
                        2L,
                        "pupils",
                        1L,
                        "sen_not_identified",
                        1L,
                        "sen_identified_later",
                        0L));
        Map<String, Object> spell = new TreeMap<>(groups());
        spell.putAll(Map.of("pupil", "p", "school_urn", provider, "provider_key", provider, "provider_group", group));
        put(PupilFact.AP_SPELL, spell);
    }

    private void arrival(String pupil, String urn, String origin, String outcome) {
        Map<String, Object> values = new TreeMap<>(groups());
        values.putAll(Map.of("pupil", pupil, "school_urn", urn, "origin", origin, "outcome", outcome));
        put(PupilFact.ARRIVAL, values);
    }

    private static Map<String, Object> groups() {
        Map<String, Object> groups = new TreeMap<>();
        PupilFact.GROUPS.forEach(group -> groups.put(group, "Unknown"));
        groups.put("sen_provision", "SEN support");
        return groups;
    }

    /** In the academic year of the fixture where nothing else is said. */
    private void put(PupilFact fact, Map<String, ?> values) {
        Map<String, Object> all =
                new TreeMap<>(Map.of("time_period", FactsFixture.YEAR, "time_identifier", "Academic year"));
        all.putAll(values);
        rows.computeIfAbsent(fact, none -> new ArrayList<>())
                .add(RowFactory.create(
                        Arrays.stream(fact.schema().fieldNames()).map(all::get).toArray()));
    }

    private Facts facts() {
        Facts published = new FactsFixture()
                .school(ASH, "Secondary", "E06999998", FactsFixture.LONDON)
                .school(BIRCH, "Secondary", "E06999998", FactsFixture.LONDON)
                .school(BRIDGE, "Alternative provision", "E06999998", FactsFixture.LONDON)
                .member(TRUST, ASH)
                .member(TRUST, BRIDGE)
                .facts();
        Map<PupilFact, Dataset<Row>> own = new EnumMap<>(PupilFact.class);
        for (PupilFact fact : PupilFact.values()) {
            own.put(fact, SharedSpark.session().createDataFrame(rows.getOrDefault(fact, List.of()), fact.schema()));
        }
        return new Facts(
                published.publishedCount(),
                published.publishedValue(),
                published.establishment(),
                published.schoolYear(),
                published.establishmentLink(),
                published.trustMembership(),
                published.area(),
                published.statisticalNeighbour(),
                published.quarantine(),
                new PupilFacts(own, "0123456789abcdef"),
                published.accounts(),
                published.findings(),
                published.files(),
                published.fictional());
    }

    private Dataset<Row> table(String name) {
        return MovementTables.of(facts()).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private List<String> texts(String name, String where) {
        return table(name).where(where).collectAsList().stream()
                .map(row -> row.toSeq().mkString(" "))
                .sorted()
                .collect(Collectors.toList());
    }
}
