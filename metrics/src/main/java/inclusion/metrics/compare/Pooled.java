// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Permanent exclusions of schools and trusts over three years: too rare for one year to say much. Counts, not rates,
 * with their range where a year hides one or two; a year without a figure is missing, not zero.
 */
public final class Pooled {
    private static final String INDICATOR = "permanent-exclusion-rate";
    private static final int YEARS = 3;

    private static final StructType SCHEMA = new StructType()
            .add("entity_code", StringType, false)
            .add("geographic_level", StringType, false)
            .add("indicator_id", StringType, false)
            .add("time_period", StringType, false)
            .add("first_time_period", StringType, false)
            .add("years", IntegerType, false)
            .add("numerator_lower_bound", LongType, false)
            .add("numerator_upper_bound", LongType)
            .add("average_lower", DoubleType, false)
            .add("average_upper", DoubleType)
            .add("years_missing", IntegerType, false);

    private record Count(long lower, Long upper) {}

    private Pooled() {}

    /** One row per school or trust × year that has a count, over that year and the two before. */
    public static Dataset<Row> of(Dataset<Row> values) {
        return values.where(col("indicator_id")
                        .equalTo(INDICATOR)
                        .and(col("is_preferred"))
                        .and(col("breakdown_topic").equalTo("Total"))
                        .and(col("education_phase").equalTo("Total"))
                        .and(col("geographic_level").isin(GeographicLevel.SCHOOL.word(), GeographicLevel.MAT.word()))
                        .and(coalesce(col("numerator"), col("numerator_lower_bound"))
                                .isNotNull()))
                .groupBy("geographic_level", "entity_code")
                .agg(array_sort(collect_list(struct(
                                col("time_period"),
                                coalesce(col("numerator"), col("numerator_lower_bound"))
                                        .as("lower"),
                                coalesce(col("numerator"), col("numerator_upper_bound"))
                                        .as("upper"))))
                        .as("years"))
                .flatMap((FlatMapFunction<Row, Row>) row -> pooled(row).iterator(), Encoders.row(SCHEMA));
    }

    private static List<Row> pooled(Row entity) {
        Map<AcademicYear, Count> counts = new HashMap<>();
        List<Row> years = entity.getList(2);
        for (Row year : years) {
            AcademicYear.ofTimePeriod(year.getString(0))
                    .ifPresent(when -> counts.put(when, new Count(year.getLong(1), (Long) year.get(2))));
        }
        List<Row> rows = new ArrayList<>();
        counts.keySet().stream().sorted().forEach(last -> rows.add(window(entity, last, counts)));
        return rows;
    }

    private static Row window(Row entity, AcademicYear last, Map<AcademicYear, Count> counts) {
        long lower = 0;
        Long upper = 0L;
        int there = 0;
        for (int back = 0; back < YEARS; back++) {
            Count count = counts.get(last.minus(back));
            if (count != null) {
                there++;
                lower += count.lower();
                upper = upper == null || count.upper() == null ? null : Long.valueOf(upper + count.upper());
            }
        }
        return RowFactory.create(
                entity.getString(1),
                entity.getString(0),
                INDICATOR,
                last.timePeriod(),
                last.minus(YEARS - 1).timePeriod(),
                YEARS,
                lower,
                upper,
                (double) lower / there,
                upper == null ? null : (double) upper / there,
                YEARS - there);
    }
}
