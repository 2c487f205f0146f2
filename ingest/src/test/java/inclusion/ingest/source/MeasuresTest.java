// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.vocabulary.FindingRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {
    private static final Layout LAYOUT = Layout.of("a table", PeriodRule.IN_CONTENT, "part")
            .requires("part")
            .reads("rest")
            .reads("rate");
    private static final Measures MEASURES = Measures.with(Symbols.OPEN_DATA)
            .count("part", "part")
            .count("rest", "rest")
            .percent("percent", "rate", 1, "part", "part", "rest");

    @ParameterizedTest
    @CsvSource({"1, 7, 12.5", "1, 2, 33.3", "2, 1, 66.7", "0, 5, 0", "1, 15, 6.2", "1, 15, 6.3"})
    void aPercentage_mayBeRoundedEitherWayAtTheHalf(String part, String rest, String rate) {
        assertThat(disagreements(1, part, rest, rate)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 7, 12.6", "1, 2, 33.4", "0, 5, 0.1", "5, 0, 99.9"})
    void aPercentageBeyondRounding_isTold(String part, String rest, String rate) {
        assertThat(disagreements(1, part, rest, rate)).containsExactly(new Flaw(FindingRule.RATE_DIFFERS, "rate"));
    }

    @ParameterizedTest
    @CsvSource({"c, 7, 50", "1, c, 50", "1, 7, c", "0, 0, 0"})
    void whatIsHiddenOrHasNobody_isNotCompared(String part, String rest, String rate) {
        assertThat(disagreements(1, part, rest, rate)).isEmpty();
    }

    @Test
    void roundedCounts_makeNoRate() {
        assertThat(disagreements(5, "5", "10", "40")).isEmpty();
    }

    @Test
    void aColumnThatTheFileLacks_givesNoFigure() {
        SourceRow row = new SourceRow(Header.bind(List.of("part"), LAYOUT), List.of("7"));

        assertThat(MEASURES.of(row, 1)).extracting(Cell::measure).containsExactly("part");
    }

    private static List<Flaw> disagreements(int roundedTo, String... cells) {
        SourceRow row = new SourceRow(Header.bind(List.of("part", "rest", "rate"), LAYOUT), List.of(cells));
        return MEASURES.disagreements(MEASURES.of(row, roundedTo));
    }
}
