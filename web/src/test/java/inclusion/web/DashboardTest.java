// SPDX-License-Identifier: Apache-2.0
package inclusion.web;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.SnapshotFixture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DashboardTest {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        CommandLine commands = Dashboard.commandLine();
        commands.setOut(new PrintWriter(said, true));
        commands.setErr(new PrintWriter(said, true));
        return commands.execute(arguments);
    }

    @Test
    void internalProfile_isServedToThisMachineAlone() {
        SnapshotFixture.write(folder);

        int code = run("serve", "--lake", folder.toString(), "--profile", "internal", "--host", "0.0.0.0");

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("Cannot serve the internal profile on 0.0.0.0");
    }

    @Test
    void emptyLake_saysWhatToRun() {
        assertThat(run("serve", "--lake", folder.toString())).isEqualTo(3);
        assertThat(said.toString()).contains("run").doesNotContain("Exception");
    }

    @Test
    void unknownProfile_isWrongUsage() {
        assertThat(run("serve", "--lake", folder.toString(), "--profile", "everybody"))
                .isEqualTo(2);
    }

    @Test
    void promisedCommand_saysThatItComesLater() {
        assertThat(run("pack", "--lake", folder.toString(), "--trust", "1", "--out", "x.pdf"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("comes in a later release");
    }

    @Test
    void question_isAnsweredFromTheSameCommandLine() {
        SnapshotFixture.write(folder);

        assertThat(run(
                        "sql",
                        "--lake",
                        folder.toString(),
                        "SELECT count(*) AS trusts FROM entity WHERE geographic_level = 'MAT'"))
                .isZero();
        assertThat(said.toString()).contains("trusts").contains("1");
    }

    @Test
    void noCommand_isWrongUsage() {
        assertThat(run()).isEqualTo(2);
    }
}
