// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Everything of one pupil side by side, once: rolls, needs, exclusions and sums of sessions, shuffled by pupil and kept
 * for as long as a run lasts; each fact is then one pass over it without another shuffle.
 */
final class Histories {
    private static final String ATTENDANCE = "ATTENDANCE";

    private final Dataset<Row> byPupil;
    private final Broadcast<SchoolCalendar> calendar;
    private final boolean inCareRead;

    private Histories(Dataset<Row> byPupil, Broadcast<SchoolCalendar> calendar, boolean inCareRead) {
        this.byPupil = byPupil;
        this.calendar = calendar;
        this.inCareRead = inCareRead;
    }

    /** What makes rows of a pupil's history; sent to every task. */
    interface Maker extends Function<PupilHistory, Stream<Row>>, Serializable {}

    /**
     * Of all pupils.
     *
     * @param standing rows of {@link OwnReading#SCHEMA} that stand
     * @param attendance rows of {@link TermAttendance#SCHEMA}
     */
    static Histories of(Dataset<Row> standing, Dataset<Row> attendance, SchoolCalendar calendar, boolean inCareRead) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(standing.sparkSession().sparkContext());
        Dataset<Row> told = standing.where(col("pupil_table")
                        .isin(PupilTable.ROLL.name(), PupilTable.SEN_NEED.name(), PupilTable.EXCLUSION.name()))
                .select(
                        col("cells").getItem(0).as("pupil"),
                        col("pupil_table"),
                        col("school_urn"),
                        col("delivery_order"),
                        col("whole"),
                        col("in_return"),
                        col("collection"),
                        col("as_of"),
                        col("covers_from"),
                        col("covers_to"),
                        col("cells"));
        Dataset<Row> together = told.unionByName(sums(attendance))
                .where("pupil is not null")
                .repartition(col("pupil"))
                .sortWithinPartitions("pupil")
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new Histories(together, context.broadcast(calendar), inCareRead);
    }

    /** The rows that each pupil's history gives. */
    Dataset<Row> rows(StructType schema, Maker maker) {
        Broadcast<SchoolCalendar> known = calendar;
        boolean read = inCareRead;
        MapPartitionsFunction<Row, Row> each = rows -> new Pupils(rows, known.value(), read).rows(maker);
        Dataset<Row> rows = byPupil.mapPartitions(each, Encoders.row(withDatesAsText(schema)));
        return rows.select(Arrays.stream(schema.fields())
                .map(field -> col(field.name()).cast(field.dataType()).as(field.name()))
                .toArray(Column[]::new));
    }

    private static StructType withDatesAsText(StructType schema) {
        StructType text = new StructType();
        for (StructField field : schema.fields()) {
            text = text.add(
                    field.name(),
                    field.dataType().equals(DataTypes.DateType) ? DataTypes.StringType : field.dataType(),
                    field.nullable());
        }
        return text;
    }

    private static Dataset<Row> sums(Dataset<Row> attendance) {
        Column[] cells = Stream.concat(Stream.of("time_period", "term"), TermAttendance.COUNTS.stream())
                .map(name -> col(name).cast("string"))
                .toArray(Column[]::new);
        return attendance.select(
                col("pupil"),
                lit(ATTENDANCE).as("pupil_table"),
                col("school_urn"),
                lit(0).as("delivery_order"),
                lit(true).as("whole"),
                lit(true).as("in_return"),
                lit("").as("collection"),
                lit(null).cast("string").as("as_of"),
                lit(null).cast("string").as("covers_from"),
                lit(null).cast("string").as("covers_to"),
                array(cells).as("cells"));
    }

    /** Goes through a partition in which the rows of each pupil follow one another. */
    private static final class Pupils {
        private final Iterator<Row> rows;
        private final SchoolCalendar calendar;
        private final boolean inCareRead;
        private Row next;

        private Pupils(Iterator<Row> rows, SchoolCalendar calendar, boolean inCareRead) {
            this.rows = rows;
            this.calendar = calendar;
            this.inCareRead = inCareRead;
        }

        private Iterator<Row> rows(Maker maker) {
            next = rows.hasNext() ? rows.next() : null;
            return Stream.iterate(history(), history -> history != null, history -> history())
                    .flatMap(maker)
                    .iterator();
        }

        /** Null after the last pupil. */
        private PupilHistory history() {
            if (next == null) {
                return null;
            }
            String pupil = next.getString(0);
            List<PupilEntry> entries = new ArrayList<>();
            List<TermSums> attendance = new ArrayList<>();
            while (next != null && next.getString(0).equals(pupil)) {
                if (next.getString(1).equals(ATTENDANCE)) {
                    attendance.add(sums(next));
                } else if (next.getString(1).equals(PupilTable.SEN_NEED.name()) || !next.isNullAt(2)) {
                    entries.add(entry(next));
                }
                next = rows.hasNext() ? rows.next() : null;
            }
            return new PupilHistory(pupil, entries, attendance, calendar, inCareRead);
        }

        private static PupilEntry entry(Row row) {
            return new PupilEntry(
                    PupilTable.valueOf(row.getString(1)),
                    row.isNullAt(2) ? "" : row.getString(2),
                    row.getInt(3),
                    day(row, 7, LocalDate.MIN),
                    row.getBoolean(5)
                            ? CensusCollection.of(row.getString(6))
                                    .map(CensusCollection::season)
                                    .orElse(Season.SPRING)
                            : null,
                    new Days(day(row, 8, LocalDate.MIN), day(row, 9, LocalDate.MAX)),
                    row.getBoolean(4),
                    row.getList(10));
        }

        private static TermSums sums(Row row) {
            List<String> cells = row.getList(10);
            TreeMap<String, Long> sums = new TreeMap<>();
            for (int i = 0; i < TermAttendance.COUNTS.size(); i++) {
                if (cells.get(i + 2) != null) {
                    sums.put(TermAttendance.COUNTS.get(i), Long.valueOf(cells.get(i + 2)));
                }
            }
            Season season = Arrays.stream(Season.values())
                    .filter(each -> each.word().equals(cells.get(1)))
                    .findFirst()
                    .orElseThrow();
            return new TermSums(
                    row.getString(2),
                    new SchoolTerm(AcademicYear.ofTimePeriod(cells.get(0)).orElseThrow(), season),
                    sums);
        }

        private static LocalDate day(Row row, int column, LocalDate otherwise) {
            return row.isNullAt(column) ? otherwise : LocalDate.parse(row.getString(column));
        }
    }
}
