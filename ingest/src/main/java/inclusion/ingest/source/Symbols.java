// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import inclusion.ingest.vocabulary.CellState;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the symbols of a source mean, where its publisher prints one in place of a number. */
public final class Symbols {
    /** DfE's open-data standard with its predecessors' full stops and colons. */
    public static final Symbols OPEN_DATA = new Symbols(Map.of())
            .with("z", CellState.NOT_APPLICABLE)
            .with("x", CellState.NOT_AVAILABLE)
            .with("c", CellState.SUPPRESSED)
            .with("low", CellState.LOW)
            .with("k", CellState.LOW)
            .with("~", CellState.LOW)
            .with("u", CellState.NOT_AVAILABLE)
            .with(":", CellState.NOT_AVAILABLE)
            .with(".", CellState.NOT_AVAILABLE)
            .with("..", CellState.NOT_AVAILABLE)
            .with("-", CellState.NOT_AVAILABLE)
            .with(">", CellState.SUPPRESSED)
            .with("null", CellState.NOT_AVAILABLE);

    /** DfE's performance tables. */
    public static final Symbols PERFORMANCE_TABLES = new Symbols(Map.of())
            .with("SUPP", CellState.SUPPRESSED)
            .with("SUPPMAT", CellState.SUPPRESSED)
            .with("SP", CellState.LOW)
            .with("SN", CellState.LOW)
            .with("NE", CellState.NOT_APPLICABLE)
            .with("NA", CellState.NOT_APPLICABLE)
            .with("N/A", CellState.NOT_APPLICABLE)
            .with("NP", CellState.NOT_AVAILABLE)
            .with("NEW", CellState.NOT_AVAILABLE)
            .with("LOWCOV", CellState.NOT_AVAILABLE)
            .with(".", CellState.NOT_AVAILABLE)
            .with("NULL", CellState.NOT_AVAILABLE);

    private final Map<String, Symbol> meanings;

    private Symbols(Map<String, Symbol> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /** Also this symbol, in any case. */
    public Symbols with(String symbol, CellState state) {
        return with(symbol, new Symbol(state, OptionalLong.empty(), OptionalLong.empty()));
    }

    /** Also this symbol, which hides a count of at least {@code lower} and at most {@code upper}. */
    public Symbols hiding(String symbol, long lower, long upper) {
        return with(symbol, new Symbol(CellState.SUPPRESSED, OptionalLong.of(lower), OptionalLong.of(upper)));
    }

    private Symbols with(String symbol, Symbol meaning) {
        Map<String, Symbol> more = new HashMap<>(meanings);
        more.put(symbol.toLowerCase(Locale.ROOT), meaning);
        return new Symbols(more);
    }

    Optional<Symbol> meaning(String cell) {
        return Optional.ofNullable(meanings.get(cell.toLowerCase(Locale.ROOT)));
    }

    /** The state behind a symbol, and what it is known to hide. */
    record Symbol(CellState state, OptionalLong lower, OptionalLong upper) {}
}
