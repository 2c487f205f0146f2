// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.tally.Coverage;
import inclusion.metrics.tally.FileOrder;
import inclusion.metrics.tally.Places;
import inclusion.metrics.tally.RollUp;
import inclusion.metrics.tally.WideRows;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * From wide rows and sums to indicator values: here, and not before, the data become long. All arithmetic is in {@link
 * ValueEngineResult}, which knows nothing of Spark.
 */
public final class ValueEngine {
    private static final List<String> SAME_CELL = List.of(
            "indicator_id", "geographic_level", "entity_code", "time_period", "time_identifier", "education_phase");

    private final List<ValueEngineRule> rules;
    private final FileOrder files;

    public ValueEngine(Catalogue catalogue, FileOrder files) {
        this.rules = ValueEngineRule.of(catalogue);
        this.files = files;
    }

    /** All values of a landing folder's facts, preferred rows marked. The wide rows are kept in memory for more. */
    public static Figures figures(Facts facts, Catalogue catalogue) {
        FileOrder files = FileOrder.of(facts.accounts());
        ValueEngine engine = new ValueEngine(catalogue, files);
        Dataset<Row> wide = WideRows.of(facts.publishedCount(), facts.publishedValue(), catalogue, files)
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> places =
                Places.of(facts.schoolYear(), facts.trustMembership()).persist(StorageLevel.MEMORY_AND_DISK());
        Coverage coverage = RollUp.coverage(wide, catalogue);
        Dataset<Row> fromSchools = engine.summed(
                RollUp.withExpected(RollUp.ofSchools(wide, places, catalogue), places, wide), coverage);
        Dataset<Row> fromAuthorities = engine.summedFromAuthorities(
                RollUp.withExpected(RollUp.ofAuthorities(wide, facts.area(), catalogue), places, wide), coverage);
        Dataset<Row> values =
                preferred(engine.published(wide), preferringAuthorities(fromAuthorities, fromSchools));
        return new Figures(wide, places, values, files);
    }

    /**
     * What all later tables are made of.
     *
     * @param wide one row per entity × period × phase, every tally in columns
     * @param places one row per school × period with its parents
     * @param values long, with {@code is_preferred}
     */
    public record Figures(Dataset<Row> wide, Dataset<Row> places, Dataset<Row> values, FileOrder files) {}

    /** The publishers' own rows; a school has its value under its own phase and under {@code Total}. */
    public Dataset<Row> published(Dataset<Row> wide) {
        List<ValueEngineRule> of = rules;
        FileOrder order = files;
        return values(wide, row -> ValueEngineRows.published(row, of, order).iterator());
    }

    /** Sums over schools; one that covers less than half of what it ought to is withheld. */
    public Dataset<Row> summed(Dataset<Row> sums, Coverage coverage) {
        List<ValueEngineRule> of = rules;
        return values(sums, row -> ValueEngineRows.summed(row, of, coverage).iterator());
    }

    /** Sums over authorities' own rows, where all of them are there and none hides a part. */
    public Dataset<Row> summedFromAuthorities(Dataset<Row> sums, Coverage coverage) {
        List<ValueEngineRule> of = rules;
        return values(sums, row -> ValueEngineRows.summedFromAuthorities(row, of, coverage)
                .iterator());
    }

    /** Both kinds of sums, one row for each value: exact authorities before schools. */
    public static Dataset<Row> preferringAuthorities(Dataset<Row> fromAuthorities, Dataset<Row> fromSchools) {
        return fromSchools
                .join(broadcast(keysOf(fromAuthorities)), sameCell(), "left_anti")
                .select(columnsOf(fromSchools))
                .unionByName(fromAuthorities);
    }

    /**
     * Marks the one row of each value that pages, roll-ups and benchmarks use: the publisher's row, unless it has no
     * figure to give, then ours.
     */
    public static Dataset<Row> preferred(Dataset<Row> published, Dataset<Row> summed) {
        Column speaks = coalesce(col("indicator_symbol"), lit("")).notEqual("x");
        Dataset<Row> spoken =
                keysOf(published.where(isNot(GeographicLevel.SCHOOL).and(speaks))).withColumn("spoken", lit(true));
        Dataset<Row> ours = keysOf(summed.where(isNot(GeographicLevel.MAT))).withColumn("ours", lit(true));
        Dataset<Row> publishers = published
                .join(broadcast(ours), sameCell(), "left")
                .withColumn("is_preferred", speaks.or(col("ours").isNull()))
                .drop("ours");
        Dataset<Row> sums = summed.join(broadcast(spoken), sameCell(), "left")
                .withColumn("is_preferred", col("spoken").isNull())
                .drop("spoken");
        return publishers.unionByName(sums);
    }

    private static Dataset<Row> values(Dataset<Row> rows, FlatMapFunction<Row, Row> each) {
        return rows.flatMap(each, Encoders.row(ValueEngineTable.SCHEMA));
    }

    private static Dataset<Row> keysOf(Dataset<Row> values) {
        return values.select(SAME_CELL.stream().map(key -> col(key)).toArray(Column[]::new));
    }

    private static Column[] columnsOf(Dataset<Row> rows) {
        return Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
    }

    private static Column isNot(GeographicLevel level) {
        return col("geographic_level").notEqual(level.word());
    }

    private static Seq<String> sameCell() {
        return CollectionConverters.asScala(SAME_CELL).toSeq();
    }
}
