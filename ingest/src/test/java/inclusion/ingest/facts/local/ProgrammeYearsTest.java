// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import inclusion.ingest.source.PupilTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ProgrammeYearsTest {
    private static final String PART = "school_urn|time_period|pupil|programme|start_date|indicator|value";

    @Test
    void everybody_on_roll_is_in_and_a_kind_that_nobody_lists_is_not_known() {
        Dataset<Row> years = years(
                "1|202425|a|COMMUNITY|2024-10-01||",
                "1|202425|a|DOFE|2025-05-01|OUTCOME|1",
                "2|202425|c|CHESS|2024-10-01||");

        assertThat(Given.years(years, "pupil", "community", "life_skills", "recognised_outcome", "year_11", "in_ap"))
                .containsOnly(
                        entry("a", "true null true true false"),
                        entry("b", "false null false false false"),
                        entry("c", "null null null true true"));
    }

    @Test
    void a_school_whose_list_does_not_cover_the_year_has_no_rows() {
        assertThat(Given.years(years("3|202425|d|COMMUNITY|2024-10-01||"), "pupil", "community"))
                .doesNotContainKey("d");
    }

    @Test
    void what_begins_after_the_autumn_is_not_of_the_autumn() {
        Dataset<Row> years = years("1|202425|a|COMMUNITY|2025-01-10||", "1|202425|b|COMMUNITY|2024-10-01||");

        assertThat(years.where("pupil = 'a' and community")
                        .select("time_identifier")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("Academic year");
    }

    @Test
    void progress_needs_two_measurements_of_one_scale_and_is_made_when_more_rose_than_fell() {
        Dataset<Row> years = years(
                "1|202425|a|LIFE_SKILLS|2024-10-01|COOKING_BEFORE|2",
                "1|202425|a|LIFE_SKILLS|2024-10-01|COOKING_AFTER|3.5",
                "1|202425|b|LIFE_SKILLS|2024-10-01|COOKING_BEFORE|2",
                "1|202425|b|LIFE_SKILLS|2024-10-01|MONEY_AFTER|5",
                "2|202425|c|LIFE_SKILLS|2024-10-01|COOKING_BEFORE|10",
                "2|202425|c|LIFE_SKILLS|2024-10-01|COOKING_AFTER|9.5");

        assertThat(Given.years(years, "pupil", "life_skills", "progress_measured", "progress_made"))
                .containsOnly(
                        entry("a", "true true true"), entry("b", "true false null"), entry("c", "true true false"));
    }

    @Test
    void an_award_that_was_not_reached_is_no_outcome() {
        Dataset<Row> years = years("1|202425|a|DOFE|2024-10-01|OUTCOME|0", "1|202425|b|DOFE|2024-10-01|OUTCOME|");

        assertThat(Given.years(years, "pupil", "recognised_outcome"))
                .containsEntry("a", "false")
                .containsEntry("b", "true");
    }

    private static Dataset<Row> years(String... parts) {
        return ProgrammeYears.of(
                Given.rows(PupilTable.PROGRAMME, PART, parts),
                Given.enrolments(
                        "pupil|school_urn|time_period|time_identifier|year_group",
                        "a|1|202425|Academic year|11",
                        "a|1|202425|Autumn term|11",
                        "b|1|202425|Academic year|10",
                        "c|2|202425|Academic year|11",
                        "d|3|202425|Academic year|11"),
                Given.covered("1 202425", "2 202425"),
                Given.alternative("1 202425 false", "2 202425 true"));
    }
}
