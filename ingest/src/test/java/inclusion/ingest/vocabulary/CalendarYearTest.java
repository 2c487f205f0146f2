// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarYearTest {
    @Test
    void fourDigits_areTheYear() {
        assertThat(CalendarYear.ofTimePeriod(" 2024 ")).contains(new CalendarYear(2024));
        assertThat(new CalendarYear(2024).timePeriod()).isEqualTo("2024");
        assertThat(new CalendarYear(2024).lastDay()).isEqualTo("2024-12-31");
    }

    @Test
    void sixDigitsOfACopy_areTheirFirstFour_whereTheLastTwoFollow() {
        assertThat(CalendarYear.ofTimePeriod("202425")).contains(new CalendarYear(2024));
        assertThat(CalendarYear.ofTimePeriod("202426")).isEmpty();
        assertThat(CalendarYear.ofTimePeriod("Week 37")).isEmpty();
    }

    @Test
    void codeOfAnAuthority_isTheOneInForceOnTheDay() {
        LocalDate before = LocalDate.of(2023, 1, 19);
        LocalDate after = LocalDate.of(2023, 12, 31);

        assertThat(LocalAuthority.codeOn(before, "933", "E10000027")).isEqualTo("E10000027");
        assertThat(LocalAuthority.codeOn(after, "933", "E10000027")).isEqualTo("E06000066");
        assertThat(LocalAuthority.codeOn(before, "933", "E06000066")).isEqualTo("E06000066");
        assertThat(LocalAuthority.codeOn(after, "998", "E06999998")).isEqualTo("E06999998");
    }

    /** Nobody took the digits over, so there is no other code. */
    @Test
    void authorityThatWasSplit_keepsItsOwnCode() {
        assertThat(LocalAuthority.codeOn(LocalDate.of(2024, 12, 31), "909", "E10000006"))
                .isEqualTo("E10000006");
    }
}
