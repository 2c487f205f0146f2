// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import inclusion.ingest.vocabulary.GeographicLevel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where a school belongs in a year: one row per school × period, with every parent in one array. */
public final class Places {
    /** England, in every publisher's files. */
    public static final String ENGLAND = "E92000001";

    private Places() {}

    /**
     * One row per school × period with {@code parents}: its authority, region, England and the trusts of that period.
     * A year before joining belongs to no trust, because membership has no row for it.
     */
    public static Dataset<Row> of(Dataset<Row> schoolYear, Dataset<Row> trustMembership) {
        Dataset<Row> trusts = trustMembership
                .groupBy(col("school_urn").as("member_urn"), col("time_period").as("member_period"))
                .agg(array_sort(collect_set(col("trust_id"))).as("trusts"));
        Dataset<Row> years = schoolYear.select(
                col("school_urn"),
                col("time_period"),
                col("education_phase").as("school_phase"),
                col("new_la_code").as("school_la_code"),
                col("region_code").as("school_region_code"),
                col("expected"),
                col("register_known"));
        return years.join(
                        trusts,
                        years.col("school_urn")
                                .equalTo(trusts.col("member_urn"))
                                .and(years.col("time_period").equalTo(trusts.col("member_period"))),
                        "left")
                .select(
                        col("school_urn"),
                        col("time_period"),
                        col("school_phase"),
                        col("school_la_code"),
                        col("expected"),
                        col("register_known"),
                        parents().as("parents"));
    }

    /** One row per parent × (own phase and Total) for each row that has {@code parents}. */
    static Dataset<Row> expanded(Dataset<Row> rows, Column phase) {
        return rows.withColumn("parent", explode(col("parents")))
                .withColumn("parent_phase", explode(array(phase, lit("Total"))))
                .drop("parents");
    }

    private static Column parents() {
        Column areas = array(
                parent(GeographicLevel.LOCAL_AUTHORITY, col("school_la_code")),
                parent(GeographicLevel.REGIONAL, col("school_region_code")),
                parent(GeographicLevel.NATIONAL, lit(ENGLAND)));
        Column trusts = transform(
                coalesce(col("trusts"), array().cast("array<string>")), trust -> parent(GeographicLevel.MAT, trust));
        return concat(filter(areas, parent -> parent.getField("code").isNotNull()), trusts);
    }

    private static Column parent(GeographicLevel level, Column code) {
        return struct(lit(level.word()).as("level"), code.as("code"));
    }
}
