// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.CsvRows;
import inclusion.ingest.source.Header;
import inclusion.ingest.source.LandingFolder;
import inclusion.ingest.source.Source;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.source.contract.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trust's files among all others. */
class ContractRecognitionTest {
    @TempDir
    private Path folder;

    @Test
    void every_template_is_one_source_s_and_no_publisher_s() throws IOException {
        Templates.write(folder);
        for (Path file : files(folder)) {
            String id = file.getFileName().toString().replace(".csv", "");

            assertThat(knownBy(Files.readString(file))).containsExactly("contract-" + id);
        }
    }

    @Test
    void files_are_known_whatever_they_are_called_and_a_renamed_column_by_its_other_name() throws IOException {
        Templates.write(folder);
        Path landing = folder.resolve("landing");
        Files.createDirectories(landing.resolve("deep"));
        Files.move(folder.resolve("example/pupils.csv"), landing.resolve("deep/x.bin"));
        Files.move(folder.resolve("example/column_names.csv"), landing.resolve("y.txt"));
        Landed landed = Landed.of(LandingFolder.scan(landing));

        assertThat(landed.recognitions())
                .extracting(Recognition::sourceId)
                .containsExactly("contract-pupils", "contract-column_names");
        assertThat(landed.tasks()).hasSize(2);
        assertThat(landed.namesPeople()).isTrue();
    }

    @Test
    void the_same_list_delivered_twice_is_two_deliveries_and_copied_is_one() throws IOException {
        Templates.write(folder);
        Path landing = folder.resolve("landing");
        String needs = Files.readString(folder.resolve("example/sen_needs.csv"));
        String delivery = "school_urn,table,covers_from,covers_to,extracted_at,scope\n,sen_needs,,,%s,full\n";
        for (String month : List.of("07", "09")) {
            Files.createDirectories(landing.resolve(month + "/copy"));
            Files.writeString(landing.resolve(month + "/d.csv"), delivery.formatted("2025-" + month + "-01"));
            Files.writeString(landing.resolve(month + "/needs.csv"), needs);
            Files.writeString(landing.resolve(month + "/copy/needs.csv"), needs);
        }
        Landed landed = Landed.of(LandingFolder.scan(landing));

        assertThat(landed.tasks().stream()
                        .filter(task -> task.sourceId().equals("contract-sen_needs"))
                        .map(task -> landed.settings()
                                .of(task.name())
                                .deliveries()
                                .of("", "sen_needs")
                                .extractedAt()))
                .containsExactlyInAnyOrder("2025-07-01", "2025-09-01");
        assertThat(landed.duplicates()).hasSize(2);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }

    private static List<String> knownBy(String csv) throws IOException {
        try (CsvRows rows = CsvRows.of(csv)) {
            List<String> header = rows.next();
            return SourceRegistry.sources().stream()
                    .filter(SourceTable.class::isInstance)
                    .map(SourceTable.class::cast)
                    .filter(source -> source.layouts().stream().anyMatch(layout -> Header.carries(header, layout)))
                    .map(Source::id)
                    .toList();
        }
    }
}
