// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.destinations;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Measures;
import inclusion.ingest.source.SourceRow;
import inclusion.ingest.source.Symbols;
import inclusion.ingest.vocabulary.CellState;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A year before the file's own, of which it repeats leavers and the sustained rate in columns that end in two digits.
 * What the digits name has changed over the generations (the table's year, then the destination year), so a year is
 * known by its place: the newest digits are one year before the file's own.
 */
record EarlierYear(int digits, String cohort, String sustained, Measures measures) {
    private static final List<EarlierYear> ALL =
            IntStream.range(0, 100).mapToObj(EarlierYear::of).toList();

    private static EarlierYear of(int digits) {
        String cohort = "COHORT_%02d".formatted(digits);
        String sustained = "OVERALL_DESTPER_%02d".formatted(digits);
        Measures measures = Measures.with(Symbols.PERFORMANCE_TABLES)
                .count("leaver", cohort)
                .printed("leaver_sustained_percent", sustained, Destinations.DECIMALS);
        return new EarlierYear(digits, cohort, sustained, measures);
    }

    /** The layout with the columns of whatever earlier years a file has. */
    static Layout columns(Layout layout) {
        Layout more = layout;
        for (EarlierYear year : ALL) {
            more = more.readsAll(year.cohort, year.sustained);
        }
        return more;
    }

    /** Those of the row's file, newest first. */
    static List<EarlierYear> of(SourceRow row) {
        return ALL.stream()
                .filter(year -> row.has(year.cohort))
                .sorted((one, other) -> Integer.compare(other.digits, one.digits))
                .toList();
    }

    /** How many years before the file's own, the newest of the file being one. */
    int yearsBefore(EarlierYear newest) {
        return 1 + newest.digits - digits;
    }

    /** What the row says of the year; nothing where the school did not exist then. */
    List<Cell> cells(SourceRow row, int roundedTo) {
        List<Cell> cells = measures.of(row, roundedTo);
        return cells.stream().allMatch(cell -> cell.state() == CellState.NOT_APPLICABLE) ? List.of() : cells;
    }
}
