// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table of the snapshot.
 *
 * @param released the same made of published figures alone, where that is another
 * @param sortedBy so that a reader of one entity touches few row groups
 * @param large whether it is cut into several files
 */
public record Table(
        String name, Dataset<Row> rows, Optional<Dataset<Row>> released, List<String> sortedBy, boolean large) {
    public Table {
        sortedBy = List.copyOf(sortedBy);
    }

    /** A table that fits into one file. */
    public static Table small(String name, Dataset<Row> rows, String... sortedBy) {
        return new Table(name, rows, Optional.empty(), List.of(sortedBy), false);
    }

    /** A table with a row for each school, year and indicator. */
    public static Table large(String name, Dataset<Row> rows, String... sortedBy) {
        return new Table(name, rows, Optional.empty(), List.of(sortedBy), true);
    }

    /** This table for those who hold the pupils' data, the other for everybody. */
    public Table releasedAs(Table other) {
        return new Table(name, rows, Optional.of(other.rows()), sortedBy, large);
    }
}
