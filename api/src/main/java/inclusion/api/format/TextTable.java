// SPDX-License-Identifier: Apache-2.0
package inclusion.api.format;

import inclusion.api.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Columns one under the other: text to the left, numbers to the right, nothing for a cell without content. */
final class TextTable {
    /** The rows that the widths are taken from; a wider cell further down only pushes its own row. */
    private static final int ROWS_MEASURED = 1000;

    private final List<Object[]> measured = new ArrayList<>();
    private final List<String> names;
    private final int[] widths;
    private final boolean[] numbers;

    private TextTable(List<String> names) {
        this.names = names;
        this.widths = names.stream().mapToInt(String::length).toArray();
        this.numbers = new boolean[names.size()];
    }

    static void write(Snapshot snapshot, Selection selection, Writer writer) throws IOException {
        selection.in(snapshot, rows -> {
            Columns columns = new Columns(rows);
            TextTable table = new TextTable(columns.names());
            try {
                table.measure(rows, columns);
                table.print(writer);
                while (rows.next()) {
                    table.line(writer, cells(columns));
                }
                return columns;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    private void measure(ResultSet rows, Columns columns) throws SQLException {
        while (measured.size() < ROWS_MEASURED && rows.next()) {
            Object[] cells = cells(columns);
            measured.add(cells);
            for (int column = 0; column < cells.length; column++) {
                widths[column] =
                        Math.max(widths[column], Cells.text(cells[column]).length());
                numbers[column] |= cells[column] instanceof Number;
            }
        }
    }

    private void print(Writer writer) throws IOException {
        line(writer, names.toArray());
        writer.write(String.join(
                "  ",
                names.stream()
                        .map(name -> "-".repeat(widths[names.indexOf(name)]))
                        .toList()));
        writer.write('\n');
        for (Object[] cells : measured) {
            line(writer, cells);
        }
    }

    private void line(Writer writer, Object[] cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.length; column++) {
            String text = Cells.text(cells[column]).replaceAll("\\s*\\R\\s*", " ");
            String space = " ".repeat(Math.max(0, widths[column] - text.length()));
            line.append(column > 0 ? "  " : "").append(numbers[column] ? space + text : text + space);
        }
        writer.write(line.toString().stripTrailing());
        writer.write('\n');
    }

    private static Object[] cells(Columns columns) throws SQLException {
        Object[] cells = new Object[columns.names().size()];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = columns.cell(column);
        }
        return cells;
    }
}
