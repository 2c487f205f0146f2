// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * One wide row per level × entity × period × phase × group, with every tally and printed value of the catalogue packed into one
 * column. The facts are scanned and shuffled once for it; what the catalogue asks for is decided in a fold over the
 * sorted rows, so that the plan is the same for one indicator and for a thousand.
 */
public final class WideRows {
    /** One bit per source that gave the entity a row: see {@link FileOrder}. */
    public static final String SOURCES = "sources";

    /** How many schools the publisher says are in an area row; null where it says nothing. */
    public static final String SCHOOLS_OF_PUBLISHER = "schools_of_publisher";

    /** What identifies a wide row; the first columns, in this order. Few publishers give groups. */
    public static final List<String> KEYS = List.of(
            "geographic_level",
            "entity_code",
            "time_period",
            "time_identifier",
            "education_phase",
            "breakdown_topic",
            "breakdown");

    static final StructType SCHEMA = new StructType()
            .add("geographic_level", StringType, false)
            .add("entity_code", StringType, false)
            .add("time_period", StringType, false)
            .add("time_identifier", StringType, false)
            .add("education_phase", StringType, false)
            .add("breakdown_topic", StringType, false)
            .add("breakdown", StringType, false)
            .add(SOURCES, LongType, false)
            .add(SCHOOLS_OF_PUBLISHER, LongType)
            .add("cells", BinaryType, false);

    private WideRows() {}

    /** The wide rows of both published facts. */
    public static Dataset<Row> of(
            Dataset<Row> publishedCount, Dataset<Row> publishedValue, WideLayout layout, FileOrder files) {
        Column[] keys = CellRows.KEYS.stream().map(key -> col(key)).toArray(Column[]::new);
        return CellRows.of(publishedCount, publishedValue)
                .repartition(keys)
                .sortWithinPartitions(keys)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> folded(rows, layout, files), Encoders.row(SCHEMA));
    }

    private static Iterator<Row> folded(Iterator<Row> sorted, WideLayout layout, FileOrder files) {
        return new Grouped<>(
                sorted, CellRows.KEYS.size(), () -> new WideFold(layout, files), WideFold::add, WideFold::row);
    }
}
