// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeSentencesTest {
    @ParameterizedTest
    @CsvSource({
        "statistical-neighbours, statistical neighbours, DfE’s table of 2025",
        "nearest-authorities, authorities most like them, our own distance",
        "statistical-neighbours-or-nearest, authorities most like them, where the table does not name one",
        "all-other-authorities, other authorities, it is not known which are most like them"
    })
    void whomTheAuthoritiesStandBeside_isSaidAsTheSnapshotHasIt(String controlSet, String others, String chosen) {
        assertThat(ProgrammeSentences.others(controlSet)).isEqualTo(others);
        assertThat(ProgrammeSentences.chosen(controlSet)).contains(chosen, "Every authority counts alike");
    }
}
