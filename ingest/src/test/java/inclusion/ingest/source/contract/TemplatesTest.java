// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inclusion.ingest.source.ColumnNames;
import inclusion.ingest.source.CsvRows;
import inclusion.ingest.source.FileSettings;
import inclusion.ingest.source.LandingFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    @TempDir
    private Path out;

    @Test
    void every_example_is_read_back_whole_and_without_findings() throws IOException {
        Templates.write(out);
        FolderSettings settings = FolderSettings.of(LandingFolder.scan(out.resolve("example")));
        FileSettings said = settings.of("pupils.csv");

        for (ContractFile file : Contract.files()) {
            String csv = Files.readString(out.resolve("example").resolve(file.id() + ".csv"));
            ContractFiles.Read read = ContractFiles.read(file.id(), renamed(csv, file, said.columnNames()), said);

            assertThat(read.refusals()).as(file.id()).isEmpty();
            assertThat(read.flaws()).as(file.id()).isEmpty();
            assertThat(read.statements().isEmpty())
                    .as(file.id())
                    .isEqualTo(file.table().isEmpty());
        }
        assertThat(said.deliveries().notes()).hasSize(3);
        assertThat(said.sensitiveColumns()).containsExactly("young_carer");
    }

    @Test
    void pupils_and_staff_of_the_examples_are_in_the_examples_of_pupils_and_staff() {
        for (ContractFile file : Contract.files()) {
            for (ContractColumn column : file.columns()) {
                if (column.name().equals("pupil_key") || column.name().equals("staff_key")) {
                    ContractFile home = Contract.file(column.name().equals("pupil_key") ? "pupils" : "staff");
                    assertThat(home.column(column.name()).orElseThrow().eg())
                            .as(file.id())
                            .containsAll(column.eg());
                }
            }
        }
    }

    @Test
    void sensitive_columns_are_in_no_empty_file() throws IOException {
        Templates.write(out);

        assertThat(Files.readString(out.resolve("pupils.csv")))
                .contains("pupil_key,", "entry_date,")
                .doesNotContain("in_care", "plaa", "young_carer");
    }

    @Test
    void every_file_has_a_schema_with_its_columns_and_the_package_names_all() throws IOException {
        List<String> written = Templates.write(out);
        JsonNode resources = new ObjectMapper()
                .readTree(out.resolve("datapackage.json").toFile())
                .get("resources");

        assertThat(resources).hasSize(Contract.files().size());
        for (JsonNode resource : resources) {
            String header = Files.readAllLines(out.resolve(resource.get("path").asText()))
                    .get(0);
            JsonNode schema = new ObjectMapper()
                    .readTree(out.resolve(resource.get("schema").asText()).toFile());
            assertThat(schema.get("fields").findValuesAsText("name")).containsExactly(header.split(","));
        }
        assertThat(written).allSatisfy(name -> assertThat(out.resolve(name)).isNotEmptyFile());
    }

    @Test
    void the_page_explains_every_file_and_column() throws IOException {
        Templates.write(out);
        String page = Files.readString(out.resolve("README.md"));

        for (ContractFile file : Contract.files()) {
            assertThat(page).contains("## " + file.id() + ".csv");
            assertThat(file.columns()).allSatisfy(column -> assertThat(page).contains("`" + column.name() + "`"));
        }
    }

    @Test
    void a_file_that_holds_something_is_not_overwritten_and_nothing_else_is_written() throws IOException {
        Files.writeString(out.resolve("pupils.csv"), "mine");

        assertThatThrownBy(() -> Templates.write(out))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot write")
                .hasMessageContaining("pupils.csv");
        assertThat(Files.readString(out.resolve("pupils.csv"))).isEqualTo("mine");
        assertThat(out.resolve("README.md")).doesNotExist();
    }

    private static String renamed(String csv, ContractFile file, ColumnNames names) throws IOException {
        try (CsvRows rows = CsvRows.of(csv)) {
            String header = names.renamed(ContractTable.PREFIX + file.id(), rows.next()).stream()
                    .collect(Collectors.joining(","));
            return header + csv.substring(csv.indexOf('\n'));
        }
    }
}
