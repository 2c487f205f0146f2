// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.vocabulary.CellState;
import java.util.List;
import org.apache.spark.sql.Column;

/** Cell states as numbers in order of weight: where a tally is made of several cells, the heaviest speaks for it. */
public final class CellCode {
    private static final List<CellState> BY_WEIGHT = List.of(
            CellState.VALUE,
            CellState.LOW,
            CellState.SUPPRESSED,
            CellState.NOT_APPLICABLE,
            CellState.NOT_COLLECTED,
            CellState.NOT_AVAILABLE);

    private CellCode() {}

    static int of(CellState state) {
        return BY_WEIGHT.indexOf(state);
    }

    /** The state behind a number of the wide row. */
    public static CellState state(int code) {
        return BY_WEIGHT.get(code);
    }

    static Column of(Column word) {
        Column code = lit(of(CellState.NOT_AVAILABLE));
        for (CellState state : BY_WEIGHT) {
            code = when(word.equalTo(state.word()), lit(of(state))).otherwise(code);
        }
        return code;
    }
}
