// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A schema written down column by column, for tables that are made of a list. */
final class Columns {
    private StructType schema = new StructType();

    Columns text(String... names) {
        return add(DataTypes.StringType, names);
    }

    Columns integer(String... names) {
        return add(DataTypes.IntegerType, names);
    }

    Columns whole(String... names) {
        return add(DataTypes.LongType, names);
    }

    Columns decimalNumber(String... names) {
        return add(DataTypes.DoubleType, names);
    }

    /** Rows in one partition: such tables are small. */
    Dataset<Row> rows(SparkSession spark, List<Row> rows) {
        return spark.createDataFrame(rows, schema).coalesce(1);
    }

    private Columns add(DataType type, String... names) {
        for (String name : names) {
            schema = schema.add(name, type);
        }
        return this;
    }
}
