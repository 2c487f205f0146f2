// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import inclusion.ingest.vocabulary.GeographicLevel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** How many schools a parent ought to have in a period, from the register and from membership. */
public final class ExpectedSchools {
    private ExpectedSchools() {}

    /**
     * One row per parent × period: {@code expected_by_phase}, and {@code registered}, whether a register speaks for at
     * least half of them. Without a register nobody knows what an area ought to have.
     */
    public static Dataset<Row> of(Dataset<Row> places) {
        return Places.expanded(places.where(col("expected")), col("school_phase"))
                .where(col("parent_phase").notEqual("Total").or(col("school_phase").equalTo("Total")))
                .groupBy(
                        col("parent.level").as("expected_level"),
                        col("parent.code").as("expected_code"),
                        col("time_period").as("expected_period"),
                        col("school_phase"))
                .agg(
                        count(lit(1)).as("schools"),
                        sum(functions.when(col("register_known"), 1L).otherwise(0L))
                                .as("known"))
                .groupBy("expected_level", "expected_code", "expected_period")
                .agg(
                        map_from_entries(collect_list(struct(col("school_phase"), col("schools"))))
                                .as("expected_by_phase"),
                        sum("known").multiply(2).geq(sum("schools")).as("registered"));
    }

    /** How many authorities with expected schools a region or England has, by period and phase. */
    static Dataset<Row> authorities(Dataset<Row> places) {
        Dataset<Row> withAuthority = places.where(col("expected"))
                .withColumn(
                        "own_authority",
                        functions.filter(
                                        col("parents"),
                                        parent -> parent.getField("level")
                                                .equalTo(GeographicLevel.LOCAL_AUTHORITY.word()))
                                .getItem(0)
                                .getField("code"));
        return Places.expanded(withAuthority, col("school_phase"))
                .where(col("parent.level")
                        .isin(GeographicLevel.REGIONAL.word(), GeographicLevel.NATIONAL.word()))
                .groupBy(
                        col("parent.level").as("authorities_level"),
                        col("parent.code").as("authorities_code"),
                        col("time_period").as("authorities_period"),
                        col("parent_phase").as("authorities_phase"))
                .agg(countDistinct(col("own_authority")).as("authorities_expected"));
    }
}
