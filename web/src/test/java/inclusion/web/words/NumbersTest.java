// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "70.55 | 1 | 70.6",
                "4.7649 | 2 | 4.76",
                "1164.2 | 0 | 1,164",
                "0 | 1 | 0.0",
                "-6 | 1 | \u22126.0",
                "-0.04 | 1 | 0.0",
                "0.065 | 2 | 0.07"
            })
    void value_isRoundedHalfUpWithATrueMinus(double value, int decimals, String printed) {
        assertThat(Numbers.value(value, decimals)).isEqualTo(printed);
    }

    @Test
    void count_takesCommas() {
        assertThat(Numbers.count(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void range_saysTo_unlessBothEndsPrintTheSame() {
        assertThat(Numbers.range(12, 16, 0)).isEqualTo("12 to 16");
        assertThat(Numbers.range(24.71, 24.74, 1)).isEqualTo("24.7");
    }

    @Test
    void interval_standsInOnePairOfBrackets() {
        assertThat(Numbers.interval(4.9, 7.94, 1)).isEqualTo("(4.9 to 7.9)");
    }

    @Test
    void percentSign_followsANarrowSpace_otherUnitsAPlainOne() {
        assertThat(Numbers.withUnit("5.2", "% of pupils")).isEqualTo("5.2\u202f% of pupils");
        assertThat(Numbers.withUnit("24.7", "per 100 pupils")).isEqualTo("24.7 per 100 pupils");
    }

    @Test
    void smallCounts_areWordsInASentence() {
        assertThat(Numbers.inWords(9)).isEqualTo("nine");
        assertThat(Numbers.inWords(14)).isEqualTo("14");
        assertThat(Numbers.of(1, "school", "schools")).isEqualTo("1 school");
    }
}
