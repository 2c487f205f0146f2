// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics;

import inclusion.metrics.job.Sessions;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of this module's tests. */
public final class SharedSpark {
    private static SparkSession session;

    private SharedSpark() {}

    public static synchronized SparkSession session() {
        if (session == null) {
            session = Sessions.local("local[2]");
        }
        return session;
    }
}
