// SPDX-License-Identifier: Apache-2.0
package inclusion.api.format;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns of an answer, and how its cells read where text is written. */
final class Columns {
    /** The columns that a symbol speaks for. */
    private static final Set<String> MEASURED =
            Set.of("indicator_value", "numerator", "indicator_lower_ci", "indicator_upper_ci");

    private static final String SYMBOL = "indicator_symbol";

    /** How a column of the current row is read. */
    @FunctionalInterface
    interface Cell {
        Object of(Columns columns, int column) throws SQLException;
    }

    private final List<String> names = new ArrayList<>();
    private final ResultSet rows;

    Columns(ResultSet rows) throws SQLException {
        this.rows = rows;
        ResultSetMetaData columns = rows.getMetaData();
        for (int place = 1; place <= columns.getColumnCount(); place++) {
            names.add(columns.getColumnLabel(place));
        }
    }

    List<String> names() {
        return names;
    }

    /** The cell of a column of the current row, as the database gives it; null when it is empty. */
    Object cell(int column) throws SQLException {
        return rows.getObject(column + 1);
    }

    /** The same, with the symbol in place of a figure that is hidden, not available, not applicable or low. */
    Object cellOrSymbol(int column) throws SQLException {
        Object cell = cell(column);
        int symbol = names.indexOf(SYMBOL);
        return cell == null && symbol >= 0 && MEASURED.contains(names.get(column)) ? cell(symbol) : cell;
    }
}
