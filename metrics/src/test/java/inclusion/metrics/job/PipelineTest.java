// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Exit codes that scripts rely on; nothing here needs Spark. */
class PipelineTest {
    @Test
    void unknownCommand_isWrongUsage() {
        assertThat(Pipeline.execute("runn")).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void noCommand_isWrongUsage() {
        assertThat(Pipeline.execute()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void runWithoutLanding_isWrongUsage() {
        assertThat(Pipeline.execute("run", "--lake", "anywhere")).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void audit_saysThatItIsNotThereYet() {
        assertThat(Pipeline.execute("audit", "--lake", "anywhere")).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void catalogue_listsAndShows() {
        assertThat(Pipeline.execute("catalogue", "list")).isEqualTo(ExitCode.DONE);
        assertThat(Pipeline.execute("catalogue", "show", "suspension-rate")).isEqualTo(ExitCode.DONE);
        assertThat(Pipeline.execute("catalogue", "show", "no-such-indicator")).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void codeVersion_isTheSameTwice() {
        assertThat(CodeVersion.current()).isEqualTo(CodeVersion.current()).contains("+");
    }

    @Test
    void catalogueFolderThatIsMissing_isNotPassedOver() {
        assertThat(Pipeline.execute(
                        "catalogue", "validate", Path.of("no", "such", "folder").toString()))
                .isNotEqualTo(ExitCode.DONE);
    }
}
