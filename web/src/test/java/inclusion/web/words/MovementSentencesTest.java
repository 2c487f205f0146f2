// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sentences about comings and goings say what is recorded, and never why anybody left. */
class MovementSentencesTest {
    @Test
    void leavers_areSaidWithThoseWithoutAReason_andWhereMostOfThemLeft() {
        assertThat(MovementSentences.left(275, 7, "202324", 115, 0, "Blea Fell Academy", 73))
                .isEqualTo("275 pupils left seven schools during 2023/24 other than at the normal age."
                        + " For 115 of them the school recorded no reason; 73 of those left Blea Fell Academy.");
        assertThat(MovementSentences.left(1, 1, "202324", 1, 0, null, 1))
                .isEqualTo("1 pupil left the school during 2023/24 other than at the normal age."
                        + " For 1 of them the school recorded no reason.");
        assertThat(MovementSentences.left(9, 2, "202324", 0, 0, null, 0))
                .endsWith("A reason or a destination is known for each of them.");
        assertThat(MovementSentences.left(0, 0, "202324", 0, 0, null, 0)).startsWith("Nobody left during 2023/24");
    }

    @Test
    void whatTheFilesDoNotShow_isSaid_andNeverCalledRecorded() {
        assertThat(MovementSentences.left(280, 11, "202425", 0, 248, null, 0))
                .endsWith("Why 248 of them left, and where to, these files do not show.")
                .doesNotContain("known for each");
    }

    @Test
    void aLedgerThatDoesNotBalance_isNamed() {
        assertThat(MovementSentences.balance(7, List.of())).endsWith("in all seven schools.");
        assertThat(MovementSentences.balance(7, List.of("Ash", "Elm"))).contains("at Ash, Elm");
    }

    @Test
    void aRatio_isReadByItsIntervalAlone() {
        assertThat(MovementSentences.ratio(1.2, 0.6, 2.1)).isEqualTo("cannot tell (0.6 to 2.1 times)");
        assertThat(MovementSentences.ratio(2.8, 1.4, 5.3)).startsWith("more often");
        assertThat(MovementSentences.ratio(0.3, 0.1, 0.8)).startsWith("less often");
        assertThat(MovementSentences.ratio(2.8, null, null)).isEqualTo("cannot tell");
    }

    @Test
    void arrivals_areJudgedFromTenOn_andNoneIsNoGoodScore() {
        assertThat(MovementSentences.judged(0, 0, 0)).isEqualTo("took none");
        assertThat(MovementSentences.judged(9, 9, 9)).isEqualTo("too few to judge");
        assertThat(MovementSentences.judged(12, 0, 0)).isEqualTo("none to judge");
        assertThat(MovementSentences.judged(12, 10, 8)).isEqualTo("8 of 10 stayed");
    }

    @ParameterizedTest
    @EnumSource(Destination.class)
    void noDestination_accusesAnybody(Destination destination) {
        assertThat((destination.title() + " " + destination.clause()).toLowerCase(java.util.Locale.UK))
                .doesNotContain("off-roll")
                .doesNotContain("because")
                .doesNotContain("unexplained");
    }

    @Test
    void unknownKinds_areAnotherReason_notNone() {
        assertThat(Destination.of("a kind of next year", false)).isEqualTo(Destination.OTHER_REASON);
        assertThat(Destination.of("alternative-provision", true)).isEqualTo(Destination.OWN_ALTERNATIVE_PROVISION);
        assertThat(Destination.of("alternative-provision", false)).isEqualTo(Destination.OTHER_ALTERNATIVE_PROVISION);
        assertThat(Destination.of("alternative-provision", null)).isEqualTo(Destination.ALTERNATIVE_PROVISION);
    }
}
