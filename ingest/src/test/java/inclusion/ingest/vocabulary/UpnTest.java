// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UpnTest {
    @Test
    void theCheckLetter_isTheWeightedSumOfTheRest() {
        assertThat(Upn.checkLetter("201100018042")).isEqualTo('R');
        assertThat(Upn.checkLetter("20110001804V")).isEqualTo('T');
    }

    @Test
    void aLetterThatNoUpnHas_countsNothing() {
        assertThat(Upn.checkLetter("20110001804S")).isEqualTo('N');
    }

    @Test
    void onlyWhatHasTheFormOfAUpn_canBeWrong() {
        assertThat(Upn.wrongCheckLetter("R201100018042")).isFalse();
        assertThat(Upn.wrongCheckLetter(" r201100018042 ")).isFalse();
        assertThat(Upn.wrongCheckLetter("T20110001804V")).isFalse();
        assertThat(Upn.wrongCheckLetter("T201100018042")).isTrue();
        assertThat(Upn.wrongCheckLetter("A20110001804V")).isTrue();
        assertThat(Upn.wrongCheckLetter("pupil 17")).isFalse();
    }
}
