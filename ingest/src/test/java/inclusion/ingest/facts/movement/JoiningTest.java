// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static inclusion.ingest.facts.movement.Town.ASH;
import static inclusion.ingest.facts.movement.Town.BIRCH;
import static inclusion.ingest.facts.movement.Town.BRIDGE;
import static inclusion.ingest.facts.movement.Town.PRIMARY;
import static inclusion.ingest.facts.movement.Town.SPECIAL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JoiningTest {
    @Test
    void reception_and_year_seven_begin_in_september() {
        assertThat(why(Life.inYear(0).at(PRIMARY, "2023-09-04", ""))).isEqualTo("normal-transition");
        assertThat(why(Life.inYear(7).at(ASH, "2023-09-04", ""))).isEqualTo("normal-transition");
        assertThat(why(Life.inYear(7).at(ASH, "2024-01-08", ""))).isEqualTo("destination-not-visible");
        assertThat(why(Life.inYear(8).at(ASH, "2023-09-04", ""))).isEqualTo("destination-not-visible");
    }

    @Test
    void what_the_school_before_says_is_why_the_pupil_came() {
        assertThat(why(Life.inYear(9)
                        .at(BIRCH, "2021-09-01", "2024-03-01", "MANAGED_MOVE")
                        .at(ASH, "2024-03-04", "")))
                .isEqualTo("managed-move");
        assertThat(why(Life.inYear(9)
                        .at(BIRCH, "2021-09-01", "2024-03-01", "MOVED_AREA")
                        .at(ASH, "2024-03-04", "")))
                .isEqualTo("moved-area");
        assertThat(why(Life.inYear(9).at(BIRCH, "2021-09-01", "2024-03-01").at(ASH, "2024-03-04", "")))
                .isEqualTo("destination-known");
    }

    @Test
    void who_was_excluded_elsewhere_comes_after_a_permanent_exclusion() {
        assertThat(why(Life.inYear(9)
                        .at(BIRCH, "2021-09-01", "2024-03-01")
                        .excludedBy(BIRCH, "2024-02-01")
                        .at(ASH, "2024-04-15", "")))
                .isEqualTo("permanent-exclusion");
    }

    @Test
    void alternative_provision_and_special_schools_give_the_type_from_either_end() {
        assertThat(why(Life.inYear(9).at(ASH, "2021-09-01", "2024-03-01").at(BRIDGE, "2024-03-04", "")))
                .isEqualTo("alternative-provision");
        assertThat(why(Life.inYear(9).at(BRIDGE, "2022-09-01", "2024-03-01").at(ASH, "2024-03-04", "")))
                .isEqualTo("alternative-provision");
        assertThat(why(Life.inYear(9).at(ASH, "2021-09-01", "2024-03-01").at(SPECIAL, "2024-03-04", "")))
                .isEqualTo("special-school");
    }

    @Test
    void who_began_the_year_in_provision_comes_back_from_it_even_in_september_of_year_seven() {
        Life back = Life.inYear(7).at(BRIDGE, "2023-09-01", "2023-09-15").at(ASH, "2023-09-18", "");
        Life onwards = Life.inYear(7).at(BRIDGE, "2022-11-01", "2023-09-01").at(ASH, "2023-09-04", "");

        assertThat(why(back)).isEqualTo("alternative-provision");
        assertThat(why(onwards)).isEqualTo("normal-transition");
        assertThat(leftProvision(back)).isEqualTo("destination-known");
        assertThat(leftProvision(onwards)).isEqualTo("normal-transition");
    }

    private static String leftProvision(Life life) {
        return new Movements(life.history(), Town.known())
                .leaver(life.history().stays().get(0))
                .type()
                .word();
    }

    /** The last joining of the history. */
    private static String why(Life life) {
        return new Movements(life.history(), Town.known())
                .all().stream()
                        .filter(move -> move.direction() == Movement.Direction.JOINER)
                        .reduce((first, later) -> later)
                        .orElseThrow()
                        .type()
                        .word();
    }
}
