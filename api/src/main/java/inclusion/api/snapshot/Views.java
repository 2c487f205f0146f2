// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Puts the tables of one profile's folder into a new DuckDB, checks them against the contract and locks the door. */
final class Views {
    /** Up to here a table is held in memory: pages ask these many times each, and copying them takes milliseconds. */
    private static final long ROWS_WORTH_HOLDING = 60_000;

    /** Rows come as they are read; the driver would otherwise hold a whole answer, however long, in memory. */
    private static final Properties STREAMED = new Properties();

    static {
        STREAMED.setProperty("jdbc_stream_results", "true");
    }

    /** Without these there is nothing to read; any other table that was not published is simply empty. */
    private static final Set<String> NEEDED = Set.of("entity", "indicator", "indicator_value");

    private static final String ABSENT = """
            SELECT table_name FROM duckdb_tables() AS wanted WHERE schema_name = 'contract'
              AND NOT EXISTS (FROM information_schema.tables AS here
                  WHERE here.table_schema = 'main' AND here.table_name = wanted.table_name)
            ORDER BY ALL""";

    private final Path folder;
    private final List<Path> before;
    private final Path scratch;
    private final Manifest manifest;
    private final Profile profile;

    Views(Path folder, List<Path> before, Path scratch, Manifest manifest, Profile profile) {
        this.folder = folder.toAbsolutePath().normalize();
        this.before =
                before.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        this.scratch = scratch.toAbsolutePath().normalize();
        this.manifest = manifest;
        this.profile = profile;
    }

    DuckDBConnection open() {
        try {
            DuckDBConnection database = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", STREAMED);
            try (Statement statement = database.createStatement()) {
                settle(statement);
                publish(statement);
                statement.execute("DROP SCHEMA contract CASCADE");
                lock(statement);
                return database;
            } catch (SQLException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new LakeException(
                    "Cannot open snapshot " + manifest.snapshotId() + ": " + e.getMessage() + ". Publish again.", e);
        }
    }

    private static void settle(Statement statement) throws SQLException {
        statement.execute("SET autoinstall_known_extensions = false");
        statement.execute("SET autoload_known_extensions = false");
        statement.execute("SET parquet_metadata_cache = true");
        statement.execute("CREATE SCHEMA contract");
        statement.execute("USE contract");
        statement.execute(contract());
        statement.execute("USE main");
    }

    private void publish(Statement statement) throws SQLException {
        for (String table : folders(folder)) {
            String kind = rowsOf(table) <= ROWS_WORTH_HOLDING ? "TABLE" : "VIEW";
            statement.execute("CREATE " + kind + " main." + table + " AS " + rows(folder.resolve(table)));
        }
        for (Path earlier : before) {
            statement.execute("CREATE SCHEMA before");
            for (String table : folders(earlier)) {
                statement.execute("CREATE VIEW before." + table + " AS " + rows(earlier.resolve(table)));
            }
        }
        for (String table : names(statement, ABSENT)) {
            if (!NEEDED.contains(table)) {
                statement.execute("CREATE TABLE main." + table + " AS FROM contract." + table);
            }
        }
        List<String> missing = names(statement, """
                SELECT table_name || '.' || column_name FROM duckdb_columns() AS wanted
                WHERE schema_name = 'contract'
                  AND NOT EXISTS (FROM duckdb_columns() AS here
                      WHERE here.schema_name = 'main' AND here.table_name = wanted.table_name
                        AND here.column_name = wanted.column_name)
                ORDER BY ALL""");
        if (!missing.isEmpty()) {
            throw new LakeException("Cannot read snapshot " + manifest.snapshotId() + ": unknown schema, it lacks "
                    + missing.stream().limit(5).collect(Collectors.joining(", "))
                    + (missing.size() > 5 ? " and " + (missing.size() - 5) + " more" : "")
                    + ". It was made by version " + manifest.codeVersion() + ": publish again with this one.");
        }
    }

    /** The settings can only be narrowed, and after the last line not even that. */
    private void lock(Statement statement) throws SQLException {
        String allowed = Stream.concat(Stream.of(folder, scratch), before.stream())
                .map(path -> quoted(path + "/"))
                .collect(Collectors.joining(", "));
        statement.execute("SET allowed_directories = [" + allowed + "]");
        statement.execute("SET enable_external_access = false");
        statement.execute("SET lock_configuration = true");
    }

    private static String rows(Path table) {
        return "SELECT * FROM read_parquet(" + quoted(table + "/*.parquet") + ")";
    }

    private static List<String> folders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Views::holdsParquet)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[a-z][a-z0-9_]*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsParquet(Path table) {
        String[] files = table.toFile().list((folder, name) -> name.endsWith(".parquet"));
        return files != null && files.length > 0;
    }

    /** A table that the manifest does not count is taken as long. */
    private long rowsOf(String table) {
        return manifest.tables().stream()
                .filter(published ->
                        published.name().equals(table) && published.profile().equals(profile.word()))
                .mapToLong(Manifest.PublishedTable::rows)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static List<String> names(Statement statement, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                names.add(results.getString(1));
            }
        }
        return names;
    }

    /** The CREATE TABLE statements of every table that the read model relies on. */
    static String contract() {
        try (InputStream sql = Views.class.getResourceAsStream("tables.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
