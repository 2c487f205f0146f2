// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A value beside one benchmark, before it is judged: the first {@link #SET_KEYS} columns say in which set of like units,
 * and the last columns are what only the judging reads.
 */
final class Beside {
    /** All rows of one set agree in so many columns. */
    static final int SET_KEYS = 6;

    /** What a value stands beside, and what of the value does. */
    static final StructType BENCHMARK = new StructType()
            .add("benchmark_geographic_level", StringType)
            .add("benchmark_entity_code", StringType)
            .add("benchmark_education_phase", StringType)
            .add("benchmark_time_period", StringType)
            .add("benchmark_value", DoubleType)
            .add("benchmark_numerator", LongType)
            .add("benchmark_denominator", LongType)
            .add("benchmark_note", StringType)
            .add("benchmark_printed_decimals", IntegerType)
            .add("benchmark_units", LongType)
            .add("benchmark_lowest", DoubleType)
            .add("benchmark_highest", DoubleType)
            .add("compared_value", DoubleType)
            .add("compared_numerator", LongType)
            .add("compared_denominator", LongType);

    static final StructType SCHEMA = joined(
            new StructType()
                    .add("indicator_id", StringType, false)
                    .add("geographic_level", StringType, false)
                    .add("education_phase", StringType, false)
                    .add("time_period", StringType, false)
                    .add("time_identifier", StringType, false)
                    .add("benchmark_type", StringType, false)
                    .add("entity_code", StringType, false)
                    .add("breakdown_topic", StringType, false)
                    .add("breakdown", StringType, false)
                    .add("methodology_version", StringType, false),
            BENCHMARK,
            new StructType()
                    .add("numerator", LongType)
                    .add("denominator", LongType)
                    .add("indicator_value", DoubleType)
                    .add("indicator_lower_ci", DoubleType)
                    .add("indicator_upper_ci", DoubleType)
                    .add("indicator_symbol", StringType)
                    .add("value_lower_bound", DoubleType)
                    .add("coverage", DoubleType)
                    .add("schools_expected", LongType)
                    .add("peer", BooleanType, false)
                    .add("usual_intake", BooleanType, false)
                    .add("split_intake", DoubleType)
                    .add("split_rate", DoubleType)
                    .add("benchmark_rate", DoubleType)
                    .add("earlier_lower_ci", DoubleType)
                    .add("earlier_upper_ci", DoubleType)
                    .add("comparator_set_id", StringType));

    private Beside() {}

    static StructType joined(StructType... parts) {
        return new StructType(Arrays.stream(parts)
                .flatMap(part -> Arrays.stream(part.fields()))
                .toArray(StructField[]::new));
    }

    /** What a value stands beside; every component may be null. {@code rate} is for one of the denominator. */
    record Benchmark(
            GeographicLevel level,
            String entityCode,
            String phase,
            String period,
            Double value,
            Long numerator,
            Long denominator,
            Integer printedDecimals,
            Double rate,
            Double lower,
            Double upper,
            Units units) {
        static final Benchmark NONE =
                new Benchmark(null, null, null, null, null, null, null, null, null, null, null, Units.UNKNOWN);
    }

    /**
     * Of which units a benchmark is made, and between which of their values it lies; null for what is not told.
     *
     * @param setId where the benchmark is of a chosen few
     */
    record Units(String setId, Long count, Double lowest, Double highest) {
        static final Units UNKNOWN = of(null);

        /** All units of an area. */
        static Units of(Long count) {
            return new Units(null, count, null, null);
        }
    }

    /**
     * What is known of an intake whose rate is expected.
     *
     * @param usual whether others with such an intake tell what to expect
     * @param intakePart of the difference from those that it is expected from, by other pupils; in the indicator's unit,
     *     null where only the averages of the pupils are known
     * @param ratePart the rest of that difference
     */
    record OfIntake(boolean usual, Double intakePart, Double ratePart) {
        static final OfIntake USUAL = new OfIntake(true, null, null);
        static final OfIntake UNUSUAL = new OfIntake(false, null, null);
    }

    /**
     * @param note why there is no benchmark, or what is left out of it; null for neither
     * @param compared what of the value stands beside the benchmark; null for the whole of it
     */
    static Row row(Row value, String type, Benchmark benchmark, String note, England.Rate compared, boolean peer) {
        return row(value, type, benchmark, note, compared, peer, OfIntake.USUAL);
    }

    /** The same, of what is expected from an intake. */
    static Row row(
            Row value,
            String type,
            Benchmark benchmark,
            String note,
            England.Rate compared,
            boolean peer,
            OfIntake intake) {
        return RowFactory.create(
                value.getAs("indicator_id"),
                value.getAs("geographic_level"),
                value.getAs("education_phase"),
                value.getAs("time_period"),
                value.getAs("time_identifier"),
                type,
                value.getAs("entity_code"),
                value.getAs("breakdown_topic"),
                value.getAs("breakdown"),
                value.getAs("methodology_version"),
                benchmark.level() == null ? null : benchmark.level().word(),
                benchmark.entityCode(),
                benchmark.phase(),
                benchmark.period(),
                benchmark.value(),
                benchmark.numerator(),
                benchmark.denominator(),
                note,
                benchmark.printedDecimals(),
                benchmark.units().count(),
                benchmark.units().lowest(),
                benchmark.units().highest(),
                compared == null ? null : compared.value(),
                compared == null ? null : compared.numerator(),
                compared == null ? null : compared.denominator(),
                value.getAs("numerator"),
                value.getAs("denominator"),
                value.getAs("indicator_value"),
                value.getAs("indicator_lower_ci"),
                value.getAs("indicator_upper_ci"),
                value.getAs("indicator_symbol"),
                value.getAs("value_lower_bound"),
                value.getAs("coverage"),
                value.getAs("schools_expected"),
                peer,
                intake.usual(),
                intake.intakePart(),
                intake.ratePart(),
                benchmark.rate(),
                benchmark.lower(),
                benchmark.upper(),
                benchmark.units().setId());
    }
}
