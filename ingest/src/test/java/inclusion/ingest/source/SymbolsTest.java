// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.vocabulary.CellState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolsTest {
    @ParameterizedTest
    @CsvSource({
        "z, NOT_APPLICABLE",
        "x, NOT_AVAILABLE",
        "c, SUPPRESSED",
        "low, LOW",
        "k, LOW",
        "~, LOW",
        "u, NOT_AVAILABLE",
        ":, NOT_AVAILABLE",
        "., NOT_AVAILABLE",
        ".., NOT_AVAILABLE",
        ">, SUPPRESSED",
        "NULL, NOT_AVAILABLE"
    })
    void openData_hasItsOwnSymbols(String symbol, CellState state) {
        assertThat(Symbols.OPEN_DATA.meaning(symbol).map(Symbols.Symbol::state)).contains(state);
    }

    @ParameterizedTest
    @CsvSource({
        "SUPP, SUPPRESSED",
        "SP, LOW",
        "SN, LOW",
        "NE, NOT_APPLICABLE",
        "NA, NOT_APPLICABLE",
        "NP, NOT_AVAILABLE",
        "NEW, NOT_AVAILABLE",
        "LOWCOV, NOT_AVAILABLE",
        "supp, SUPPRESSED"
    })
    void performanceTables_haveTheirs(String symbol, CellState state) {
        assertThat(Symbols.PERFORMANCE_TABLES.meaning(symbol).map(Symbols.Symbol::state))
                .contains(state);
    }

    @Test
    void aSymbolOfTheOtherFamily_isNone() {
        assertThat(Symbols.OPEN_DATA.meaning("SUPP")).isEmpty();
        assertThat(Symbols.PERFORMANCE_TABLES.meaning("c")).isEmpty();
    }

    @Test
    void aSource_canMeanSomethingElseByASymbol() {
        Symbols own = Symbols.OPEN_DATA.hiding("x", 1, 2);

        assertThat(own.meaning("x").orElseThrow().upper()).hasValue(2);
        assertThat(Symbols.OPEN_DATA.meaning("x").orElseThrow().upper()).isEmpty();
    }
}
