// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import inclusion.ingest.facts.FactBuilder;
import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilSettings;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.snapshot.Lake;
import inclusion.metrics.snapshot.LeftOut;
import inclusion.metrics.snapshot.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * From a landing folder to the snapshot that serves: what {@code run}, {@code forget} and {@code purge} have in common.
 * The lake remembers the last one, so that it can be made again.
 *
 * @param landing folder with the files; as text, absolute
 * @param acceptPartial whether to publish although a file or a table was rejected
 * @param acceptDrop whether to publish although a source, or many pupils of an extract, are gone
 */
record Publication(String landing, boolean acceptPartial, boolean acceptDrop) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Publication from(Path landing, boolean acceptPartial, boolean acceptDrop) {
        return new Publication(landing.toAbsolutePath().normalize().toString(), acceptPartial, acceptDrop);
    }

    /** As the lake remembers it. */
    static Publication ofText(String json) {
        try {
            return JSON.readValue(json, Publication.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read last-run.json: " + e.getOriginalMessage(), e);
        }
    }

    /** The same from another folder. */
    Publication from(Path otherLanding) {
        return from(otherLanding, acceptPartial, acceptDrop);
    }

    /**
     * Publishes, unless something must be put right first.
     *
     * @return done, or rejected with the reason on the error stream
     */
    Outcome publish(String location, Optional<String> master, KeyOption key) throws IOException {
        Catalogue catalogue = Catalogue.load();
        try (SparkSession spark = Sessions.on(master);
                Progress progress = Progress.follow(spark)) {
            Lake lake = new Lake(location, spark.sparkContext().hadoopConfiguration());
            LeftOut leftOut = lake.leftOut();
            Facts facts = FactBuilder.from(spark, Path.of(landing), () -> settings(key.settings(location), leftOut));
            Summary summary = new Summary(facts);
            Optional<String> objection = objection(facts, summary, lake);
            if (objection.isPresent()) {
                progress.finish();
                summary.print(System.out);
                System.err.println("Cannot publish: " + objection.get());
                return new Outcome(ExitCode.REJECTED, Set.of());
            }
            sameKey(lake, facts.pupils().keyFingerprint());
            Manifest manifest =
                    new SnapshotRun(spark, lake, catalogue, progress).publish(facts, configuration(facts, leftOut));
            lake.remember(text());
            progress.finish();
            summary.print(System.out);
            System.out.println("Snapshot " + manifest.snapshotId() + " serves now in " + location);
            return new Outcome(ExitCode.DONE, facts.pupils().forgotten());
        }
    }

    /**
     * What came of it.
     *
     * @param forgotten which of the pupils to be forgotten have rows in the files, by the pseudonyms that named them
     */
    record Outcome(int exitCode, Set<String> forgotten) {
        Outcome {
            forgotten = Set.copyOf(forgotten);
        }
    }

    private PupilSettings settings(PupilSettings keyed, LeftOut leftOut) {
        return new PupilSettings(
                keyed.pseudonyms(),
                Set.copyOf(leftOut.readableWith(keyed.fingerprint()).pupils()),
                AcademicYear.ofTimePeriod(leftOut.keepFrom()),
                acceptDrop);
    }

    private String configuration(Facts facts, LeftOut leftOut) {
        String files = acceptPartial ? "accept-partial" : "default";
        return facts.pupils().any() ? files + (acceptDrop ? " accept-drop" : "") + leftOut.configuration() : files;
    }

    private Optional<String> objection(Facts facts, Summary summary, Lake lake) {
        if (summary.rejected() && !acceptPartial) {
            return Optional.of("rejected " + summary.rejections()
                    + ". Mend it, or say --accept-partial to publish without it. What was published before still"
                    + " serves.");
        }
        if (facts.accounts().stream().noneMatch(account -> account.status().used())) {
            return Optional.of(
                    "nothing in " + landing + " could be used. Name the folder that holds the publishers' files.");
        }
        Set<String> gone = gone(lake, facts);
        return gone.isEmpty() || acceptDrop
                ? Optional.empty()
                : Optional.of("the folder no longer has " + String.join(", ", gone)
                        + ", which the serving snapshot has. Put it back, or say --accept-drop to publish without it.");
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

    private String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write last-run.json", e);
        }
    }
}
