// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CodeSet;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final AcademicYear YEAR = new AcademicYear(2024);
    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);

    @Test
    void aYear_hasTwoCharactersADayFromTheFirstOfSeptember() {
        Marks marks = new Marks();
        marks.put(YEAR, FIRST.plusDays(1), Marks.Half.AM, "/");
        marks.put(YEAR, FIRST.plusDays(1), Marks.Half.PM, "\\");
        marks.put(YEAR, FIRST.plusDays(3), Marks.Half.PM, "I");

        assertThat(marks.text()).isEqualTo("../\\...I");
    }

    @Test
    void everyCode_comesBackAsItself() {
        for (CodeSet.Code code : CodeSet.ATTENDANCE.codes()) {
            Marks marks = new Marks();
            marks.put(YEAR, FIRST, Marks.Half.AM, code.code());

            assertThat(Marks.in(marks.text(), YEAR)).containsExactly(new Marks.Mark(FIRST, Marks.Half.AM, code.code()));
        }
    }

    @Test
    void twoTellings_addUp_andWhereTheyDifferNobodyKnows() {
        assertThat(Marks.merged("/.I", "..U/")).isEqualTo("/.!/");
        assertThat(Marks.merged("", "..U/")).isEqualTo("..U/");
        assertThat(Marks.conflicts("/.!/")).isEqualTo(1);
        assertThat(Marks.in("/.!", YEAR)).hasSize(1);
    }

    @Test
    void merging_isTheSameInAnyOrderAndHoweverOften() {
        List<String> tellings = List.of("/.I", "..U/", "!", ".I", "");
        for (String one : tellings) {
            for (String other : tellings) {
                assertThat(Marks.merged(one, other)).isEqualTo(Marks.merged(other, one));
                assertThat(Marks.merged(one, Marks.merged(one, other))).isEqualTo(Marks.merged(one, other));
                for (String third : tellings) {
                    assertThat(Marks.merged(one, Marks.merged(other, third)))
                            .isEqualTo(Marks.merged(Marks.merged(one, other), third));
                }
            }
        }
    }
}
