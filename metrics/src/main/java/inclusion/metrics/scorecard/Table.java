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
 * @param files how many it becomes, and who cuts it
 */
public record Table(
        String name, Dataset<Row> rows, Optional<Dataset<Row>> released, List<String> sortedBy, Files files) {
    /** How a table lies on disk; each of several files holds a range of its order. */
    public enum Files {
        /** All of it in one. */
        ONE,
        /** Several, cut by whoever writes them: the rows are made twice, to find where to cut. */
        TO_BE_CUT,
        /** Several; each partition of the rows is a range already. */
        CUT
    }

    public Table {
        sortedBy = List.copyOf(sortedBy);
    }

    /** A table that fits into one file. */
    public static Table small(String name, Dataset<Row> rows, String... sortedBy) {
        return new Table(name, rows, Optional.empty(), List.of(sortedBy), Files.ONE);
    }

    /** A table with a row for each school, year and indicator. */
    public static Table large(String name, Dataset<Row> rows, String... sortedBy) {
        return new Table(name, rows, Optional.empty(), List.of(sortedBy), Files.TO_BE_CUT);
    }

    /** A large table whose partitions are ranges of its order. */
    public static Table cut(String name, Dataset<Row> rows, String... sortedBy) {
        return new Table(name, rows, Optional.empty(), List.of(sortedBy), Files.CUT);
    }

    /** This table for those who hold the pupils' data, the other for everybody. */
    public Table releasedAs(Table other) {
        return new Table(name, rows, Optional.of(other.rows()), sortedBy, files);
    }
}
