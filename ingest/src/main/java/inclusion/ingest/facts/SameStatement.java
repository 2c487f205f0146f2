// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Flaw;
import inclusion.ingest.vocabulary.CellState;
import inclusion.ingest.vocabulary.FindingRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Of rows with one key, in order of preference, keeps each cell once: of the source that comes first in the registry,
 * unless that one has no figure where a later one has. A row of which no cell is kept is superseded.
 */
final class SameStatement {
    /** Each source counts the schools of its own population: never the same cell. */
    private static final String SCHOOLS = "school";

    private static final int[] DETAILS = {
        Bronze.NAME, Bronze.LAESTAB, Bronze.PHASE, Bronze.CODE, Bronze.TEXT, Bronze.FIRST_DATE, Bronze.SECOND_DATE
    };

    private SameStatement() {}

    static List<Row> once(List<Row> rows) {
        if (rows.size() == 1) {
            return rows;
        }
        return rows.get(0).getString(Bronze.KIND).equals(Bronze.OBSERVATION) ? figures(rows) : first(rows);
    }

    private static List<Row> first(List<Row> rows) {
        Row kept = rows.get(0);
        List<Row> out = new ArrayList<>(List.of(kept));
        for (Row row : rows.subList(1, rows.size())) {
            boolean equal = true;
            for (int column : DETAILS) {
                equal &= Objects.equals(kept.get(column), row.get(column));
            }
            FindingRule rule = equal ? FindingRule.ROW_REPEATED : FindingRule.CELL_CONFLICTS;
            out.add(decided(row, false, List.of(), List.of(new Flaw(rule, ""))));
        }
        return out;
    }

    private static List<Row> figures(List<Row> rows) {
        List<List<Cell>> cells = rows.stream()
                .map(row -> CellCodec.unpack(row.getAs(Bronze.CELLS)))
                .toList();
        Map<String, Choice> chosen = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Cell cell : cells.get(i)) {
                String place = place(cell, rows.get(i));
                Choice before = chosen.get(place);
                if (before == null || (silent(before.cell) && !silent(cell))) {
                    chosen.put(place, new Choice(cell, rows.get(i)));
                }
            }
        }
        List<Row> out = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            out.add(decided(rows.get(i), cells.get(i), chosen));
        }
        return out;
    }

    private static Row decided(Row row, List<Cell> cells, Map<String, Choice> chosen) {
        List<Cell> kept = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        int repeated = 0;
        for (Cell cell : cells) {
            Choice choice = chosen.get(place(cell, row));
            if (choice.row == row) {
                kept.add(cell);
            } else if (differ(choice.cell, cell)) {
                boolean sameSource = choice.row.getInt(Bronze.SOURCE_ORDER) == row.getInt(Bronze.SOURCE_ORDER);
                FindingRule rule = sameSource ? FindingRule.CELL_CONFLICTS : FindingRule.CELL_DIFFERS;
                flaws.add(new Flaw(rule, cell.measure()));
            } else if (choice.row.getInt(Bronze.FILE_INDEX) == row.getInt(Bronze.FILE_INDEX)) {
                repeated++;
            }
        }
        if (repeated > 0 && repeated == cells.size()) {
            flaws.add(new Flaw(FindingRule.ROW_REPEATED, ""));
        }
        return decided(row, !kept.isEmpty(), kept, flaws);
    }

    private static Row decided(Row row, boolean kept, List<Cell> cells, List<Flaw> flaws) {
        Object[] values = new Object[Bronze.WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        values[Bronze.CELLS] = CellCodec.pack(cells);
        values[Bronze.KEPT] = kept;
        if (!flaws.isEmpty()) {
            Stream<String> before = Stream.ofNullable(row.getString(Bronze.FLAWS));
            Stream<String> more = flaws.stream().map(flaw -> flaw.rule().code() + "|" + flaw.column());
            values[Bronze.FLAWS] = Stream.concat(before, more).collect(Collectors.joining("\n"));
        }
        return RowFactory.create(values);
    }

    private static String place(Cell cell, Row row) {
        return cell.measure().equals(SCHOOLS) ? SCHOOLS + row.getInt(Bronze.SOURCE_ORDER) : cell.measure();
    }

    private static boolean silent(Cell cell) {
        return cell.state() == CellState.NOT_AVAILABLE || cell.state() == CellState.NOT_COLLECTED;
    }

    /** Two numbers further apart than their rounding allows; a state beside a number is no difference. */
    private static boolean differ(Cell one, Cell other) {
        if (one instanceof Cell.Count count
                && other instanceof Cell.Count beside
                && count.value().isPresent()
                && beside.value().isPresent()) {
            int allowed = count.roundedTo() / 2 + beside.roundedTo() / 2;
            return Math.abs(count.value().getAsLong() - beside.value().getAsLong()) > allowed;
        }
        if (one instanceof Cell.Printed printed
                && other instanceof Cell.Printed beside
                && printed.value().isPresent()
                && beside.value().isPresent()) {
            BigDecimal gap =
                    printed.value().get().subtract(beside.value().get()).abs();
            return gap.compareTo(half(printed.decimals()).add(half(beside.decimals()))) > 0;
        }
        return false;
    }

    private static BigDecimal half(int decimals) {
        return new BigDecimal("0.5").movePointLeft(decimals);
    }

    private record Choice(Cell cell, Row row) {}
}
