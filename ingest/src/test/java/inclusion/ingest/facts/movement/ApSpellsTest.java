// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static inclusion.ingest.facts.movement.Town.ASH;
import static inclusion.ingest.facts.movement.Town.BIRCH;
import static inclusion.ingest.facts.movement.Town.BRIDGE;
import static inclusion.ingest.facts.movement.Town.HOSPITAL;
import static inclusion.ingest.facts.movement.Town.SPECIAL;
import static inclusion.ingest.vocabulary.SchoolTerm.Season.AUTUMN;
import static inclusion.ingest.vocabulary.SchoolTerm.Season.SPRING;
import static inclusion.ingest.vocabulary.SchoolTerm.Season.SUMMER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApSpellsTest {
    private static final Known KNOWN = Town.known();

    @Test
    void one_spell_told_by_the_home_school_and_by_the_provider_is_one() {
        Life life = Life.inYear(9)
                .at(ASH, "2021-09-01", "", "", "", "M")
                .placed(ASH, BRIDGE, "2023-11-06", "2024-02-02", "N", "Y")
                .at(BRIDGE, "2023-11-13", "2024-02-09", "", "", "S")
                .admitted(BRIDGE, ASH, "2023-11-13", "K");
        assertThat(ApSpells.of(life.history(), KNOWN)).singleElement().satisfies(spell -> {
            assertThat(spell.home()).isEqualTo(ASH);
            assertThat(spell.entry())
                    .as("the provider's own roll knows the days")
                    .isEqualTo("2023-11-13");
            assertThat(spell.leaving()).isEqualTo("2024-02-09");
            assertThat(spell.reason()).as("the home school knows the rest").isEqualTo("BHS");
            assertThat(spell.laProtocol()).isEqualTo("Y");
            assertThat(spell.senOnEntry()).isEqualTo("K");
        });
    }

    @Test
    void the_order_in_which_they_are_told_is_of_no_account() {
        Life life = Life.inYear(9)
                .at(ASH, "2021-09-01", "", "", "", "M")
                .placed(ASH, BRIDGE, "2023-11-06", "2024-02-02")
                .placed(ASH, "", "2024-03-06", "")
                .placed(ASH, BRIDGE, "2024-06-03", "")
                .at(BRIDGE, "2023-11-13", "2024-02-09", "", "", "S")
                .admitted(BRIDGE, ASH, "2023-11-13", "K");
        List<ApSpell> told = ApSpells.of(life.history(), KNOWN);
        assertThat(told).hasSize(3);
        for (int seed = 0; seed < 20; seed++) {
            assertThat(ApSpells.of(life.shuffled(seed), KNOWN)).isEqualTo(told);
        }
    }

    @Test
    void two_spells_with_one_provider_are_two_and_the_second_says_so() {
        Life life =
                Life.inYear(9).placed(ASH, BRIDGE, "2023-09-11", "2023-12-15").placed(ASH, BRIDGE, "2024-04-22", "");
        List<ApSpell> spells = ApSpells.of(life.history(), KNOWN);
        assertThat(spells).extracting(spell -> ApSpells.number(spell, spells)).containsExactly(1, 2);
        assertThat(spells.get(1).leaving()).as("still running").isNull();
    }

    @Test
    void spells_of_more_than_two_years_ago_are_not_counted_with_a_new_one() {
        Life life =
                Life.inYear(9).placed(ASH, BRIDGE, "2021-09-13", "2021-12-15").placed(ASH, BRIDGE, "2024-04-22", "");
        List<ApSpell> spells = ApSpells.of(life.history(), KNOWN);
        assertThat(spells).extracting(spell -> ApSpells.number(spell, spells)).containsExactly(1, 1);
    }

    @Test
    void each_kind_of_provider_stands_in_a_context_of_its_own() {
        assertThat(group(Life.inYear(9).placed(ASH, BRIDGE, "2024-01-08", ""))).isEqualTo("State-place AP");
        assertThat(group(Life.inYear(9).placed(ASH, HOSPITAL, "2024-01-08", "")))
                .isEqualTo("Hospital school");
        assertThat(group(Life.inYear(9).placed(ASH, SPECIAL, "2024-01-08", ""))).isEqualTo("Special");
        assertThat(group(Life.inYear(9).placed(ASH, BIRCH, "2024-01-08", ""))).isEqualTo("Other registered");
        assertThat(group(Life.inYear(9).placed(ASH, "", "2024-01-08", ""))).isEqualTo("Home tuition");
        assertThat(ProviderGroup.ofSetting("WBP")).isEqualTo("Not registered");
        assertThat(ProviderGroup.ofSetting("")).isEqualTo("Not registered");
    }

    @Test
    void a_pupil_of_alternative_provision_comes_from_the_school_before() {
        assertThat(ApSpells.of(
                        Life.inYear(9)
                                .at(ASH, "2021-09-01", "2024-01-12")
                                .at(BRIDGE, "2024-01-15", "")
                                .history(),
                        KNOWN))
                .singleElement()
                .extracting(ApSpell::home)
                .isEqualTo(ASH);
    }

    @Test
    void attendance_before_is_that_of_two_full_terms_which_were_over_well_before_the_entry() {
        Life life = Life.inYear(9)
                .attends(ASH, 2022, SUMMER, 60)
                .attends(ASH, 2023, AUTUMN, 50)
                .attends(ASH, 2023, SPRING, 10)
                .placed(ASH, BRIDGE, "2024-03-18", "2024-07-19")
                .attends(BRIDGE, 2023, SPRING, 20, 25)
                .attends(BRIDGE, 2023, SUMMER, 90);
        SpellAttendance attendance = attendance(life);
        assertThat(attendance.before().orElseThrow().attended()).isEqualTo(110);
        assertThat(attendance.before().orElseThrow().possible()).isEqualTo(200);
        assertThat(attendance.within().orElseThrow().attended()).isEqualTo(110);
        assertThat(attendance.within().orElseThrow().possible()).isEqualTo(125);
    }

    @Test
    void a_term_that_ended_shortly_before_the_entry_is_left_out() {
        Life life = Life.inYear(9)
                .attends(ASH, 2022, SPRING, 80)
                .attends(ASH, 2022, SUMMER, 60)
                .attends(ASH, 2023, AUTUMN, 10)
                .placed(ASH, BRIDGE, "2024-01-22", "2024-07-19")
                .attends(BRIDGE, 2023, SPRING, 70);
        assertThat(attendance(life).before().orElseThrow().attended()).isEqualTo(140);
    }

    @Test
    void nothing_is_said_of_attendance_below_fifty_half_days_on_either_side() {
        Life life = Life.inYear(9)
                .attends(ASH, 2022, SUMMER, 60)
                .attends(ASH, 2023, AUTUMN, 50)
                .placed(ASH, BRIDGE, "2024-03-18", "2024-03-28")
                .attends(BRIDGE, 2023, SPRING, 20, 49);
        assertThat(attendance(life)).isEqualTo(new SpellAttendance(Optional.empty(), Optional.empty()));
    }

    @Test
    void needs_that_nobody_had_seen_on_entry_are_looked_for_within_a_year() {
        Life life = Life.inYear(9).placed(ASH, BRIDGE, "2023-10-02", "2024-02-09", "N", "");
        assertThat(later(life.listed(ASH, "2024-05-16", "K"))).contains(true);
        assertThat(later(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2023-10-02", "2024-02-09", "N", "")
                        .listed(ASH, "2024-10-03", "K")
                        .listed(ASH, "2024-05-16", "N")))
                .as("a year and a day later is too late")
                .contains(false);
    }

    @Test
    void nothing_is_said_of_needs_before_the_year_is_over_or_where_nobody_looked() {
        assertThat(later(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2025-01-13", "", "N", "")
                        .listed(ASH, "2025-05-15", "K")))
                .isEmpty();
        assertThat(later(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2023-10-02", "", "N", "")
                        .listed(ASH, "2024-01-18", "N")))
                .isEmpty();
        assertThat(later(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2023-10-02", "", "K", "")
                        .listed(ASH, "2024-05-16", "K")))
                .as("known on entry")
                .isEmpty();
    }

    @Test
    void a_spell_ends_well_at_any_school_that_the_pupil_then_attends() {
        for (String school : List.of(ASH, BIRCH, SPECIAL)) {
            assertThat(end(Life.inYear(9)
                            .placed(ASH, BRIDGE, "2023-01-09", "2023-08-31")
                            .at(school, "2023-09-04", "")
                            .attends(school, 2023, AUTUMN, 60)
                            .attends(school, 2023, SPRING, 60)))
                    .as(school)
                    .isEqualTo("sustained");
        }
    }

    @Test
    void a_further_spell_counts_neither_for_nor_against_the_one_before() {
        assertThat(end(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2023-01-09", "2023-08-31")
                        .placed(ASH, HOSPITAL, "2023-11-06", "")))
                .isEqualTo("planned-further-support");
        assertThat(end(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2023-01-09", "2023-08-31")
                        .at(ASH, "2020-09-01", "", "", "", "M")
                        .attends(ASH, 2023, AUTUMN, 60)
                        .attends(ASH, 2023, SPRING, 60)
                        .placed(ASH, HOSPITAL, "2024-02-05", "")))
                .as("who stays and attends has come back, with further support or without")
                .isEqualTo("sustained");
    }

    @Test
    void who_finishes_year_eleven_in_alternative_provision_has_a_destination_and_no_end_state() {
        assertThat(end(Life.inYear(11).placed(ASH, BRIDGE, "2023-01-09", "2024-06-28")))
                .isEmpty();
        assertThat(end(Life.inYear(9).placed(ASH, BRIDGE, "2023-01-09", "")))
                .as("still running")
                .isEmpty();
    }

    private static String group(Life life) {
        return ApSpells.of(life.history(), KNOWN).get(0).group();
    }

    private static SpellAttendance attendance(Life life) {
        List<ApSpell> spells = ApSpells.of(life.history(), KNOWN);
        return SpellAttendance.of(spells.get(0), spells, life.history(), KNOWN);
    }

    private static Optional<Boolean> later(Life life) {
        List<ApSpell> spells = ApSpells.of(life.history(), KNOWN);
        assertThat(spells.get(0).entry()).isBefore(LocalDate.of(2025, 2, 1));
        return SenLater.identified(spells.get(0), spells, life.history(), KNOWN);
    }

    private static String end(Life life) {
        List<ApSpell> spells = ApSpells.of(life.history(), KNOWN);
        return new SpellEnd(life.history(), KNOWN, spells).state(spells.get(0));
    }
}
