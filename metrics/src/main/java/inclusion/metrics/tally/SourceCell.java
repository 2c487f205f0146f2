// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.vocabulary.CellState;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** One row of {@code published_count}, as far as a tally needs it. */
record SourceCell(
        CellState state, long lower, long upper, boolean bounded, int roundedTo, long fileNumber, long sourceRow) {
    private static final Map<String, CellState> STATES =
            Arrays.stream(CellState.values()).collect(Collectors.toUnmodifiableMap(CellState::word, state -> state));

    /** From a row with the columns of {@link CellRows}. */
    static SourceCell of(Row row, FileOrder files) {
        boolean counted = !row.isNullAt(CellRows.COUNT);
        long count = counted ? row.getLong(CellRows.COUNT) : 0;
        boolean bounded = counted || !row.isNullAt(CellRows.HIDDEN_UPPER);
        return new SourceCell(
                state(row),
                counted || row.isNullAt(CellRows.HIDDEN_LOWER) ? count : row.getLong(CellRows.HIDDEN_LOWER),
                counted || !bounded ? count : row.getLong(CellRows.HIDDEN_UPPER),
                bounded,
                row.getInt(CellRows.ROUNDED),
                files.numberOf(row.getString(CellRows.CHECKSUM)),
                row.getLong(CellRows.SOURCE_ROW));
    }

    static CellState state(Row row) {
        String word = row.getString(CellRows.STATE);
        CellState state = STATES.get(word);
        if (state == null) {
            throw new IllegalStateException("Invalid cell state: " + word);
        }
        return state;
    }
}
