// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A marked child in every pupil source and under every rule that a row or a file can break, through {@code check} as a
 * person types it: nothing of her is in what it says, nor in what it leaves on the machine. Every finding and every
 * account of a run is among what {@code check} says.
 */
class MarkedPupilTest {
    @TempDir
    private static Path folder;

    private static Path landing;

    @BeforeAll
    static void write_the_landing_folder() throws IOException {
        landing = folder.resolve("landing");
        MarkedLanding.write(landing);
    }

    @Test
    void search_findsTheMarks_inTheLandingFolderAndInWhateverHoldsOne() throws Exception {
        Set<String> all = new TreeSet<>();
        Traces.in(landing, MarkedPupil::in).values().forEach(all::addAll);
        assertThat(all)
                .contains(MarkedPupil.UPN, MarkedPupil.FORMER_UPN, MarkedPupil.WRONG_UPN, MarkedPupil.SURNAME)
                .contains(MarkedPupil.FORENAME, MarkedPupil.POSTCODE, MarkedPupil.STAFF, "the date of birth");

        Path seeded = Files.createDirectory(folder.resolve("seeded"));
        parquet(seeded.resolve("nested.parquet"), "select [{'a': 'zz quexley'}] as list, 1 as n");
        parquet(seeded.resolve("dated.parquet"), "select date '2012-02-29' as day");
        Files.writeString(seeded.resolve("epoch.json"), "{\"born\": 15399}");
        Files.writeString(seeded.resolve("hash.log"), "of " + MarkedPupil.sha256(MarkedPupil.UPN));
        Files.writeString(seeded.resolve("wide.txt"), MarkedPupil.UPN, StandardCharsets.UTF_16LE);
        assertThat(Traces.in(seeded, MarkedPupil::in))
                .containsOnlyKeys("dated.parquet", "epoch.json", "hash.log", "nested.parquet", "wide.txt");
    }

    @Test
    void check_saysAndLeavesNothingOfTheMarkedPupil_whateverRuleHerRowsBreak() throws Exception {
        Path home = Files.createDirectory(folder.resolve("machine"));
        Path broken = Files.writeString(folder.resolve("broken.csv"), "name\n" + MarkedPupil.SURNAME + "\n");
        String lake = home.resolve("lake").toString();
        String said;
        try (PipelineProcess pipeline = PipelineProcess.start(home)) {
            assertThat(pipeline.run("check", "--landing", landing.toString(), "--format", "json", "--debug"))
                    .isEqualTo(ExitCode.REJECTED);
            assertThat(pipeline.run("forget", "--lake", lake, "--debug", "--pupil-file", broken.toString()))
                    .isEqualTo(ExitCode.WRONG_USAGE);
            said = pipeline.said();
        }

        assertThat(MarkedRules.BROKEN).allSatisfy(rule -> assertThat(said).contains("\"code\" : \"" + rule + "\""));
        assertThat(said).contains("Invalid pupil file");
        Map<String, Set<String>> traces = Traces.in(home, MarkedPupil::in);
        assertThat(traces).isEmpty();
        assertThat(home.resolve("tmp")).isEmptyDirectory();
        assertThat(home.resolve("work")).isEmptyDirectory();
    }

    private static void parquet(Path file, String sql) throws SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("COPY (" + sql + ") TO '" + file + "' (FORMAT parquet)");
        }
    }
}
