// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;

/**
 * Adds up the measured rows of one partition of a fact, by school × period × group. What it holds is bounded: it hands
 * on what it has before it grows too large.
 */
final class OwnPart implements Iterator<Row> {
    static final StructType SCHEMA = new StructType()
            .add("entity_code", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("breakdown_topic", StringType, false)
            .add("breakdown", StringType, false)
            .add("scan", IntegerType, false)
            .add("sums", BinaryType, false);

    /** In place of a scan's number: the school's files cover the table that stands in place of the group. */
    static final int FINAL = -1;

    /** The same, but it may still change. */
    static final int PROVISIONAL = -2;

    private static final int MOST_HELD = 50_000;
    private static final String NOT_READ = "Not read";

    private record Key(String entity, String period, String identifier, String topic, String group) {}

    private final Iterator<Row> measured;
    private final OwnPlan.Scan scan;
    private final int number;
    private final List<String> topics;
    private final Map<Key, long[]> held = new HashMap<>();
    private Iterator<Map.Entry<Key, long[]>> ready = Collections.emptyIterator();

    OwnPart(Iterator<Row> measured, OwnPlan.Scan scan, int number, List<String> topics) {
        this.measured = measured;
        this.scan = scan;
        this.number = number;
        this.topics = scan.grouped() ? topics : List.of();
    }

    @Override
    public boolean hasNext() {
        if (!ready.hasNext() && measured.hasNext()) {
            held.clear();
            while (measured.hasNext() && held.size() < MOST_HELD) {
                add(measured.next());
            }
            ready = held.entrySet().iterator();
        }
        return ready.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new java.util.NoSuchElementException("No more sums");
        }
        Map.Entry<Key, long[]> sums = ready.next();
        Key key = sums.getKey();
        ByteBuffer packed = ByteBuffer.allocate(sums.getValue().length * Long.BYTES);
        packed.asLongBuffer().put(sums.getValue());
        Object[] values = {
            key.entity(), key.period(), key.identifier(), key.topic(), key.group(), number, packed.array()
        };
        return new GenericRowWithSchema(values, SCHEMA);
    }

    private void add(Row row) {
        List<String> entities = row.getList(0);
        List<String> groups = row.getList(3);
        List<Long> measures = row.getList(4);
        for (int entity = 0; entity < entities.size(); entity++) {
            if (entities.get(entity) != null && adds(measures, entity)) {
                add(row, entities.get(entity), CellRows.TOTAL, CellRows.TOTAL, measures, entity);
                for (int topic = 0; topic < topics.size(); topic++) {
                    String group = groups.get(topic);
                    if (group != null && !group.equals(NOT_READ)) {
                        add(row, entities.get(entity), topics.get(topic), group, measures, entity);
                    }
                }
            }
        }
    }

    private boolean adds(List<Long> measures, int entity) {
        for (int at = 0; at < measures.size(); at++) {
            if (measures.get(at) != null && scan.measures().get(at).entity() == entity) {
                return true;
            }
        }
        return false;
    }

    private void add(Row row, String code, String topic, String group, List<Long> measures, int entity) {
        long[] sums = held.computeIfAbsent(
                new Key(code, row.getString(1), row.getString(2), topic, group), none -> new long[measures.size()]);
        for (int at = 0; at < sums.length; at++) {
            Long measure = measures.get(at);
            if (measure != null && scan.measures().get(at).entity() == entity) {
                sums[at] = Math.addExact(sums[at], measure);
            }
        }
    }
}
