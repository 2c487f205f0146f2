// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.appeals;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Measures;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.CalendarYear;
import inclusion.ingest.vocabulary.CellState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One calendar year of the sheet: under its number appeals, then appealable decisions, then the rate. An appeal count of
 * {@code -} is nought, as the 0.00% beside it says; {@code ~} hides a small one.
 */
record AppealYear(CalendarYear year, Measures measures) {
    private static final int FIRST = 2011;
    private static final int LAST = 2060;
    private static final int DECIMALS = 1;

    private static final Symbols SYMBOLS = Symbols.OPEN_DATA.with("~", CellState.SUPPRESSED);
    private static final String NOUGHT = "-";
    private static final Set<CellState> NOTHING = EnumSet.of(CellState.NOT_AVAILABLE, CellState.NOT_COLLECTED);

    /** Any one year marks the sheet. */
    static final String MARK =
            IntStream.rangeClosed(FIRST, LAST).mapToObj(Integer::toString).collect(Collectors.joining("|"));

    private static final List<AppealYear> ALL = IntStream.rangeClosed(FIRST, LAST)
            .mapToObj(number -> of(new CalendarYear(number)))
            .toList();

    private static AppealYear of(CalendarYear year) {
        String title = year.timePeriod();
        return new AppealYear(
                year,
                Measures.with(SYMBOLS)
                        .count("send_appeal", title)
                        .count("send_appealable_decision", title + " (2)")
                        .percent(
                                "send_appeal_percent",
                                title + " (3)",
                                DECIMALS,
                                "send_appeal",
                                "send_appealable_decision"));
    }

    /** The layout with three columns for each year that a sheet may have. */
    static Layout columns(Layout layout) {
        Layout more = layout;
        for (AppealYear each : ALL) {
            String title = each.timePeriod();
            more = more.readsAll(title, title + " (2)", title + " (3)");
        }
        return more;
    }

    /** Those of the row's file. */
    static List<AppealYear> of(SourceRow row) {
        return ALL.stream().filter(each -> row.has(each.timePeriod())).toList();
    }

    String timePeriod() {
        return year.timePeriod();
    }

    String identifier() {
        return CalendarYear.IDENTIFIER;
    }

    /** What the row says of the year; nothing where the authority did not exist then. */
    List<Cell> cells(SourceRow row) {
        List<Cell> cells = new ArrayList<>(measures.of(row, 1));
        if (row.text(timePeriod()).equals(NOUGHT)) {
            cells.replaceAll(
                    cell -> cell.measure().equals("send_appeal") ? Cell.Count.exactly(cell.measure(), 0) : cell);
        }
        return cells.stream().allMatch(cell -> NOTHING.contains(cell.state())) ? List.of() : List.copyOf(cells);
    }

    List<Flaw> disagreements(List<Cell> cells) {
        return measures.disagreements(cells);
    }
}
