// SPDX-License-Identifier: Apache-2.0
package inclusion.api.export;

import inclusion.api.format.Format;
import inclusion.api.format.Selection;
import inclusion.api.snapshot.Dictionary;
import inclusion.api.snapshot.Snapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One file for each published table, with a dictionary of their columns beside them. */
public final class TableFiles {
    private final Snapshot snapshot;
    private final Format format;

    public TableFiles(Snapshot snapshot, Format format) {
        this.snapshot = snapshot;
        this.format = format;
    }

    /** Writes every table into a folder and returns the files, the dictionary last. */
    public List<Path> write(Path folder, Narrowing narrowing) throws IOException {
        List<Path> written = new ArrayList<>();
        for (String table : tables()) {
            List<String> columns = columns(table);
            Selection rows =
                    new Selection("SELECT * FROM " + table + narrowing.where(columns), narrowing.arguments(columns));
            Path file = folder.resolve(table + "." + format.word());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                format.write(snapshot, rows, out);
            } catch (IllegalArgumentException e) {
                Files.delete(file);
                throw new IllegalArgumentException(e.getMessage() + " It is the table " + table + ".", e);
            }
            written.add(file);
        }
        written.add(dictionary(folder));
        return written;
    }

    private Path dictionary(Path folder) throws IOException {
        Path file = folder.resolve("dictionary.csv");
        List<String> lines = new ArrayList<>(List.of("table_name,column_name,data_type,description"));
        lines.addAll(snapshot.rows(
                """
                SELECT table_name, column_name, data_type FROM information_schema.columns
                WHERE table_schema = 'main' ORDER BY table_name, ordinal_position""",
                row -> row.text("table_name") + "," + row.text("column_name") + "," + row.text("data_type") + ",\""
                        + Dictionary.description(row.text("column_name")).replace("\"", "\"\"") + "\""));
        return Files.write(file, lines);
    }

    private List<String> tables() {
        return snapshot.rows(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main' ORDER BY table_name",
                row -> row.text("table_name"));
    }

    private List<String> columns(String table) {
        return snapshot.rows(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = 'main' AND table_name = ?",
                row -> row.text("column_name"),
                table);
    }
}
