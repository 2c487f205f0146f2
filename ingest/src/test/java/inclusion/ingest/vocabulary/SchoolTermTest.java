// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import static inclusion.ingest.vocabulary.SchoolTerm.Season.AUTUMN;
import static inclusion.ingest.vocabulary.SchoolTerm.Season.SPRING;
import static inclusion.ingest.vocabulary.SchoolTerm.Season.SUMMER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SchoolTermTest {
    @Test
    void easter_is_where_the_calendar_has_it() {
        assertThat(SchoolTerm.easterSunday(1818)).isEqualTo("1818-03-22");
        assertThat(SchoolTerm.easterSunday(1943)).isEqualTo("1943-04-25");
        assertThat(SchoolTerm.easterSunday(2000)).isEqualTo("2000-04-23");
        assertThat(SchoolTerm.easterSunday(2024)).isEqualTo("2024-03-31");
        assertThat(SchoolTerm.easterSunday(2025)).isEqualTo("2025-04-20");
    }

    @Test
    void every_day_is_in_exactly_the_term_whose_ends_enclose_it() {
        LocalDate day = LocalDate.of(2022, 9, 1);
        while (day.isBefore(LocalDate.of(2026, 9, 1))) {
            SchoolTerm term = SchoolTerm.of(day);
            assertThat(day).isBetween(term.firstDay(), term.lastDay());
            day = day.plusDays(1);
        }
    }

    @Test
    void terms_follow_one_another_over_the_summer() {
        SchoolTerm autumn = SchoolTerm.of(LocalDate.of(2024, 12, 31));
        assertThat(autumn).isEqualTo(new SchoolTerm(new AcademicYear(2024), AUTUMN));
        assertThat(autumn.next().season()).isEqualTo(SPRING);
        assertThat(autumn.plus(2).season()).isEqualTo(SUMMER);
        assertThat(autumn.plus(3)).isEqualTo(new SchoolTerm(new AcademicYear(2025), AUTUMN));
        assertThat(autumn.plus(-1)).isEqualTo(new SchoolTerm(new AcademicYear(2023), SUMMER));
        assertThat(autumn.plus(-1)).isLessThan(autumn);
    }

    @Test
    void a_term_is_part_of_the_periods_that_reach_to_it() {
        assertThat(SPRING.periods()).containsExactly("Autumn and spring term", "Academic year");
        assertThat(SUMMER.periods()).containsExactly("Academic year");
    }
}
