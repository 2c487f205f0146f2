// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the files of a folder give away: their names, their bytes, and of Parquet every cell of every column, nested ones
 * too, as DuckDB shows them, which is what the API and the pages read with.
 */
final class Traces {
    private Traces() {}

    /** File → what it gives away; files that give nothing away are not there. */
    static Map<String, Set<String>> in(Path folder, Function<String, Set<String>> search) throws Exception {
        Map<String, Set<String>> traces = new TreeMap<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                Set<String> found = new TreeSet<>(search.apply(name));
                found.addAll(search.apply(bytes(file)));
                if (name.endsWith(".parquet")) {
                    found.addAll(search.apply(cells(duckdb, file)));
                }
                if (!found.isEmpty()) {
                    traces.put(name, found);
                }
            }
        }
        return traces;
    }

    /** Each byte as one character: what is ASCII can be found, whatever the encoding of the rest. */
    private static String bytes(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static String cells(Connection duckdb, Path file) throws SQLException {
        StringBuilder cells = new StringBuilder();
        try (Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet('" + file + "')")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    cells.append(rows.getString(column)).append('\n');
                }
            }
        }
        return cells.toString();
    }
}
