// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import inclusion.ingest.facts.PupilFacts;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.tally.Covariates;
import inclusion.metrics.tally.Coverage;
import inclusion.metrics.tally.Kept;
import inclusion.metrics.tally.OwnPlan;
import inclusion.metrics.tally.OwnRows;
import inclusion.metrics.tally.RollUp;
import inclusion.metrics.tally.Runs;
import inclusion.metrics.tally.WideLayout;
import inclusion.metrics.tally.WideRows;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Values from schools' own files: schools, then trusts and fully covered areas, then what is derived from these.
 *
 * @param values long, all of evidence {@code own}; every row still marked as preferred
 * @param pupilCells wide rows of schools by {@link Covariates}, of tallies that are expected from who the pupils are; a
 *     tally that is not there is zero where the school has a value of it
 */
record OwnValues(Dataset<Row> values, Dataset<Row> pupilCells) {
    static OwnValues of(PupilFacts facts, Dataset<Row> places, Catalogue catalogue, Broadcast<Coverage> coverage) {
        OwnPlan plan = OwnPlan.of(catalogue);
        WideLayout layout = plan.layout();
        List<OwnRule> rules = OwnRule.of(catalogue, plan);
        Dataset<Row> all = Kept.rows(OwnRows.of(facts, places, plan));
        Column byCovariates = col("breakdown_topic").equalTo(Covariates.TOPIC);
        Dataset<Row> wide = all.where(not(byCovariates));
        Dataset<Row> counted = Kept.rows(wide.flatMap(
                        (FlatMapFunction<Row, Row>)
                                row -> OwnValueRows.ofSchool(row, layout, rules).iterator(),
                        Encoders.row(ValueEngineTable.SCHEMA))
                .unionAll(summed(RollUp.ofSchools(wide, places, layout), layout, rules, coverage)));
        return new OwnValues(counted.unionAll(derived(counted, catalogue)), all.where(byCovariates));
    }

    /** All groups of a parent together: how many schools are there is that of all their pupils. */
    private static Dataset<Row> summed(
            Dataset<Row> sums, WideLayout layout, List<OwnRule> rules, Broadcast<Coverage> coverage) {
        Column[] parent = WideRows.KEYS.subList(0, OwnValueRows.PARENT_KEYS).stream()
                .map(key -> col(key))
                .toArray(Column[]::new);
        return sums.repartition(parent)
                .sortWithinPartitions(parent)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) part -> new Runs(
                                part,
                                OwnValueRows.PARENT_KEYS,
                                groups -> OwnValueRows.summed(groups, layout, rules, coverage.value())),
                        Encoders.row(ValueEngineTable.SCHEMA));
    }

    private static Dataset<Row> derived(Dataset<Row> counted, Catalogue catalogue) {
        List<GroupRule> rules = GroupRule.of(catalogue);
        Column[] cell = ValueEnginePreference.CELL.subList(0, GroupFold.KEYS).stream()
                .map(key -> col(key))
                .toArray(Column[]::new);
        return counted.where(col("indicator_id")
                        .isin(rules.stream().map(GroupRule::of).distinct().toArray()))
                .repartition(cell)
                .sortWithinPartitions(cell)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> new Runs(rows, GroupFold.KEYS, new GroupFold(rules)::rows),
                        Encoders.row(ValueEngineTable.SCHEMA));
    }
}
