// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.tally.Runs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Each preferred value beside what it may fairly be compared with, and what can be said of the two. A school is never set
 * beside an all-phase value; a trust's benchmark is what England's rates would give for its own mix of phases.
 */
public final class Comparison {
    static final String SAME_PHASE = "england-same-phase";
    static final String SAME_PEERS = "england-same-peers";
    static final String PHASE_MIX = "expected-for-phase-mix";
    static final String REGION = "region";
    static final String LOCAL_AUTHORITY = "local-authority";
    static final String STATISTICAL_NEIGHBOURS = "statistical-neighbours";
    static final String SIMILAR_SCHOOLS = "similar-schools";
    static final String OWN_PAST = "own-past";

    /** One figure for all units of a set. */
    static final List<String> ONE_TARGET = List.of(SAME_PHASE, SAME_PEERS);

    /** England's figures, taken as they are. */
    static final List<String> CRUDE = List.of(SAME_PHASE, SAME_PEERS, PHASE_MIX);

    /** Everybody, in all phases: the word in both columns. */
    public static final String TOTAL = "Total";

    static final String TOO_FEW_SCHOOLS =
            "Fewer than seven in ten of the schools are in this source: too few to compare.";

    /** The area that a unit lies in. */
    static final List<String> AREAS = List.of(REGION, LOCAL_AUTHORITY);

    /** Below this share of its schools a sum is not compared, nor compared with. */
    public static final double LEAST_COVERAGE = 0.7;

    private static final Column[] ENTITY =
            columns("geographic_level", "entity_code", "indicator_id", "time_identifier");

    /** What was measured of an entity, and of whom. */
    static final List<Column> MEASURED = List.of(columns(
            "breakdown_topic",
            "breakdown",
            "methodology_version",
            "numerator",
            "denominator",
            "indicator_value",
            "indicator_lower_ci",
            "indicator_upper_ci",
            "indicator_symbol",
            "value_lower_bound",
            "coverage",
            "schools_expected"));

    private static final Column[] OF_A_VALUE = Stream.concat(
                    MEASURED.stream(),
                    Stream.of(columns("education_phase", "time_period", "printed_decimals", "schools_present")))
            .toArray(Column[]::new);

    private Comparison() {}

    /**
     * One row per preferred value of all pupils × benchmark, by {@link Judged#SCHEMA}; a school only under its own phase.
     * Part of a year is compared only with the same part. Each partition is a range of levels and entities.
     *
     * @param schoolYear which authority and region each school lies in and of which peer group it is, by year
     * @param trustMembership which trust each school belonged to in a year: a trust is not expected from itself
     * @param alike whom each school and authority is like
     * @param records what pupils' records tell to expect; empty where there are none, or none may be told of
     */
    public static Dataset<Row> of(
            Dataset<Row> values,
            Dataset<Row> schoolYear,
            Dataset<Row> trustMembership,
            Alike alike,
            Optional<FromRecords> records,
            Catalogue catalogue) {
        Map<String, ComparisonRule> rules = ComparisonRule.of(catalogue);
        PeerGroups peers = PeerGroups.of(schoolYear, trustMembership);
        Dataset<Row> figures = beside(
                values,
                values,
                new Benchmarks(
                        England.of(values),
                        rules,
                        peers,
                        SamePeers.of(values, schoolYear, catalogue),
                        Areas.of(values, schoolYear),
                        Memberships.of(trustMembership),
                        alike));
        Dataset<Row> likeForLike = ExpectedFromIntake.beside(
                values, ExpectedFromIntake.likeForLike(values, peers, trustMembership, catalogue));
        Dataset<Row> besides = figures.unionAll(likeForLike);
        return judged(
                records.map(FromRecords::beside).map(besides::unionAll).orElse(besides),
                rules,
                EntityRanges.of(comparable(values)));
    }

    /** What England's rates give for each trust as a whole, without a judgement. */
    static Dataset<Row> expected(Dataset<Row> values, Catalogue catalogue) {
        Dataset<Row> trusts = values.where(col("geographic_level").equalTo(GeographicLevel.MAT.word()));
        Benchmarks ofEngland = new Benchmarks(
                England.of(values),
                ComparisonRule.of(catalogue),
                PeerGroups.NONE,
                SamePeers.NONE,
                Areas.NONE,
                Memberships.NONE,
                Alike.NOBODY);
        return beside(values, trusts, ofEngland).where(col("benchmark_type").equalTo(PHASE_MIX));
    }

    private static Dataset<Row> beside(Dataset<Row> all, Dataset<Row> values, Benchmarks benchmarks) {
        Broadcast<Benchmarks> everywhere = JavaSparkContext.fromSparkContext(
                        all.sparkSession().sparkContext())
                .broadcast(benchmarks);
        return runs(
                comparable(values)
                        .select(Stream.concat(Arrays.stream(ENTITY), Arrays.stream(OF_A_VALUE))
                                .toArray(Column[]::new)),
                ENTITY,
                columns("education_phase", "time_period"),
                rows -> new Runs(rows, ENTITY.length, everywhere.value()::beside),
                Beside.SCHEMA);
    }

    /** Which values are compared at all. */
    public static Dataset<Row> comparable(Dataset<Row> values) {
        return values.where(col("is_preferred")
                .and(col("breakdown_topic").equalTo(TOTAL))
                .and(coalesce(col("indicator_symbol"), lit("")).notEqual("x"))
                .and(col("geographic_level")
                        .notEqual(GeographicLevel.SCHOOL.word())
                        .or(col("education_phase").notEqual(TOTAL))));
    }

    private static Dataset<Row> judged(Dataset<Row> besides, Map<String, ComparisonRule> rules, EntityRanges ranges) {
        Dataset<Row> judged = runs(
                besides,
                columns(Arrays.copyOf(Beside.SCHEMA.fieldNames(), Beside.SET_KEYS)),
                columns("entity_code", "methodology_version"),
                rows -> new Runs(rows, Beside.SET_KEYS, set -> Panel.acrossUnits(UnitSet.judged(set, rules))),
                Judged.SCHEMA);
        Column[] panel = columns(Panel.KEYS.toArray(String[]::new));
        Column[] rest = columns(Arrays.stream(Judged.SCHEMA.fieldNames())
                .filter(name -> !Panel.KEYS.contains(name))
                .toArray(String[]::new));
        Dataset<Row> panels = judged.select(
                Stream.concat(Arrays.stream(panel), Arrays.stream(rest)).toArray(Column[]::new));
        return sortedRuns(
                        panels.repartitionById(EntityRanges.RANGES, ranges.number()),
                        panel,
                        columns("benchmark_type", "indicator_id"),
                        rows -> new Runs(rows, Panel.KEYS.size(), Panel::settled),
                        panels.schema())
                .select(columns(Judged.SCHEMA.fieldNames()));
    }

    /** All rows of one key together, in a fixed order: the same rows give the same digits however they came. */
    static Dataset<Row> runs(
            Dataset<Row> rows,
            Column[] keys,
            Column[] order,
            MapPartitionsFunction<Row, Row> settle,
            StructType schema) {
        return sortedRuns(rows.repartition(keys), keys, order, settle, schema);
    }

    /** The rows of one key are in one partition already. */
    private static Dataset<Row> sortedRuns(
            Dataset<Row> rows,
            Column[] keys,
            Column[] order,
            MapPartitionsFunction<Row, Row> settle,
            StructType schema) {
        return rows.sortWithinPartitions(
                        Stream.concat(Arrays.stream(keys), Arrays.stream(order)).toArray(Column[]::new))
                .mapPartitions(settle, Encoders.row(schema));
    }

    /** Whether a sum covers so much that it may be set beside another figure; publishers' rows always do. */
    static boolean coversEnough(Row value) {
        Double coverage = value.getAs("coverage");
        return coverage == null || coverage >= LEAST_COVERAGE;
    }

    private static Column[] columns(String... names) {
        return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
    }
}
