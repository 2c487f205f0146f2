// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * One profile of one published snapshot: its tables as views of DuckDB in memory, for any number of threads.
 * Nothing outside the profile's folder can be read, and nothing anywhere can be changed through it.
 */
public final class Snapshot implements AutoCloseable {
    private final Manifest manifest;
    private final Profile profile;
    private final Connections connections;
    private final Scratch scratch;

    private Snapshot(Manifest manifest, Profile profile, Connections connections, Scratch scratch) {
        this.manifest = manifest;
        this.profile = profile;
        this.connections = connections;
        this.scratch = scratch;
    }

    static Snapshot of(Manifest manifest, Profile profile, Path tables, Path... before) {
        Scratch scratch = Scratch.open();
        try {
            return new Snapshot(
                    manifest,
                    profile,
                    new Connections(new Views(tables, List.of(before), scratch.folder(), manifest, profile).open()),
                    scratch);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    public Profile profile() {
        return profile;
    }

    public String id() {
        return manifest.snapshotId();
    }

    /**
     * The rows of a question, in its order.
     *
     * @param sql a SELECT with a {@code ?} for each argument; never text that a user typed
     * @param reader makes one record of one row
     * @throws LakeException when DuckDB refuses the question
     */
    public <T> List<T> rows(String sql, Function<Row, T> reader, Object... arguments) {
        return answer(
                sql,
                results -> {
                    List<T> rows = new ArrayList<>();
                    Row row = new Row(results);
                    while (results.next()) {
                        rows.add(reader.apply(row));
                    }
                    return rows;
                },
                arguments);
    }

    /** The first row of a question, or none. */
    public <T> Optional<T> first(String sql, Function<Row, T> reader, Object... arguments) {
        return rows(sql, reader, arguments).stream().findFirst();
    }

    /** Hands the open answer to a function, for answers too long to hold. */
    public <T> T answer(String sql, Answer<T> use, Object... arguments) {
        return prepared(sql, arguments, statement -> {
            try (ResultSet results = statement.executeQuery()) {
                return use.read(results);
            } catch (SQLException e) {
                throw reason(e, sql, arguments);
            }
        });
    }

    /** A stream that breaks off only says that it did; the same question written to a file says why. */
    private SQLException reason(SQLException broken, String sql, Object... arguments) {
        if (String.valueOf(broken.getMessage()).contains("Invalid result set")) {
            Path file = parquet(sql, arguments);
            file.toFile().delete();
        }
        return broken;
    }

    /**
     * Refuses a text that a user wrote unless it is exactly one question that only reads.
     *
     * @throws BadQueryException in one line
     */
    public void checkQuery(String sql) {
        UserQuery.check(this, sql);
        try {
            prepared(sql, new Object[0], PreparedStatement::getMetaData);
        } catch (LakeException e) {
            throw new BadQueryException("Cannot run this: " + e.getMessage().replaceFirst("^.*?: ", ""));
        }
    }

    /**
     * Writes the answer as a Parquet file that the caller deletes.
     *
     * @return a file in a folder of this snapshot's own, which goes when the snapshot is closed
     */
    public Path parquet(String sql, Object... arguments) {
        Path file = scratch.file(".parquet");
        String copy =
                "COPY (" + sql + ") TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd)";
        prepared(copy, arguments, PreparedStatement::executeUpdate);
        return file;
    }

    /** A new empty file for an answer that has to be whole before it is sent; the caller deletes it. */
    public Path scratchFile(String extension) {
        return scratch.file(extension);
    }

    /** What is done with an open answer. */
    @FunctionalInterface
    public interface Answer<T> {
        T read(ResultSet results) throws SQLException;
    }

    @Override
    public void close() {
        connections.close();
        scratch.close();
    }

    private <T> T prepared(String sql, Object[] arguments, Use<T> use) {
        try {
            DuckDBConnection connection = connections.lend();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    statement.setObject(i + 1, arguments[i]);
                }
                return use.of(statement);
            } finally {
                connections.takeBack(connection);
            }
        } catch (SQLException e) {
            throw new LakeException("Cannot answer from snapshot " + id() + ": " + oneLine(e), e);
        }
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** The driver's message without its drawing of the place. */
    private static String oneLine(SQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .takeWhile(line -> !line.startsWith("LINE "))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
