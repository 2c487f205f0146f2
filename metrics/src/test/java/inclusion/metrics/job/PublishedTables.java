// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.metrics.snapshot.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** Asks the tables of the snapshot that serves, as a reader would. */
record PublishedTables(Path lake) {
    /** The first column of what the internal tables answer, sorted. */
    List<String> texts(String sql) throws Exception {
        return texts("internal", sql);
    }

    /** The same of the public ones. */
    List<String> publicTexts(String sql) throws Exception {
        return texts("public", sql);
    }

    private List<String> texts(String profile, String sql) throws IOException, SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            for (Path table : tables(profile)) {
                statement.execute("CREATE VIEW " + table.getFileName() + " AS SELECT * FROM read_parquet('" + table
                        + "/*.parquet')");
            }
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        texts.sort(null);
        return texts;
    }

    private List<Path> tables(String profile) throws IOException {
        String serving =
                new Lake(lake.toString(), new Configuration()).current().orElseThrow();
        try (Stream<Path> folders =
                Files.list(lake.resolve("snapshots").resolve(serving).resolve(profile))) {
            return folders.toList();
        }
    }
}
