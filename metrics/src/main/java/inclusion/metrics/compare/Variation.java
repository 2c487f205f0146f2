// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.IntervalMethod;
import inclusion.metrics.compare.method.Estimate;
import inclusion.metrics.compare.method.RandomEffects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * How far England's authorities lie apart, year by year: the ratio of the ninth decile to the first, and how much of that
 * chance does not make (indicator family {@code la-variation}).
 */
public final class Variation {
    /** With fewer authorities a decile is one of them, or nobody. */
    static final int LEAST_UNITS = 10;

    /** One row per level × indicator × period × phase; τ is null where values carry no interval, the ratio where decile 1 is 0. */
    static final StructType SCHEMA = new StructType()
            .add("geographic_level", StringType, false)
            .add("indicator_id", StringType, false)
            .add("time_period", StringType, false)
            .add("education_phase", StringType, false)
            .add("units", LongType, false)
            .add("ratio_90_10", DoubleType)
            .add("tau_scale", StringType)
            .add("tau_units", LongType)
            .add("tau", DoubleType)
            .add("i_squared", DoubleType)
            .add("cochran_q", DoubleType);

    private static final double FIRST_DECILE = 0.1;
    private static final double NINTH_DECILE = 0.9;

    /** Stands in for none where a logarithm is taken (Haldane 1956, Annals of Human Genetics 20:309). */
    private static final double HALF = 0.5;

    private Variation() {}

    /** From preferred values of all pupils in whole years; deciles are of type 7, as in {@link Distribution}. */
    public static Dataset<Row> of(Dataset<Row> values, Catalogue catalogue) {
        Map<String, IntervalMethod> intervals = catalogue.indicators().stream()
                .collect(Collectors.toMap(IndicatorDefinition::id, IndicatorDefinition::interval));
        return values.where(col("is_preferred")
                        .and(col("breakdown_topic").equalTo("Total"))
                        .and(col("geographic_level").equalTo(GeographicLevel.LOCAL_AUTHORITY.word()))
                        .and(col("indicator_value").isNotNull())
                        .and(coalesce(col("coverage"), lit(1.0)).geq(Comparison.LEAST_COVERAGE)))
                .groupBy("geographic_level", "indicator_id", "time_period", "education_phase")
                .agg(
                        count("indicator_value").as("units"),
                        percentile(col("indicator_value"), lit(FIRST_DECILE)).as("decile_1"),
                        percentile(col("indicator_value"), lit(NINTH_DECILE)).as("decile_9"),
                        collect_list(struct("numerator", "denominator")).as("counts"))
                .where(col("units").geq(LEAST_UNITS))
                .map(
                        (MapFunction<Row, Row>) set -> row(set, intervals.get(set.<String>getAs("indicator_id"))),
                        Encoders.row(SCHEMA));
    }

    private static Row row(Row set, IntervalMethod interval) {
        double low = set.<Double>getAs("decile_1");
        List<Row> counts = set.getList(set.fieldIndex("counts"));
        List<Estimate> estimates = counts.stream()
                .filter(unit -> !unit.isNullAt(0) && !unit.isNullAt(1))
                .flatMap(unit -> estimate(interval, unit.getLong(0), unit.getLong(1)).stream())
                .toList();
        Optional<RandomEffects> effects =
                estimates.size() < LEAST_UNITS ? Optional.empty() : RandomEffects.of(estimates);
        return RowFactory.create(
                set.getAs("geographic_level"),
                set.getAs("indicator_id"),
                set.getAs("time_period"),
                set.getAs("education_phase"),
                set.getAs("units"),
                low > 0 ? set.<Double>getAs("decile_9") / low : null,
                effects.map(known -> interval == IntervalMethod.WILSON ? "log-odds" : "log-rate")
                        .orElse(null),
                effects.map(known -> (long) known.units()).orElse(null),
                effects.map(known -> Math.sqrt(known.tauSquared())).orElse(null),
                effects.map(RandomEffects::iSquared).orElse(null),
                effects.map(RandomEffects::q).orElse(null));
    }

    /**
     * A unit on the scale on which chance is nearly normal: the logarithm of a rate of events, of the odds of a share of
     * people. Empty where chance cannot be told from the counts.
     */
    static Optional<Estimate> estimate(IntervalMethod interval, long count, long whole) {
        if (whole < 1 || count < 0) {
            return Optional.empty();
        }
        if (interval == IntervalMethod.POISSON_BYAR) {
            double events = count == 0 ? HALF : count;
            return Optional.of(new Estimate(Math.log(events / whole), 1 / Math.sqrt(events)));
        }
        if (interval == IntervalMethod.WILSON && count <= whole) {
            double added = count == 0 || count == whole ? HALF : 0;
            double with = count + added;
            double without = whole - count + added;
            return Optional.of(new Estimate(Math.log(with / without), Math.sqrt(1 / with + 1 / without)));
        }
        return Optional.empty();
    }
}
