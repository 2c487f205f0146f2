// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.pupil.Groundwork;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class MovementFactsTest {
    private static final String ASH = "900101";
    private static final String BIRCH = "900102";
    private static final String BRIDGE = "900105";
    private static final String TRUST = "99001";

    /** Four pupils: one stays, one moves to Birch in February, one joins Ash in November, one is placed with Bridge. */
    private static Files town() {
        return new Files()
                .school(ASH, "Secondary", "Academy converter", TRUST)
                .school(BIRCH, "Secondary", "Community school", "")
                .school(BRIDGE, "Alternative provision", "Academy alternative provision converter", TRUST)
                .spell("stays", ASH, "2021-09-01", "", "No SEN")
                .spell("moves", ASH, "2021-09-01", "2024-02-09", "SEN support")
                .spell("moves", BIRCH, "2024-02-19", "", "SEN support")
                .spell("joins", ASH, "2023-11-06", "", "No SEN")
                .spell("placed", ASH, "2021-09-01", "", "No SEN")
                .placement("placed", ASH, BRIDGE, "2024-01-08", "N")
                .listed("stays", ASH, "2024-01-18")
                .listed("moves", ASH, "2024-01-18")
                .listed("joins", ASH, "2024-01-18")
                .listed("placed", ASH, "2024-01-18");
    }

    private static final Map<PupilFact, Dataset<Row>> TOWN = town().facts(1);

    @Test
    void every_fact_has_the_columns_that_it_promises() {
        town().facts(3)
                .forEach((fact, rows) -> assertThat(Arrays.asList(rows.columns()))
                        .as(fact.word())
                        .containsExactly(fact.schema().fieldNames()));
    }

    @Test
    void ledgers_are_added_up_over_pupils_for_every_period_and_group() {
        List<String> ash = texts(
                town().facts(3)
                        .get(PupilFact.MOVEMENT_LEDGER)
                        .where("school_urn = '900101' and breakdown_topic in ('Total', 'sen_provision')"),
                "time_identifier",
                "breakdown",
                "opening_roll",
                "joiners",
                "leavers",
                "closing_roll",
                "balances");
        assertThat(ash)
                .contains(
                        "Autumn term Total 3 1 0 4 true",
                        "Spring term Total 4 0 1 3 true",
                        "Academic year Total 3 1 1 3 true",
                        "Academic year SEN support 1 0 1 0 true",
                        "Academic year No SEN 2 1 0 3 true");
    }

    @Test
    void a_ledger_that_the_schools_own_list_contradicts_does_not_balance() {
        Dataset<Row> ledger =
                town().listed("unheard of", ASH, "2024-01-18").facts(3).get(PupilFact.MOVEMENT_LEDGER);
        assertThat(texts(
                        ledger.where("school_urn = '900101' and breakdown_topic = 'Total'"),
                        "time_identifier",
                        "balances"))
                .containsExactlyInAnyOrder(
                        "Autumn term true",
                        "Spring term false",
                        "Summer term true",
                        "Autumn and spring term false",
                        "Academic year false");
    }

    @Test
    void a_movement_stands_in_every_period_that_contains_it() {
        assertThat(texts(
                        TOWN.get(PupilFact.PUPIL_MOVEMENT).where("pupil = 'moves'"),
                        "school_urn",
                        "time_identifier",
                        "direction",
                        "movement_type",
                        "arrival_matched"))
                .containsExactlyInAnyOrder(
                        "900101 Autumn and spring term leaver destination-known true",
                        "900101 Academic year leaver destination-known true",
                        "900102 Autumn and spring term joiner destination-known true",
                        "900102 Academic year joiner destination-known true");
    }

    @Test
    void a_placement_is_a_spell_of_the_provider_and_a_flow_from_the_home_school() {
        Map<PupilFact, Dataset<Row>> facts = TOWN;
        assertThat(texts(
                        facts.get(PupilFact.AP_SPELL).where("time_identifier = 'Academic year'"),
                        "school_urn",
                        "provider_group",
                        "home_urn",
                        "own_trust",
                        "la_protocol",
                        "spell_number",
                        "sen_provision",
                        "ended"))
                .containsExactly("900105 State-place AP 900101 true false 1 No SEN false");
        assertThat(texts(
                        facts.get(PupilFact.PLACEMENT_FLOW),
                        "home_urn",
                        "provider_key",
                        "placements",
                        "pupils",
                        "sen_not_identified",
                        "sen_identified_later"))
                .containsExactly("900101 900105 1 1 1 0");
    }

    @Test
    void the_catchment_of_a_trusts_provision_has_both_rolls_beside_both_kinds_of_placements() {
        Dataset<Row> catchment = town().spell("other", BIRCH, "2021-09-01", "", "No SEN")
                .placement("other", BIRCH, BRIDGE, "2024-03-04", "Y")
                .facts(3)
                .get(PupilFact.AP_CATCHMENT);
        assertThat(texts(catchment, "school_urn", "own_placement", "own_roll", "other_placement", "other_roll"))
                .containsExactly("900105 1 4 1 2");
    }

    @Test
    void more_hours_of_outreach_change_the_hours_and_no_outcome() {
        String outcome =
                "receiving_pupil, suspension_session_before, pupil_before, suspension_session_after, pupil_after";
        Dataset<Row> few = outreach(60);
        Dataset<Row> many = outreach(60_000);
        assertThat(texts(many, outcome.split(", "))).isEqualTo(texts(few, outcome.split(", ")));
        assertThat(texts(few, "minute", "suspension_session_before", "pupil_before", "suspension_session_after"))
                .containsExactly("60 40 20 10");
        assertThat(texts(many, "minute")).containsExactly("60000");
    }

    private static Dataset<Row> outreach(long minutes) {
        Groundwork ground = new Files()
                .school(ASH, "Secondary", "Academy converter", TRUST)
                .suspensions(ASH, "202223", 40, 20)
                .suspensions(ASH, "202425", 10, 25)
                .outreach(BRIDGE, ASH, "2023-10-02", minutes)
                .ground();
        return OutreachYears.of(ground);
    }

    @Test
    void before_a_year_has_its_memberships_nobody_knows_whose_a_placement_is() {
        Map<PupilFact, Dataset<Row>> untold = new Files()
                .school(ASH, "Secondary", "Academy converter", "")
                .school(BRIDGE, "Alternative provision", "Academy alternative provision converter", "")
                .spell("placed", ASH, "2021-09-01", "", "No SEN")
                .placement("placed", ASH, BRIDGE, "2024-01-08", "N")
                .facts(1);

        assertThat(untold.get(PupilFact.AP_SPELL).select("own_trust").distinct().collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.isNullAt(0)).isTrue());
    }

    @Test
    void the_order_of_rows_is_of_no_account() {
        Map<PupilFact, Dataset<Row>> again = town().facts(2);
        TOWN.forEach((fact, rows) -> assertThat(texts(again.get(fact), rows.columns()))
                .as(fact.word())
                .isEqualTo(texts(rows, rows.columns())));
    }

    private static List<String> texts(Dataset<Row> rows, String... columns) {
        return rows.selectExpr(columns).collectAsList().stream()
                .map(row -> row.toSeq().mkString(" "))
                .sorted()
                .collect(Collectors.toList());
    }
}
