// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Our sums beside the rows that the publishers print for the same cell, and why they differ where they do. */
public final class Reconciliation {
    /** Differences below this are binary fractions, not figures. */
    private static final double NOTHING = 1e-9;

    private Reconciliation() {}

    /** One row per value that has both. */
    public static Dataset<Row> of(Dataset<Row> values) {
        Dataset<Row> published = evidence(values, "published")
                .select(key(), col("indicator_value").as("published_value"));
        Dataset<Row> summed = evidence(values, "summed")
                .select(
                        key(),
                        col("indicator_value").as("summed_value"),
                        col("value_lower_bound").as("summed_lower"),
                        col("value_upper_bound").as("summed_upper"),
                        col("schools_hidden"),
                        col("coverage"));
        Column difference = col("summed_value").minus(col("published_value"));
        Column inRange = col("published_value")
                .geq(col("summed_lower"))
                .and(col("summed_upper").isNull().or(col("published_value").leq(col("summed_upper"))));
        Column reason = when(abs(difference).leq(NOTHING), lit("They are the same."))
                .when(
                        col("schools_hidden").gt(0).and(inRange),
                        lit("Schools hide small counts; the published value lies within the range of the sum."))
                .when(
                        col("schools_hidden").gt(0),
                        lit("Schools hide small counts, and the published value lies outside the range of the sum:"
                                + " rounding, or schools that one of the two leaves out."))
                .when(
                        col("coverage").lt(1.0),
                        lit("Not every school that is expected has a row; the sum covers fewer schools."))
                .otherwise(lit("The published row is rounded, or counts other schools than have rows."));
        return published
                .join(summed, "key")
                .select(
                        col("key.*"),
                        col("published_value"),
                        col("summed_value"),
                        col("summed_lower"),
                        col("summed_upper"),
                        difference.as("difference"),
                        reason.as("reason"));
    }

    private static Dataset<Row> evidence(Dataset<Row> values, String evidence) {
        return values.where(col("evidence")
                .equalTo(evidence)
                .and(col("geographic_level").notEqual("School"))
                .and(col("geographic_level").notEqual("MAT")));
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
