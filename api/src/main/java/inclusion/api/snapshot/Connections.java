// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.duckdb.DuckDBConnection;

/**
 * As many connections on one database as there are questions at one time: DuckDB answers one at a time on each. They
 * are lent rather than kept per thread, so that a server of many short-lived threads does not collect them.
 */
final class Connections implements AutoCloseable {
    private final DuckDBConnection root;
    private final Queue<DuckDBConnection> idle = new ConcurrentLinkedQueue<>();

    Connections(DuckDBConnection root) {
        this.root = root;
    }

    DuckDBConnection lend() throws SQLException {
        DuckDBConnection connection = idle.poll();
        return connection == null ? root.duplicate() : connection;
    }

    void takeBack(DuckDBConnection connection) {
        idle.add(connection);
    }

    @Override
    public void close() {
        try {
            for (DuckDBConnection connection = idle.poll(); connection != null; connection = idle.poll()) {
                connection.close();
            }
            root.close();
        } catch (SQLException e) {
            throw new LakeException("Cannot close the snapshot: " + e.getMessage(), e);
        }
    }
}
