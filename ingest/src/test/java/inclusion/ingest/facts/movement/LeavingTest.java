// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static inclusion.ingest.facts.movement.Town.ASH;
import static inclusion.ingest.facts.movement.Town.BIRCH;
import static inclusion.ingest.facts.movement.Town.BRIDGE;
import static inclusion.ingest.facts.movement.Town.CEDAR;
import static inclusion.ingest.facts.movement.Town.CEDAR_ACADEMY;
import static inclusion.ingest.facts.movement.Town.PRIMARY;
import static inclusion.ingest.facts.movement.Town.SPECIAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeavingTest {
    private static final Set<String> WRITES_REASONS = Set.of(ASH);

    @Test
    void year_six_year_eleven_and_year_thirteen_end_in_summer_without_a_reason() {
        assertThat(why(Life.inYear(6).at(PRIMARY, "2017-09-01", "2024-07-19"))).isEqualTo("normal-transition");
        assertThat(why(Life.inYear(11).at(ASH, "2019-09-01", "2024-06-28"))).isEqualTo("normal-transition");
        assertThat(why(Life.inYear(11).at(BIRCH, "2019-09-01", "2024-08-31"))).isEqualTo("normal-transition");
        assertThat(why(Life.inYear(13).at(BIRCH, "2017-09-01", "2024-06-28"))).isEqualTo("normal-transition");
    }

    @Test
    void the_first_day_elsewhere_may_be_written_as_the_last_day_here() {
        assertThat(why(Life.inYear(6).at(PRIMARY, "2017-09-01", "2024-09-04"))).isEqualTo("normal-transition");
    }

    @Test
    void the_same_year_groups_in_march_are_no_normal_transition() {
        assertThat(why(Life.inYear(6).at(PRIMARY, "2017-09-01", "2024-03-01"))).isEqualTo("destination-not-visible");
        assertThat(why(Life.inYear(11).at(ASH, "2019-09-01", "2024-03-01"))).isEqualTo("reason-not-recorded");
    }

    @Test
    void a_transition_at_another_age_is_a_word_for_nothing() {
        Movement moved = leaver(Life.inYear(9).at(ASH, "2021-09-01", "2024-03-01", "TRANSITION"));
        assertThat(moved.type().word()).isEqualTo("reason-not-recorded");
        assertThat(moved.reasonRecorded()).isFalse();
    }

    @Test
    void a_permanent_exclusion_that_stands_comes_before_every_reason_that_is_written() {
        Life life = Life.inYear(9)
                .at(ASH, "2021-09-01", "2024-03-01", "MANAGED_MOVE")
                .excludedBy(ASH, "2024-01-20");
        assertThat(why(life)).isEqualTo("permanent-exclusion");
        assertThat(leaver(life).reasonRecorded()).isTrue();
    }

    @Test
    void an_exclusion_of_another_school_or_of_long_ago_is_not_why() {
        assertThat(why(Life.inYear(9).at(ASH, "2021-09-01", "2024-03-01", "EHE").excludedBy(BIRCH, "2024-01-20")))
                .isEqualTo("home-education");
        assertThat(why(Life.inYear(9).at(ASH, "2021-09-01", "2024-03-01", "EHE").excludedBy(ASH, "2023-01-20")))
                .isEqualTo("home-education");
    }

    @Test
    void each_reason_of_the_file_has_its_type() {
        Map.of(
                        "MANAGED_MOVE", "managed-move",
                        "AP", "alternative-provision",
                        "DUAL", "dual-registration",
                        "EHE", "home-education",
                        "MOVED_AREA", "moved-area",
                        "EMIGRATED", "moved-area",
                        "SPECIAL", "special-school",
                        "CARE", "other-known-reason",
                        "OTHER_KNOWN", "other-known-reason",
                        "CME", "missing-education")
                .forEach((code, type) -> assertThat(why(Life.inYear(9).at(ASH, "2021-09-01", "2024-03-01", code)))
                        .as(code)
                        .isEqualTo(type));
    }

    @Test
    void the_three_that_nobody_gives_a_reason_for_are_kept_apart() {
        Life elsewhere = Life.inYear(9).at(BIRCH, "2021-09-01", "2024-03-01").at(ASH, "2024-03-04", "");
        assertThat(why(elsewhere)).isEqualTo("destination-known");
        assertThat(leaver(elsewhere).arrivalMatched()).isTrue();
        assertThat(leaver(elsewhere).otherUrn()).contains(ASH);

        assertThat(why(Life.inYear(9).at(ASH, "2021-09-01", "2024-03-01"))).isEqualTo("reason-not-recorded");
        assertThat(why(Life.inYear(9).at(BIRCH, "2021-09-01", "2024-03-01"))).isEqualTo("destination-not-visible");
    }

    @Test
    void a_school_that_is_only_named_is_a_known_destination_and_no_matched_arrival() {
        Movement moved = leaver(Life.inYear(9).at(BIRCH, "2021-09-01", "2024-03-01", "", "900999", "C"));
        assertThat(moved.type().word()).isEqualTo("destination-known");
        assertThat(moved.arrivalMatched()).isFalse();
        assertThat(moved.otherUrn()).contains("900999");
    }

    @Test
    void alternative_provision_that_we_see_outweighs_a_reason_that_is_only_a_word() {
        for (String word : List.of("", "OTHER_KNOWN", "NOT_RECORDED", "CME")) {
            assertThat(why(Life.inYear(9)
                            .at(ASH, "2021-09-01", "2024-03-01", word)
                            .at(BRIDGE, "2024-03-04", "")))
                    .as("on the roll of alternative provision, %s", word)
                    .isEqualTo("alternative-provision");
            assertThat(why(Life.inYear(9)
                            .at(ASH, "2021-09-01", "2024-03-01", word)
                            .placed(ASH, "", "2024-02-26", "")))
                    .as("placed off roll, %s", word)
                    .isEqualTo("alternative-provision");
        }
    }

    @Test
    void a_special_school_is_seen_likewise() {
        assertThat(why(Life.inYear(9).at(ASH, "2021-09-01", "2024-03-01").at(SPECIAL, "2024-04-15", "")))
                .isEqualTo("special-school");
    }

    @Test
    void a_subsidiary_registration_that_ends_is_a_dual_registration_outside_the_headcount() {
        Movement moved = leaver(Life.inYear(9)
                .at(BIRCH, "2023-09-01", "2024-03-01", "", "", "S")
                .at(ASH, "2021-09-01", "", "", "", "M"));
        assertThat(moved.type().word()).isEqualTo("dual-registration");
        assertThat(moved.stay().headcount()).isFalse();
    }

    @Test
    void an_arrival_is_matched_up_to_four_months_later_and_no_longer() {
        assertThat(why(Life.inYear(9).at(BIRCH, "2021-09-01", "2024-05-20").at(ASH, "2024-09-04", "")))
                .isEqualTo("destination-known");
        assertThat(why(Life.inYear(9).at(BIRCH, "2021-09-01", "2024-03-01").at(ASH, "2024-09-04", "")))
                .isEqualTo("destination-not-visible");
    }

    @Test
    void a_conversion_is_no_movement() {
        Life life = Life.inYear(9)
                .at(CEDAR, "2021-09-01", "2024-03-31")
                .at(CEDAR_ACADEMY, "2024-04-01", "2025-01-10", "EHE");
        List<Movement> moves = new Movements(life.history(), Town.known()).all();
        assertThat(moves)
                .extracting(move -> move.direction().word() + " " + move.day())
                .containsExactly("joiner 2021-09-01", "leaver 2025-01-10");
    }

    @Test
    void who_comes_back_has_left_and_joined_again() {
        Life life = Life.inYear(9).at(ASH, "2021-09-01", "2023-12-01").at(ASH, "2024-02-20", "");
        assertThat(new Movements(life.history(), Town.known()).all())
                .extracting(move -> move.direction().word())
                .containsExactly("joiner", "leaver", "joiner");
    }

    @Test
    void who_is_missing_from_a_later_list_has_left_without_a_reason() {
        assertThat(why(Life.inYear(10).vanishes(ASH, "2020-09-01", "2024-05-16")))
                .isEqualTo("reason-not-recorded");
        assertThat(why(Life.inYear(11).vanishes(ASH, "2019-09-01", "2024-01-18")))
                .isEqualTo("reason-not-recorded");
    }

    @Test
    void an_export_that_drops_the_summers_leavers_makes_nobody_of_that_age_unexplained() {
        assertThat(why(Life.inYear(11).vanishes(ASH, "2019-09-01", "2024-05-16")))
                .isEqualTo("normal-transition");
        assertThat(why(Life.inYear(6).vanishes(PRIMARY, "2017-09-01", "2024-05-16")))
                .isEqualTo("normal-transition");
    }

    @Test
    void the_old_number_of_a_converted_school_may_never_have_closed_its_roll() {
        Life life = Life.inYear(9).at(CEDAR, "2021-09-01", "").at(CEDAR_ACADEMY, "2021-09-01", "2025-01-10", "EHE");
        assertThat(new Movements(life.history(), Town.known()).all())
                .extracting(move -> move.direction().word() + " " + move.day())
                .containsExactly("joiner 2021-09-01", "leaver 2025-01-10");
    }

    @Test
    void a_move_between_schools_of_one_trust_is_a_move_and_says_so() {
        Movement moved =
                leaver(Life.inYear(9).at(ASH, "2021-09-01", "2024-03-01").at(BRIDGE, "2024-03-04", ""));
        assertThat(moved.ownTrust()).contains(true);
        assertThat(leaver(Life.inYear(9).at(ASH, "2021-09-01", "2024-03-01").at(BIRCH, "2024-03-04", ""))
                        .ownTrust())
                .contains(false);
        assertThat(leaver(Life.inYear(9).at(ASH, "2021-09-01", "2024-03-01", "EHE"))
                        .ownTrust())
                .as("nobody knows another school")
                .isEmpty();
    }

    private static String why(Life life) {
        return leaver(life).type().word();
    }

    /** The first leaving of the history. */
    private static Movement leaver(Life life) {
        return new Movements(life.history(), Town.known(WRITES_REASONS, Map.of()))
                .all().stream()
                        .filter(move -> move.direction() == Movement.Direction.LEAVER)
                        .findFirst()
                        .orElseThrow();
    }
}
