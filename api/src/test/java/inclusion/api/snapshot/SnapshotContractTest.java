// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import inclusion.api.fixture.OpenFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The fixture that these tests stand on has the columns of a snapshot that the pipeline made. */
class SnapshotContractTest {
    private static final Path SAMPLE = root().resolve("metrics/target/lakes/sample");

    @Test
    void fixture_hasTheColumnsOfARealSnapshot() {
        assumeTrue(
                Files.exists(SAMPLE.resolve("CURRENT")),
                "skipped: " + SAMPLE + " is not there; the tests of metrics make it");
        for (Profile profile : List.of(Profile.PUBLIC, Profile.INTERNAL)) {
            try (Snapshot real = Lake.open(SAMPLE, profile)) {
                Map<String, String> made = columns(real);
                Map<String, String> expected = columns(OpenFixture.snapshot());

                assertThat(made).as("profile " + profile).containsAllEntriesOf(expected);
                assertThat(tables(made)).as("columns that no test knows").isEqualTo(tables(expected));
            }
        }
    }

    @Test
    void realSnapshot_answersEveryTable() {
        assumeTrue(
                Files.exists(SAMPLE.resolve("CURRENT")),
                "skipped: " + SAMPLE + " is not there; the tests of metrics make it");
        try (Snapshot real = Lake.open(SAMPLE, Profile.PUBLIC)) {
            for (String table : List.of("entity", "indicator", "indicator_value", "comparison", "coverage", "source")) {
                assertThat(real.first("SELECT count(*) AS n FROM " + table, row -> row.count("n")))
                        .as(table)
                        .hasValueSatisfying(rows -> assertThat(rows).isPositive());
            }
        }
    }

    /** Of the tables that the contract names, every column; other tables may come. */
    private static Map<String, String> tables(Map<String, String> columns) {
        Map<String, String> known = new TreeMap<>(columns);
        known.keySet()
                .removeIf(column ->
                        !Views.contract().contains("CREATE TABLE " + column.substring(0, column.indexOf('.')) + " ("));
        return known;
    }

    private static Map<String, String> columns(Snapshot snapshot) {
        Map<String, String> columns = new TreeMap<>();
        snapshot.rows("""
                SELECT table_name || '.' || column_name AS name, data_type FROM duckdb_columns()
                WHERE schema_name = 'main' AND NOT internal""", row -> columns.put(row.text("name"), row.text("data_type")));
        return columns;
    }

    private static Path root() {
        String root = System.getProperty("inclusion.root");
        return root == null ? Path.of("").toAbsolutePath().getParent() : Path.of(root);
    }
}
