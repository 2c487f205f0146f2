// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.disclosure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which rows leave the house. Until own data are protected cell by cell, the public sees only what is made of published
 * figures alone; the publishers have protected those themselves, and whatever they hide stays hidden in all that is
 * derived from it.
 */
public final class Release {
    private static final String EVIDENCE = "evidence";
    private static final List<String> FROM_PUBLISHED_FIGURES = List.of("published", "summed");
    private static final String FILE_NAME = "file_name";

    /** What lay in the landing folder by mistake may have a person's name for its own. */
    private static final Column NAME_OF_A_SOURCE = when(
                    length(coalesce(col("source_id"), lit(""))).gt(0), col(FILE_NAME))
            .otherwise(lit("a file that nothing recognises"));

    private Release() {}

    /** The rows of a table that a profile may see. */
    public static Dataset<Row> rows(Profile profile, Dataset<Row> table) {
        if (whole(profile, table)) {
            return table;
        }
        Dataset<Row> published =
                has(table, EVIDENCE) ? table.where(col(EVIDENCE).isin(FROM_PUBLISHED_FIGURES.toArray())) : table;
        return has(published, FILE_NAME) ? published.withColumn(FILE_NAME, NAME_OF_A_SOURCE) : published;
    }

    /** Whether a profile may see every row of a table, whatever the rows are. */
    public static boolean whole(Profile profile, Dataset<Row> table) {
        return profile == Profile.INTERNAL || !(has(table, EVIDENCE) || has(table, FILE_NAME));
    }

    private static boolean has(Dataset<Row> table, String column) {
        return Arrays.asList(table.columns()).contains(column);
    }
}
