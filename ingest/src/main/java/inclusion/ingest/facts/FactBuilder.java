// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.source.LandingFolder;
import inclusion.ingest.source.SourceTable;
import inclusion.ingest.vocabulary.FindingRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * From a landing folder to facts. Every file is read once, as one task; what its rows say is held in memory or on local
 * disk, brought together by key, and the books are made on the way. The result does not depend on names, order, cores
 * or partitions.
 */
public final class FactBuilder {
    private final SparkSession spark;
    private final Landed landed;

    private FactBuilder(SparkSession spark, Landed landed) {
        this.spark = spark;
        this.landed = landed;
    }

    /**
     * Reads all files of the folder at this path.
     *
     * @throws IOException when the folder itself cannot be read
     */
    public static Facts from(SparkSession spark, Path folder) throws IOException {
        return from(spark, LandingFolder.scan(folder));
    }

    /** Reads all files of the folder. Problems in them are findings of the result; it throws only when Spark fails. */
    public static Facts from(SparkSession spark, LandingFolder folder) {
        return new FactBuilder(spark, Landed.of(folder)).facts();
    }

    private Facts facts() {
        Dataset<Row> bronze = bronze().persist(StorageLevel.MEMORY_AND_DISK());
        Map<Integer, Optional<FindingRule>> refusals = new HashMap<>();
        Map<Integer, Long> read = new HashMap<>();
        for (Row end : bronze.where(col("kind").equalTo(Bronze.END)).collectAsList()) {
            Optional<FindingRule> refusal = Optional.ofNullable(end.getStruct(Bronze.FLAW_OF_ROW))
                    .map(flaw -> FindingRule.of(flaw.getString(0)));
            refusals.put(end.getInt(Bronze.FILE_INDEX), refusal);
            read.put(end.getInt(Bronze.FILE_INDEX), end.getLong(Bronze.SOURCE_ROW));
        }
        Object[] refused = refusals.keySet().stream()
                .filter(index -> refusals.get(index).isPresent())
                .toArray();
        Dataset<Row> sound = bronze.where(not(col("file_index").isin(refused)));
        Conformed conformed = Conformed.of(spark, sound);
        Dataset<Row> resolved = conformed.resolved();
        Books books = new Books(landed, counts(sound, resolved, read, refusals), broken(bronze, sound, resolved));
        Facts facts = new FactTables(spark, landed, conformed).facts(quarantine(sound), books);
        return facts;
    }

    private Dataset<Row> bronze() {
        List<FileTask> largestFirst = landed.tasks().stream()
                .sorted(Comparator.comparingLong(FileTask::bytes).reversed())
                .toList();
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(largestFirst, Math.max(1, largestFirst.size()))
                .flatMap(BronzeRows::new);
        return spark.createDataFrame(rows, Bronze.SCHEMA);
    }

    private Map<Integer, Books.Count> counts(
            Dataset<Row> sound,
            Dataset<Row> resolved,
            Map<Integer, Long> read,
            Map<Integer, Optional<FindingRule>> refusals) {
        Map<Integer, Long> quarantined = new HashMap<>();
        sound.where("kind = 'flaw' and flaw.quarantined")
                .groupBy("file_index")
                .count()
                .collectAsList()
                .forEach(row -> quarantined.put(row.getInt(0), row.getLong(1)));
        Map<Integer, Row> used = new HashMap<>();
        resolved.groupBy("file_index", "source_row")
                .agg(
                        max("kept").as("kept"),
                        min("time_period").as("first"),
                        max("time_period").as("last"))
                .groupBy("file_index")
                .agg(sum(when(col("kept"), 0).otherwise(1)), min("first"), max("last"))
                .collectAsList()
                .forEach(row -> used.put(row.getInt(0), row));
        Map<Integer, Books.Count> counts = new HashMap<>();
        read.forEach((index, rows) -> {
            Optional<Row> use = Optional.ofNullable(used.get(index));
            counts.put(
                    index,
                    new Books.Count(
                            rows,
                            quarantined.getOrDefault(index, 0L),
                            use.map(row -> row.getLong(1)).orElse(0L),
                            use.map(FactBuilder::covers).orElse(""),
                            refusals.get(index)));
        });
        return counts;
    }

    private static String covers(Row use) {
        String first = use.getString(2);
        String last = use.getString(3);
        if (first == null) {
            return "";
        }
        return first.equals(last) ? first : first + "-" + last;
    }

    private static List<Books.Broken> broken(Dataset<Row> bronze, Dataset<Row> sound, Dataset<Row> resolved) {
        Dataset<Row> ends = bronze.where("kind = 'end' and flaw is not null")
                .select(col("file_index"), col("source_row"), col("flaw"));
        Dataset<Row> atRows = sound.where("kind = 'flaw'").select(col("file_index"), col("source_row"), col("flaw"));
        Dataset<Row> together = resolved.where("flaws is not null")
                .select(
                        col("file_index"),
                        col("source_row"),
                        explode(col("flaws")).as("flaw"));
        Dataset<Row> unplaced = resolved.where("kind = 'observation' and geographic_level = 'School'")
                .select(
                        col("file_index"),
                        col("source_row"),
                        explode(array(
                                        when(col("entity_code").startsWith("LAESTAB"), flaw(FindingRule.URN_UNKNOWN)),
                                        when(col("new_la_code").isNull(), flaw(FindingRule.AUTHORITY_UNKNOWN)),
                                        when(
                                                col("education_phase").equalTo("Unknown"),
                                                flaw(FindingRule.SCHOOL_PHASE_UNKNOWN))))
                                .as("flaw"))
                .where("flaw is not null");
        List<Books.Broken> broken = new ArrayList<>();
        ends.unionAll(atRows)
                .unionAll(together)
                .unionAll(unplaced)
                .distinct()
                .groupBy("file_index", "flaw.rule", "flaw.source_column")
                .agg(count(lit(1)), array_join(slice(array_sort(collect_list(col("source_row"))), 1, 3), ", "))
                .collectAsList()
                .forEach(row -> broken.add(new Books.Broken(
                        row.getInt(0),
                        FindingRule.of(row.getString(1)),
                        row.getString(2),
                        row.getString(4),
                        row.getLong(3))));
        return broken;
    }

    private static Column flaw(FindingRule rule) {
        return expr("named_struct('rule', '" + rule.code() + "', 'source_column', '', 'quarantined', false)");
    }

    private Dataset<Row> quarantine(Dataset<Row> sound) {
        return sound.where("kind = 'flaw' and flaw.quarantined")
                .select(
                        FactTables.byIndex("file_index", landed.tasks(), FileTask::checksum)
                                .as("file_checksum"),
                        FactTables.byIndex("source_order", SourceRegistry.sources(), SourceTable::id)
                                .as("source_id"),
                        col("source_row"),
                        col("flaw.source_column").as("source_column"),
                        col("flaw.rule").as("finding_code"));
    }
}
