// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.vocabulary.CellState;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * What a wide row holds of one tally.
 *
 * @param state of its heaviest cell
 * @param lower at least so many, hidden parts at their least
 * @param upper at most so many; empty where a hidden part has no bound
 * @param count the number; empty unless the state is a value
 * @param roundedTo 1 when exact
 * @param fileNumber see {@link FileOrder}
 * @param sourceRow row of that file
 */
public record TallyCell(
        CellState state,
        Optional<Long> count,
        long lower,
        Optional<Long> upper,
        int roundedTo,
        long fileNumber,
        long sourceRow) {
    /** The tally's cell in a wide row; empty when the file has no such column or row. */
    public static Optional<TallyCell> read(Row wide, String tallyId) {
        int state = wide.fieldIndex(tallyId + "$state");
        if (wide.isNullAt(state)) {
            return Optional.empty();
        }
        return Optional.of(new TallyCell(
                CellCode.state(wide.getInt(state)),
                Numbers.optionalLong(wide, tallyId + "$count"),
                Numbers.longOf(wide, tallyId + "$lower"),
                Numbers.optionalLong(wide, tallyId + "$upper"),
                wide.getInt(wide.fieldIndex(tallyId + "$rounded")),
                Numbers.longOf(wide, tallyId + "$file"),
                Numbers.longOf(wide, tallyId + "$row")));
    }
}
