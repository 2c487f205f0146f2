// SPDX-License-Identifier: Apache-2.0
package inclusion.api;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.OpenFixture;
import inclusion.api.fixture.SnapshotFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    Path out;

    @Test
    void parquet_isEveryTableAndADictionary() throws Exception {
        Ran ran = export();

        assertThat(ran.code()).isZero();
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                SnapshotFixture.tables(OpenFixture.lake(), "public").stream()
                                        .map(table -> table + ".parquet"),
                                Stream.of("dictionary.csv"))
                        .toList());
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM '" + out.resolve("membership.parquet") + "'")) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(17);
        }
    }

    @Test
    void csv_isNarrowedWhereATableCanBe() throws IOException {
        export("--format", "csv", "--level", "mat", "--indicator", "suspension-rate");

        List<String> values = Files.readAllLines(out.resolve("indicator_value.csv"));
        assertThat(values).hasSize(1 + 4 * 3);
        assertThat(values.subList(1, values.size())).allMatch(line -> line.startsWith("suspension-rate,MAT,99001,"));
        assertThat(Files.readAllLines(out.resolve("source.csv"))).hasSize(6);
    }

    @Test
    void xlsx_isOneBookForEachTable() {
        assertThat(export("--format", "xlsx", "--level", "National").code()).isZero();
        assertThat(out.resolve("comparison.xlsx")).exists();
    }

    @Test
    void ees_hasNoBlankFigureAndAMetaLineForEach() throws IOException {
        export("--format", "ees", "--indicator", "suspension-rate");

        List<String> data = Files.readAllLines(out.resolve("suspension_rate.csv"));
        List<String> header = List.of(data.get(0).split(",", -1));
        assertThat(header)
                .startsWith("time_period", "time_identifier", "geographic_level", "country_code", "country_name")
                .contains("school_urn", "trust_id", "new_la_code", "education_phase", "numerator")
                .doesNotContain("breakdown");
        int first = header.indexOf("education_phase");
        assertThat(data)
                .allSatisfy(
                        line -> assertThat(Arrays.asList(line.split(",", -1)).subList(first, header.size()))
                                .doesNotContain(""));
        assertThat(data).anyMatch(line -> line.contains("Larkrigg") && line.contains(",Primary,c,213,c,"));
        List<String> meta = Files.readAllLines(out.resolve("suspension_rate.meta.csv"));
        assertThat(meta.get(0))
                .isEqualTo("col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
                        + "filter_grouping_column");
        assertThat(meta.subList(1, meta.size()))
                .extracting(line -> line.split(",", -1)[0])
                .isEqualTo(header.subList(first, header.size()));
    }

    @Test
    void eesOfAPrintedRatio_hasNoCounts() throws IOException {
        export("--format", "ees", "--indicator", "pupil-teacher-ratio");

        assertThat(Files.readAllLines(out.resolve("pupil_teacher_ratio.csv")).get(0))
                .contains("indicator_value")
                .doesNotContain("numerator", "indicator_lower_ci");
    }

    @Test
    void unknownLevelIndicatorOrFormat_isWrongUsage() {
        assertThat(export("--level", "Planet").err()).contains("Invalid level: Planet. Use one of National");
        assertThat(export("--indicator", "nope").err())
                .contains("Invalid indicator: nope. Use one of ap-attendance-change");
        Ran format = export("--format", "pdf");
        assertThat(format.err()).contains("Invalid format: pdf. Use one of parquet, csv, xlsx, ees.");
        assertThat(format.code()).isEqualTo(2);
    }

    @Test
    void diff_namesWhatMoved(@TempDir Path lake) {
        SnapshotFixture.write(lake, "a");
        SnapshotFixture.write(
                lake,
                "b",
                "UPDATE indicator_value SET indicator_value = 5 WHERE entity_code = '900104' AND time_period = '202324'"
                        + " AND indicator_id = 'ehcp-share' AND education_phase = 'Secondary'",
                "DELETE FROM indicator_value WHERE indicator_id = 'eal-share' AND geographic_level = 'National'");

        Ran ran = Ran.command(new DiffCommand(), "--lake", lake.toString(), "a", "b");
        Ran same = Ran.command(new DiffCommand(), "--lake", lake.toString(), "a", "a");
        Ran none = Ran.command(new DiffCommand(), "--lake", lake.toString(), "a", "c");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).containsPattern("gone +eal-share +12").containsPattern("moved +ehcp-share +1\n");
        assertThat(same.out()).isEqualTo("No figure differs between a and a.\n");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("Cannot open snapshot c");
    }

    private Ran export(String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "--lake";
        all[1] = OpenFixture.lake().toString();
        all[2] = "--out";
        all[3] = out.toString();
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Ran.command(new ExportCommand(), all);
    }
}
