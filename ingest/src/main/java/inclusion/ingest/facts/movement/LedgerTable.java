// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.facts.PupilFact;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Ledgers added up over pupils. A ledger balances when its own sum comes out and when, on each day on which the school
 * listed its roll, the ledger has as many pupils as the list: the one is arithmetic, the other an independent count.
 */
final class LedgerTable {
    /** Sums of one partition: flows under an empty day, what the lists say under theirs. */
    static final StructType PART = new StructType()
            .add("school_urn", StringType)
            .add("time_period", StringType)
            .add("time_identifier", StringType)
            .add("breakdown_topic", StringType)
            .add("breakdown", StringType)
            .add("day", StringType)
            .add("opening_roll", LongType)
            .add("joiners", LongType)
            .add("leavers", LongType)
            .add("closing_roll", LongType)
            .add("unlisted", LongType);

    private static final String[] KEYS = {"time_period", "time_identifier", "breakdown_topic", "breakdown"};
    private static final String TOTAL = "Total";
    private static final int SUMS = 5;

    private LedgerTable() {}

    /** Added up within a partition, so that few rows travel. */
    static final class Fold {
        private final Map<String, long[]> sums = new TreeMap<>();

        void add(Ledger.Entry entry) {
            breakdown(entry, TOTAL, TOTAL);
            for (int group = 0; group < PupilFact.GROUPS.size(); group++) {
                breakdown(entry, PupilFact.GROUPS.get(group), entry.groups().get(group));
            }
        }

        private void breakdown(Ledger.Entry entry, String topic, String group) {
            String key = String.join(
                    "\t",
                    entry.school(),
                    entry.period().year().timePeriod(),
                    entry.period().timeIdentifier(),
                    topic,
                    group);
            add(key + "\t", entry.opening(), entry.joiners(), entry.leavers(), entry.closing(), 0);
            for (Ledger.Check check : entry.checks()) {
                add(key + "\t" + check.day(), 0, 0, 0, 0, check.expected() - check.listed());
            }
        }

        private void add(String key, long... values) {
            long[] sum = sums.computeIfAbsent(key, nothing -> new long[SUMS]);
            for (int index = 0; index < SUMS; index++) {
                sum[index] += values[index];
            }
        }

        Iterator<Row> rows() {
            return sums.entrySet().stream()
                    .map(entry -> RowFactory.create(Stream.concat(
                                    Arrays.stream(entry.getKey().split("\t", -1))
                                            .map(text -> (Object) text),
                                    Arrays.stream(entry.getValue()).boxed())
                            .toArray()))
                    .iterator();
        }
    }

    /** {@code MOVEMENT_LEDGER} of the parts of all partitions. */
    static Dataset<Row> of(Dataset<Row> parts) {
        Dataset<Row> byDay = parts.groupBy("school_urn", keys("day"))
                .agg(
                        sum("opening_roll").as("opening_roll"),
                        sum("joiners").as("joiners"),
                        sum("leavers").as("leavers"),
                        sum("closing_roll").as("closing_roll"),
                        sum("unlisted").as("unlisted"));
        return byDay.groupBy("school_urn", KEYS)
                .agg(
                        sum("opening_roll").as("opening_roll"),
                        sum("joiners").as("joiners"),
                        sum("leavers").as("leavers"),
                        sum("closing_roll").as("closing_roll"),
                        max(abs(col("unlisted"))).as("unlisted"))
                .withColumn(
                        "balances",
                        col("opening_roll")
                                .plus(col("joiners"))
                                .minus(col("leavers"))
                                .equalTo(col("closing_roll"))
                                .and(col("unlisted").equalTo(0)))
                .select(Arrays.stream(PupilFact.MOVEMENT_LEDGER.schema().fieldNames())
                        .map(name -> col(name))
                        .toArray(org.apache.spark.sql.Column[]::new));
    }

    private static String[] keys(String further) {
        return Stream.concat(List.of(KEYS).stream(), Stream.of(further)).toArray(String[]::new);
    }
}
