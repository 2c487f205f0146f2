// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.Marks;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.FindingRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MarksReaderTest {
    private static final String HEADER = "school_urn,pupil_key,date,session,code\n";
    private static final String DAYS = HEADER + """
            900101,A,2024-09-04,AM,/
            900101,A,04/09/2024,PM,"\\"
            900101,A,2024-09-05,AM,I
            900101,A,2024-09-05,PM,-
            900101,A,2024-09-06,AM,C2
            900101,A,2024-09-06,PM,
            900101,B,2024-09-04,AM,\\
            900101,A,2025-09-01,AM,/
            900102,A,2024-09-04,AM,D
            """;

    @Test
    void marks_of_a_pupil_at_a_school_in_a_year_are_one_row() {
        ContractFiles.Read read = ContractFiles.read("sessions", DAYS);

        assertThat(read.refusals()).isEmpty();
        assertThat(read.flaws()).isEmpty();
        assertThat(texts(read))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        key("900101", "A", "202425"), "2024-09-04AM/ 2024-09-04PM\\ 2024-09-05AMI 2024-09-06AMC2",
                        key("900101", "B", "202425"), "2024-09-04AM\\",
                        key("900101", "A", "202526"), "2025-09-01AM/",
                        key("900102", "A", "202425"), "2024-09-04AMD")));
    }

    @Test
    void the_backslash_survives_with_and_without_quotation_marks() {
        assertThat(texts(ContractFiles.read("sessions", DAYS)).values())
                .anyMatch(text -> text.contains("2024-09-04PM\\"))
                .anyMatch(text -> text.equals("2024-09-04AM\\"));
    }

    @Test
    void two_marks_that_differ_are_found_and_the_half_day_is_missing() {
        ContractFiles.Read read = ContractFiles.read(
                "sessions",
                HEADER + "900101,A,2024-09-04,AM,/\n900101,A,2024-09-04,AM,I\n900101,A,2024-09-04,AM,/\n"
                        + "900101,A,2024-09-04,PM,I\n900101,A,2024-09-04,PM,I\n");

        assertThat(read.flaws()).containsOnly(FindingRule.MARKS_CONFLICT).hasSizeBetween(1, 2);
        assertThat(Marks.conflicts(read.row(0).get("marks"))).isEqualTo(1);
        assertThat(texts(read).values()).containsExactly("2024-09-04PMI");
    }

    @Test
    void an_unknown_code_and_one_out_of_time_are_found() {
        ContractFiles.Read read = ContractFiles.read(
                "sessions", HEADER + "900101,A,2024-09-04,AM,%\n900101,A,2024-09-04,PM,H\n900101,A,2024-05-04,PM,H\n");

        assertThat(read.flaws()).containsExactly(FindingRule.CODE_UNKNOWN, FindingRule.CODE_OUT_OF_TIME);
        assertThat(texts(read).values()).contains("2024-09-04AM? 2024-09-04PMH", "2024-05-04PMH");
    }

    @Test
    void a_row_without_day_half_pupil_or_school_is_not_used() {
        ContractFiles.Read read = ContractFiles.read(
                "sessions",
                HEADER
                        + "900101,A,04.09.24,AM,/\n900101,A,2024-09-04,noon,/\n900101,,2024-09-04,AM,/\n,A,2024-09-04,AM,/\n");

        assertThat(read.statements()).isEmpty();
        assertThat(read.refusals())
                .containsExactly(
                        FindingRule.DATE_UNREADABLE,
                        FindingRule.CODE_UNKNOWN,
                        FindingRule.VALUE_MISSING,
                        FindingRule.VALUE_MISSING);
    }

    @Test
    void shuffled_split_and_repeated_rows_say_the_same() {
        List<String> rows = new ArrayList<>(DAYS.lines().skip(1).toList());
        Map<String, String> plain = texts(ContractFiles.read("sessions", DAYS));
        rows.addAll(List.copyOf(rows));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(rows, new Random(seed));
            String shuffled = HEADER + String.join("\n", rows) + "\n";
            ContractTable table = new ContractTable(Contract.file("sessions"));
            MarksReader tiny = new MarksReader(
                    Contract.file("sessions"), ReadingContext.of(ContractFiles.PSEUDONYMS), 1 + seed % 3);

            assertThat(texts(ContractFiles.read("sessions", shuffled))).isEqualTo(plain);
            assertThat(texts(ContractFiles.read(table, tiny, shuffled))).isEqualTo(plain);
        }
    }

    @Test
    void a_whole_year_fits() {
        ContractFiles.Read read = ContractFiles.read(
                "sessions", HEADER + "900101,A,2023-09-01,AM,/\n900101,A,2024-08-31,PM,Y7\n900101,A,2024-02-29,AM,L\n");

        assertThat(texts(read).values()).containsExactly("2023-09-01AM/ 2024-02-29AML 2024-08-31PMY7");
    }

    private static Map<String, String> texts(ContractFiles.Read read) {
        Map<String, String> packed = new TreeMap<>();
        for (int i = 0; i < read.statements().size(); i++) {
            Map<String, String> row = read.row(i);
            packed.merge(
                    row.get("school") + row.get("pupil") + row.get("time_period"), row.get("marks"), Marks::merged);
        }
        packed.replaceAll((key, marks) -> text(marks, key.substring(key.length() - 6)));
        return packed;
    }

    private static String text(String marks, String period) {
        return String.join(
                " ",
                Marks.in(marks, AcademicYear.ofTimePeriod(period).orElseThrow()).stream()
                        .map(mark -> mark.day() + mark.half().name() + mark.code())
                        .toList());
    }

    private static String key(String... parts) {
        List<String> key = new ArrayList<>(Arrays.asList(parts));
        key.set(1, ContractFiles.PSEUDONYMS.pupil(parts[1]));
        return String.join("", key);
    }
}
