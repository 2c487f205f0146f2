// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.vocabulary.CellState;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A rate, mean or ratio as the publisher prints it. It is shown at its own level, never summed.
 *
 * @param decimals how many decimals it prints
 */
public record PrintedCell(CellState state, Optional<BigDecimal> value, int decimals, long fileNumber, long sourceRow) {}
