// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.oracle;

import inclusion.metrics.catalogue.IndicatorDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** DuckDB over Parquet folders, and the hand-written SQL that knows nothing of {@code metrics}. */
final class Oracle implements AutoCloseable {
    private final Connection connection;

    private Oracle(Connection connection) {
        this.connection = connection;
    }

    /** Each of these tables as a view over {@code folder/table/*.parquet}. */
    static Oracle over(Path folder, List<String> tables) {
        try {
            Oracle oracle = new Oracle(DriverManager.getConnection("jdbc:duckdb:"));
            oracle.execute("SET memory_limit = '1GB'; SET threads = 2");
            oracle.view(folder, tables);
            return oracle;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot open DuckDB", e);
        }
    }

    Oracle view(Path folder, List<String> tables) {
        for (String table : tables) {
            execute("CREATE VIEW " + table + " AS FROM read_parquet('" + folder.resolve(table) + "/*.parquet')");
        }
        return this;
    }

    /** The SQL of {@code oracle/<name>.sql}; empty when nobody wrote it. */
    static Optional<String> sql(String name) {
        try (InputStream text = Oracle.class.getResourceAsStream("/oracle/" + name + ".sql")) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the oracle's " + name, e);
        }
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run " + sql, e);
        }
    }

    /** Rows as text, columns joined by a bar. */
    List<String> rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int at = 1; at <= found.getMetaData().getColumnCount(); at++) {
                    cells.add(String.valueOf(found.getObject(at)));
                }
                rows.add(String.join(" | ", cells));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run " + sql, e);
        }
    }

    /**
     * What the oracle and {@code indicator_value} disagree about, at most twenty rows; empty when they agree.
     *
     * @param definition SQL that ends with the query for all rows that must be there
     */
    List<String> differences(IndicatorDefinition indicator, String definition) {
        execute("SET VARIABLE indicator = '" + indicator.id() + "'");
        execute("SET VARIABLE topics = " + list(indicator.breakdowns()));
        execute("SET VARIABLE phases = " + list(indicator.pupilRules().phases()));
        int query = definition.lastIndexOf(';') + 1;
        if (query > 0) {
            execute(definition.substring(0, query));
        }
        execute("CREATE OR REPLACE TEMP TABLE expected AS " + definition.substring(query));
        return rows(sql("differences").orElseThrow());
    }

    private static String list(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", ", "[", "]::VARCHAR[]"));
    }

    /** Compare this year only; all years where it is empty. */
    void in(Optional<String> period) {
        execute("SET VARIABLE period = " + period.map(year -> "'" + year + "'").orElse("NULL"));
    }

    long count(String table) {
        return Long.parseLong(rows("SELECT count(*) FROM " + table).get(0));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot close DuckDB", e);
        }
    }
}
