// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.spec;

import inclusion.ingest.vocabulary.CellState;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cell of a spec's input, as a publisher would print it: {@code 24}, {@code 7730 (to 5)}, {@code x},
 * {@code x (1 to 2)}, {@code not available}; empty is a cell that the file lacks.
 */
record SpecCell(
        CellState state,
        Optional<BigDecimal> number,
        Optional<Long> hiddenLower,
        Optional<Long> hiddenUpper,
        int roundedTo) {
    private static final Pattern NUMBER = Pattern.compile("([\\d.]+)(?: \\(to (\\d+)\\))?");
    private static final Pattern HIDDEN = Pattern.compile("x(?: \\((\\d+) to (\\d+)\\))?");
    private static final Map<String, CellState> WORDS = Map.of(
            "not available", CellState.NOT_AVAILABLE,
            "not applicable", CellState.NOT_APPLICABLE,
            "not collected", CellState.NOT_COLLECTED,
            "low", CellState.LOW);

    static Optional<SpecCell> parse(String text) {
        if (text.equals("–")) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            int rounded = number.group(2) == null ? 1 : Integer.parseInt(number.group(2));
            Optional<BigDecimal> printed = Optional.of(new BigDecimal(number.group(1)));
            return Optional.of(new SpecCell(CellState.VALUE, printed, Optional.empty(), Optional.empty(), rounded));
        }
        Matcher hidden = HIDDEN.matcher(text);
        if (hidden.matches()) {
            return Optional.of(new SpecCell(
                    CellState.SUPPRESSED,
                    Optional.empty(),
                    Optional.ofNullable(hidden.group(1)).map(Long::valueOf),
                    Optional.ofNullable(hidden.group(2)).map(Long::valueOf),
                    1));
        }
        if (!WORDS.containsKey(text)) {
            throw new IllegalArgumentException(
                    "Invalid cell of a spec: '" + text + "'; write –, a number, x or a state");
        }
        return Optional.of(new SpecCell(WORDS.get(text), Optional.empty(), Optional.empty(), Optional.empty(), 1));
    }
}
