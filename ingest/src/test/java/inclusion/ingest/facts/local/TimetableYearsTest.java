// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import inclusion.ingest.source.PupilTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TimetableYearsTest {
    private static final String LESSON = "school_urn|time_period|class|subject|staff|pupil|minutes_per_week";

    @Test
    void subjects_are_counted_once_and_minutes_added_up() {
        Dataset<Row> weeks = weeks(
                "1|202425|a|ENGLISH|old|p|200",
                "1|202425|b|ENGLISH|old|p|50",
                "1|202425|c|MATHS|new|p|150",
                "1|202425|c|MATHS|new||150",
                "1|202526|d|ART|new|p|999");

        assertThat(Given.years(
                        weeks, "pupil", "subject", "lesson_minute", "experienced_teacher_minute", "sen_provision"))
                .containsOnly(entry("p", "2 400 250 SEN support"));
    }

    @Test
    void five_years_on_the_first_of_november_are_experience_a_day_less_is_not() {
        Dataset<Row> weeks = weeks("1|202425|a|ENGLISH|just|p|100", "1|202425|a|MATHS|almost|p|100");

        assertThat(Given.years(weeks, "pupil", "experienced_teacher_minute")).containsOnly(entry("p", "100"));
    }

    @Test
    void much_time_with_teachers_nobody_knows_leaves_it_open_and_a_little_does_not() {
        Dataset<Row> weeks = weeks(
                "1|202425|a|ENGLISH|old|little|900",
                "1|202425|b|MATHS|nobody|little|100",
                "1|202425|a|ENGLISH|old|much|800",
                "1|202425|b|MATHS|nobody|much|100");

        assertThat(Given.years(weeks, "pupil", "lesson_minute", "experienced_teacher_minute"))
                .containsOnly(entry("little", "1000 900"), entry("much", "900 null"));
    }

    @Test
    void a_pupil_who_is_on_no_list_has_a_timetable_and_no_known_group() {
        assertThat(Given.years(weeks("1|202425|a|ENGLISH|old|stranger|100"), "pupil", "sen_provision", "sex"))
                .containsOnly(entry("stranger", "Unknown Unknown"));
    }

    private static Dataset<Row> weeks(String... lessons) {
        return TimetableYears.of(
                Given.rows(PupilTable.TIMETABLE, LESSON, lessons),
                Given.rows(
                        PupilTable.STAFF,
                        "staff|service_start",
                        "old|2001-09-01",
                        "new|2023-09-01",
                        "just|2019-11-01",
                        "almost|2019-11-02",
                        "nobody|"),
                Given.enrolments(
                        "pupil|school_urn|time_period|time_identifier|sen_provision",
                        "p|1|202425|Academic year|SEN support"),
                Given.covered("1 202425"));
    }
}
