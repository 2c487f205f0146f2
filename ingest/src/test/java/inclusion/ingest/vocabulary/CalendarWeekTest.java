// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarWeekTest {
    /** Week 37 of 2022 began on Monday 12 September, week 1 of 2023 on 2 January. */
    @Test
    void week_isPartOfTheAcademicYearOfItsThursday() {
        CalendarWeek autumn = CalendarWeek.of("2022", "Week 37").orElseThrow();
        CalendarWeek spring = CalendarWeek.of("2023", "week 1").orElseThrow();

        assertThat(autumn.thursday()).isEqualTo(LocalDate.of(2022, 9, 15));
        assertThat(autumn.academicYear().timePeriod()).isEqualTo("202223");
        assertThat(spring.thursday()).isEqualTo(LocalDate.of(2023, 1, 5));
        assertThat(spring.academicYear().timePeriod()).isEqualTo("202223");
        assertThat(spring.identifier()).isEqualTo("Week 1");
        assertThat(spring.monday()).isEqualTo(LocalDate.of(2023, 1, 2));
    }

    /** 1 September 2022 and 31 August 2023 are both the Thursday of a week 35. */
    @Test
    void weekOfAnAcademicYear_isTheFirstOfItsNumber() {
        AcademicYear year = new AcademicYear(2022);

        assertThat(CalendarWeek.in(year, "Week 37")).contains(new CalendarWeek(2022, 37));
        assertThat(CalendarWeek.in(year, "Week 2")).contains(new CalendarWeek(2023, 2));
        assertThat(CalendarWeek.in(year, "Week 35")).contains(new CalendarWeek(2022, 35));
        assertThat(CalendarWeek.in(year, "Autumn term")).isEmpty();
    }

    @Test
    void weekThatTheYearDoesNotHave_isNone() {
        assertThat(CalendarWeek.of("2020", "Week 53")).isPresent();
        assertThat(CalendarWeek.of("2022", "Week 53")).isEmpty();
        assertThat(CalendarWeek.of("2022", "Week 0")).isEmpty();
        assertThat(CalendarWeek.of("202223", "Week 37")).isEmpty();
        assertThat(CalendarWeek.of("2022", "Autumn term")).isEmpty();
    }
}
