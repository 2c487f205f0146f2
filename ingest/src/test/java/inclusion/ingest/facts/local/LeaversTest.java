// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import inclusion.ingest.source.PupilTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class LeaversTest {
    private static final String ASKED = "pupil|leaving_academic_year|activity_code|activity_date|sustained";
    private static final String[] SHOWN = {"activity", "captured", "sustained", "neet"};

    @Test
    void what_leavers_do_is_in_the_words_of_published_figures() {
        assertThat(Given.years(
                        leavers(
                                "a|202324|230|2025-01-15|Y",
                                "b|202324|310|2025-01-15|Y",
                                "c|202324|230|2025-01-15|N",
                                "d|202324|619|2025-01-15|",
                                "e|202324|810|2025-01-15|"),
                        "pupil",
                        SHOWN))
                .containsOnly(
                        entry("a", "education true true false"),
                        entry("b", "apprenticeship true true false"),
                        entry("c", "not-sustained true false false"),
                        entry("d", "not-sustained true false true"),
                        entry("e", "not-known false false null"),
                        entry("dual", "not-known false false null"),
                        entry("f", "not-known false false null"));
    }

    @Test
    void the_answer_nearest_to_the_winter_counts() {
        assertThat(Given.years(
                        leavers(
                                "a|202324|619|2024-09-15|",
                                "a|202324|230|2024-12-01|Y",
                                "a|202324|619|2025-06-01|",
                                "b|202324|619|2024-11-30|",
                                "b|202324|230|2025-04-01|Y",
                                "c|202223|230|2025-01-15|Y"),
                        "pupil",
                        "activity"))
                .containsEntry("a", "education")
                .containsEntry("b", "not-sustained")
                .containsEntry("c", "not-known");
    }

    @Test
    void nobody_saying_whether_it_lasted_is_not_known_but_not_neet_is() {
        assertThat(Given.years(leavers("a|202324|230|2025-01-15|"), "pupil", SHOWN))
                .containsEntry("a", "not-known false false false");
        assertThat(Given.years(leavers("a|202324|230|2025-01-15|", "a|202324|230|2025-06-15|Y"), "pupil", SHOWN))
                .containsEntry("a", "education true true false");
    }

    @Test
    void custody_is_in_nothing_and_an_unknown_code_is_not_known() {
        assertThat(Given.years(leavers("a|202324|710|2025-01-15|", "b|202324|?|2025-01-15|Y"), "pupil", SHOWN))
                .containsEntry("a", "not-sustained true false true")
                .containsEntry("b", "not-known false false null");
    }

    @Test
    void a_leaver_counts_in_the_year_after_where_january_found_them_once() {
        Dataset<Row> leavers = leavers("a|202324|230|2025-01-15|Y", "dual|202324|230|2025-01-15|Y");

        assertThat(Given.years(leavers, "pupil", "school_urn", "time_period", "sen_provision", "in_ap"))
                .containsEntry("a", "1 202425 EHC plan false")
                .containsEntry("dual", "2 202425 No SEN true")
                .doesNotContainKeys("younger", "uncovered");
    }

    private static Dataset<Row> leavers(String... asked) {
        return Leavers.of(
                Given.rows(PupilTable.DESTINATION, ASKED, asked),
                Given.enrolments(
                        "pupil|school_urn|time_period|time_identifier|enrol_status|sen_provision|in_year_11_january|year_group",
                        "a|1|202324|Autumn term|C|SEN support|true|11",
                        "a|1|202324|Academic year|C|EHC plan|true|11",
                        "b|1|202324|Academic year|C|No SEN|true|11",
                        "c|1|202324|Academic year|C|No SEN|true|11",
                        "d|1|202324|Academic year|C|No SEN|true|11",
                        "e|1|202324|Academic year|C|No SEN|true|11",
                        "f|1|202324|Academic year|C|No SEN|true|11",
                        "younger|1|202324|Academic year|C|No SEN|true|10",
                        "uncovered|3|202324|Academic year|C|No SEN|true|11",
                        "dual|1|202324|Academic year|S|No SEN|true|11",
                        "dual|2|202324|Academic year|M|No SEN|true|11"),
                Given.covered("1 202425", "2 202425"),
                Given.alternative("1 202324 false", "2 202324 true"));
    }
}
