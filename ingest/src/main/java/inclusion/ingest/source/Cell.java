// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.CellState;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** One figure of a publisher: what it measures, and the number or the state in its place. */
public sealed interface Cell {
    /** The name of the measure, as the contract of facts has it. */
    String measure();

    CellState state();

    /**
     * A count.
     *
     * @param value empty unless the state is VALUE
     * @param hiddenLower the least that a suppressed cell can hide, where that is known
     * @param hiddenUpper the most
     * @param roundedTo 1 when exact
     */
    record Count(
            String measure,
            CellState state,
            OptionalLong value,
            OptionalLong hiddenLower,
            OptionalLong hiddenUpper,
            int roundedTo)
            implements Cell {
        /** A number that was counted, neither rounded nor hidden. */
        public static Count exactly(String measure, long value) {
            return new Count(
                    measure,
                    CellState.VALUE,
                    OptionalLong.of(value),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    /* roundedTo= */ 1);
        }
    }

    /**
     * A printed rate, mean or ratio.
     *
     * @param value empty unless the state is VALUE
     * @param decimals how many the publisher prints
     */
    record Printed(String measure, CellState state, Optional<BigDecimal> value, int decimals) implements Cell {}
}
