// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import static inclusion.ingest.source.contract.ContractFiles.PSEUDONYMS;
import static inclusion.ingest.source.contract.ContractFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ColumnNames;
import inclusion.ingest.source.DeliveryNotes;
import inclusion.ingest.source.FileSettings;
import inclusion.ingest.vocabulary.FindingRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PupilsTest {
    private static final String HEADER =
            "school_urn,pupil_key,dob,nc_year,enrol_status,entry_date,leaving_date,sen_provision,fsm,young_carer,surname\n";
    private static final String UPN = "Z900123456789";

    @Test
    void a_pupil_is_a_pseudonym_and_a_year_of_birth_and_nothing_of_the_rest_goes_further() {
        ContractFiles.Read read =
                read("pupils", HEADER + "900101," + UPN + ",04/11/2012,7,C,02/09/2024,,N,Y,P,Marker\n");

        assertThat(read.row(0))
                .containsEntry("pupil", PSEUDONYMS.pupil(UPN))
                .containsEntry("born", "2012")
                .containsEntry("entry_date", "2024-09-02")
                .containsEntry("listed", "on")
                .containsEntry("school", "900101");
        assertThat(read.statements().toString()).doesNotContain(UPN, "Marker", "2012-11-04", "04/11");
    }

    @Test
    void born_in_august_is_the_year_before_born_in_september() {
        ContractFiles.Read read = read(
                "pupils",
                HEADER + "900101,A,2012-08-31,7,C,2024-09-02,,N,Y,,\n900101,B,2012-09-01,7,C,2024-09-02,,N,Y,,\n");

        assertThat(read.row(0)).containsEntry("born", "2011");
        assertThat(read.row(1)).containsEntry("born", "2012");
    }

    @Test
    void codes_are_told_in_any_case_and_with_what_spreadsheets_do_to_them() {
        ContractFiles.Read read = read(
                "pupils",
                HEADER
                        + "900101,A,2012-08-31,Year 7,c,2024-09-02,,k,TRUE,,\n900101,B,2012-09-01,07,m,2024-09-02,,a,0,,\n");

        assertThat(read.row(0))
                .containsEntry("nc_year", "7")
                .containsEntry("enrol_status", "C")
                .containsEntry("sen_provision", "K")
                .containsEntry("fsm", "Y");
        assertThat(read.row(1))
                .containsEntry("nc_year", "7")
                .containsEntry("sen_provision", "K")
                .containsEntry("fsm", "N");
        assertThat(read.flaws()).doesNotContain(FindingRule.CODE_UNKNOWN);
    }

    @Test
    void an_unknown_code_is_found_and_the_cell_goes_no_further() {
        ContractFiles.Read read = read("pupils", HEADER + "900101,A,2012-08-31,7,C,2024-09-02,,Miller,maybe,,\n");

        assertThat(read.row(0))
                .containsEntry("sen_provision", CellReader.UNKNOWN)
                .containsEntry("fsm", "");
        assertThat(read.flaws())
                .containsExactly(FindingRule.CODE_UNKNOWN, FindingRule.CODE_UNKNOWN, FindingRule.SENSITIVE_NOT_READ);
        assertThat(read.statements().toString()).doesNotContain("Miller");
    }

    @Test
    void a_sensitive_column_is_read_only_when_it_is_named() {
        String csv = HEADER + "900101,A,2012-08-31,7,C,2024-09-02,,N,Y,P,\n";
        FileSettings named = new FileSettings(ColumnNames.NONE, DeliveryNotes.NONE, Set.of("young_carer"));

        assertThat(read("pupils", csv).row(0)).containsEntry("young_carer", "");
        assertThat(read("pupils", csv).flaws()).contains(FindingRule.SENSITIVE_NOT_READ);
        assertThat(read("pupils", csv, named).row(0)).containsEntry("young_carer", "P");
        assertThat(read("pupils", csv, named).flaws()).isEmpty();
    }

    @Test
    void a_row_without_pupil_school_or_entry_or_with_swapped_dates_is_not_used() {
        ContractFiles.Read read = read(
                "pupils",
                HEADER + "900101,,2012-08-31,7,C,2024-09-02,,N,Y,,\n"
                        + "here,A,2012-08-31,7,C,2024-09-02,,N,Y,,\n"
                        + "900101,A,2012-08-31,7,C,soon,,N,Y,,\n"
                        + "900101,A,2012-08-31,7,C,2024-09-02,2024-07-01,N,Y,,\n");

        assertThat(read.statements()).isEmpty();
        assertThat(read.refusals())
                .containsExactly(
                        FindingRule.VALUE_MISSING,
                        FindingRule.CODE_UNKNOWN,
                        FindingRule.DATE_UNREADABLE,
                        FindingRule.DATES_SWAPPED);
    }

    @Test
    void a_wrong_check_letter_is_found_and_the_pupil_counts() {
        ContractFiles.Read read = read(
                "pupils",
                HEADER + "900101,T201100018042,2012-08-31,7,C,2024-09-02,,N,Y,,\n"
                        + "900101,R201100018042,2012-08-31,7,C,2024-09-02,2025-01-10,N,Y,,\n");

        assertThat(read.statements()).hasSize(2);
        assertThat(read.flaws().stream().filter(FindingRule.UPN_CHECK_LETTER::equals))
                .hasSize(1);
        assertThat(read.row(1)).containsEntry("listed", "left");
    }

    @Test
    void a_upn_column_and_a_laestab_are_understood() {
        ContractFiles.Read read = read(
                "pupils",
                "school_urn,upn,year_of_birth,nc_year,enrol_status,entry_date,sen_provision\n962/4001,x,2012,R,M,2024-09-02 00:00:00,\n");

        assertThat(read.row(0))
                .containsEntry("school", "LAESTAB 9624001")
                .containsEntry("pupil", PSEUDONYMS.pupil("X"))
                .containsEntry("born", "2012")
                .containsEntry("nc_year", "R")
                .containsEntry("entry_date", "2024-09-02")
                .containsEntry("sen_provision", "");
    }
}
