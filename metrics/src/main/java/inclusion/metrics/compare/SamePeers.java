// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
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
 * What England's schools of a peer group have together: Σ of the published counts of schools, since nobody publishes a
 * figure for grammar schools. Only of ten and more, and only where they hold most of the group's pupils. Schools that hide
 * a small count belong to it: without them it would be that of the others. Where what they hide leaves more open than a
 * tenth there is no figure.
 */
record SamePeers(Map<Figure, Sum> figures) implements Serializable {
    static final SamePeers NONE = new SamePeers(Map.of());

    /** One figure of a group. */
    record Figure(PeerGroup group, England.Key what) implements Serializable {}

    private static final double MOST_LEFT_OPEN = 0.1;

    /**
     * @param schools whose counts are known at least to a range
     * @param hidden how many of them hide theirs
     * @param least the count if each hidden one is as small as it may be
     */
    record Sum(long schools, long hidden, long least, long most, long denominator) implements Serializable {
        boolean tellsEnough() {
            return most - least <= MOST_LEFT_OPEN * least;
        }
    }

    SamePeers {
        figures = Map.copyOf(figures);
    }

    static SamePeers of(Dataset<Row> values, Dataset<Row> schoolYear, Catalogue catalogue) {
        Column exact = col("numerator").isNotNull().and(col("indicator_value").isNotNull());
        Column least = when(exact, col("numerator")).otherwise(col("numerator_lower_bound"));
        Column most = when(exact, col("numerator")).otherwise(col("numerator_upper_bound"));
        Column known = least.isNotNull().and(most.isNotNull());
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
                        count(when(known, lit(1))).as("schools"),
                        count(when(known.and(not(exact)), lit(1))).as("hidden"),
                        sum(when(known, least)).as("least"),
                        sum(when(known, most)).as("most"),
                        sum(when(known, col("denominator"))).as("denominator"),
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
                                row.getAs("hidden"),
                                row.getAs("least"),
                                row.getAs("most"),
                                row.getAs("denominator"))));
        return new SamePeers(figures);
    }

    /** A school beside England's schools of its own group; empty where that group has no figure. */
    Optional<Row> beside(Row value, Benchmarks benchmarks) {
        Optional<PeerGroup> group = benchmarks.peers().of(value);
        England.Key what = England.Key.of(value, value.getAs("education_phase"));
        return group.flatMap(of -> Optional.ofNullable(figures.get(new Figure(of, what)))
                .filter(Sum::tellsEnough)
                .flatMap(sum -> beside(value, of, sum, benchmarks)));
    }

    private static Optional<Row> beside(Row value, PeerGroup group, Sum sum, Benchmarks benchmarks) {
        double middle = (sum.least() + sum.most()) / 2.0;
        boolean exact = sum.least() == sum.most();
        England.Rate whole = new England.Rate(
                middle / sum.denominator() * benchmarks.multiplier(value),
                exact ? sum.least() : null,
                exact ? sum.denominator() : null,
                null);
        String set = ComparatorSets.id(value, group);
        String note = exact
                ? null
                : "The middle of what it may be: %d of the %d schools hide a small count."
                        .formatted(sum.hidden(), sum.schools());
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
