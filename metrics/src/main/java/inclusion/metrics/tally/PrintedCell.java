// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.vocabulary.CellState;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * A rate, mean or ratio as the publisher prints it.
 *
 * @param decimals how many decimals it prints
 */
public record PrintedCell(
        CellState state, Optional<BigDecimal> value, int decimals, long fileNumber, long sourceRow) {
    /** The printed cell in a wide row; empty when the file has no such column or row. */
    public static Optional<PrintedCell> read(Row wide, String measure) {
        int state = wide.fieldIndex(measure + "$cell_code");
        if (wide.isNullAt(state)) {
            return Optional.empty();
        }
        int decimals = wide.fieldIndex(measure + "$printed_decimals");
        return Optional.of(new PrintedCell(
                CellCode.state(wide.getInt(state)),
                Optional.ofNullable(wide.getDecimal(wide.fieldIndex(measure + "$printed_value"))),
                wide.isNullAt(decimals) ? 0 : wide.getInt(decimals),
                Numbers.longOf(wide, measure + "$file_number"),
                Numbers.longOf(wide, measure + "$source_row")));
    }
}
