// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.facts.FactSchemas;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;

/**
 * One wide row per level × entity × period × phase, with every tally and printed value of the catalogue in columns. The
 * facts are scanned once for it, whatever the number of indicators.
 */
public final class WideRows {
    /** What identifies a wide row. */
    static final List<String> KEYS =
            List.of("geographic_level", "entity_code", "time_period", "time_identifier", "education_phase");

    /** One bit per source that gave the entity a row. */
    public static final String SOURCES = "sources";

    /** How many schools the publisher says are in an area row; null where it says nothing. */
    static final String SCHOOLS_OF_PUBLISHER = "schools_of_publisher";

    private static final String TOTAL = "Total";
    private static final List<String> NUMBERS = List.of(
            "count_value",
            "cell_state",
            "hidden_lower",
            "hidden_upper",
            "rounded_to",
            "printed_value",
            "printed_decimals",
            "file_checksum",
            "source_row");

    private WideRows() {}

    /** Inner and Outer London are no entities here: London is one region. */
    public static Dataset<Row> of(
            Dataset<Row> publishedCount, Dataset<Row> publishedValue, Catalogue catalogue, FileOrder files) {
        Dataset<Row> cells = narrow(publishedCount)
                .unionByName(narrow(publishedValue))
                .where(col("breakdown_topic")
                        .equalTo(TOTAL)
                        .and(col("breakdown").equalTo(TOTAL))
                        .and(not(col("entity_code").startsWith("E13"))))
                .withColumn("cell_code", CellCode.of(col("cell_state")))
                .withColumn("file_number", files.numberOfFile(col("file_checksum")))
                .withColumn("source_bit", files.bitOfSource(col("source_id")));
        List<TallyColumns> tallies = TallyColumns.of(catalogue.tallies());
        Column[] aggregates = Stream.of(
                        Stream.of(
                                bit_or(col("source_bit")).as(SOURCES),
                                max(when(col("measure").equalTo("school"), col("count_value")))
                                        .as(SCHOOLS_OF_PUBLISHER)),
                        tallies.stream().flatMap(TallyColumns::aggregates),
                        printed(catalogue).flatMap(PrintedColumns::aggregates))
                .flatMap(each -> each)
                .toArray(Column[]::new);
        Column[] finished = Stream.of(
                        KEYS.stream().map(key -> col(key)),
                        Stream.of(col(SOURCES), col(SCHOOLS_OF_PUBLISHER)),
                        tallies.stream().flatMap(TallyColumns::finished),
                        printed(catalogue).flatMap(PrintedColumns::finished))
                .flatMap(each -> each)
                .toArray(Column[]::new);
        return cells.groupBy(KEYS.stream().map(key -> col(key)).toArray(Column[]::new))
                .agg(aggregates[0], Arrays.copyOfRange(aggregates, 1, aggregates.length))
                .select(finished);
    }

    private static Stream<PrintedColumns> printed(Catalogue catalogue) {
        return catalogue.indicators().stream()
                .map(IndicatorDefinition::printed)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .map(PrintedColumns::new);
    }

    private static Dataset<Row> narrow(Dataset<Row> fact) {
        List<String> there = Arrays.asList(fact.columns());
        return fact.select(Stream.of(
                        KEYS.stream().map(key -> col(key)),
                        Stream.of("source_id", "breakdown_topic", "breakdown", "measure")
                                .map(key -> col(key)),
                        NUMBERS.stream()
                                .map(name -> there.contains(name)
                                        ? col(name)
                                        : lit(null).cast(typeOf(name)).as(name)))
                .flatMap(each -> each)
                .toArray(Column[]::new));
    }

    private static DataType typeOf(String column) {
        return Arrays.asList(FactSchemas.PUBLISHED_COUNT.fieldNames()).contains(column)
                ? FactSchemas.PUBLISHED_COUNT.apply(column).dataType()
                : FactSchemas.PUBLISHED_VALUE.apply(column).dataType();
    }
}
