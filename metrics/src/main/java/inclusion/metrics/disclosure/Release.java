// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.disclosure;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
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

    private Release() {}

    /** The rows of a table that a profile may see. */
    public static Dataset<Row> rows(Profile profile, Dataset<Row> table) {
        return whole(profile, table) ? table : table.where(col(EVIDENCE).isin(FROM_PUBLISHED_FIGURES.toArray()));
    }

    /** Whether a profile may see every row of a table, whatever the rows are. */
    public static boolean whole(Profile profile, Dataset<Row> table) {
        return profile == Profile.INTERNAL || !Arrays.asList(table.columns()).contains(EVIDENCE);
    }
}
