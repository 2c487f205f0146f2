// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.FactBuilder;
import inclusion.metrics.SharedSpark;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.snapshot.Lake;
import inclusion.metrics.snapshot.Manifest;
import inclusion.metrics.snapshot.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that dies leaves the old snapshot serving; the next run publishes, and the same content whatever the cores. */
class PipelineKilledTest {
    @TempDir
    Path folder;

    @Test
    void runThatDiesAtAnyStep_leavesAWholeSnapshotServing_andTheNextPublishes() throws Exception {
        Path landing = folder.resolve("landing");
        Path target = folder.resolve("lake");
        Path catalogue =
                SmallCatalogue.write(folder.resolve("catalogue"), "suspension-rate", "permanent-exclusion-rate");
        TinyLanding.write(landing.resolve("first.csv"), "201516");
        Manifest old = run(landing, target, catalogue);
        TinyLanding.write(landing.resolve("second.csv"), "201617");

        for (Step step : new Step[] {Step.TABLE_STAGED, Step.MANIFEST_WRITTEN, Step.SNAPSHOT_IN_PLACE}) {
            KilledRun.until(step, landing, target, catalogue);
            assertThat(lake(target).current()).as(step.name()).hasValue(old.snapshotId());
            assertThat(tables(target, old)).as(step.name()).isEqualTo((long)
                    old.tables().size());
        }
        KilledRun.until(Step.POINTER_REPLACED, landing, target, catalogue);
        Manifest published =
                lake(target).manifest(lake(target).current().orElseThrow()).orElseThrow();
        assertThat(published.snapshotId()).isNotEqualTo(old.snapshotId());

        // Other names, other folders, another order, two cores instead of one, a lake that knows nothing.
        Path renamed = folder.resolve("renamed");
        TinyLanding.write(renamed.resolve("b/a.csv"), "201617");
        TinyLanding.write(renamed.resolve("z.csv"), "201516");
        Manifest again = run(renamed, folder.resolve("other-lake"), catalogue);
        assertThat(again.snapshotId()).isEqualTo(published.snapshotId());
        assertThat(again.contentDigest()).isEqualTo(published.contentDigest());

        Manifest next = run(landing, target, catalogue);
        assertThat(next.contentDigest()).isEqualTo(published.contentDigest());
        assertThat(left(target)).isZero();
    }

    private static Manifest run(Path landing, Path target, Path catalogue) throws IOException {
        SparkSession spark = SharedSpark.session();
        return new SnapshotRun(spark, lake(target), Catalogue.load(catalogue), step -> {})
                .publish(FactBuilder.from(spark, landing), "default");
    }

    private static Lake lake(Path target) {
        return new Lake(target.toString(), SharedSpark.session().sparkContext().hadoopConfiguration());
    }

    private static long tables(Path target, Manifest of) throws IOException {
        try (Stream<Path> files = Files.walk(target.resolve("snapshots").resolve(of.snapshotId()))) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .map(Path::getParent)
                    .distinct()
                    .count();
        }
    }

    private static long left(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target.resolve("snapshots"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("."))
                    .count();
        }
    }
}
