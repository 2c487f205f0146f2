// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.vocabulary.CellState;
import inclusion.ingest.vocabulary.FindingRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRowTest {
    private static final Header HEADER = Header.bind(
            List.of("value", "other"),
            Layout.of("a table", PeriodRule.IN_CONTENT, "value").requiresAll("value", "other"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7|7", "1,071|1071", "1,234,567|1234567", "' 200 '|200", "136.0|136", "1.00E+05|100000", "0|0"})
    void counts_areReadAsPublishersWriteThem(String text, long count) {
        SourceRow row = row(text);

        assertThat(row.count("pupil", "value", Symbols.OPEN_DATA, 1).value()).hasValue(count);
        assertThat(row.refusal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4.76|4.76", "88%|88", "2.90%|2.90", "£46,053|46053", "10.123456789|10.123457"})
    void printedValues_areReadAsPublishersWriteThem(String text, BigDecimal value) {
        assertThat(row(text).printed("rate", "value", Symbols.OPEN_DATA, 2).value())
                .contains(value);
    }

    @Test
    void aPrintedValue_hasAtLeastTheDecimalsOfItsColumn() {
        assertThat(row("5").printed("rate", "value", Symbols.OPEN_DATA, 2).decimals())
                .isEqualTo(2);
        assertThat(row("5.1234").printed("rate", "value", Symbols.OPEN_DATA, 2).decimals())
                .isEqualTo(4);
    }

    /** Peers’ defect 12: another product shows a hidden count as −100. */
    @Test
    void defect12_symbolsAsNumbers_aSymbolIsAStateWithoutOne() {
        Cell.Count hidden = row("X").count("pupil", "value", Symbols.OPEN_DATA.hiding("x", 1, 2), 1);

        assertThat(hidden.state()).isEqualTo(CellState.SUPPRESSED);
        assertThat(hidden.value()).isEmpty();
        assertThat(hidden.hiddenLower()).hasValue(1);
        assertThat(hidden.hiddenUpper()).hasValue(2);
    }

    @Test
    void aBlankCell_wasNotCollected() {
        assertThat(row("  ").count("pupil", "value", Symbols.OPEN_DATA, 1).state())
                .isEqualTo(CellState.NOT_COLLECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 7", "1;2", "NaN", "Infinity", "1e999999999", "123456789012345678901234567890"})
    void whatIsNoNumber_refusesTheRow(String text) {
        SourceRow row = row(text);
        row.count("pupil", "value", Symbols.OPEN_DATA, 1);

        assertThat(row.refusal()).contains(new Flaw(FindingRule.CELL_UNREADABLE, "value"));
    }

    @Test
    void halfAPupilAndFewerThanNone_refuseTheRow() {
        SourceRow half = row("7.5");
        half.count("pupil", "value", Symbols.OPEN_DATA, 1);
        SourceRow negative = row("-7");
        negative.count("pupil", "value", Symbols.OPEN_DATA, 1);

        assertThat(half.refusal()).contains(new Flaw(FindingRule.COUNT_NOT_WHOLE, "value"));
        assertThat(negative.refusal()).contains(new Flaw(FindingRule.VALUE_NEGATIVE, "value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4,5", "1,23", "12,3456", ",5", "1.5,000"})
    void aCommaThatPartsNoThousands_isNotPassedOver(String text) {
        SourceRow row = row(text);
        row.count("pupil", "value", Symbols.OPEN_DATA, 1);

        assertThat(row.refusal()).contains(new Flaw(FindingRule.CELL_UNREADABLE, "value"));
    }

    @Test
    void aPercentageIsNoCount() {
        SourceRow row = row("45%");
        row.count("pupil", "value", Symbols.OPEN_DATA, 1);

        assertThat(row.refusal()).contains(new Flaw(FindingRule.COUNT_NOT_WHOLE, "value"));
    }

    @Test
    void theFirstReason_stays() {
        SourceRow row = row("7.5");
        row.refuse(FindingRule.PERIOD_INVALID, "time_period");
        row.count("pupil", "value", Symbols.OPEN_DATA, 1);

        assertThat(row.refusal()).contains(new Flaw(FindingRule.PERIOD_INVALID, "time_period"));
    }

    @Test
    void aRowThatEndsBeforeANeededCell_isRefused_oneThatMissesOnlyOthersIsNot() {
        assertThat(new SourceRow(HEADER, List.of("7")).refusal())
                .contains(new Flaw(FindingRule.ROW_TOO_SHORT, "other"));
        Header wider = Header.bind(
                List.of("value", "unread"),
                Layout.of("a table", PeriodRule.IN_CONTENT, "value").requires("value"));

        assertThat(new SourceRow(wider, List.of("7")).refusal()).isEmpty();
    }

    @Test
    void textBeyondTheLastColumn_refusesTheRow_blanksDoNot() {
        assertThat(new SourceRow(HEADER, List.of("7", "8", "", " ")).refusal()).isEmpty();
        assertThat(new SourceRow(HEADER, List.of("7", "8", "9")).refusal())
                .contains(new Flaw(FindingRule.ROW_TOO_LONG, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-08-2016", "31/08/2016", "2016-08-31", "42613"})
    void days_areReadInEachForm(String text) {
        assertThat(row(text).date("value", DateForm.values())).contains(LocalDate.of(2016, 8, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-02-2016", "2016-13-01", "August 2016", "08/31/2016"})
    void aDayThatIsNone_refusesTheRow(String text) {
        SourceRow row = row(text);

        assertThat(row.date("value", DateForm.values())).isEmpty();
        assertThat(row.refusal()).contains(new Flaw(FindingRule.DATE_UNREADABLE, "value"));
    }

    @Test
    void aBlankDay_isUnknown() {
        SourceRow row = row("");

        assertThat(row.date("value", DateForm.ISO)).isEmpty();
        assertThat(row.refusal()).isEmpty();
    }

    private static SourceRow row(String value) {
        return new SourceRow(HEADER, List.of(value, ""));
    }
}
