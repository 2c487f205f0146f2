// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class YearsTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 12);

    @Test
    void year_hasAStroke() {
        assertThat(Years.name("202324")).isEqualTo("2023/24");
        assertThat(Years.name("199900")).isEqualTo("1999/00");
        assertThat(Years.name("2024")).isEqualTo("2024");
    }

    @Test
    void age_countsSchoolYearsThatHaveEndedSince() {
        assertThat(Years.age("202425", SEPTEMBER)).isZero();
        assertThat(Years.age("202324", SEPTEMBER)).isEqualTo(1);
        assertThat(Years.age("202122", SEPTEMBER)).isEqualTo(3);
        assertThat(Years.age("202425", LocalDate.of(2025, 7, 31))).isEqualTo(-1);
    }

    @Test
    void value_isOldAboveTwoSchoolYears() {
        assertThat(Years.isOld("202223", SEPTEMBER)).isFalse();
        assertThat(Years.isOld("202122", SEPTEMBER)).isTrue();
    }

    @Test
    void calendarYear_isOldWhenMoreThanTwoHaveEndedSince() {
        assertThat(Years.isOld("2022", SEPTEMBER)).isFalse();
        assertThat(Years.isOld("2021", SEPTEMBER)).isTrue();
    }

    @Test
    void end_isSaidInMonths_thenInYears() {
        assertThat(Years.ended("202425", SEPTEMBER)).isEqualTo("ended 1 month ago");
        assertThat(Years.ended("202324", SEPTEMBER)).isEqualTo("ended 13 months ago");
        assertThat(Years.ended("201617", SEPTEMBER)).isEqualTo("ended eight years ago");
        assertThat(Years.ended("202526", SEPTEMBER)).isEqualTo("not over yet");
    }

    @Test
    void yearBefore_crossesTheCentury() {
        assertThat(Years.before("202324")).isEqualTo("202223");
        assertThat(Years.before("200001")).isEqualTo("199900");
        assertThat(Years.january("202324")).isEqualTo(2024);
        assertThat(Years.between("202122", "202324")).isEqualTo(2);
    }

    @Test
    void date_isWrittenOut() {
        assertThat(Years.day(SEPTEMBER)).isEqualTo("12 September 2025");
    }
}
