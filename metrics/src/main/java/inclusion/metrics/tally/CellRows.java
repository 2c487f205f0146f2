// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import inclusion.ingest.facts.FactSchemas;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;

/** Both published facts as one narrow dataset: each is scanned once, whatever the catalogue asks of it. */
final class CellRows {
    /** What identifies a wide row of a published file; the first columns, in this order. */
    static final List<String> KEYS = WideRows.KEYS;

    static final int SOURCE = 7;
    static final int MEASURE = 8;
    static final int STATE = 9;
    static final int COUNT = 10;
    static final int HIDDEN_LOWER = 11;
    static final int HIDDEN_UPPER = 12;
    static final int ROUNDED = 13;
    static final int PRINTED = 14;
    static final int DECIMALS = 15;
    static final int CHECKSUM = 16;
    static final int SOURCE_ROW = 17;

    private static final List<String> COLUMNS = List.of(
            "source_id",
            "measure",
            "cell_state",
            "count_value",
            "hidden_lower",
            "hidden_upper",
            "rounded_to",
            "printed_value",
            "printed_decimals",
            "file_checksum",
            "source_row");

    static final String TOTAL = "Total";

    private CellRows() {}

    /** Inner and Outer London are no entities here, London is one region. */
    static Dataset<Row> of(Dataset<Row> publishedCount, Dataset<Row> publishedValue) {
        return narrow(publishedCount).unionAll(narrow(publishedValue));
    }

    private static Dataset<Row> narrow(Dataset<Row> fact) {
        List<String> there = Arrays.asList(fact.columns());
        Column[] columns = Stream.concat(KEYS.stream(), COLUMNS.stream())
                .map(name -> there.contains(name)
                        ? col(name)
                        : lit(null).cast(typeOf(name)).as(name))
                .toArray(Column[]::new);
        return fact.where(not(col("entity_code").startsWith("E13"))).select(columns);
    }

    private static DataType typeOf(String column) {
        return Arrays.asList(FactSchemas.PUBLISHED_COUNT.fieldNames()).contains(column)
                ? FactSchemas.PUBLISHED_COUNT.apply(column).dataType()
                : FactSchemas.PUBLISHED_VALUE.apply(column).dataType();
    }
}
