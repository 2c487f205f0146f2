// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import inclusion.ingest.vocabulary.GeographicLevel;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** England's preferred values, by indicator, period and phase: few enough to travel to every executor. */
record England(Map<Key, Rate> rates) implements Serializable {
    static final String CODE = "E92000001";

    /** Which of England's values. */
    record Key(String indicatorId, String period, String identifier, String phase) implements Serializable {
        static Key of(Row value, String phase) {
            return new Key(
                    value.getAs("indicator_id"), value.getAs("time_period"), value.getAs("time_identifier"), phase);
        }
    }

    /** Counts are null where the publisher prints a rate without them. */
    record Rate(double value, Long numerator, Long denominator, Integer printedDecimals) implements Serializable {
        /** A publisher may round its counts to so many. */
        private static final double ROUNDED_TO = 5;

        private static final double HALF = 0.5;

        static Rate of(Row value) {
            return new Rate(
                    value.<Double>getAs("indicator_value"),
                    value.getAs("numerator"),
                    value.getAs("denominator"),
                    value.getAs("printed_decimals"));
        }

        /**
         * For one of the denominator, from the counts where these bear the printed value out: 0.03 per 100 pupils may be
         * anything from 0.025 to 0.035, which is too coarse to expect anything from.
         */
        double exact(double multiplier) {
            if (numerator == null || denominator == null || denominator == 0) {
                return value / multiplier;
            }
            double counted = (double) numerator / denominator;
            double printed = printedDecimals == null ? 0 : HALF * Math.pow(10, -printedDecimals);
            double counts = ROUNDED_TO * multiplier / denominator;
            return Math.abs(counted * multiplier - value) <= printed + counts ? counted : value / multiplier;
        }
    }

    England {
        rates = Map.copyOf(rates);
    }

    static England of(Dataset<Row> values) {
        Map<Key, Rate> rates = new HashMap<>();
        benchmarks(values, GeographicLevel.NATIONAL)
                .forEach(row -> rates.put(Key.of(row, row.getAs("education_phase")), Rate.of(row)));
        return new England(rates);
    }

    /** The figures of whole areas that something may be set beside. */
    static List<Row> benchmarks(Dataset<Row> values, GeographicLevel... levels) {
        return values.where(col("geographic_level")
                        .isin(Stream.of(levels).map(GeographicLevel::word).toArray())
                        .and(col("is_preferred"))
                        .and(col("breakdown_topic").equalTo(Comparison.TOTAL))
                        .and(col("indicator_value").isNotNull())
                        .and(coalesce(col("coverage"), lit(1.0)).geq(Comparison.LEAST_COVERAGE)))
                .select(
                        "entity_code",
                        "indicator_id",
                        "time_period",
                        "time_identifier",
                        "education_phase",
                        "indicator_value",
                        "numerator",
                        "denominator",
                        "printed_decimals")
                .collectAsList();
    }

    Optional<Rate> rate(Row value, String phase) {
        return Optional.ofNullable(rates.get(Key.of(value, phase)));
    }
}
