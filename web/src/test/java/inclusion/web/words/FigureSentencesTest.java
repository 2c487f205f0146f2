// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureSentencesTest {
    @Test
    void controlChart_saysWhatIsBeyondTheUsual_andWhenTheLevelItselfMoves() {
        List<String> runs = List.of("week 49 to week 50 (worse, outside the limits)");

        assertThat(FigureSentences.control(15, 2, runs, "week 2", false, null))
                .isEqualTo("Beyond its usual ups and downs in 2 of 15 periods: week 49 to week 50 (worse, outside the"
                        + " limits). The newest, week 2, keeps within them. No target is set.");
        assertThat(FigureSentences.control(15, 8, runs, "week 50", true, null))
                .isEqualTo("Beyond its usual ups and downs in 8 of 15 periods: week 49 to week 50 (worse, outside the"
                        + " limits). More than half are marked: the level itself moves, as with the season, so one mark"
                        + " says little. No target is set.");
    }
}
