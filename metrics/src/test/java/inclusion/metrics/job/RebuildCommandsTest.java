// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.PupilSettings;
import inclusion.metrics.snapshot.Lake;
import inclusion.metrics.snapshot.LeftOut;
import inclusion.metrics.snapshot.Manifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code forget} and {@code purge} refuse, they refuse before anything is remembered; nothing here needs Spark. */
class RebuildCommandsTest {
    private static final String NAME = "Zzquexley";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream console = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop_listening() {
        System.setErr(console);
    }

    @Test
    void forgetUnderAnotherKey_isRefused_andRemembersNobody() throws IOException {
        publish(PupilSettings.of(PupilKey.make(folder.resolve("former.key"))).fingerprint());
        PupilKey.make(folder.resolve("other.key"));

        assertThat(forget("other.key", "upn\nA1\n")).isEqualTo(ExitCode.FAILED);

        assertThat(said()).contains("Cannot tell who is meant: the snapshot was made under the key");
        // Else no run under the right key could tell any more who is to be left out.
        assertThat(lake().leftOut()).isEqualTo(LeftOut.NOTHING);
    }

    @Test
    void forgetWithoutTheKey_saysThatItIsMissing_andMakesNone() throws IOException {
        publish("0123456789abcdef");

        assertThat(forget("nowhere.key", "upn\nA1\n")).isEqualTo(ExitCode.FAILED);

        assertThat(said()).contains("Cannot tell who is meant: there is no key");
        assertThat(folder.resolve("nowhere.key")).doesNotExist();
        assertThat(lake().leftOut()).isEqualTo(LeftOut.NOTHING);
    }

    @Test
    void forgetWithAFileThatNamesNobody_isWrongUsage_andQuotesNothing() throws IOException {
        publish("0123456789abcdef");

        assertThat(forget("nowhere.key", "name\n" + NAME + "\n")).isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(said()).contains("Invalid pupil file").doesNotContainIgnoringCase(NAME);
    }

    @Test
    void forgetWhereNoFileNamesAPupil_isRefused() throws IOException {
        publish("");

        assertThat(forget("nowhere.key", "upn\nA1\n")).isEqualTo(ExitCode.FAILED);

        assertThat(said()).contains("was made from no pupil file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2099-00", "2023"})
    void purgeOfWhatIsNoYearThatHasBegun_isWrongUsage_andRemembersNothing(String year) throws IOException {
        publish("");

        assertThat(Pipeline.execute("purge", "--lake", location(), "--before", year))
                .isEqualTo(ExitCode.WRONG_USAGE);

        assertThat(said()).contains("Invalid year: " + year);
        // A year once let go of does not come back.
        assertThat(lake().leftOut()).isEqualTo(LeftOut.NOTHING);
    }

    @Test
    void purgeInAMistypedFolder_isRefused_andMakesNoLakeOfIt() {
        assertThat(Pipeline.execute("purge", "--lake", location(), "--before", "2023-24"))
                .isEqualTo(ExitCode.FAILED);

        assertThat(said()).contains("Cannot take anything out of " + location() + ": no snapshot serves there.");
        assertThat(Path.of(location())).doesNotExist();
    }

    private int forget(String key, String pupils) throws IOException {
        Path who = Files.writeString(folder.resolve("who.csv"), pupils);
        String file = folder.resolve(key).toString();
        return Pipeline.execute("forget", "--lake", location(), "--key", file, "--pupil-file", who.toString());
    }

    /** A snapshot without a table, made under the key of that fingerprint. */
    private void publish(String fingerprint) {
        Manifest manifest = new Manifest(
                "first", "digest", "", "", "", "", true, List.of(), List.of(), List.of(), null, "", fingerprint);
        lake().publish(lake().stage("first"), manifest, step -> {});
        lake().remember("{\"landing\": \"" + folder.resolve("landing")
                + "\", \"acceptPartial\": false, \"acceptDrop\": false}");
    }

    private Lake lake() {
        return new Lake(location(), new Configuration());
    }

    private String location() {
        return folder.resolve("lake").toString();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
