// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of this module's tests, whoever asks for it first. */
final class LocalSpark {
    private LocalSpark() {}

    static SparkSession session() {
        return SparkSession.builder()
                .appName("ingest tests")
                .master("local[2]")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }
}
