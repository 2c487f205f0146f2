// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/** The columns that one printed rate, mean or ratio has in a wide row. It is shown at its own level, never summed. */
record PrintedColumns(String measure) {
    private static final List<String> PARTS =
            List.of("printed_value", "cell_code", "printed_decimals", "file_number", "source_row");

    Stream<Column> aggregates() {
        Column mine = col("measure").equalTo(measure);
        return PARTS.stream().map(part -> max(when(mine, col(part))).as(name(part)));
    }

    Stream<Column> finished() {
        return PARTS.stream().map(part -> col(name(part)));
    }

    String name(String part) {
        return measure + "$" + part;
    }
}
