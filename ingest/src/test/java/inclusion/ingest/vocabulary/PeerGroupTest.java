// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeerGroupTest {
    @ParameterizedTest
    @CsvSource({
        "SECONDARY, Fell Grammar School, SELECTIVE, SELECTIVE",
        "ALL_THROUGH, Fell Grammar School, SELECTIVE, SELECTIVE",
        "SECONDARY, Fell Grammar School, NON_SELECTIVE, MAINSTREAM",
        "SECONDARY, Fell Grammar School, UNKNOWN, MAINSTREAM",
        "SECONDARY, Hospital Road Academy, NON_SELECTIVE, MAINSTREAM",
        "PRIMARY, Fell Junior School, SELECTIVE, MAINSTREAM",
        "SPECIAL, Fell School, SELECTIVE, SPECIAL",
        "SPECIAL, Fell Hospital School, NOT_APPLICABLE, HOSPITAL",
        "ALTERNATIVE_PROVISION, Fell Hospital Education Service, UNKNOWN, HOSPITAL",
        "ALTERNATIVE_PROVISION, Fell Centre, UNKNOWN, ALTERNATIVE_PROVISION",
        "INDEPENDENT, Christ's Hospital, SELECTIVE, INDEPENDENT",
        "UNKNOWN, Fell School, SELECTIVE, UNKNOWN"
    })
    void group_followsPhaseThenNameOrAdmissions(
            EducationPhase phase, String name, AdmissionsPolicy policy, PeerGroup group) {
        assertThat(PeerGroup.of(phase, name, policy)).isEqualTo(group);
    }

    @ParameterizedTest
    @EnumSource
    void word_namesItsGroup(PeerGroup group) {
        assertThat(PeerGroup.ofWord(group.word())).isEqualTo(group);
    }
}
