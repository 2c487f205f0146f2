// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.compare.ReconciliationReason.Ours;
import inclusion.metrics.compare.ReconciliationReason.Theirs;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Our figures beside those that the publishers print for the same cell, and why they differ where they do: sums of areas,
 * and what schools' own files give for a school or an area.
 */
public final class Reconciliation {
    private static final StructType SCHEMA = new StructType()
            .add("indicator_id", StringType, false)
            .add("geographic_level", StringType, false)
            .add("entity_code", StringType, false)
            .add("time_period", StringType, false)
            .add("education_phase", StringType, false)
            .add("evidence", StringType, false)
            .add("published_value", DoubleType)
            .add("our_value", DoubleType)
            .add("our_lower", DoubleType)
            .add("our_upper", DoubleType)
            .add("published_numerator", LongType)
            .add("our_numerator", LongType)
            .add("published_denominator", LongType)
            .add("our_denominator", LongType)
            .add("difference", DoubleType)
            .add("reason_code", StringType, false)
            .add("reason", StringType, false);

    private static final String TOTAL = "Total";

    private Reconciliation() {}

    /** One row per value of whole years that both have; {@code values} of evidence published, summed and own. */
    public static Dataset<Row> of(Dataset<Row> values) {
        Column area = col("geographic_level")
                .notEqual(GeographicLevel.SCHOOL.word())
                .and(col("geographic_level").notEqual(GeographicLevel.MAT.word()));
        Column all = col("breakdown_topic").equalTo(TOTAL);
        // A school's rows under its phase and under Total are the same.
        Column ofOwn = col("evidence")
                .equalTo("own")
                .and(area.or(col("education_phase").equalTo(TOTAL)))
                .and(col("our_denominator").isNotNull());
        Dataset<Row> ours = values.where(all)
                .select(
                        key(),
                        col("evidence"),
                        col("indicator_value").as("our_value"),
                        col("value_lower_bound").as("our_lower"),
                        col("value_upper_bound").as("our_upper"),
                        col("numerator").as("our_numerator"),
                        col("denominator").as("our_denominator"),
                        col("schools_hidden"),
                        col("coverage"),
                        col("geographic_level"),
                        col("education_phase"))
                .where(col("evidence").equalTo("summed").and(area).or(ofOwn))
                .drop("geographic_level", "education_phase");
        Dataset<Row> published = values.where(
                        all.and(col("evidence").equalTo("published")).and(says()))
                .select(
                        key(),
                        col("indicator_value").as("published_value"),
                        col("value_lower_bound").as("published_lower"),
                        col("value_upper_bound").as("published_upper"),
                        col("numerator").as("published_numerator"),
                        col("denominator").as("published_denominator"),
                        col("printed_decimals"),
                        coalesce(col("indicator_symbol"), lit(""))
                                .isin("c", "low")
                                .as("hides"));
        return published.join(ours, "key").map((MapFunction<Row, Row>) Reconciliation::row, Encoders.row(SCHEMA));
    }

    /** A school's row that says only that its file has none is nothing to set ours beside. */
    private static Column says() {
        return coalesce(col("indicator_symbol"), lit(""))
                .notEqual("x")
                .or(col("geographic_level").notEqual(GeographicLevel.SCHOOL.word()));
    }

    private static Row row(Row both) {
        Row key = both.getAs("key");
        Theirs theirs = new Theirs(
                both.getAs("published_value"),
                both.getAs("published_lower"),
                both.getAs("published_upper"),
                both.getAs("published_numerator"),
                both.getAs("published_denominator"),
                both.getAs("printed_decimals"),
                both.getAs("hides"));
        Ours ours = new Ours(
                both.getAs("our_value"),
                both.getAs("our_lower"),
                both.getAs("our_upper"),
                both.getAs("our_numerator"),
                both.getAs("our_denominator"),
                both.getAs("schools_hidden"),
                both.getAs("coverage"));
        String evidence = both.getAs("evidence");
        ReconciliationReason reason = evidence.equals("own")
                ? ReconciliationReason.ofOwn(theirs, ours)
                : ReconciliationReason.ofSum(theirs, ours);
        return RowFactory.create(
                key.getString(0),
                key.getString(1),
                key.getString(2),
                key.getString(3),
                key.getString(4),
                evidence,
                theirs.value(),
                ours.value(),
                ours.lower(),
                ours.upper(),
                theirs.numerator(),
                ours.numerator(),
                theirs.denominator(),
                ours.denominator(),
                theirs.value() == null || ours.value() == null ? null : ours.value() - theirs.value(),
                reason.code(),
                reason.words());
    }

    private static Column key() {
        return struct(
                        col("indicator_id"),
                        col("geographic_level"),
                        col("entity_code"),
                        col("time_period"),
                        col("education_phase"))
                .as("key");
    }
}
