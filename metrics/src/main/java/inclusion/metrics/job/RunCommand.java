// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.facts.FactBuilder;
import inclusion.ingest.facts.Facts;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.snapshot.Lake;
import inclusion.metrics.snapshot.Manifest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: landing files to a new snapshot. */
@Command(name = "run", description = "Makes a snapshot from the files of a landing folder and lets it serve.")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--landing", required = true, paramLabel = "DIR", description = "folder with the files, any mix")
    private Path landing;

    @Option(names = "--lake", required = true, paramLabel = "DIR", description = "folder (or Hadoop path) to publish in")
    private String lake;

    @Option(names = "--master", paramLabel = "URL", description = "Spark master; default: all cores of this machine")
    private Optional<String> master;

    @Option(names = "--accept-partial", description = "publish although a file or a whole table was rejected")
    private boolean acceptPartial;

    @Option(names = "--accept-drop", description = "publish although schools or years have gone since the last snapshot")
    private boolean acceptDrop;

    @Option(names = "--debug", description = "show a stack trace when something fails")
    private boolean debug;

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = Catalogue.load();
        try (SparkSession spark = Sessions.on(master);
                Progress progress = Progress.follow(spark)) {
            Facts facts = FactBuilder.from(spark, landing);
            Summary summary = new Summary(facts);
            if (summary.rejected() && !acceptPartial) {
                progress.finish();
                summary.print(System.out);
                System.err.println("Cannot publish: rejected " + summary.rejections()
                        + ". Mend it, or say --accept-partial to publish without it. What was published before still"
                        + " serves.");
                return ExitCode.REJECTED;
            }
            Lake target = new Lake(lake, spark.sparkContext().hadoopConfiguration());
            String configuration = acceptPartial ? "accept-partial" : "default";
            Manifest manifest = new SnapshotRun(spark, target, catalogue, progress).publish(facts, configuration);
            progress.finish();
            summary.print(System.out);
            System.out.println("Snapshot " + manifest.snapshotId() + " serves now in " + lake);
            return ExitCode.DONE;
        }
    }
}
