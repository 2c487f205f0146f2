// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A snapshot serves from the moment that the pointer is replaced, and not before; whatever dies on the way leaves the old
 * one serving. The processes that die here do everything that touches a lake, over and over; what a run does before
 * touches nothing of it ({@code PipelineKilledTest} kills whole runs).
 */
class LakeTest {
    private static final int KILLS = 20;
    private static final long SEED = 20_261_121;

    @TempDir
    Path folder;

    @Test
    void twentyDeathsAtRandomMoments_alwaysLeaveAWholeSnapshotServing() throws Exception {
        Random moments = new Random(SEED);
        Lake lake = lake();
        PublishingProcess.publish(lake, "first", step -> {});
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = process();
            try (var out = process.inputReader()) {
                assertThat(out.readLine()).as("seed %s, kill %s", SEED, kill).isEqualTo(PublishingProcess.STARTED);
                TimeUnit.MICROSECONDS.sleep(moments.nextInt(60_000));
            } finally {
                process.destroyForcibly().waitFor();
            }
            assertWhole(lake, "seed " + SEED + ", kill " + kill);
        }
        PublishingProcess.publish(lake, "last", step -> {});

        assertThat(lake.current()).hasValue("last");
        assertThat(staging()).isEmpty();
    }

    @Test
    void sameIdWithOtherContent_isRefused() {
        Lake lake = lake();
        PublishingProcess.publish(lake, "one", step -> {});
        Manifest other = PublishingProcess.manifest("one", "other content");

        assertThatThrownBy(() -> lake.publish(lake.stage("one"), other, step -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Cannot publish snapshot one");
        assertThat(lake.current()).hasValue("one");
    }

    @Test
    void sameIdWithTheSameContent_isPublishedAgainWithoutTouchingWhatServes() throws IOException {
        Lake lake = lake();
        PublishingProcess.publish(lake, "one", step -> {});
        Path manifest = folder.resolve("snapshots/one/manifest.json");
        var before = Files.getLastModifiedTime(manifest);
        PublishingProcess.publish(lake, "one", step -> {});

        assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(before);
        assertThat(staging()).isEmpty();
    }

    @Test
    void folderThatIsNoLakeYet_hasNothingThatServes() {
        assertThat(lake().current()).isEmpty();
    }

    private void assertWhole(Lake lake, String when) throws IOException {
        String serving = lake.current().orElseThrow();
        assertThat(lake.manifest(serving)).as(when).isPresent();
        Path snapshot = folder.resolve("snapshots").resolve(serving);
        List<Path> tables = IntStream.range(0, PublishingProcess.TABLES)
                .mapToObj(table -> snapshot.resolve("internal/table" + table))
                .toList();
        assertThat(tables).as(when).allSatisfy(table -> assertThat(table).hasSize(PublishingProcess.BYTES));
    }

    private List<Path> staging() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("snapshots"))) {
            return left.filter(path -> path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private Lake lake() {
        return new Lake(folder.toString(), new Configuration());
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
