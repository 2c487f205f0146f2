// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.PupilFacts;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Wide rows from schools' own files: one per school × period × group, with the cells that {@link WideRows} makes of
 * published ones. Each fact is scanned once, whatever the catalogue asks of it: a row is measured, expanded once into
 * its groups, and added up before anything is shuffled.
 */
public final class OwnRows {
    /** Both at once: {@code EHC plan × Eligible}. */
    private static final String SEN_AND_FSM = "sen_provision_fsm";

    private OwnRows() {}

    /** The wide rows of all facts; the phase is that of the school's year, {@code Total} where no file says it. */
    public static Dataset<Row> of(PupilFacts facts, Dataset<Row> places, OwnPlan plan) {
        Dataset<Row> parts = coverage(facts.of(PupilFact.OWN_COVERAGE));
        for (int at = 0; at < plan.scans().size(); at++) {
            OwnPlan.Scan scan = plan.scans().get(at);
            int number = at;
            parts = parts.unionAll(measured(facts.of(scan.fact()), scan, plan.topics())
                    .mapPartitions(
                            (MapPartitionsFunction<Row, Row>) rows -> new OwnPart(rows, scan, number, plan.topics()),
                            Encoders.row(OwnPart.SCHEMA)));
        }
        Column[] school = {col("entity_code"), col("time_period"), col("time_identifier")};
        Dataset<Row> wide = parts.repartition(school)
                .sortWithinPartitions(school)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new Runs(rows, OwnFold.KEYS, new OwnFold(plan)::rows),
                        Encoders.row(WideRows.SCHEMA));
        Dataset<Row> phases = places.select(
                col("school_urn").as("placed_urn"), col("time_period").as("placed_period"), col("school_phase"));
        Column[] columns = Arrays.stream(WideRows.SCHEMA.fieldNames())
                .map(name -> name.equals("education_phase")
                        ? coalesce(col("school_phase"), lit(CellRows.TOTAL)).as(name)
                        : col(name))
                .toArray(Column[]::new);
        return wide.join(
                        broadcast(phases),
                        col("entity_code")
                                .equalTo(col("placed_urn"))
                                .and(col("time_period").equalTo(col("placed_period"))),
                        "left")
                .select(columns);
    }

    /** Entities, period, groups and measures of each row of a fact, as arrays: the plan does not grow with them. */
    private static Dataset<Row> measured(Dataset<Row> fact, OwnPlan.Scan scan, List<String> topics) {
        Column groups = scan.grouped()
                ? array(topics.stream().map(topic -> group(topic, scan.fact())).toArray(Column[]::new))
                : array().cast("array<string>");
        return fact.select(
                array(scan.entities().stream().map(name -> col(name)).toArray(Column[]::new)),
                col("time_period"),
                col("time_identifier"),
                groups,
                array(scan.measures().stream()
                        .map(measure -> expr(measure.sql()))
                        .toArray(Column[]::new)));
    }

    private static Column group(String topic, PupilFact fact) {
        if (topic.equals(Covariates.TOPIC)) {
            return Covariates.of(fact);
        }
        if (!topic.equals(SEN_AND_FSM)) {
            return col(topic);
        }
        Column unknown =
                col("sen_provision").equalTo(PupilFact.UNKNOWN).or(col("fsm").equalTo(PupilFact.UNKNOWN));
        return when(unknown, PupilFact.UNKNOWN).otherwise(expr("concat(sen_provision, ' × ', fsm)"));
    }

    private static Dataset<Row> coverage(Dataset<Row> ownCoverage) {
        return ownCoverage.select(
                col("school_urn").as("entity_code"),
                col("time_period"),
                col("time_identifier"),
                lit("").as("breakdown_topic"),
                col("covered_table").as("breakdown"),
                when(col("provisional"), OwnPart.PROVISIONAL)
                        .otherwise(OwnPart.FINAL)
                        .as("scan"),
                lit(new byte[0]).as("sums"));
    }
}
