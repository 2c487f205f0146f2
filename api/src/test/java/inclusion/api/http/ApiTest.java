// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import inclusion.api.fixture.OpenFixture;
import inclusion.api.fixture.SnapshotFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
    private static final Server SERVER = new Server(OpenFixture.snapshot());
    private static final String ONE =
            "/api/v1/values?entity_code=900104&indicator_id=suspension-rate&time_period=202324&education_phase=Secondary";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void snapshot_saysWhatIsServed() {
        JsonNode body = SERVER.json("/api/v1/snapshot");

        assertThat(body.path("snapshot_id").asText()).isEqualTo(SnapshotFixture.SNAPSHOT_ID);
        assertThat(body.path("fictional").asBoolean()).isTrue();
        assertThat(body.path("profile").asText()).isEqualTo("public");
        assertThat(body.path("tables").findValuesAsText("name"))
                .contains("comparator_set", "comparison", "indicator_value");
    }

    @Test
    void indicator_comesWithItsTallies() {
        JsonNode body = SERVER.json("/api/v1/indicators/suspension-rate");

        assertThat(body.path("indicator").path("numerator").asText()).isEqualTo("suspension");
        assertThat(body.path("tallies"))
                .extracting(tally -> tally.path("fact").asText())
                .containsExactly("published_count", "suspension", "published_count");
    }

    @Test
    void value_hasItsPartsAndItsKey() {
        JsonNode item = SERVER.json(ONE).path("items").path(0);

        assertThat(item.path("numerator").asLong()).isEqualTo(690);
        assertThat(item.path("geographic_level").asText()).isEqualTo("School");
        assertThat(item.path("indicator_symbol").isNull()).isTrue();
    }

    @Test
    void hiddenValue_isNullBesideItsSymbol() {
        JsonNode item = SERVER.json(ONE.replace("900104", "900102").replace("Secondary", "Primary"))
                .path("items")
                .path(0);

        assertThat(item.path("indicator_value").isNull()).isTrue();
        assertThat(item.path("numerator").isNull()).isTrue();
        assertThat(item.path("indicator_symbol").asText()).isEqualTo("c");
    }

    @Test
    void pages_holdEveryRowOnce() {
        String path = "/api/v1/values?geographic_level=School&indicator_id=ehcp-share&page_size=37";
        Set<String> keys = new HashSet<>();
        int rows = 0;
        long total = SERVER.json(path).path("total").asLong();
        for (String next = path; next != null; ) {
            JsonNode page = SERVER.json(next);
            for (JsonNode item : page.path("items")) {
                rows++;
                keys.add(
                        item.path("entity_code") + "/" + item.path("time_period") + "/" + item.path("education_phase"));
            }
            next = page.path("next").isNull() ? null : page.path("next").asText();
        }

        assertThat(rows).isEqualTo((int) total).isEqualTo(keys.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Local authority", "local-authority", "LOCAL_AUTHORITY", "local authority"})
    void level_isTakenInAnyCase(String level) {
        JsonNode body = SERVER.json("/api/v1/entities?level=" + level.replace(" ", "%20"));

        assertThat(body.path("total").asInt()).isEqualTo(2);
    }

    @Test
    void search_findsWithoutTheApostrophe() {
        JsonNode body = SERVER.json("/api/v1/entities?q=st%20aidans&level=school");

        assertThat(body.path("items").findValuesAsText("entity_code")).containsExactly("900107");
    }

    @Test
    void search_putsTheBestFirst() {
        JsonNode body = SERVER.json("/api/v1/entities?q=mossgate");

        assertThat(body.path("items").findValuesAsText("entity_code")).startsWith("900104", "900090");
        assertThat(SERVER.json("/api/v1/entities?q=mossgate&page_size=1&page=2")
                        .path("items")
                        .findValuesAsText("entity_code"))
                .containsExactly("900090");
        assertThat(SERVER.json("/api/v1/entities?q=zzzz").path("total").asInt()).isZero();
    }

    @Test
    void movements_areEmptyWhereTheProfileMayNotSeeThem() {
        JsonNode body = SERVER.json("/api/v1/movements");

        assertThat(body.path("total").asInt(-1)).isZero();
        assertThat(body.path("items")).isEmpty();
    }

    @Test
    void ownFiles_areListedByTheInternalProfileAlone() {
        assertThat(SERVER.json("/api/v1/own-files").path("total").asInt(-1)).isZero();
        try (Server internal = new Server(OpenFixture.internal())) {
            JsonNode body =
                    internal.json("/api/v1/own-files?entity_code=900104&time_period=" + SnapshotFixture.NEWEST_YEAR);

            assertThat(body.path("items").findValuesAsText("covered_table"))
                    .containsExactly("attendance", "exclusions", "placements", "roll");
        }
    }

    @Test
    void scorecard_isTheReadModels() {
        JsonNode body = SERVER.json("/api/v1/scorecards/mat/" + SnapshotFixture.TRUST);

        assertThat(body.path("time_period").asText()).isEqualTo(SnapshotFixture.NEWEST_YEAR);
        assertThat(body.path("schools")).hasSize(6);
        assertThat(body.at("/values/suspension-rate/value/symbol").asText()).isEqualTo("c");
        assertThat(body.at("/values/suspension-rate/benchmarks/0/type").asText())
                .isEqualTo("expected-for-phase-mix");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/values?colour=red, 400, Unknown parameter: colour. Use one of: indicator_id",
        "/api/v1/values?indicator_id=nope, 400, Invalid indicator_id: nope. Use one of: eal-share",
        "/api/v1/values?level=Planet, 400, Invalid level: Planet. Use one of: National",
        "/api/v1/values?page=0, 400, Invalid page: 0",
        "/api/v1/values?page_size=100000, 400, Invalid page_size: 100000",
        "/api/v1/values?page=1&page=2, 400, Invalid page: it is given more than once",
        "/api/v1/values?entity_code=123456, 400, Invalid entity_code: 123456",
        "/api/v1/values?format=pdf, 400, Invalid format: pdf. Use one of: json",
        "/api/v1/values?time_period=2024' OR 1=1, 400, Invalid time_period",
        "/api/v1/indicators/nope, 404, Invalid id: nope. Use one of",
        "/api/v1/scorecards/planet/1, 404, Invalid level: planet. Use one of",
        "/api/v1/scorecards/school/1, 404, No School has the code 1",
        "/api/v1/nothing, 404, Nothing is at /api/v1/nothing",
        "/api/v2/values, 404, Nothing is at /api/v2/values"
    })
    void problem_saysWhatIsWrongAndWhatToDo(String path, int status, String detail) {
        HttpResponse<byte[]> response = SERVER.get(path.replace(" ", "%20").replace("'", "%27"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Server.json(response).path("detail").asText()).startsWith(detail);
        assertThat(new String(response.body(), UTF_8)).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/%zz", "/api/v1/%00", "/api/v1/values?indicator_id=%zz", "/api/v1/../../etc/passwd"})
    void badPath_isAProblemToo(String path) {
        assertThat(SERVER.raw(path))
                .containsPattern("HTTP/1.1 40[04]")
                .contains("Content-Type: application/problem+json", "\"detail\"")
                .doesNotContain("\tat ", "<html>", "root:");
    }

    @Test
    void problemAboutAParameter_listsWhatIsAllowed() {
        JsonNode body = SERVER.json("/api/v1/values?education_phase=Middle");

        assertThat(body.path("parameter").asText()).isEqualTo("education_phase");
        assertThat(body.path("allowed").toString()).contains("Primary", "Total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void writing_isRefused(String method) {
        HttpResponse<byte[]> response = SERVER.send(method, "/api/v1/values");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void sameQuestion_isNotAnsweredTwice() {
        HttpResponse<byte[]> first = SERVER.get(ONE);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> second = SERVER.get(ONE, "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).hasValue(tag);
        assertThat(SERVER.get(ONE + "&format=csv").headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(tag);
        assertThat(first.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");
    }

    @Test
    void problem_hasNoTag() {
        assertThat(SERVER.get("/api/v1/scorecards/school/1").headers().firstValue("ETag"))
                .isEmpty();
    }

    @Test
    void longAnswer_isCompressedWhenTheClientCan() throws IOException {
        HttpResponse<byte[]> response = SERVER.get("/api/v1/values?page_size=200", "Accept-Encoding", "gzip");

        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(Json.MAPPER.readTree(plain).path("items")).hasSize(200);
        }
    }

    @Test
    void csv_printsTheSymbolInTheCell() {
        HttpResponse<byte[]> response = SERVER.get(
                "/api/v1/values?entity_code=900102&indicator_id=suspension-rate&time_period=202324",
                "Accept",
                "text/csv");
        String[] lines = new String(response.body(), UTF_8).split("\n", -1);

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(lines[0]).startsWith("indicator_id,geographic_level,entity_code,time_period");
        assertThat(lines[1]).contains(",true,c,213,c,");
        assertThat(lines).hasSize(4);
    }

    @Test
    void parquet_holdsEveryRowTyped(@TempDir Path folder) throws Exception {
        HttpResponse<byte[]> response = SERVER.get("/api/v1/comparisons?geographic_level=MAT&format=parquet");
        Path file = Files.write(folder.resolve("answer.parquet"), response.body());
        long expected = SERVER.json("/api/v1/comparisons?geographic_level=MAT")
                .path("total")
                .asLong();

        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*), typeof(any_value(benchmark_value)) FROM read_parquet('" + file + "')")) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(expected).isPositive();
            assertThat(rows.getString(2)).isEqualTo("DOUBLE");
        }
    }

    @Test
    void xlsx_isAWorkbookWithItsOrigin(@TempDir Path folder) throws IOException {
        HttpResponse<byte[]> response = SERVER.get("/api/v1/values?geographic_level=National&format=xlsx");
        Path file = Files.write(folder.resolve("answer.xlsx"), response.body());

        try (ZipFile book = new ZipFile(file.toFile())) {
            ZipEntry figures = book.getEntry("xl/worksheets/sheet1.xml");
            assertThat(new String(book.getInputStream(figures).readAllBytes(), UTF_8))
                    .contains("E92000001");
            assertThat(book.getEntry("xl/worksheets/sheet2.xml")).isNotNull();
        }
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv;q=0.5, text/csv; charset=utf-8",
        "'text/html,*/*;q=0.8', application/json",
        "'text/csv;q=0.1, application/json', application/json",
        "application/*, application/json"
    })
    void accept_choosesTheFormat(String accept, String type) {
        assertThat(SERVER.get(ONE, "Accept", accept).headers().firstValue("Content-Type"))
                .hasValue(type);
    }

    @Test
    void nothingAcceptable_is406() {
        HttpResponse<byte[]> response = SERVER.get(ONE, "Accept", "image/png");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(Server.json(response).path("detail").asText()).contains("text/csv");
    }

    @Test
    void head_isAnsweredWithoutABody() {
        HttpResponse<byte[]> response = SERVER.send("HEAD", "/api/v1/snapshot");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }
}
