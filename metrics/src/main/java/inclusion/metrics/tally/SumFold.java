// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
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

    /**
     * One row for each parent that occurs in a partition of wide rows, already placed; where there are many, a parent may
     * come again.
     */
    static Iterator<Row> partial(Iterator<Row> placed, WideLayout layout) {
        return new SumParts(placed, layout);
    }

    /** The key of a row's parent. */
    static List<String> parent(Row row) {
        List<String> key = new ArrayList<>(KEYS);
        for (int at = 0; at < KEYS; at++) {
            key.add(row.getString(at));
        }
        return key;
    }

    static SumFold of(WideLayout layout) {
        return new SumFold(layout);
    }

    void addPlaced(Row row, WideLayout layout) {
        schools += row.isNullAt(SCHOOLS) ? 0 : row.getLong(SCHOOLS);
        sums.add(WideRow.of(row, layout), layout, row.getAs(OWN_PHASE));
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

    Row row(Row keys) {
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
