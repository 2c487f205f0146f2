// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * From the rows that stand to typed tables: repeats removed, and of what several deliveries tell the latest telling
 * alone, whatever the order in which they come.
 */
final class OwnTables {
    /** What makes two rows two tellings of one unit; all columns where a table has no other sign. */
    private static final Map<PupilTable, List<String>> KEYS = Map.of(
            PupilTable.SEN_NEED, List.of("pupil", "rank", "sen_type", "start_date"),
            PupilTable.EXCLUSION, List.of("school_urn", "pupil", "category", "start_date"),
            PupilTable.PLACEMENT,
                    List.of("school_urn", "pupil", "provider_urn", "provider_ukprn", "setting_type", "entry_date"),
            PupilTable.AP_ENTRY, List.of("school_urn", "pupil", "entry_date"),
            PupilTable.DESTINATION, List.of("pupil", "leaving_academic_year", "activity_date"),
            PupilTable.EHC_PLAN, List.of("pupil", "plan_start", "last_review", "time_period"),
            PupilTable.STAFF, List.of("school_urn", "staff", "role", "contract_start", "time_period"));

    private OwnTables() {}

    /**
     * The tables of a run.
     *
     * @param standing rows of {@link OwnReading#SCHEMA} that stand
     * @param present tables that have rows at all, so that the others cost nothing
     */
    static PupilTables of(SparkSession spark, Dataset<Row> standing, Set<PupilTable> present) {
        Map<PupilTable, Dataset<Row>> tables =
                new EnumMap<>(PupilTables.none(spark).tables());
        for (PupilTable table : present) {
            tables.put(
                    table,
                    switch (table) {
                        case ROLL -> roll(standing);
                        case SESSION_TOTAL -> sessionTotals(standing);
                        case MARKS -> marks(standing);
                        default -> latest(table, typed(standing, table));
                    });
        }
        return new PupilTables(tables);
    }

    /** Lists side by side: each pupil once in each, however often the list has them. */
    private static Dataset<Row> roll(Dataset<Row> standing) {
        return columns(
                PupilTable.ROLL,
                oneOf(
                        typed(standing, PupilTable.ROLL),
                        List.of("school_urn", "pupil", "entry_date", "delivery_order")));
    }

    private static Dataset<Row> latest(PupilTable table, Dataset<Row> typed) {
        List<String> key = KEYS.get(table);
        return key == null ? columns(table, typed).distinct() : columns(table, oneOf(typed, key));
    }

    /** Of equal keys the row of the latest delivery, and of that the greatest, so that order plays no part. */
    private static Dataset<Row> oneOf(Dataset<Row> typed, List<String> key) {
        List<String> rest = Arrays.stream(typed.columns())
                .filter(column -> !key.contains(column) && !column.equals("delivery_order"))
                .toList();
        List<Column> ordered = new ArrayList<>();
        ordered.add(col("delivery_order"));
        rest.forEach(column -> ordered.add(col(column)));
        List<Column> back = new ArrayList<>(key.stream().map(name -> col(name)).toList());
        rest.forEach(column -> back.add(col("told." + column)));
        return typed.groupBy(key.stream().map(name -> col(name)).toArray(Column[]::new))
                .agg(max(struct(ordered.toArray(Column[]::new))).as("told"))
                .select(back.toArray(Column[]::new));
    }

    /**
     * Totals of a code add up over the registrations that one delivery has of a pupil; a repeated row is one, and a
     * later delivery's total replaces an earlier one's.
     */
    private static Dataset<Row> sessionTotals(Dataset<Row> standing) {
        return columns(PupilTable.SESSION_TOTAL, sessionTotalsBySource(standing));
    }

    /** The same apart for returns and extracts, which may speak of the same term: {@code in_return} tells them. */
    static Dataset<Row> sessionTotalsBySource(Dataset<Row> standing) {
        Column[] unit = columnsOf("pupil", "school_urn", "time_period", "term", "half", "code", "in_return");
        Column[] told = Stream.concat(Arrays.stream(unit), Stream.of(col("delivery_order")))
                .toArray(Column[]::new);
        return typed(standing, PupilTable.SESSION_TOTAL)
                .repartition(col("pupil"))
                .distinct()
                .groupBy(told)
                .agg(sum("sessions").as("sessions"))
                .groupBy(unit)
                .agg(max(struct(col("delivery_order"), col("sessions"))).as("told"))
                .withColumn("sessions", col("told.sessions"));
    }

    /** A pupil's marks of a year at a school, from all deliveries. */
    static Dataset<Row> marks(Dataset<Row> standing) {
        Column marks = col("cells").getItem(2);
        Dataset<Row> told = standing.where(col("pupil_table").equalTo(PupilTable.MARKS.name()))
                .select(
                        col("cells").getItem(0).as("pupil"),
                        col("school_urn"),
                        col("time_period"),
                        marks.as("marks"),
                        col("delivery_order"),
                        col("whole"),
                        col("covers_from"),
                        col("covers_to"));
        MapFunction<Row, String> key = row -> row.getString(0) + "|" + row.getString(1) + "|" + row.getString(2);
        MapGroupsFunction<String, Row, Row> overlaid = (unit, rows) -> overlaid(rows);
        return columns(
                PupilTable.MARKS,
                told.groupByKey(key, Encoders.STRING())
                        .mapGroups(overlaid, Encoders.row(PupilTables.schema(PupilTable.MARKS))));
    }

    private static Row overlaid(Iterator<Row> rows) {
        List<Row> told = new ArrayList<>();
        rows.forEachRemaining(told::add);
        told.sort(Comparator.comparing((Row row) -> row.getInt(4)).thenComparing(row -> row.getString(3)));
        Row any = told.get(0);
        OverlaidMarks marks =
                new OverlaidMarks(AcademicYear.ofTimePeriod(any.getString(2)).orElseThrow());
        told.forEach(row ->
                marks.tell(row.getInt(4), row.getString(3), row.getBoolean(5), row.getString(6), row.getString(7)));
        return RowFactory.create(any.getString(1), any.getString(0), any.getString(2), marks.text());
    }

    /** A table's rows with its columns in their types. */
    private static Dataset<Row> typed(Dataset<Row> standing, PupilTable table) {
        List<Column> columns = new ArrayList<>();
        columns.add(col("delivery_order"));
        if (table == PupilTable.SESSION_TOTAL) {
            columns.add(col("in_return"));
        }
        columns.add(col("school_urn"));
        if (!table.columns().contains("time_period")) {
            columns.add(col("time_period"));
        }
        if (table == PupilTable.ROLL) {
            columns.add(col("as_of").cast("date").as("as_of"));
            columns.add(col("collection"));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i);
            columns.add(col("cells").getItem(i).cast(PupilTables.type(column)).as(column));
        }
        return standing.where(col("pupil_table").equalTo(table.name())).select(columns.toArray(Column[]::new));
    }

    private static Dataset<Row> columns(PupilTable table, Dataset<Row> rows) {
        return rows.select(columnsOf(PupilTables.schema(table).fieldNames()));
    }

    private static Column[] columnsOf(String... names) {
        return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
    }
}
