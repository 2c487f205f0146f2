// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.tally.Coverage;
import inclusion.metrics.tally.ExpectedSchools;
import inclusion.metrics.tally.FileOrder;
import inclusion.metrics.tally.Kept;
import inclusion.metrics.tally.Places;
import inclusion.metrics.tally.RollUp;
import inclusion.metrics.tally.WideLayout;
import inclusion.metrics.tally.WideRows;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * From wide rows and sums to indicator values: here, and not before, the data become long. All arithmetic is in {@link
 * ValueEngineResult}, which knows nothing of Spark.
 */
public final class ValueEngine {
    private final WideLayout layout;
    private final List<ValueEngineRule> rules;
    private final FileOrder files;

    private ValueEngine(Catalogue catalogue, FileOrder files) {
        this.layout = WideLayout.of(catalogue);
        this.rules = ValueEngineRule.of(catalogue, layout);
        this.files = files;
    }

    /**
     * What all later tables are made of.
     *
     * @param wide one row per entity × period × phase, every tally packed
     * @param places one row per school × period with its parents
     * @param published values from published files alone, long, with {@code is_preferred}
     * @param values the same with those of schools' own files, and {@code is_preferred} among all; where no school has
     *     files of its own, the very same dataset as {@code published}
     * @param pupilCells of schools' own files by all covariates of their pupils, as wide rows; empty without such files
     */
    public record Figures(
            Dataset<Row> wide,
            Dataset<Row> places,
            Dataset<Row> published,
            Dataset<Row> values,
            Optional<Dataset<Row>> pupilCells,
            FileOrder files,
            WideLayout layout) {
        /** Whether any value comes from schools' own files. */
        public boolean withOwn() {
            return values != published;
        }
    }

    /** All values of a landing folder's facts, the preferred row of each marked. */
    public static Figures figures(Facts facts, Catalogue catalogue) {
        ValueEngine engine = new ValueEngine(catalogue, FileOrder.of(facts.accounts()));
        Dataset<Row> wide =
                Kept.rows(WideRows.of(facts.publishedCount(), facts.publishedValue(), engine.layout, engine.files));
        Dataset<Row> places = Kept.rows(Places.of(facts.schoolYear(), facts.trustMembership()));
        Dataset<Row> sums = Kept.rows(RollUp.ofSchools(wide, places, engine.layout));
        Dataset<Row> authoritySums = RollUp.ofAuthorities(wide, facts.area(), engine.layout);
        Broadcast<Coverage> coverage = JavaSparkContext.fromSparkContext(
                        wide.sparkSession().sparkContext())
                .broadcast(ExpectedSchools.of(places, wide, sums, engine.layout));
        Dataset<Row> alone = engine.publishedOrMissing(schools(wide, places), coverage)
                .unionAll(engine.summed(sums.where(is(GeographicLevel.MAT)), coverage));
        Dataset<Row> contested = engine.published(
                        wide.where(is(GeographicLevel.SCHOOL).unary_$bang()))
                .unionAll(engine.summedFromAuthorities(authoritySums, coverage))
                .unionAll(engine.summed(sums.where(is(GeographicLevel.MAT).unary_$bang()), coverage));
        Dataset<Row> published = alone.unionAll(preferred(contested));
        if (!facts.pupils().any()) {
            return new Figures(wide, places, published, published, Optional.empty(), engine.files, engine.layout);
        }
        Dataset<Row> kept = Kept.rows(published);
        OwnValues ofPupils = OwnValues.of(facts.pupils(), places, catalogue, coverage);
        Dataset<Row> own = Kept.rows(ofPupils.values()
                .where(is(GeographicLevel.SCHOOL)
                        .or(is(GeographicLevel.MAT))
                        .or(col("time_period").isin(periods(wide)))));
        return new Figures(
                wide,
                places,
                kept,
                together(kept, own),
                Optional.of(ofPupils.pupilCells()),
                engine.files,
                engine.layout);
    }

    /**
     * Periods in which publishers speak of England and of schools. Of any other nobody knows which schools there are (plans of
     * authorities go further back), and one trust's files would seem to be all of England.
     */
    private static Object[] periods(Dataset<Row> wide) {
        return wide
                .where(is(GeographicLevel.NATIONAL).or(is(GeographicLevel.SCHOOL)))
                .groupBy("time_period")
                .agg(count_distinct(col("geographic_level")).as("levels"))
                .where(col("levels").equalTo(2))
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toArray();
    }

    /** Only the entities that have own values are shuffled again: of them, each cell's preferred row is chosen anew. */
    private static Dataset<Row> together(Dataset<Row> published, Dataset<Row> own) {
        Dataset<Row> entities = broadcast(own.select(
                        col("geographic_level").as("own_level"),
                        col("entity_code").as("own_code"))
                .distinct());
        Column ofThem = col("geographic_level")
                .equalTo(col("own_level"))
                .and(col("entity_code").equalTo(col("own_code")));
        return published
                .join(entities, ofThem, "left_anti")
                .unionAll(
                        preferred(published.join(entities, ofThem, "left_semi").unionAll(own)));
    }

    /** Every school of every year, with its wide row where it has one; no publisher gives groups of a school. */
    private static Dataset<Row> schools(Dataset<Row> wide, Dataset<Row> places) {
        Dataset<Row> rows = wide.where(
                        is(GeographicLevel.SCHOOL).and(col("breakdown_topic").equalTo(ValueEngineRows.TOTAL)))
                .select(
                        col("entity_code"),
                        col("time_period").as("row_period"),
                        col("time_identifier"),
                        col("education_phase"),
                        col("cells"),
                        // Files that disagree about a school's phase give it a row for each.
                        count(lit(1))
                                .over(Window.partitionBy(col("entity_code"), col("time_period")))
                                .as("rows_of_school"));
        return rows.join(
                        places,
                        col("entity_code")
                                .equalTo(col("school_urn"))
                                .and(col("row_period").equalTo(col("time_period"))),
                        "full_outer")
                .select(
                        lit(GeographicLevel.SCHOOL.word()).as("geographic_level"),
                        coalesce(col("entity_code"), col("school_urn")).as("entity_code"),
                        coalesce(col("row_period"), col("time_period")).as("time_period"),
                        coalesce(col("time_identifier"), lit("Academic year")).as("time_identifier"),
                        coalesce(col("education_phase"), col("school_phase")).as("education_phase"),
                        lit(ValueEngineRows.TOTAL).as("breakdown_topic"),
                        lit(ValueEngineRows.TOTAL).as("breakdown"),
                        coalesce(col("expected"), lit(false))
                                .and(coalesce(col("rows_of_school"), lit(1L)).equalTo(1L))
                                .as("expected"),
                        col("cells"));
    }

    /** A school's own rows; where it is expected and its file has no row for it, a row that says so. */
    private Dataset<Row> publishedOrMissing(Dataset<Row> schools, Broadcast<Coverage> coverage) {
        WideLayout in = layout;
        List<ValueEngineRule> by = rules;
        FileOrder of = files;
        return values(
                schools,
                row -> ValueEngineRows.publishedOrMissing(row, in, by, of, coverage.value())
                        .iterator());
    }

    /** The publishers' own rows; a school has its value under its own phase and under {@code Total}. */
    private Dataset<Row> published(Dataset<Row> wide) {
        WideLayout in = layout;
        List<ValueEngineRule> by = rules;
        FileOrder of = files;
        return values(wide, row -> ValueEngineRows.published(row, in, by, of).iterator());
    }

    /** Sums over schools; one that covers less than half of what it ought to is withheld. */
    private Dataset<Row> summed(Dataset<Row> sums, Broadcast<Coverage> coverage) {
        WideLayout in = layout;
        List<ValueEngineRule> by = rules;
        return values(
                sums,
                row -> ValueEngineRows.summed(row, in, by, coverage.value()).iterator());
    }

    /** Sums over authorities' own rows, where all of them are there and none hides a part. */
    private Dataset<Row> summedFromAuthorities(Dataset<Row> sums, Broadcast<Coverage> coverage) {
        WideLayout in = layout;
        List<ValueEngineRule> by = rules;
        return values(
                sums,
                row -> ValueEngineRows.summedFromAuthorities(row, in, by, coverage.value())
                        .iterator());
    }

    /** Where publisher and sums speak for the same cell: one row of each evidence, one of them preferred. */
    private static Dataset<Row> preferred(Dataset<Row> contested) {
        Column[] cell = ValueEnginePreference.CELL.stream().map(key -> col(key)).toArray(Column[]::new);
        return contested
                .repartition(cell)
                .sortWithinPartitions(cell)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) ValueEnginePreference::new,
                        Encoders.row(ValueEngineTable.SCHEMA));
    }

    private static Dataset<Row> values(Dataset<Row> rows, FlatMapFunction<Row, Row> each) {
        return rows.flatMap(each, Encoders.row(ValueEngineTable.SCHEMA));
    }

    private static Column is(GeographicLevel level) {
        return col("geographic_level").equalTo(level.word());
    }
}
