// SPDX-License-Identifier: Apache-2.0
package inclusion.api.format;

import inclusion.api.snapshot.Snapshot;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Comma-separated values in UTF-8 with a header; a figure that is not shown prints its symbol. */
final class CsvFile {
    private CsvFile() {}

    static void write(Snapshot snapshot, Selection selection, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(snapshot, selection, writer, Columns::cellOrSymbol);
    }

    static void write(Snapshot snapshot, Selection selection, Writer writer, Columns.Cell cells) throws IOException {
        selection.in(snapshot, rows -> {
            Columns columns = new Columns(rows);
            try {
                for (int column = 0; column < columns.names().size(); column++) {
                    cell(writer, column, columns.names().get(column));
                }
                writer.write('\n');
                while (rows.next()) {
                    for (int column = 0; column < columns.names().size(); column++) {
                        cell(writer, column, Cells.text(cells.of(columns, column)));
                    }
                    writer.write('\n');
                }
                return columns;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    private static void cell(Writer writer, int column, String text) throws IOException {
        if (column > 0) {
            writer.write(',');
        }
        writer.write(quoted(text));
    }

    /** Quoted only where a comma, a quote or a new line asks for it. */
    static String quoted(String text) {
        boolean plain =
                text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
