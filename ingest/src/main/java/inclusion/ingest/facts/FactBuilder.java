// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.LandingFolder;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.Statement;
import inclusion.ingest.source.contract.FolderSettings;
import inclusion.ingest.vocabulary.FindingRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * From a landing folder to facts, in two readings of one task a file: the first finds out who the schools are and
 * whether the file can be used, the second puts every row in its place. Nothing of a file is held between the two. The
 * result does not depend on names, order, cores or partitions.
 */
public final class FactBuilder {
    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Landed landed;
    private final PupilSettings settings;
    private final ReadingContext reading;

    private FactBuilder(SparkSession spark, Landed landed, PupilSettings settings) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.landed = landed;
        this.settings = settings;
        this.reading = ReadingContext.of(settings.pseudonyms());
    }

    /**
     * Reads all files of the folder at this path.
     *
     * @throws IOException when the folder itself cannot be read
     */
    public static Facts from(SparkSession spark, Path folder) throws IOException {
        return from(spark, LandingFolder.scan(folder));
    }

    /** The same, with what a run is told about schools' own files. */
    public static Facts from(SparkSession spark, Path folder, PupilSettings settings) throws IOException {
        return from(spark, LandingFolder.scan(folder), () -> settings);
    }

    /** The same; the settings are asked for only when a file names pupils or staff. */
    public static Facts from(SparkSession spark, Path folder, Supplier<PupilSettings> settings) throws IOException {
        return from(spark, LandingFolder.scan(folder), settings);
    }

    /**
     * Reads all files of the folder, pupils under a key that nobody keeps. Problems in them are findings of the result;
     * it throws only when Spark fails.
     */
    public static Facts from(SparkSession spark, LandingFolder folder) {
        return from(spark, folder, PupilSettings::throwAway);
    }

    private static Facts from(SparkSession spark, LandingFolder folder, Supplier<PupilSettings> settings) {
        Landed landed = Landed.of(folder);
        PupilSettings known = landed.namesPeople() ? settings.get() : PupilSettings.throwAway();
        return new FactBuilder(spark, landed, known).facts();
    }

    private Facts facts() {
        ReadingContext with = reading;
        FolderSettings folder = landed.settings();
        List<FileSummary> summaries =
                tasks(landed.tasks())
                        .map(task -> FileSummary.of(task, with.with(folder.of(task.name()))))
                        .collect()
                        .stream()
                        .sorted(Comparator.comparingInt(
                                summary -> summary.task().index()))
                        .toList();
        Known known = Known.of(summaries);
        List<FileSummary> usable = summaries.stream()
                .filter(summary -> summary.failure().isEmpty())
                .toList();
        List<FileTask> published = usable.stream()
                .filter(summary -> !OwnRun.takes(summary))
                .map(FileSummary::task)
                .toList();
        Dataset<Row> merged = merged(published, known).persist(StorageLevel.MEMORY_AND_DISK());
        OwnRun own = OwnRun.of(spark, landed, known, usable, settings, reading);
        FactTables tables = new FactTables(spark, landed, known, merged);
        OwnRun.Made made = own.facts(
                tables.schoolYears(),
                tables.memberships(),
                tables.establishments(),
                tables.counts(),
                usable.stream().flatMap(summary -> summary.links().stream()).toList());
        Map<Integer, Books.Count> counts = counts(summaries, merged);
        Map<Integer, OwnRows.LeftOut> leftOut = own.leftOut();
        Set<String> forgotten = new HashSet<>();
        leftOut.values().forEach(each -> forgotten.addAll(each.forgotten()));
        OwnBooks ownBooks = new OwnBooks(usable, leftOut, made);
        Books books = new Books(landed, ownBooks.counts(counts), broken(summaries, merged), ownBooks.stopped());
        return tables.facts(summaries, books, made.facts().without(forgotten));
    }

    /** Largest first, so that the last task is a short one. */
    private JavaRDD<FileTask> tasks(List<FileTask> tasks) {
        List<FileTask> largestFirst = tasks.stream()
                .sorted(Comparator.comparingLong(FileTask::bytes).reversed())
                .toList();
        return context.parallelize(largestFirst, Math.max(1, largestFirst.size()));
    }

    private Dataset<Row> merged(List<FileTask> usable, Known known) {
        Broadcast<SchoolYears> schools = context.broadcast(known.schools());
        Broadcast<Authorities> authorities = context.broadcast(known.authorities());
        ReadingContext with = reading;
        FolderSettings folder = landed.settings();
        JavaRDD<Row> rows = tasks(usable)
                .flatMap(task -> statements(
                        task, with.with(folder.of(task.name())), new Resolver(schools.value(), authorities.value())));
        return spark.createDataFrame(rows, Bronze.SCHEMA)
                .repartition(col("statement_key"))
                .sortWithinPartitions("statement_key", "file_index", "source_row")
                .mapPartitions(new Merged(), Encoders.row(Bronze.SCHEMA));
    }

    private static Iterator<Row> statements(FileTask task, ReadingContext reading, Resolver resolver) {
        BronzeRow bronze = new BronzeRow(task);
        Iterable<FileRows.Outcome> rows = () -> new FileRows(task, reading);
        return StreamSupport.stream(rows.spliterator(), false)
                .flatMap(outcome -> outcome.statements().stream()
                        .filter(statement -> !(statement instanceof Statement.PupilRow))
                        .map(statement -> {
                            Object[] row = bronze.of(outcome.number(), statement);
                            resolver.resolve(row);
                            return RowFactory.create(row);
                        }))
                .iterator();
    }

    private static Map<Integer, Books.Count> counts(List<FileSummary> summaries, Dataset<Row> merged) {
        Map<Integer, Long> superseded = new HashMap<>();
        merged.groupBy("file_index", "source_row")
                .agg(max("kept").as("kept"))
                .where(not(col("kept")))
                .groupBy("file_index")
                .count()
                .collectAsList()
                .forEach(row -> superseded.put(row.getInt(0), row.getLong(1)));
        Map<Integer, String> covers = new HashMap<>();
        merged.groupBy("file_index")
                .agg(min("time_period"), max("time_period"))
                .collectAsList()
                .forEach(row -> covers.put(row.getInt(0), covers(row.getString(1), row.getString(2))));
        Map<Integer, Books.Count> counts = new HashMap<>();
        for (FileSummary summary : summaries) {
            int index = summary.task().index();
            counts.put(
                    index,
                    new Books.Count(
                            summary.read(),
                            summary.quarantined().size(),
                            superseded.getOrDefault(index, 0L),
                            covers.getOrDefault(index, ""),
                            summary.failure()));
        }
        return counts;
    }

    private static String covers(String first, String last) {
        if (first == null) {
            return "";
        }
        return first.equals(last) ? first : first + "-" + last;
    }

    private static List<Books.Broken> broken(List<FileSummary> summaries, Dataset<Row> merged) {
        Map<Integer, Tally> byFile = new HashMap<>();
        List<Books.Broken> broken = new ArrayList<>();
        for (FileSummary summary : summaries) {
            int index = summary.task().index();
            byFile.put(index, new Tally().add(summary.tally()));
            summary.failure().ifPresent(rule -> broken.add(new Books.Broken(index, rule, "", "", summary.read())));
        }
        merged.where("flaws is not null")
                .select("file_index", "source_row", "flaws")
                .toJavaRDD()
                .mapPartitions(FactBuilder::tallies)
                .collect()
                .forEach(
                        part -> part.forEach((index, tally) -> byFile.get(index).add(tally)));
        byFile.forEach((index, tally) -> tally.broken()
                .values()
                .forEach(each -> broken.add(
                        new Books.Broken(index, each.rule(), each.column(), each.firstRows(), each.rows()))));
        return broken;
    }

    private static Iterator<Map<Integer, Tally>> tallies(Iterator<Row> rows) {
        Map<Integer, Tally> tallies = new HashMap<>();
        Set<String> seen = new HashSet<>();
        rows.forEachRemaining(row -> row.getString(2).lines().forEach(line -> {
            if (seen.add(row.getInt(0) + "|" + row.getLong(1) + "|" + line)) {
                int bar = line.indexOf('|');
                Flaw flaw = new Flaw(FindingRule.of(line.substring(0, bar)), line.substring(bar + 1));
                tallies.computeIfAbsent(row.getInt(0), index -> new Tally()).add(row.getLong(1), flaw);
            }
        }));
        return Stream.of(tallies).iterator();
    }
}
