// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.vocabulary.CellState;
import inclusion.ingest.vocabulary.FindingRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Of statements with one key, keeps each cell once: of the source that comes first in the registry, unless that one has
 * no figure where a later one has. A row of which no cell is kept is superseded.
 */
final class SameStatement implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    private static final int MEASURE = 0;
    private static final int COUNTED = 1;
    private static final int STATE = 2;
    private static final int COUNT = 3;
    private static final int ROUNDED_TO = 6;
    private static final int PRINTED = 7;
    private static final int DECIMALS = 8;

    private static final Comparator<Row> PREFERENCE = Comparator.comparingInt(
                    (Row row) -> row.getInt(Bronze.FILE_INDEX))
            .thenComparingLong(row -> row.getLong(Bronze.SOURCE_ROW));

    @Override
    public Iterator<Row> call(String key, Iterator<Row> same) {
        List<Row> rows = new ArrayList<>();
        same.forEachRemaining(rows::add);
        if (rows.size() == 1) {
            return rows.iterator();
        }
        rows.sort(PREFERENCE);
        return rows.get(0).getString(Bronze.KIND).equals(Bronze.OBSERVATION) ? figures(rows) : first(rows);
    }

    private static Iterator<Row> first(List<Row> rows) {
        Row kept = rows.get(0);
        List<Row> out = new ArrayList<>(List.of(kept));
        for (Row row : rows.subList(1, rows.size())) {
            boolean equal = kept.get(Bronze.DETAIL).equals(row.get(Bronze.DETAIL))
                    && Objects.equals(kept.get(Bronze.NAME), row.get(Bronze.NAME));
            FindingRule rule = equal ? FindingRule.ROW_REPEATED : FindingRule.CELL_CONFLICTS;
            out.add(decided(row, false, null, List.of(flaw(rule, ""))));
        }
        return out.iterator();
    }

    private static Iterator<Row> figures(List<Row> rows) {
        Map<String, Row> chosen = new HashMap<>();
        Map<String, Row> chosenFrom = new HashMap<>();
        for (Row row : rows) {
            for (Row cell : cells(row)) {
                Row before = chosen.get(cell.getString(MEASURE));
                if (before == null || (silent(before) && !silent(cell))) {
                    chosen.put(cell.getString(MEASURE), cell);
                    chosenFrom.put(cell.getString(MEASURE), row);
                }
            }
        }
        List<Row> out = new ArrayList<>(rows.size());
        for (Row row : rows) {
            List<Row> kept = new ArrayList<>();
            List<Row> flaws = new ArrayList<>();
            List<Row> cells = cells(row);
            int equal = 0;
            for (Row cell : cells) {
                String measure = cell.getString(MEASURE);
                Row winner = chosenFrom.get(measure);
                if (winner == row) {
                    kept.add(cell);
                } else if (differ(chosen.get(measure), cell)) {
                    boolean sameSource = winner.getInt(Bronze.SOURCE_ORDER) == row.getInt(Bronze.SOURCE_ORDER);
                    flaws.add(flaw(sameSource ? FindingRule.CELL_CONFLICTS : FindingRule.CELL_DIFFERS, measure));
                } else if (winner.getInt(Bronze.FILE_INDEX) == row.getInt(Bronze.FILE_INDEX)) {
                    equal++;
                }
            }
            if (equal == cells.size() && equal > 0) {
                flaws.add(flaw(FindingRule.ROW_REPEATED, ""));
            }
            out.add(decided(row, !kept.isEmpty(), kept, flaws));
        }
        return out.iterator();
    }

    private static List<Row> cells(Row row) {
        return row.getList(Bronze.CELLS);
    }

    private static boolean silent(Row cell) {
        String state = cell.getString(STATE);
        return state.equals(CellState.NOT_AVAILABLE.word()) || state.equals(CellState.NOT_COLLECTED.word());
    }

    /** Two numbers further apart than their rounding allows; a state beside a number is no difference. */
    private static boolean differ(Row one, Row other) {
        if (!one.getString(STATE).equals(CellState.VALUE.word())
                || !other.getString(STATE).equals(CellState.VALUE.word())) {
            return false;
        }
        if (one.getBoolean(COUNTED)) {
            int allowed = one.getInt(ROUNDED_TO) / 2 + other.getInt(ROUNDED_TO) / 2;
            return Math.abs(one.getLong(COUNT) - other.getLong(COUNT)) > allowed;
        }
        BigDecimal gap =
                one.getDecimal(PRINTED).subtract(other.getDecimal(PRINTED)).abs();
        return gap.compareTo(half(one.getInt(DECIMALS)).add(half(other.getInt(DECIMALS)))) > 0;
    }

    private static BigDecimal half(int decimals) {
        return new BigDecimal("0.5").movePointLeft(decimals);
    }

    private static Row flaw(FindingRule rule, String column) {
        return RowFactory.create(rule.code(), column, false);
    }

    private static Row decided(Row row, boolean kept, List<Row> cells, List<Row> flaws) {
        Object[] values = new Object[Resolved.SCHEMA.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        values[Bronze.CELLS] = cells == null ? null : cells.toArray();
        values[Resolved.KEPT] = kept;
        values[Resolved.FLAWS] = flaws.isEmpty() ? null : flaws.toArray();
        return RowFactory.create(values);
    }
}
