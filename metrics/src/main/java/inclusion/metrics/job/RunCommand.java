// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.facts.FactBuilder;
import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilSettings;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.snapshot.Lake;
import inclusion.metrics.snapshot.Manifest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: landing files to a new snapshot. */
@Command(name = "run", description = "Makes a snapshot from the files of a landing folder and lets it serve.")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--landing", required = true, paramLabel = "DIR", description = "folder with the files, any mix")
    private Path landing;

    @Option(
            names = "--lake",
            required = true,
            paramLabel = "DIR",
            description = "folder (or Hadoop path) to publish in")
    private String lake;

    @Option(names = "--master", paramLabel = "URL", description = "Spark master; default: all cores of this machine")
    private Optional<String> master;

    @Option(names = "--accept-partial", description = "publish although a file or a whole table was rejected")
    private boolean acceptPartial;

    @Option(names = "--accept-drop", description = "publish although a source of the last snapshot is gone")
    private boolean acceptDrop;

    @Mixin
    private KeyOption key;

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = Catalogue.load();
        try (SparkSession spark = Sessions.on(master);
                Progress progress = Progress.follow(spark)) {
            Facts facts = FactBuilder.from(spark, landing, this::settings);
            Summary summary = new Summary(facts);
            if (summary.rejected() && !acceptPartial) {
                progress.finish();
                summary.print(System.out);
                System.err.println("Cannot publish: rejected " + summary.rejections()
                        + ". Mend it, or say --accept-partial to publish without it. What was published before still"
                        + " serves.");
                return ExitCode.REJECTED;
            }
            if (facts.accounts().stream().noneMatch(account -> account.status().used())) {
                progress.finish();
                summary.print(System.out);
                System.err.println("Cannot publish: nothing in " + landing
                        + " could be used. Name the folder that holds the publishers' files.");
                return ExitCode.REJECTED;
            }
            Lake target = new Lake(lake, spark.sparkContext().hadoopConfiguration());
            sameKey(target, facts.pupils().keyFingerprint());
            Set<String> gone = gone(target, facts);
            if (!gone.isEmpty() && !acceptDrop) {
                progress.finish();
                System.err.println("Cannot publish: the folder no longer has " + String.join(", ", gone)
                        + ", which the serving snapshot has. Put it back, or say --accept-drop to publish without it.");
                return ExitCode.REJECTED;
            }
            String configuration = (acceptPartial ? "accept-partial" : "default")
                    + (acceptDrop && facts.pupils().any() ? " accept-drop" : "");
            Manifest manifest = new SnapshotRun(spark, target, catalogue, progress).publish(facts, configuration);
            progress.finish();
            summary.print(System.out);
            System.out.println("Snapshot " + manifest.snapshotId() + " serves now in " + lake);
            return ExitCode.DONE;
        }
    }

    private PupilSettings settings() {
        PupilSettings settings = key.settings(lake);
        return acceptDrop ? settings.acceptingDrop() : settings;
    }

    /** Under another key every pupil would look like a new one. */
    private static void sameKey(Lake lake, String fingerprint) {
        lake.current()
                .flatMap(lake::manifest)
                .map(Manifest::pupilKeyFingerprint)
                .filter(before -> !before.isEmpty() && !fingerprint.isEmpty() && !before.equals(fingerprint))
                .ifPresent(before -> {
                    throw new IllegalStateException("Cannot publish: the serving snapshot was made under the key "
                            + before + ", this run has the key " + fingerprint
                            + ". Name the former key with --key, or publish in a new lake.");
                });
    }

    /** Sources that the serving snapshot has and this folder has not: more likely an accident than a wish. */
    private static Set<String> gone(Lake lake, Facts facts) {
        Set<String> before = lake.current().flatMap(lake::manifest).stream()
                .flatMap(manifest -> manifest.files().stream())
                .map(Manifest.SourceFile::sourceId)
                .collect(Collectors.toCollection(TreeSet::new));
        facts.accounts().stream()
                .filter(account -> account.status().used())
                .map(FileAccount::sourceId)
                .forEach(before::remove);
        return before;
    }
}
