// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import inclusion.ingest.source.PupilTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PlanYearsTest {
    private static final String PLAN =
            "school_urn|time_period|pupil|plan_start|last_review|review_due|outcomes_set|outcomes_met|outcomes_on_track";
    private static final String[] SHOWN = {"outcome_due", "outcome_met", "outcome_on_track", "review_due", "review_held"
    };

    @Test
    void outcomes_are_those_of_the_review_held_in_the_year() {
        assertThat(Given.years(years("|202425|a|2020-01-01|2025-02-11|2026-02-11|5|3|1"), "pupil", SHOWN))
                .containsOnly(entry("a", "5 3 1 true true"));
    }

    @Test
    void a_review_that_was_due_and_not_held_leaves_outcomes_open_not_zero() {
        assertThat(Given.years(years("|202425|a|2020-01-01|2024-02-11|2025-02-11|5|3|1"), "pupil", SHOWN))
                .containsOnly(entry("a", "null null null true false"));
    }

    @Test
    void a_new_plan_has_nothing_due() {
        assertThat(Given.years(years("|202425|a|2025-06-01||2026-06-01|||"), "pupil", SHOWN))
                .containsOnly(entry("a", "null null null false false"));
    }

    @Test
    void what_was_told_of_another_year_says_nothing_of_this_one() {
        assertThat(Given.years(
                        years(
                                "|202324|a|2020-01-01|2024-02-11|2025-02-11|5|3|1",
                                "|202526|a|2020-01-01|2026-02-11|2027-02-11|5|3|1"),
                        "pupil",
                        SHOWN))
                .isEmpty();
    }

    @Test
    void of_several_reviews_of_a_plan_each_year_has_its_own() {
        String[] reviews = {
            "|202526|a|2020-01-01|2024-02-11|2025-02-11|4|1|1",
            "|202526|a|2020-01-01|2025-02-11|2026-02-11|5|3|1",
            "|202526|a|2020-01-01|2026-02-11|2027-02-11|6|6|0"
        };

        assertThat(Given.years(years(reviews), "pupil", SHOWN)).containsOnly(entry("a", "5 3 1 true true"));
    }

    @Test
    void a_year_between_two_reviews_is_told_by_the_earlier_one() {
        assertThat(Given.years(
                        years(
                                "||a|2020-01-01|2024-02-11|2025-02-11|4|1|1",
                                "||a|2020-01-01|2026-02-11|2027-02-11|6|6|0"),
                        "pupil",
                        SHOWN))
                .containsOnly(entry("a", "null null null true false"));
    }

    @Test
    void a_plan_counts_where_the_pupil_is_registered_and_not_as_a_subsidiary() {
        Dataset<Row> years = years("|202425|dual|2020-01-01|2025-02-11||5|3|1");

        assertThat(Given.years(years, "pupil", "school_urn", "sen_provision"))
                .containsOnly(entry("dual", "1 EHC plan"));
    }

    @Test
    void a_plan_that_a_school_tells_counts_there_and_nowhere_else() {
        assertThat(Given.years(years("2|202425|a|2020-01-01|2025-02-11||5|3|1"), "pupil", SHOWN))
                .isEmpty();
    }

    private static Dataset<Row> years(String... plans) {
        return PlanYears.of(
                Given.rows(PupilTable.EHC_PLAN, PLAN, plans),
                Given.enrolments(
                        "pupil|school_urn|time_period|time_identifier|enrol_status|sen_provision",
                        "a|1|202425|Academic year|C|EHC plan",
                        "a|1|202425|Autumn term|C|EHC plan",
                        "dual|1|202425|Academic year|M|EHC plan",
                        "dual|2|202425|Academic year|S|EHC plan"),
                Given.covered("1 202425", "2 202425"));
    }
}
