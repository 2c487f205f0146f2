// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Spark as this product wants it: quiet, no web page, the same results on any number of cores. */
public final class Sessions {
    private Sessions() {}

    /** A session on this machine, such as {@code local[2]}; stopped by whoever asked for it. */
    public static SparkSession local(String master) {
        return settings().master(master).getOrCreate();
    }

    /** A session on the master that the command names, else on all cores of this machine. */
    static SparkSession on(Optional<String> master) {
        return local(master.orElse("local[*]"));
    }

    private static SparkSession.Builder settings() {
        return SparkSession.builder()
                .appName("inclusion")
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", "4")
                // Many small sorts stand beside each other: pages of 64 MB each would fill the heap with nothing.
                .config("spark.buffer.pageSize", "2m")
                .config("spark.memory.fraction", "0.5")
                .config("spark.sql.adaptive.enabled", "true")
                // Every query and every stage of it is described for a page that nobody sees.
                .config("spark.sql.debug.maxToStringFields", "5")
                .config("spark.sql.ui.explainMode", "simple")
                .config("spark.sql.parquet.compression.codec", "zstd")
                // Small row groups: a page reads the rows of one school out of a million.
                .config("spark.hadoop.parquet.block.row.count.limit", "50000")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    }
}
