// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.evaluate.Arithmetic;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * A trust over time, told twice: the schools that were its members in each year, and only those present throughout, so
 * that a change of membership is not taken for a change of practice; beside both, what England's rates would give, but
 * not in a year for which they would give only a part of the trust.
 */
public final class Trend {
    private Trend() {}

    /** One row per trust × indicator × period × series. */
    public static Dataset<Row> of(Dataset<Row> values, Dataset<Row> trustMembership, Catalogue catalogue) {
        Column ofTrust = col("geographic_level")
                .equalTo(GeographicLevel.MAT.word())
                .and(col("breakdown_topic").equalTo("Total"))
                .and(col("time_identifier").equalTo("Academic year"))
                .and(col("education_phase").equalTo("Total"));
        Dataset<Row> members = values.where(ofTrust.and(col("is_preferred"))
                        .and(coalesce(col("indicator_symbol"), lit("")).notEqual("x")))
                .select(
                        col("entity_code"),
                        col("indicator_id"),
                        col("time_period"),
                        lit("members-each-year").as("series"),
                        col("indicator_value"),
                        col("value_lower_bound"),
                        col("value_upper_bound"),
                        col("indicator_lower_ci"),
                        col("indicator_upper_ci"),
                        col("schools_present").as("schools"));
        Dataset<Row> expected = Comparison.expected(values, catalogue)
                .where(ofTrust.and(col("benchmark_value").isNotNull())
                        .and(col("compared_value").isNull()))
                .select(
                        col("entity_code"),
                        col("indicator_id"),
                        col("time_period"),
                        lit("expected").as("series"),
                        col("benchmark_value").as("indicator_value"),
                        none("double", "value_lower_bound"),
                        none("double", "value_upper_bound"),
                        none("double", "indicator_lower_ci"),
                        none("double", "indicator_upper_ci"),
                        none("bigint", "schools"));
        return members.unionAll(throughout(values, trustMembership, catalogue)).unionAll(expected);
    }

    private static Dataset<Row> throughout(Dataset<Row> values, Dataset<Row> trustMembership, Catalogue catalogue) {
        Map<String, Arithmetic> arithmetic = catalogue.indicators().stream()
                .filter(Arithmetic::sums)
                .collect(Collectors.toMap(IndicatorDefinition::id, Arithmetic::of));
        Dataset<Row> members = trustMembership
                .select(col("trust_id"), col("school_urn"), col("time_period").as("member_period"))
                .distinct();
        Dataset<Row> schools = values.where(col("geographic_level")
                        .equalTo(GeographicLevel.SCHOOL.word())
                        .and(col("education_phase").equalTo("Total"))
                        .and(col("breakdown_topic").equalTo("Total"))
                        .and(col("is_preferred"))
                        .and(col("denominator").isNotNull())
                        .and(col("indicator_id").isin(arithmetic.keySet().toArray()))
                        .and(coalesce(col("indicator_symbol"), lit("c")).isin("c", "low", "z")))
                .join(
                        functions.broadcast(members),
                        col("entity_code")
                                .equalTo(col("school_urn"))
                                .and(col("time_period").equalTo(col("member_period"))))
                .select(
                        "trust_id",
                        "indicator_id",
                        "entity_code",
                        "time_period",
                        "numerator",
                        "numerator_lower_bound",
                        "numerator_upper_bound",
                        "denominator");
        Column[] group = {col("trust_id"), col("indicator_id")};
        return schools.repartition(group)
                .sortWithinPartitions(group)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new Throughout(rows, arithmetic),
                        Encoders.row(Throughout.SCHEMA));
    }

    private static Column none(String type, String name) {
        return lit(null).cast(type).as(name);
    }
}
