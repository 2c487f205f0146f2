// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How the values of all schools of a phase, and of all authorities, spread: quantiles by linear interpolation (type 7 of
 * Hyndman and Fan, the default of R). Hidden values are counted, not guessed.
 */
public final class Distribution {
    private static final int TENTHS = 10;

    private Distribution() {}

    /** One row per level × indicator × period × phase. */
    public static Dataset<Row> of(Dataset<Row> values) {
        Column school = col("geographic_level")
                .equalTo(GeographicLevel.SCHOOL.word())
                .and(col("education_phase").notEqual("Total"));
        Column authority = col("geographic_level").equalTo(GeographicLevel.LOCAL_AUTHORITY.word());
        List<Column> shares = new ArrayList<>();
        IntStream.range(1, TENTHS).forEach(tenth -> shares.add(lit((double) tenth / TENTHS)));
        shares.add(lit(0.25));
        shares.add(lit(0.75));
        Dataset<Row> spread = values.where(col("is_preferred")
                        .and(col("breakdown_topic").equalTo("Total"))
                        .and(school.or(authority)))
                .groupBy("geographic_level", "indicator_id", "time_period", "education_phase")
                .agg(
                        count("indicator_value").as("units"),
                        min("indicator_value").as("minimum"),
                        percentile(col("indicator_value"), array(shares.toArray(Column[]::new)))
                                .as("quantiles"),
                        max("indicator_value").as("maximum"),
                        count(when(col("indicator_symbol").equalTo("c"), lit(1)))
                                .as("hidden"))
                .where(col("units").gt(0));
        List<Column> columns = new ArrayList<>(List.of(
                col("geographic_level"),
                col("indicator_id"),
                col("time_period"),
                col("education_phase"),
                col("units"),
                col("minimum")));
        IntStream.range(1, TENTHS)
                .forEach(
                        tenth -> columns.add(col("quantiles").getItem(tenth - 1).as("decile_" + tenth)));
        columns.add(col("maximum"));
        columns.add(col("quantiles").getItem(TENTHS - 1).as("quartile_1"));
        columns.add(col("quantiles").getItem(TENTHS).as("quartile_3"));
        columns.add(col("hidden"));
        return spread.select(columns.toArray(Column[]::new));
    }
}
