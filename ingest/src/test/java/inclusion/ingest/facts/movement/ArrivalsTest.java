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
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Known KNOWN = Town.known();

    @Test
    void a_school_receives_from_alternative_provision_after_an_exclusion_and_by_a_managed_move() {
        assertThat(arrivals(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2023-01-09", "2023-07-21")
                        .at(ASH, "2020-09-01", "")))
                .containsExactly("Alternative provision from 900105 at 900101 on 2023-07-22");
        assertThat(arrivals(
                        Life.inYear(9).at(BRIDGE, "2023-01-09", "2023-07-21").at(BIRCH, "2023-09-04", "")))
                .containsExactly("Alternative provision from 900105 at 900102 on 2023-09-04");
        assertThat(arrivals(Life.inYear(9)
                        .at(ASH, "2020-09-01", "2023-11-10")
                        .excludedBy(ASH, "2023-10-10")
                        .at(BIRCH, "2023-12-04", "")))
                .containsExactly("Permanent exclusion from 900101 at 900102 on 2023-12-04");
        assertThat(arrivals(Life.inYear(9)
                        .at(ASH, "2020-09-01", "2023-11-10", "MANAGED_MOVE")
                        .at(BIRCH, "2023-11-13", "")))
                .containsExactly("Managed move from 900101 at 900102 on 2023-11-13");
    }

    @Test
    void alternative_provision_and_special_schools_never_receive_whatever_the_history() {
        Random random = new Random(97);
        List<String> schools = List.of(ASH, BIRCH, BRIDGE, HOSPITAL, SPECIAL);
        for (int pupil = 0; pupil < 2_000; pupil++) {
            Life life = Life.inYear(9);
            LocalDate day = LocalDate.of(2020, 9, 1);
            for (int move = 0; move < 5; move++) {
                LocalDate leaving = day.plusDays(random.nextInt(20, 300));
                String school = schools.get(random.nextInt(schools.size()));
                life.at(school, day.toString(), leaving.toString(), random.nextBoolean() ? "MANAGED_MOVE" : "");
                if (random.nextInt(3) == 0) {
                    life.excludedBy(school, leaving.minusDays(10).toString());
                }
                if (random.nextInt(3) == 0) {
                    life.placed(
                            school,
                            BRIDGE,
                            day.plusDays(5).toString(),
                            leaving.minusDays(5).toString());
                }
                day = leaving.plusDays(random.nextInt(0, 30));
            }
            History history = life.history();
            assertThat(new Arrivals(history, KNOWN, ApSpells.of(history, KNOWN)).all())
                    .allSatisfy(arrival -> assertThat(arrival.stay().school()).isIn(ASH, BIRCH));
            History shuffled = life.shuffled(pupil);
            assertThat(new Arrivals(shuffled, KNOWN, ApSpells.of(shuffled, KNOWN)).all())
                    .isEqualTo(new Arrivals(history, KNOWN, ApSpells.of(history, KNOWN)).all());
        }
    }

    @Test
    void going_from_one_provider_to_the_next_is_not_coming_back() {
        assertThat(arrivals(Life.inYear(9)
                        .at(ASH, "2020-09-01", "", "", "", "M")
                        .placed(ASH, BRIDGE, "2023-01-09", "2023-07-21")
                        .placed(ASH, HOSPITAL, "2023-07-24", "")))
                .isEmpty();
    }

    @Test
    void beginning_a_sixth_form_is_not_coming_back() {
        assertThat(arrivals(
                        Life.inYear(12).at(BRIDGE, "2022-09-01", "2023-06-30").at(BIRCH, "2023-09-04", "")))
                .isEmpty();
    }

    @Test
    void sustained_is_on_roll_and_attending_half_in_each_of_two_full_terms() {
        assertThat(outcome(back().attends(ASH, 2023, AUTUMN, 50).attends(ASH, 2023, SPRING, 50)))
                .isEqualTo("sustained");
        assertThat(outcome(back().attends(ASH, 2023, AUTUMN, 90).attends(ASH, 2023, SPRING, 49)))
                .isEqualTo("ended-otherwise");
        assertThat(outcome(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2023-01-09", "2023-07-21")
                        .at(ASH, "2020-09-01", "2023-11-30")
                        .attends(ASH, 2023, AUTUMN, 90)))
                .isEqualTo("ended-otherwise");
    }

    @Test
    void who_arrives_within_a_term_is_looked_at_in_the_two_terms_after_it() {
        Life late = Life.inYear(9)
                .at(BRIDGE, "2023-01-09", "2023-10-20")
                .at(BIRCH, "2023-10-30", "")
                .attends(BIRCH, 2023, AUTUMN, 5)
                .attends(BIRCH, 2023, SPRING, 60)
                .attends(BIRCH, 2023, SUMMER, 60);
        assertThat(outcome(late)).isEqualTo("sustained");
    }

    @Test
    void a_further_spell_changes_none_of_the_judged_outcomes() {
        Life sustained = back().attends(ASH, 2023, AUTUMN, 60).attends(ASH, 2023, SPRING, 60);
        assertThat(outcome(sustained)).isEqualTo("sustained");
        assertThat(outcome(sustained.placed(ASH, HOSPITAL, "2024-02-05", "2024-03-08")))
                .as("who attends has come back, with further support or without")
                .isEqualTo("sustained");
        assertThat(outcome(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2023-01-09", "2023-07-21")
                        .at(ASH, "2020-09-01", "2023-11-30")
                        .at(BRIDGE, "2023-12-01", "")))
                .as("neither for nor against the school")
                .isEqualTo("planned-further-support");
        assertThat(outcome(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2023-01-09", "2023-07-21")
                        .at(ASH, "2020-09-01", "2023-11-30")
                        .at(SPECIAL, "2023-12-01", "")))
                .as("specialist support likewise")
                .isEqualTo("planned-further-support");
    }

    @Test
    void moving_away_is_nobodys_failing() {
        assertThat(outcome(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2023-01-09", "2023-07-21")
                        .at(ASH, "2020-09-01", "2023-11-30", "MOVED_AREA")))
                .isEqualTo("moved-area");
        assertThat(outcome(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2023-01-09", "2023-07-21")
                        .at(ASH, "2020-09-01", "2025-06-30", "MOVED_AREA")
                        .attends(ASH, 2023, AUTUMN, 10)
                        .attends(ASH, 2023, SPRING, 10)))
                .as("years later is no excuse")
                .isEqualTo("ended-otherwise");
    }

    @Test
    void nobody_can_say_before_two_terms_are_over_or_without_attendance() {
        assertThat(outcome(Life.inYear(9)
                        .placed(ASH, BRIDGE, "2025-01-09", "2025-08-31")
                        .at(ASH, "2020-09-01", "")))
                .isEqualTo("too-early");
        assertThat(outcome(back().attends(ASH, 2023, AUTUMN, 60))).isEqualTo("too-early");
    }

    @Test
    void who_finishes_year_eleven_meanwhile_is_looked_at_as_far_as_that() {
        assertThat(outcome(Life.inYear(11)
                        .placed(ASH, BRIDGE, "2023-09-11", "2023-12-15")
                        .at(ASH, "2019-09-01", "2024-06-28")
                        .attends(ASH, 2023, SPRING, 60)
                        .attends(ASH, 2023, SUMMER, 60)))
                .isEqualTo("sustained");
        assertThat(outcome(Life.inYear(11)
                        .placed(ASH, BRIDGE, "2023-09-11", "2024-05-10")
                        .at(ASH, "2019-09-01", "2024-06-28")))
                .as("no full term left to look at")
                .isEqualTo("too-early");
    }

    /** Back at Ash from September 2023, and still there. */
    private static Life back() {
        return Life.inYear(9).placed(ASH, BRIDGE, "2023-01-09", "2023-07-21").at(ASH, "2020-09-01", "");
    }

    private static String outcome(Life life) {
        History history = life.history();
        List<ApSpell> spells = ApSpells.of(history, KNOWN);
        Arrival arrival = new Arrivals(history, KNOWN, spells).all().get(0);
        return new Followed(history, KNOWN, spells)
                .after(arrival.day(), arrival.stay().last()::equals);
    }

    private static List<String> arrivals(Life life) {
        History history = life.history();
        return new Arrivals(history, KNOWN, ApSpells.of(history, KNOWN))
                .all().stream()
                        .map(arrival -> "%s from %s at %s on %s"
                                .formatted(
                                        arrival.origin(),
                                        arrival.originKey(),
                                        arrival.stay().school(),
                                        arrival.day()))
                        .toList();
    }
}
