// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import java.util.Optional;
import org.apache.spark.sql.Row;

/** Numbers of a row by column name. */
final class Numbers {
    private Numbers() {}

    static Optional<Long> optionalLong(Row row, String column) {
        int at = row.fieldIndex(column);
        return row.isNullAt(at) ? Optional.empty() : Optional.of(row.getLong(at));
    }

    /** Zero where nothing was added up. */
    static long longOf(Row row, String column) {
        return optionalLong(row, column).orElse(0L);
    }
}
