// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Each preferred value beside its benchmark of the same period. A school is never set beside an all-phase value; a
 * trust's benchmark is what England's rates would give for its own mix of phases.
 */
public final class Comparison {
    /** The columns of {@code comparison}. */
    static final StructType SCHEMA = new StructType()
            .add("indicator_id", StringType, false)
            .add("geographic_level", StringType, false)
            .add("entity_code", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("education_phase", StringType, false)
            .add("breakdown_topic", StringType, false)
            .add("breakdown", StringType, false)
            .add("methodology_version", StringType, false)
            .add("benchmark_type", StringType, false)
            .add("benchmark_geographic_level", StringType)
            .add("benchmark_entity_code", StringType)
            .add("benchmark_education_phase", StringType)
            .add("benchmark_time_period", StringType)
            .add("benchmark_value", DoubleType)
            .add("benchmark_numerator", LongType)
            .add("benchmark_denominator", LongType)
            .add("benchmark_note", StringType)
            .add("benchmark_printed_decimals", IntegerType)
            .add("compared_value", DoubleType)
            .add("compared_numerator", LongType)
            .add("compared_denominator", LongType);

    static final String SAME_PHASE = "england-same-phase";
    static final String PHASE_MIX = "expected-for-phase-mix";
    static final String TOTAL = "Total";
    static final String TOO_FEW_SCHOOLS =
            "Fewer than seven in ten of the schools are in this source: too few to compare.";

    /** Below this share of its schools a sum is not compared, nor compared with. */
    static final double LEAST_COVERAGE = 0.7;

    private static final String ENGLAND = "E92000001";

    private Comparison() {}

    /**
     * One row per preferred value of an entity below England, of all its pupils; a school only under its own phase. Part
     * of a year is compared only with the same part.
     */
    public static Dataset<Row> of(Dataset<Row> values, Catalogue catalogue) {
        Broadcast<England> england = JavaSparkContext.fromSparkContext(
                        values.sparkSession().sparkContext())
                .broadcast(England.of(values));
        Dataset<Row> comparable = values.where(col("is_preferred")
                .and(col("breakdown_topic").equalTo(TOTAL))
                .and(coalesce(col("indicator_symbol"), lit("")).notEqual("x"))
                .and(col("geographic_level").notEqual(GeographicLevel.NATIONAL.word()))
                .and(col("geographic_level")
                        .notEqual(GeographicLevel.SCHOOL.word())
                        .or(col("education_phase").notEqual(TOTAL))));
        Column trust = col("geographic_level").equalTo(GeographicLevel.MAT.word());
        Dataset<Row> others = comparable
                .where(trust.unary_$bang())
                .map((MapFunction<Row, Row>) row -> samePhase(row, england.value()), Encoders.row(SCHEMA));
        Column[] group = {col("entity_code"), col("indicator_id"), col("time_period"), col("time_identifier")};
        Map<String, Double> multipliers = catalogue.indicators().stream()
                .collect(Collectors.toMap(
                        IndicatorDefinition::id,
                        indicator -> indicator.multiplier().doubleValue()));
        Dataset<Row> trusts = comparable
                .where(trust)
                .repartition(group)
                .sortWithinPartitions(group[0], group[1], group[2], group[3], col("education_phase"))
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new PhaseMix(rows, england.value(), multipliers),
                        Encoders.row(SCHEMA));
        return others.unionAll(trusts);
    }

    /** Whether a sum covers so much that it may be set beside another figure; publishers' rows always do. */
    static boolean coversEnough(Row value) {
        Double coverage = value.getAs("coverage");
        return coverage == null || coverage >= LEAST_COVERAGE;
    }

    static Row samePhase(Row value, England england) {
        if (!coversEnough(value)) {
            return row(value, SAME_PHASE, null, TOO_FEW_SCHOOLS);
        }
        String phase = value.getAs("education_phase");
        return england.rate(value, phase)
                .map(rate -> row(value, SAME_PHASE, rate, null))
                .orElseGet(() -> row(value, SAME_PHASE, null, whyNone(value, england, phase)));
    }

    static Row row(Row value, String type, England.Rate rate, String note) {
        return row(value, type, rate, note, null);
    }

    /** {@code compared} is what of the value stands beside the benchmark; null for the whole of it. */
    static Row row(Row value, String type, England.Rate rate, String note, England.Rate compared) {
        boolean there = rate != null;
        String phase = value.getAs("education_phase");
        return RowFactory.create(
                value.getAs("indicator_id"),
                value.getAs("geographic_level"),
                value.getAs("entity_code"),
                value.getAs("time_period"),
                value.getAs("time_identifier"),
                phase,
                value.getAs("breakdown_topic"),
                value.getAs("breakdown"),
                value.getAs("methodology_version"),
                type,
                there ? GeographicLevel.NATIONAL.word() : null,
                there ? ENGLAND : null,
                there ? phase : null,
                there ? value.getAs("time_period") : null,
                there ? rate.value() : null,
                there ? rate.numerator() : null,
                there ? rate.denominator() : null,
                note,
                there ? rate.printedDecimals() : null,
                compared == null ? null : compared.value(),
                compared == null ? null : compared.numerator(),
                compared == null ? null : compared.denominator());
    }

    private static String whyNone(Row value, England england, String phase) {
        Optional<England.Rate> all = england.rate(value, TOTAL);
        return all.isPresent()
                ? "There is no figure for England's schools of this phase (" + phase
                        + ") in this year, and a figure for all phases together is no fair comparison."
                : "There is no figure for England in this year.";
    }
}
