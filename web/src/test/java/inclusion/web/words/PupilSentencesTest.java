// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.web.words.PupilSentences.Course;
import java.util.List;
import org.junit.jupiter.api.Test;

class PupilSentencesTest {
    @Test
    void filesThatWouldFillSomething_areNamed() {
        assertThat(PupilSentences.wouldFill(List.of("programmes.csv")))
                .isEqualTo("One file would fill it: programmes.csv.");
        assertThat(PupilSentences.wouldFill(List.of("timetable.csv with staff.csv", "timetable.csv")))
                .isEqualTo("What would fill it: timetable.csv with staff.csv; timetable.csv.");
        assertThat(PupilSentences.wouldFill(List.of())).isEmpty();
    }

    @Test
    void together_saysWhatFellBesideWhatRose() {
        assertThat(PupilSentences.together(List.of(
                        new Course("suspensions", "202122", 150L, "202324", 89L),
                        new Course("pupils on part-time timetables", "202122", 11L, "202324", 52L),
                        new Course("permanent exclusions", "202122", 0L, "202324", 0L))))
                .isEqualTo("Fell: suspensions (150 in 2021/22, 89 in 2023/24). "
                        + "Rose: pupils on part-time timetables (11 in 2021/22, 52 in 2023/24). "
                        + "Stayed the same: permanent exclusions (0). All are drawn on one scale.");
    }

    @Test
    void together_saysNothingOfAMeasureThatIsNotKnownTwice() {
        assertThat(PupilSentences.together(List.of(
                        new Course("suspensions", "202122", null, "202324", 89L),
                        new Course("permanent exclusions", "202324", null, "202324", null))))
                .startsWith("No two years of one measure are known")
                .doesNotContain("89");
    }

    @Test
    void ratio_thatChanceMayHaveMade_isNotSaidToBeReal() {
        assertThat(PupilSentences.timesAsOften("Pupils with SEN", "are suspended", 1.3, 0.8, 2.1, null))
                .isEqualTo("Pupils with SEN are suspended 1.3 times as often as others (0.8 to 2.1). "
                        + "We cannot tell whether that is a real difference.");
    }

    @Test
    void ratio_standsBesideEnglands() {
        assertThat(PupilSentences.timesAsOften("Pupils on free school meals", "are suspended", 4.4, 2.9, 6.7, 4.2))
                .isEqualTo("Pupils on free school meals are suspended 4.4 times as often as others (2.9 to 6.7); "
                        + "in England 4.2 times.");
    }

    @Test
    void partYear_isComparedWithTheSamePartOnly() {
        assertThat(PupilSentences.partYear("Autumn term", "202425"))
                .isEqualTo("Autumn term 2024/25, compared with autumn terms only.");
    }
}
