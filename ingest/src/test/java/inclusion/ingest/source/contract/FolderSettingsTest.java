// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import inclusion.ingest.source.Delivery;
import inclusion.ingest.source.DeliveryNotes;
import inclusion.ingest.source.LandingFolder;
import inclusion.ingest.source.PupilTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSettingsTest {
    private static final String DELIVERY = """
            school_urn,table,covers_from,covers_to,extracted_at,scope
            900101,pupils,2024-09-01,2025-07-31,31/07/2025,full
            900102,PUPILS,2024-09-01,2025-07-31,2025-07-30 16:20,part
            ,sessions,2024-09-01,2024-12-31,2025-01-04,full
            900101,sen_needs,2024-09-01,2025-07-31,2025-07-31,full
            900101,pupils,2024-09-01,2025-07-31,2025-08-31,full
            900101,nothing,2024-09-01,2025-07-31,2025-08-31,full
            """;

    @TempDir
    private Path folder;

    @Test
    void a_delivery_speaks_for_its_folder_and_below_and_the_nearest_alone() throws IOException {
        put("trust/delivery.csv", DELIVERY);
        put(
                "trust/near/what.csv",
                "school_urn,table,covers_from,covers_to,extracted_at,scope\n900101,pupils,,,2025-09-30,full\n");
        FolderSettings settings = settings();

        assertThat(delivery(settings, "trust/a/b/pupils.csv", "900101", "pupils"))
                .isEqualTo(extract("2025-07-31", "2024-09-01", "2025-07-31", true));
        assertThat(delivery(settings, "trust/x.zip!inner/pupils.csv", "900102", "pupils"))
                .isEqualTo(extract("2025-07-30T16:20:00", "2024-09-01", "2025-07-31", false));
        assertThat(delivery(settings, "trust/near/pupils.csv", "900101", "pupils"))
                .isEqualTo(extract("2025-09-30", "", "", true));
        assertThat(delivery(settings, "trust/near/pupils.csv", "900102", "pupils"))
                .isEqualTo(extract("", "", "", true));
        assertThat(delivery(settings, "elsewhere/pupils.csv", "900101", "pupils"))
                .isEqualTo(extract("", "", "", true));
    }

    @Test
    void a_blank_school_is_all_schools_and_one_school_owns_rows_that_name_none() throws IOException {
        put("delivery.csv", DELIVERY);
        DeliveryNotes notes = settings().of("sessions.csv").deliveries();

        assertThat(notes.of("900199", "sessions").coversTo()).isEqualTo("2024-12-31");
        assertThat(notes.of("", "sen_needs").extractedAt()).isEqualTo("2025-07-31");
        assertThat(notes.onlySchool("sen_needs")).contains("900101");
        assertThat(notes.onlySchool("pupils")).isEmpty();
        assertThat(ContractFiles.read(
                                "sen_needs",
                                "pupil_key,rank,sen_type\nA,1,SEMH\n",
                                settings().of("sen_needs.csv"))
                        .row(0))
                .containsEntry("school", "900101");
    }

    @Test
    void a_note_counts_as_delivered_where_a_file_of_its_table_is_there() throws IOException {
        put("delivery.csv", DELIVERY);

        assertThat(settings().declared(Map.of("a/x.csv", "contract-pupils", "b.csv", "contract-staff")))
                .extracting(DeliveryNotes.Declared::school, DeliveryNotes.Declared::table)
                .containsExactly(tuple("900101", PupilTable.ROLL), tuple("900102", PupilTable.ROLL));
    }

    @Test
    void columns_of_an_export_take_their_names_from_the_nearest_folder() throws IOException {
        String header = "table,contract_column,export_column\n";
        put("names.csv", header + "pupils,entry_date,Admission  Date\npupils,nc_year,Year\npupils,no_such,Year 2\n");
        put("ash/names.csv", header + "pupils,sen_provision,Year\n");
        FolderSettings settings = settings();

        List<String> export = List.of("ADMISSION DATE", "Year", "Year 2");
        assertThat(settings.of("birch/p.csv").columnNames().renamed("contract-pupils", export))
                .containsExactly("entry_date", "nc_year", "Year 2");
        assertThat(settings.of("ash/deep/p.csv").columnNames().renamed("contract-pupils", export))
                .containsExactly("entry_date", "sen_provision", "Year 2");
        assertThat(settings.of("ash/p.csv").columnNames().renamed("contract-staff", export))
                .isEqualTo(export);
    }

    @Test
    void sensitive_columns_are_those_that_somebody_named_above() throws IOException {
        put("ash/s.csv", "sensitive_column,why\nyoung_carer,board question\nsurname,curiosity\n");

        assertThat(settings().of("ash/p.csv").sensitiveColumns()).containsExactly("young_carer");
        assertThat(settings().of("birch/p.csv").sensitiveColumns()).isEmpty();
    }

    private FolderSettings settings() throws IOException {
        return FolderSettings.of(LandingFolder.scan(folder));
    }

    private void put(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static Delivery delivery(FolderSettings settings, String file, String school, String table) {
        return settings.of(file).deliveries().of(school, table);
    }

    private static Delivery extract(String at, String from, String to, boolean whole) {
        return new Delivery(Delivery.Kind.EXTRACT, "", at, 0, from, to, whole);
    }
}
