// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.facts.PupilFact;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Education, health and care plans: one row per plan × school × period, at the school that says so, else where the pupil
 * is registered (not as a subsidiary). Outcomes are those of the review that was held in the year; a plan whose review
 * was due and not held has none, which is not zero.
 */
final class PlanYears {
    private PlanYears() {}

    /** Of plans, enrolments and the periods that plans cover. */
    static Dataset<Row> of(Dataset<Row> plans, Dataset<Row> enrolments, Dataset<Row> covered) {
        Dataset<Row> registered = enrolments
                .where("enrol_status is null or enrol_status <> 'S'")
                .select(LocalFacts.groups(LocalFacts.UNIT))
                .join(broadcast(covered), LocalFacts.SCHOOL_PERIOD, "inner");
        Dataset<Row> told = plans.where("pupil is not null")
                .withColumnRenamed("school_urn", "teller")
                .withColumnRenamed("time_period", "listed_period");
        Column lastDay = PeriodDays.last(col("time_period"), col("time_identifier"));
        Column held = col("last_review")
                .geq(PeriodDays.first(col("time_period")))
                .and(col("last_review").leq(lastDay));
        Dataset<Row> years = registered
                .join(told, "pupil")
                .where(coalesce(col("teller").equalTo(col("school_urn")), lit(true)))
                .where(coalesce(col("plan_start").leq(lastDay), lit(true)))
                .withColumn("held", coalesce(held, lit(false)))
                // of several reviews of one plan a later year's says least of this one
                .withColumn("by_then", coalesce(col("last_review").leq(lastDay), lit(true)))
                .withColumn(
                        "due", coalesce(held, lit(false)).or(col("review_due").leq(lastDay)))
                // a row without review in the year speaks of the year only when it was told then
                .where(col("held").or(coalesce(col("listed_period").equalTo(col("time_period")), lit(true))));
        Dataset<Row> latest = years.groupBy(unit())
                .agg(max(struct(
                                "held",
                                "by_then",
                                "last_review",
                                "listed_period",
                                "due",
                                "outcomes_set",
                                "outcomes_met",
                                "outcomes_on_track"))
                        .as("plan"));
        Dataset<Row> rows = latest.withColumn("review_held", col("plan.held"))
                .withColumn("review_due", col("plan.due"))
                .withColumn("outcome_due", reviewed("outcomes_set"))
                .withColumn("outcome_met", reviewed("outcomes_met"))
                .withColumn("outcome_on_track", reviewed("outcomes_on_track"));
        return LocalFacts.as(PupilFact.EHC_PLAN, rows);
    }

    private static Column reviewed(String count) {
        return when(col("plan.held"), col("plan." + count));
    }

    private static Column[] unit() {
        return LocalFacts.groups("pupil", "school_urn", "time_period", "time_identifier", "plan_start");
    }
}
