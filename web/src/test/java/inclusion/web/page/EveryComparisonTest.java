// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.Level;
import inclusion.api.read.ReadModel;
import inclusion.web.FixtureServer;
import inclusion.web.chart.Table;
import inclusion.web.words.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Page, JSON, CSV and Parquet give the same digits and the same verdict for every comparison there is. */
class EveryComparisonTest {
    private static final LocalDate SEPTEMBER_2025 = LocalDate.of(2025, 9, 12);
    private static final List<String> KEY = List.of(
            "indicator_id",
            "geographic_level",
            "entity_code",
            "time_period",
            "time_identifier",
            "education_phase",
            "breakdown_topic",
            "breakdown",
            "benchmark_type");

    @TempDir
    private static Path folder;

    private static FixtureServer server;
    private static Connection database;

    @BeforeAll
    static void download() throws IOException, SQLException {
        server = FixtureServer.start();
        database = DriverManager.getConnection("jdbc:duckdb:");
        for (String format : List.of("csv", "parquet")) {
            try (InputStream body = URI.create(server.url("/api/v1/comparisons?format=" + format))
                    .toURL()
                    .openStream()) {
                Files.copy(body, folder.resolve("comparisons." + format), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
        server.close();
    }

    @Test
    void csvAndJson_areTheParquetToTheLastDigit() throws IOException, SQLException {
        Map<String, Map<String, String>> parquet = rows("read_parquet('%s')".formatted(path("parquet")));

        assertThat(parquet).hasSizeGreaterThan(9_000);
        assertThat(rows("read_csv('%s', header = true, all_varchar = true, nullstr = '')".formatted(path("csv"))))
                .isEqualTo(parquet);
        assertThat(json()).isEqualTo(parquet);
    }

    /** The table of the page of the working, which shows all that a value stands beside. */
    @Test
    void pages_printTheSameDigitsAndVerdicts() throws IOException, SQLException {
        Map<String, Map<String, String>> parquet = rows("read_parquet('%s')".formatted(path("parquet")));
        ReadModel read = ReadModel.of(server.snapshot());
        Map<String, Measure> measures =
                read.indicators().all().stream().collect(Collectors.toMap(indicator -> indicator.id(), Shown::measure));
        List<String> wrong = new ArrayList<>();
        int walked = 0;
        for (Level level : Level.values()) {
            for (Entity entity : read.entities().all(level)) {
                for (ComparedValue value : read.values().history(level, entity.code())) {
                    Measure measure = measures.get(value.value().indicatorId());
                    Table table = Comparisons.table(value, measure, SEPTEMBER_2025);
                    List<Map<String, String>> stored = value.benchmarks().stream()
                            .filter(benchmark -> benchmark.value() != null)
                            .map(benchmark -> parquet.get(key(value, benchmark.type())))
                            .toList();
                    assertThat(table.rows()).hasSameSizeAs(stored);
                    for (int at = 0; at < stored.size(); at++) {
                        walked++;
                        if (!says(measure, value, stored.get(at), table.rows().get(at))) {
                            wrong.add(stored.get(at) + " is shown as "
                                    + table.rows().get(at));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(walked).isGreaterThan(9_000);
    }

    /** Every fiftieth as a reader gets it. */
    @Test
    void workingPages_printTheirTables() {
        ReadModel read = ReadModel.of(server.snapshot());
        Map<String, Measure> measures =
                read.indicators().all().stream().collect(Collectors.toMap(indicator -> indicator.id(), Shown::measure));
        List<ComparedValue> values = read.values().history(Level.SCHOOL, "900104");
        for (int at = 0; at < values.size(); at += 5) {
            ComparedValue value = values.get(at);
            String text = server.text(Places.working(value.value()));
            for (List<String> row : Comparisons.table(
                            value, measures.get(value.value().indicatorId()), SEPTEMBER_2025)
                    .rows()) {
                assertThat(text).contains(String.join(" ", row));
            }
        }
    }

    private static boolean says(
            Measure measure, ComparedValue value, Map<String, String> stored, List<String> printed) {
        boolean old = value.value().timePeriod().compareTo("202223") < 0;
        String verdict = stored.get("verdict");
        return printed.get(2).equals(measure.print(number(stored, "benchmark_value")))
                && (old
                        || (printed.get(3).equals(range(measure, stored, "limit_lower_95", "limit_upper_95"))
                                && (verdict == null || printed.get(6).startsWith(verdict))
                                && (verdict != null
                                        || !printed.get(6)
                                                .matches("worse|better|higher|lower|similar.*|cannot tell"))));
    }

    private static String range(Measure measure, Map<String, String> stored, String lower, String upper) {
        return stored.get(lower) == null || stored.get(upper) == null
                ? "\u2013"
                : measure.printRange(number(stored, lower), number(stored, upper));
    }

    private static double number(Map<String, String> stored, String column) {
        return Double.parseDouble(stored.get(column));
    }

    private static String key(ComparedValue value, String benchmarkType) {
        return Stream.of(
                        value.value().indicatorId(),
                        value.value().level().word(),
                        value.value().entityCode(),
                        value.value().timePeriod(),
                        value.value().timeIdentifier(),
                        value.value().educationPhase(),
                        value.value().breakdownTopic(),
                        value.value().breakdown(),
                        benchmarkType)
                .map(EveryComparisonTest::cell)
                .collect(Collectors.joining("|"));
    }

    private static Map<String, Map<String, String>> rows(String from) throws SQLException {
        Map<String, Map<String, String>> rows = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet all = statement.executeQuery("SELECT * FROM " + from)) {
            int columns = all.getMetaData().getColumnCount();
            while (all.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int column = 1; column <= columns; column++) {
                    row.put(all.getMetaData().getColumnName(column), cell(all.getString(column)));
                }
                put(rows, row);
            }
        }
        return rows;
    }

    private static Map<String, Map<String, String>> json() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, Map<String, String>> rows = new HashMap<>();
        String next = "/api/v1/comparisons?page_size=1000";
        while (next != null) {
            JsonNode page = mapper.readTree(server.html(next));
            for (JsonNode row : page.path("items")) {
                Map<String, String> cells = new TreeMap<>();
                row.properties()
                        .forEach(cell -> cells.put(
                                cell.getKey(),
                                cell(
                                        cell.getValue().isNull()
                                                ? null
                                                : cell.getValue().asText())));
                put(rows, cells);
            }
            next = page.path("next").isNull() ? null : page.path("next").asText();
        }
        return rows;
    }

    /** A number in Java's shortest form, whoever wrote it. */
    private static String cell(String text) {
        return text == null || !text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")
                ? text
                : String.valueOf(Double.parseDouble(text));
    }

    private static void put(Map<String, Map<String, String>> rows, Map<String, String> row) {
        String key = KEY.stream().map(row::get).collect(Collectors.joining("|"));
        assertThat(rows.put(key, row)).as("two rows of " + key).isNull();
    }

    private static Path path(String format) {
        return folder.resolve("comparisons." + format);
    }
}
