// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import inclusion.ingest.facts.pupil.Successions;
import inclusion.ingest.source.PupilTable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class StaffYearsTest {
    private static final Successions NONE = new Successions(Map.of());
    private static final String CONTRACT = "school_urn|staff|role|contract_start|contract_end|fte|senco_qualified";
    private static final String TRAINING = "staff|date|minutes|topic";

    @Test
    void in_post_is_who_has_a_contract_on_the_first_of_november_and_a_year_later() {
        Dataset<Row> staff = contracts(
                "1|stays|TCHR|2020-09-01||1|",
                "1|leaves|TCHR|2020-09-01|2025-08-31|1|",
                "1|leaves on the day|TCHR|2020-09-01|2025-11-01|1|",
                "1|comes late|TCHR|2024-11-02||1|",
                "1|gone before|TCHR|2020-09-01|2024-10-31|1|",
                "1|long gone|TCHR|2010-09-01|2024-08-31|1|",
                "1|comes back|TCHR|2020-09-01|2025-01-31|1|",
                "1|comes back|TCHR|2025-09-01||1|");
        Dataset<Row> years = years(staff, "1 202425 staff", "1 202526 staff");

        assertThat(Given.years(
                        years.where("time_period = '202425'"), "staff", "in_post_november", "in_post_next_november"))
                .containsOnly(
                        entry("stays", "true true"),
                        entry("leaves", "true false"),
                        entry("leaves on the day", "true true"),
                        entry("comes late", "false true"),
                        entry("gone before", "false false"),
                        entry("comes back", "true true"));
    }

    @Test
    void a_next_november_that_no_file_covers_is_not_known() {
        Dataset<Row> years = years(contracts("1|stays|TCHR|2020-09-01||1|"), "1 202425 staff");

        assertThat(Given.years(years, "staff", "in_post_next_november")).containsOnly(entry("stays", "null"));
    }

    @Test
    void a_school_that_was_converted_is_the_same_school() {
        Dataset<Row> staff = contracts("1|stays|TCHR|2020-09-01|2025-06-30|1|", "2|stays|TCHR|2025-07-01||1|");
        Dataset<Row> years = StaffYears.of(
                staff,
                training(),
                Given.coverage("1 202425 staff", "2 202526 staff"),
                new Successions(Map.of("1", "2")));

        assertThat(Given.years(years.where("time_period = '202425'"), "staff", "in_post_next_november"))
                .containsOnly(entry("stays", "true"));
    }

    @Test
    void somebody_with_two_contracts_is_one_person_with_both_roles() {
        Dataset<Row> years = years(
                contracts(
                        "1|both|TCHR|2020-09-01||0.6|",
                        "1|both|SENC|2022-09-01||0.4|Y",
                        "1|untold|SENC|2022-09-01||1|",
                        "1|helps|TASS|2022-09-01||0.5|",
                        "1|new word|ASTRONAUT|2022-09-01||0.5|"),
                "1 202425 staff");

        assertThat(Given.years(years, "staff", "teacher", "senco", "senco_qualified", "full_time_equivalent_hundredth"))
                .containsOnly(
                        entry("both", "true true true 100"),
                        entry("untold", "true true null 100"),
                        entry("helps", "false false null 50"),
                        entry("new word", "false false null 50"));
    }

    @Test
    void the_latest_telling_of_a_contract_counts() {
        Dataset<Row> staff = Given.rows(
                PupilTable.STAFF,
                "time_period|" + CONTRACT,
                "202425|1|left|TCHR|2020-09-01||1|",
                "202526|1|left|TCHR|2020-09-01|2025-08-31|1|");
        Dataset<Row> years = years(staff, "1 202425 staff", "1 202526 staff");

        assertThat(Given.years(years, "staff", "time_period", "in_post_next_november"))
                .containsOnly(entry("left", "202425 false"));
    }

    @Test
    void training_is_of_the_year_and_on_send_of_two_years_and_nobody_knows_without_a_record() {
        Dataset<Row> staff = contracts("1|a|TCHR|2020-09-01||1|", "1|b|TCHR|2020-09-01||1|", "2|c|TCHR|2020-09-01||1|");
        Dataset<Row> cpd = training(
                "a|2024-10-01|60|SEND",
                "a|2025-08-31|30|MATHS",
                "a|2023-09-01|90|SEND",
                "a|2023-08-31|400|SEND",
                "a|2025-09-01|800|SEND",
                "c|2024-10-01|60|SEND");
        Dataset<Row> years =
                StaffYears.of(staff, cpd, Given.coverage("1 202425 staff", "1 202425 cpd", "2 202425 staff"), NONE);

        assertThat(Given.years(years, "staff", "cpd_known", "cpd_minute", "send_cpd_minute"))
                .containsOnly(entry("a", "true 90 150"), entry("b", "true 0 0"), entry("c", "false null null"));
    }

    private static Dataset<Row> years(Dataset<Row> staff, String... covered) {
        return StaffYears.of(staff, training(), Given.coverage(covered), NONE);
    }

    private static Dataset<Row> contracts(String... lines) {
        return Given.rows(PupilTable.STAFF, CONTRACT, lines);
    }

    private static Dataset<Row> training(String... lines) {
        return Given.rows(PupilTable.CPD, TRAINING, lines);
    }
}
