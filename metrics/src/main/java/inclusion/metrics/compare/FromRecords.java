// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.evaluate.ValueEngineTable;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The like-for-like part of the comparisons that pupils' own records tell: schools and trusts beside what their pupils would
 * give at the rates of pupils like them in other schools' records (indirect standardisation by cells).
 */
public final class FromRecords {
    private static final List<String> KEYS = List.of("education_phase", "time_period", "time_identifier");
    private static final Column OWN = col("evidence").equalTo(ValueEngineTable.OWN);

    /** What is made of the schools of one phase and period. */
    private interface Made extends Function<RecordSet, List<Row>>, Serializable {}

    private final Dataset<Row> values;
    private final Dataset<Row> cells;
    private final RecordRules rules;

    private FromRecords(Dataset<Row> values, Dataset<Row> cells, RecordRules rules) {
        this.values = values;
        this.cells = cells;
        this.rules = rules;
    }

    /**
     * What the records of these pupils tell.
     *
     * @param cells the pupils of schools by all their covariates, as wide rows
     * @param schoolYear of which peer group each school is: those that the rest of their phase is not like stay out
     * @param trustMembership whose schools are left out of what a trust is expected to have
     */
    public static FromRecords of(
            Dataset<Row> values,
            Dataset<Row> cells,
            Dataset<Row> schoolYear,
            Dataset<Row> trustMembership,
            Catalogue catalogue) {
        RecordRules rules =
                RecordRules.of(catalogue, TrustOf.of(trustMembership), PeerGroups.of(schoolYear, trustMembership));
        Column[] needed = Stream.concat(
                        Stream.concat(
                                        KEYS.stream(),
                                        Stream.of(
                                                "indicator_id",
                                                "geographic_level",
                                                "entity_code",
                                                "evidence",
                                                "is_preferred"))
                                .map(name -> col(name)),
                        Comparison.MEASURED.stream())
                .toArray(Column[]::new);
        return new FromRecords(
                values.where(col("breakdown_topic")
                                .equalTo(Comparison.TOTAL)
                                .and(col("indicator_id")
                                        .isin(rules.asked().keySet().toArray())))
                        .select(needed),
                cells,
                rules);
    }

    /** By {@link Beside#SCHEMA}. */
    Dataset<Row> beside() {
        Dataset<Row> schools = together(RecordSet::beside, Beside.SCHEMA);
        return schools.unionAll(new ExpectedOfTrust(rules.rules(), rules.trusts())
                .beside(schools, values.where(OWN.and(col("is_preferred")))));
    }

    /** Rows of {@code expected_model}: how many pupils have the rate of a wider cell, and what comes of it. */
    public Dataset<Row> models() {
        return together(RecordSet::described, ModelTable.SCHEMA);
    }

    /** Rows of {@code comparator_set}: who has records of a phase and period. */
    public Dataset<Row> sets() {
        Broadcast<RecordRules> everywhere = everywhere();
        return ofSchools(OWN)
                .select(
                        "geographic_level",
                        Stream.concat(Stream.of("entity_code"), KEYS.stream()).toArray(String[]::new))
                .distinct()
                .filter((FilterFunction<Row>) row -> everywhere.value().peers().isLikeItsPhase(row))
                .map(
                        (MapFunction<Row, Row>) row ->
                                ComparatorSets.ofRecords(row, everywhere.value().trusts()),
                        Encoders.row(ComparatorSets.SCHEMA));
    }

    /** All schools of one phase and period that have records, with their figures, at once. */
    private Dataset<Row> together(Made made, StructType schema) {
        Broadcast<RecordRules> everywhere = everywhere();
        Dataset<Row> withRecords = broadcast(
                ofSchools(OWN).select(col("entity_code").as("own_code")).distinct());
        KeyValueGroupedDataset<String, Row> figures = byPhaseAndPeriod(ofSchools(OWN.or(col("is_preferred")))
                .join(withRecords, col("entity_code").equalTo(col("own_code")), "left_semi"));
        return byPhaseAndPeriod(cells.where(col("education_phase").notEqual(Comparison.TOTAL)))
                .cogroup(
                        figures,
                        (CoGroupFunction<String, Row, Row, Row>)
                                (key, pupils, ofThem) -> made.apply(new RecordSet(pupils, ofThem, everywhere.value()))
                                        .iterator(),
                        Encoders.row(schema));
    }

    private Dataset<Row> ofSchools(Column which) {
        return values.where(which.and(col("geographic_level").equalTo(GeographicLevel.SCHOOL.word()))
                .and(col("education_phase").notEqual(Comparison.TOTAL)));
    }

    private Broadcast<RecordRules> everywhere() {
        return JavaSparkContext.fromSparkContext(values.sparkSession().sparkContext())
                .broadcast(rules);
    }

    private static KeyValueGroupedDataset<String, Row> byPhaseAndPeriod(Dataset<Row> rows) {
        return rows.groupByKey(
                (MapFunction<Row, String>)
                        row -> KEYS.stream().map(row::<String>getAs).collect(Collectors.joining("|")),
                Encoders.STRING());
    }
}
