// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.PeerGroup;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.compare.method.Overdispersion;
import inclusion.metrics.evaluate.Arithmetic;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What England's schools of a peer group have together: Σ of the exact published counts of schools, since nobody publishes
 * a figure for grammar schools. Only of ten and more, and only where they hold most of the group's pupils.
 */
record SamePeers(Map<Figure, Sum> figures) implements Serializable {
    static final SamePeers NONE = new SamePeers(Map.of());

    /** One figure of a group. */
    record Figure(PeerGroup group, England.Key what) implements Serializable {}

    /** @param schools with exact counts, of {@code all} that have a row */
    record Sum(long schools, long all, long numerator, long denominator) implements Serializable {}

    SamePeers {
        figures = Map.copyOf(figures);
    }

    static SamePeers of(Dataset<Row> values, Dataset<Row> schoolYear, Catalogue catalogue) {
        Column exact = col("numerator").isNotNull().and(col("indicator_value").isNotNull());
        Map<Figure, Sum> figures = new HashMap<>();
        Comparison.comparable(values)
                .where(col("geographic_level")
                        .equalTo(GeographicLevel.SCHOOL.word())
                        .and(col("evidence").notEqual("own"))
                        .and(col("denominator").gt(0))
                        .and(col("indicator_id")
                                .isin(catalogue.indicators().stream()
                                        .filter(Arithmetic::sums)
                                        .map(IndicatorDefinition::id)
                                        .toArray())))
                .join(
                        broadcast(PeerGroups.apart(schoolYear).withColumnRenamed("time_period", "school_period")),
                        col("entity_code")
                                .equalTo(col("school_urn"))
                                .and(col("time_period").equalTo(col("school_period"))))
                .groupBy("peer_group", "indicator_id", "time_period", "time_identifier", "education_phase")
                .agg(
                        count(when(exact, lit(1))).as("schools"),
                        count(lit(1)).as("all"),
                        sum(when(exact, col("numerator"))).as("numerator"),
                        sum(when(exact, col("denominator"))).as("denominator"),
                        sum("denominator").as("whole"))
                .where(col("schools")
                        .geq(Overdispersion.LEAST_UNITS)
                        .and(col("denominator").geq(col("whole").multiply(Comparison.LEAST_COVERAGE))))
                .collectAsList()
                .forEach(row -> figures.put(
                        new Figure(
                                PeerGroup.ofWord(row.getAs("peer_group")),
                                England.Key.of(row, row.getAs("education_phase"))),
                        new Sum(
                                row.getAs("schools"),
                                row.getAs("all"),
                                row.getAs("numerator"),
                                row.getAs("denominator"))));
        return new SamePeers(figures);
    }

    /** A school beside England's schools of its own group; empty where that group has no figure. */
    Optional<Row> beside(Row value, Benchmarks benchmarks) {
        Optional<PeerGroup> group = benchmarks.peers().of(value);
        England.Key what = England.Key.of(value, value.getAs("education_phase"));
        return group.flatMap(of -> Optional.ofNullable(figures.get(new Figure(of, what)))
                .flatMap(sum -> beside(value, of, sum, benchmarks)));
    }

    private static Optional<Row> beside(Row value, PeerGroup group, Sum sum, Benchmarks benchmarks) {
        double rate = (double) sum.numerator() / sum.denominator();
        England.Rate whole =
                new England.Rate(rate * benchmarks.multiplier(value), sum.numerator(), sum.denominator(), null);
        String set = ComparatorSets.id(value, group);
        String note = sum.schools() == sum.all()
                ? null
                : "Of %d of the %d schools: the counts of the others are hidden.".formatted(sum.schools(), sum.all());
        return benchmarks
                .rest(value, whole)
                .map(rest -> benchmarks.row(
                        value,
                        Comparison.SAME_PEERS,
                        new Benchmarks.Of(
                                GeographicLevel.NATIONAL,
                                England.CODE,
                                new Beside.Units(set, sum.schools(), null, null)),
                        rest,
                        note,
                        null,
                        rest.exact(benchmarks.multiplier(value)),
                        /* peer= */ true));
    }
}
