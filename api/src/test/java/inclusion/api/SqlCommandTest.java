// SPDX-License-Identifier: Apache-2.0
package inclusion.api;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.OpenFixture;
import inclusion.api.fixture.SnapshotFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlCommandTest {
    private static final String NUMERATOR =
            "SELECT entity_name, numerator, indicator_value FROM indicator_value JOIN entity USING (entity_code)"
                    + " WHERE indicator_id = 'suspension-rate' AND time_period = '202324'"
                    + " AND indicator_value.education_phase = 'Secondary' AND entity_code IN ('900104') AND is_preferred";

    @Test
    void table_alignsItsColumns() {
        Ran ran = sql("--format", "table", NUMERATOR);

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .matches(
                        "entity_name +numerator +indicator_value\n-{20}  -{9}  -+\nMossgate High School        690  70\\.1[0-9]+\n");
    }

    @Test
    void csvAndJson_haveEveryCellAsItIs() {
        assertThat(sql("--format", "csv", "SELECT 1 AS a, NULL AS b, 'x,\"y\"' AS c, 0.00001::DOUBLE AS d")
                        .out())
                .isEqualTo("a,b,c,d\n1,,\"x,\"\"y\"\"\",0.00001\n");
        assertThat(sql("--format", "csv", "SELECT 4.650::DECIMAL(6, 3) AS a, 5.0::DOUBLE AS b")
                        .out())
                .isEqualTo("a,b\n4.650,5\n");
        assertThat(sql("--format", "json", "SELECT 1 AS a, NULL AS b, 'x' AS c, DATE '2020-02-29' AS d")
                        .out())
                .isEqualTo("[{\"a\":1,\"b\":null,\"c\":\"x\",\"d\":\"2020-02-29\"}]\n");
    }

    @Test
    void tables_canBeListedAndDescribed() {
        assertThat(sql("SHOW TABLES").out())
                .contains("indicator_value", "membership")
                .doesNotContain("contract");
        assertThat(sql("DESCRIBE entity").out()).contains("entity_code", "VARCHAR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "selec 1 | syntax error at or near",
                "SELECT nope FROM entity | Binder Error: Referenced column \"nope\"",
                "SELECT * FROM nope | Table with name nope does not exist",
                "SELECT 1; SELECT 2 | it holds 2 statements",
                "/* nothing */ | it holds 0 statements",
                "SELECT CAST('x' AS INTEGER) FROM entity | Conversion Error",
                "CREATE TABLE x(a INTEGER) | the snapshot is read-only",
                "DROP VIEW entity | the snapshot is read-only",
                "SET threads = 1 | the snapshot is read-only",
                "ATTACH 'x.db' | the snapshot is read-only",
                "INSTALL httpfs | the snapshot is read-only"
            })
    void badQuery_isOneLineAndExitCode2(String query, String reason) {
        Ran ran = sql(query);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains(reason);
    }

    @Test
    void otherFiles_staySecret() {
        Path internal = OpenFixture.lake()
                .resolve("snapshots")
                .resolve(SnapshotFixture.SNAPSHOT_ID)
                .resolve("internal/entity/*.parquet");

        for (String from : new String[] {
            "read_text('/etc/passwd')",
            "read_csv('/etc/passwd')",
            "glob('/etc/*')",
            "read_parquet('" + internal + "')",
            "read_parquet('" + internal.toString().replace("internal", "public/../internal") + "')"
        }) {
            Ran ran = sql("SELECT * FROM " + from);
            assertThat(ran.code()).as(from).isEqualTo(2);
            assertThat(ran.err()).as(from).contains("Permission Error");
        }
    }

    @Test
    void copyingOutOfTheSnapshot_isRefused(@TempDir Path folder) {
        Ran ran = sql("COPY entity TO '" + folder.resolve("entity.csv") + "'");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void emptyLake_saysWhatToRun(@TempDir Path folder) {
        Ran ran = Ran.command(new SqlCommand(), "--lake", folder.toString(), "SELECT 1");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).startsWith("Nothing published yet. Run ./inclusion run");
        assertThat(ran.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--profile=nobody", "--format=pdf"})
    void unknownWord_isWrongUsage(String option) {
        Ran ran = sql(option, "SELECT 1");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Use one of ");
    }

    private static Ran sql(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--lake";
        all[1] = OpenFixture.lake().toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Ran.command(new SqlCommand(), all);
    }
}
