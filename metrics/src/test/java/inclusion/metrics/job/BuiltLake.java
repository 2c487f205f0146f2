// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.facts.FactBuilder;
import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.PupilFacts;
import inclusion.metrics.RealData;
import inclusion.metrics.SharedSpark;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.evaluate.ValueEngine;
import inclusion.metrics.snapshot.Lake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * A lake made of a landing folder, and the facts that it was made of, for all tests that only read them: each is built
 * once in a run of the tests.
 *
 * @param facts a folder of Parquet for each fact
 * @param tables the folder of the published tables, everything in it
 */
public record BuiltLake(Path facts, Path tables) {
    private static final Path LAKES = Path.of("target", "lakes").toAbsolutePath();
    private static final Map<String, BuiltLake> BUILT = new HashMap<>();

    /** Of the real files; the test is skipped where they are missing. */
    public static BuiltLake real() {
        return of("real", RealData.folder().resolve("school"));
    }

    /**
     * Of the real files about authorities and about no school: their facts and values, without the tables made of them.
     * The test is skipped where they are missing.
     */
    public static synchronized BuiltLake authorities() {
        return BUILT.computeIfAbsent("authorities", unbuilt -> {
            Path folder = LAKES.resolve("authorities-facts");
            Facts facts = written(RealData.folder().resolve("la"), folder, SharedSpark.session());
            Path tables = LAKES.resolve("authorities");
            written(ValueEngine.figures(facts, Catalogue.load()).values(), tables.resolve("indicator_value"));
            return new BuiltLake(folder, tables);
        });
    }

    /** Of the committed sample. */
    public static BuiltLake sample() {
        return of("sample", RealData.root().resolve("sample-datasets"));
    }

    private static synchronized BuiltLake of(String name, Path landing) {
        return BUILT.computeIfAbsent(name, unbuilt -> build(name, landing));
    }

    private static BuiltLake build(String name, Path landing) {
        SparkSession spark = SharedSpark.session();
        Path folder = LAKES.resolve(name + "-facts");
        Facts facts = written(landing, folder, spark);
        Lake lake =
                new Lake(LAKES.resolve(name).toString(), spark.sparkContext().hadoopConfiguration());
        new SnapshotRun(spark, lake, Catalogue.load(), step -> {}).publish(facts, "default");
        Path snapshot =
                Path.of(lake.snapshot(lake.current().orElseThrow()).toUri().getPath());
        return new BuiltLake(folder, snapshot.resolve("internal"));
    }

    /** The same facts, read from disk from now on, so that the landing files are read once. */
    private static Facts written(Path landing, Path folder, SparkSession spark) {
        try {
            Facts facts = FactBuilder.from(spark, landing);
            return new Facts(
                    written(facts.publishedCount(), folder.resolve("published_count")),
                    written(facts.publishedValue(), folder.resolve("published_value")),
                    written(facts.establishment(), folder.resolve("establishment")),
                    written(facts.schoolYear(), folder.resolve("school_year")),
                    written(facts.establishmentLink(), folder.resolve("establishment_link")),
                    written(facts.trustMembership(), folder.resolve("trust_membership")),
                    written(facts.area(), folder.resolve("area")),
                    written(facts.statisticalNeighbour(), folder.resolve("statistical_neighbour")),
                    written(facts.quarantine(), folder.resolve("quarantine")),
                    written(facts.pupils(), folder),
                    facts.accounts(),
                    facts.findings(),
                    facts.files(),
                    facts.fictional());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the landing folder " + landing, e);
        }
    }

    private static PupilFacts written(PupilFacts pupils, Path folder) {
        Map<PupilFact, Dataset<Row>> facts = new EnumMap<>(PupilFact.class);
        for (PupilFact fact : PupilFact.values()) {
            facts.put(fact, written(pupils.of(fact), folder.resolve(fact.word())));
        }
        return new PupilFacts(facts, pupils.keyFingerprint());
    }

    private static Dataset<Row> written(Dataset<Row> rows, Path folder) {
        rows.write().mode(SaveMode.Overwrite).parquet(folder.toString());
        return rows.sparkSession().read().schema(rows.schema()).parquet(folder.toString());
    }
}
