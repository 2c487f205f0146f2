// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.vocabulary.CellState;
import inclusion.ingest.vocabulary.GeographicLevel;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/**
 * From the parts of one school and period to its wide rows. What its files cover decides what no row means: zero where
 * they cover what a tally requires, not available where they do not.
 */
final class OwnFold {
    private static final Group ALL = new Group(CellRows.TOTAL, CellRows.TOTAL);

    private record Group(String topic, String name) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic == 0 ? name.compareTo(other.name) : byTopic;
        }
    }

    /** How many of the columns of {@link OwnPart} name the school and period. */
    static final int KEYS = 3;

    private final OwnPlan plan;

    OwnFold(OwnPlan plan) {
        this.plan = plan;
    }

    /** The wide rows of the parts of one school and period. */
    List<Row> rows(List<Row> parts) {
        Map<String, Boolean> provisional = new HashMap<>();
        Map<Group, long[][]> sums = new TreeMap<>();
        sums.put(ALL, new long[plan.scans().size()][]);
        for (Row part : parts) {
            int scan = part.getInt(5);
            if (scan < 0) {
                provisional.merge(part.getString(4), scan == OwnPart.PROVISIONAL, Boolean::logicalOr);
            } else {
                add(
                        sums.computeIfAbsent(
                                new Group(part.getString(3), part.getString(4)),
                                none -> new long[plan.scans().size()][]),
                        scan,
                        part.<byte[]>getAs(6));
            }
        }
        List<Row> rows = new ArrayList<>();
        sums.forEach((group, bySum) -> {
            byte[] cells = cells(group, bySum, provisional);
            if (cells.length > 0) {
                rows.add(row(parts.get(0), group, cells));
            }
        });
        return rows;
    }

    private static void add(long[][] sums, int scan, byte[] packed) {
        LongBuffer part = ByteBuffer.wrap(packed).asLongBuffer();
        if (sums[scan] == null) {
            sums[scan] = new long[part.remaining()];
        }
        for (int at = 0; part.hasRemaining(); at++) {
            sums[scan][at] = Math.addExact(sums[scan][at], part.get());
        }
    }

    private byte[] cells(Group group, long[][] sums, Map<String, Boolean> provisional) {
        WideRow.Writer out = new WideRow.Writer();
        Set<String> covered = provisional.keySet();
        boolean byCovariates = group.topic().equals(Covariates.TOPIC);
        for (int scan = 0; scan < sums.length; scan++) {
            OwnPlan.Scan of = plan.scans().get(scan);
            if (!of.grouped() && !group.equals(ALL)) {
                continue;
            }
            List<OwnPlan.Measure> measures = of.measures();
            for (int at = 0; at < measures.size(); at++) {
                OwnPlan.Measure measure = measures.get(at);
                long sum = sums[scan] == null ? 0 : sums[scan][at];
                // There are many such groups, and in most of them next to nothing happens: nothing written is zero.
                boolean needed = !byCovariates || (sum != 0 && plan.expected().contains(measure.tally()));
                if (needed && covered.containsAll(measure.requires())) {
                    boolean open = measure.requires().stream().anyMatch(provisional::get);
                    out.block(
                            measure.tally(),
                            CellFold.weight(CellState.VALUE),
                            sum,
                            sum,
                            1,
                            TallyCell.OWN,
                            open ? TallyCell.PROVISIONAL : 0);
                }
            }
        }
        return out.bytes();
    }

    private static Row row(Row keys, Group group, byte[] cells) {
        Object[] values = {
            GeographicLevel.SCHOOL.word(),
            keys.get(0),
            keys.get(1),
            keys.get(2),
            CellRows.TOTAL,
            group.topic(),
            group.name(),
            0L,
            null,
            cells
        };
        return new GenericRowWithSchema(values, WideRows.SCHEMA);
    }
}
