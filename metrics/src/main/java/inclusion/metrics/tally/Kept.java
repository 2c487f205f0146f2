// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Rows that many tables are made of, made once. */
public final class Kept {
    private Kept() {}

    /**
     * The same rows, kept from when they are first read, and without their history: Spark analyses, optimises and describes
     * the whole making of what it reads for each query anew, also of what it has kept. For a few schools that was most of
     * the time of a run.
     */
    public static Dataset<Row> rows(Dataset<Row> made) {
        return made.sparkSession()
                .createDataFrame(made.javaRDD(), made.schema())
                .persist(StorageLevel.MEMORY_AND_DISK());
    }
}
