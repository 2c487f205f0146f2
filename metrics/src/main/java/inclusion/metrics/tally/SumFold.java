// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;

/** Adds wide rows up into one row of sums for each parent × period × phase × group. */
final class SumFold {
    static final StructType SCHEMA = new StructType()
            .add("geographic_level", StringType, false)
            .add("entity_code", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("education_phase", StringType, false)
            .add("breakdown_topic", StringType, false)
            .add("breakdown", StringType, false)
            .add(WideRows.SCHOOLS_OF_PUBLISHER, LongType, false)
            .add("sums", BinaryType, false);

    /** The phase of the unit itself, beside that of the parent's row that it is added to. */
    static final String OWN_PHASE = "own_phase";

    private static final int KEYS = WideRows.KEYS.size();
    private static final int SCHOOLS = KEYS;
    private static final int PACKED = KEYS + 1;

    private final SumRow sums;
    private long schools;

    private SumFold(WideLayout layout) {
        this.sums = new SumRow(layout);
    }

    /** One row for each parent that occurs in a partition of wide rows, already placed. */
    static Iterator<Row> partial(Iterator<Row> placed, WideLayout layout) {
        Map<List<String>, SumFold> parents = new LinkedHashMap<>();
        placed.forEachRemaining(row -> {
            SumFold fold = parents.computeIfAbsent(
                    List.of(
                            row.getString(0),
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)),
                    none -> new SumFold(layout));
            fold.schools += row.isNullAt(SCHOOLS) ? 0 : row.getLong(SCHOOLS);
            fold.sums.add(WideRow.of(row, layout), layout, row.getAs(OWN_PHASE));
        });
        return parents.entrySet().stream()
                .map(parent ->
                        parent.getValue().row(RowFactory.create(parent.getKey().toArray())))
                .iterator();
    }

    /** One row for each parent of rows that are sorted by parent. */
    static Iterator<Row> merged(Iterator<Row> sorted, WideLayout layout) {
        return new Grouped<>(
                sorted,
                KEYS,
                () -> new SumFold(layout),
                (fold, row) -> {
                    fold.schools += row.getLong(SCHOOLS);
                    fold.sums.add(SumRow.of(row.<byte[]>getAs(PACKED), layout));
                },
                SumFold::row);
    }

    private Row row(Row keys) {
        Object[] values = new Object[KEYS + 2];
        for (int at = 0; at < KEYS; at++) {
            values[at] = keys.get(at);
        }
        values[SCHOOLS] = schools;
        values[PACKED] = sums.bytes();
        // With its schema: where Spark hands rows from one step to the next unserialized, it adds none itself.
        return new GenericRowWithSchema(values, SCHEMA);
    }
}
