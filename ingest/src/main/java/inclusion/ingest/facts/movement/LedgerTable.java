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
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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

    /**
     * A ledger's line.
     *
     * @param day of a list; empty for the flows themselves
     */
    private record Line(String school, Period period, String topic, String group, String day) {
        private Row with(long... sums) {
            return RowFactory.create(
                    school,
                    period.year().timePeriod(),
                    period.timeIdentifier(),
                    topic,
                    group,
                    day,
                    sums[0],
                    sums[1],
                    sums[2],
                    sums[3],
                    sums[4]);
        }
    }

    /** Added up within a partition, so that few rows travel. */
    static final class Fold {
        private final Map<Line, long[]> sums = new HashMap<>();

        void add(Ledger.Entry entry) {
            breakdown(entry, TOTAL, TOTAL);
            for (int group = 0; group < PupilFact.GROUPS.size(); group++) {
                breakdown(entry, PupilFact.GROUPS.get(group), entry.groups().get(group));
            }
        }

        private void breakdown(Ledger.Entry entry, String topic, String group) {
            add(
                    new Line(entry.school(), entry.period(), topic, group, ""),
                    entry.opening(),
                    entry.joiners(),
                    entry.leavers(),
                    entry.closing(),
                    0);
            for (Ledger.Check check : entry.checks()) {
                if (check.expected() != check.listed()) {
                    Line line = new Line(
                            entry.school(),
                            entry.period(),
                            topic,
                            group,
                            check.day().toString());
                    add(line, 0, 0, 0, 0, check.expected() - check.listed());
                }
            }
        }

        private void add(Line line, long... values) {
            long[] sum = sums.computeIfAbsent(line, nothing -> new long[SUMS]);
            for (int index = 0; index < SUMS; index++) {
                sum[index] += values[index];
            }
        }

        Iterator<Row> rows() {
            return sums.entrySet().stream()
                    .map(entry -> entry.getKey().with(entry.getValue()))
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
