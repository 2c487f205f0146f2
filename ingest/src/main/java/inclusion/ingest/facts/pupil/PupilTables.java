// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.source.PupilTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of schools' own files that stand, typed: replaced and repeated ones are gone, schools are URNs, a pupil has
 * one pseudonym throughout. Of everything but the roll there is one row per unit, as the latest delivery tells it.
 *
 * @param tables columns of each: {@link #schema}
 */
public record PupilTables(Map<PupilTable, Dataset<Row>> tables) {
    private static final Set<String> DATES = Set.of(
            "entry_date",
            "leaving_date",
            "sen_provision_start",
            "start_date",
            "end_date",
            "activity_date",
            "plan_start",
            "last_review",
            "review_due",
            "contract_start",
            "contract_end",
            "arrival_date",
            "service_start",
            "date");
    private static final Set<String> NUMBERS = Set.of(
            "born",
            "rank",
            "sessions",
            "sessions_per_week",
            "outcomes_set",
            "outcomes_met",
            "outcomes_on_track",
            "minutes",
            "minutes_per_week",
            "staff_supported");

    public PupilTables {
        tables = Map.copyOf(tables);
    }

    /** Of a folder without pupil files. */
    public static PupilTables none(SparkSession spark) {
        Map<PupilTable, Dataset<Row>> tables = new EnumMap<>(PupilTable.class);
        for (PupilTable table : PupilTable.values()) {
            tables.put(table, spark.createDataFrame(List.<Row>of(), schema(table)));
        }
        return new PupilTables(tables);
    }

    public Dataset<Row> of(PupilTable table) {
        return tables.get(table);
    }

    /**
     * {@code school_urn} (null in tables whose rows name no school), {@code time_period} of the row's day where the
     * table itself has none (null where a row has no day), for the roll {@code as_of} (reference day of a return, last
     * day that an extract covers) and {@code collection} ({@code 2025 SPR}, empty for an extract), then the table's own
     * columns. Dates are DATE, counts LONG, {@code fte} DECIMAL, the rest text, null where the file is silent.
     */
    public static StructType schema(PupilTable table) {
        StructType schema = new StructType().add("school_urn", DataTypes.StringType);
        if (!table.columns().contains("time_period")) {
            schema = schema.add("time_period", DataTypes.StringType);
        }
        if (table == PupilTable.ROLL) {
            schema = schema.add("as_of", DataTypes.DateType).add("collection", DataTypes.StringType);
        }
        for (String column : table.columns()) {
            schema = schema.add(column, type(column));
        }
        return schema;
    }

    static DataType type(String column) {
        if (DATES.contains(column)) {
            return DataTypes.DateType;
        }
        if (NUMBERS.contains(column)) {
            return DataTypes.LongType;
        }
        return column.equals("fte") ? DataTypes.createDecimalType(9, 4) : DataTypes.StringType;
    }
}
