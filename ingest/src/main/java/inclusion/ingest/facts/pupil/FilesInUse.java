// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The fact {@link PupilFact#OWN_FILE}: how many rows of which file are used, by school, year and kind of content. */
final class FilesInUse implements Serializable {
    private static final long serialVersionUID = 1;

    /** In place of a table: table, term of session totals and number of rows are the cells. */
    static final String IN_USE = "IN_USE";

    private static final int CELLS = OwnReading.SCHEMA.fieldIndex("cells");
    private static final String[] KEYS = {"school_urn", "time_period", "covered_table", "file_checksum"};

    private final SessionSums sessions;
    private final HashMap<Integer, String> checksums;
    private final AcademicYear keepFrom;

    /**
     * Of one run.
     *
     * @param sessions knows of which source a school's term is taken: the others' rows are read, but not used
     * @param checksums of the files, by their numbers
     * @param keepFrom the first year that is kept; empty: all
     */
    FilesInUse(SessionSums sessions, Map<Integer, String> checksums, Optional<AcademicYear> keepFrom) {
        this.sessions = sessions;
        this.checksums = new HashMap<>(checksums);
        this.keepFrom = keepFrom.orElse(null);
    }

    /** Of what the second reading noted beside its rows; columns: {@link OwnReading#SCHEMA}. */
    Dataset<Row> of(Dataset<Row> read) {
        return read.where(col("pupil_table").equalTo(IN_USE))
                .flatMap((FlatMapFunction<Row, Row>) this::years, Encoders.row(PupilFact.OWN_FILE.schema()))
                .groupBy(Arrays.stream(KEYS).map(name -> col(name)).toArray(Column[]::new))
                .agg(sum("rows").as("rows"));
    }

    /** A list without days, such as a roll, speaks of every year of its extract, and of one year in a return. */
    private Iterator<Row> years(Row counted) {
        List<String> cells = counted.getList(CELLS);
        PupilTable table = PupilTable.valueOf(cells.get(0));
        AcademicYear last =
                AcademicYear.ofTimePeriod(counted.getAs("time_period")).orElseThrow();
        String from = counted.getAs("covers_from");
        boolean over = hasNoDay(table) && !counted.<Boolean>getAs("in_return") && from != null;
        AcademicYear first = over ? SchoolTerm.of(LocalDate.parse(from)).year() : last;
        if (keepFrom != null && first.compareTo(keepFrom) < 0) {
            first = keepFrom;
        }
        List<Row> rows = new ArrayList<>();
        for (AcademicYear year = last; year.compareTo(first) >= 0; year = year.minus(1)) {
            if (counts(table, cells.get(1), counted, year)) {
                rows.add(RowFactory.create(
                        counted.getAs("school_urn"),
                        year.timePeriod(),
                        OwnCoverage.covered(table),
                        checksums.get(counted.<Integer>getAs("file_index")),
                        Long.parseLong(cells.get(2))));
            }
        }
        return rows.iterator();
    }

    private static boolean hasNoDay(PupilTable table) {
        return switch (table) {
            case ROLL, SEN_NEED, EHC_PLAN, STAFF, TIMETABLE -> true;
            default -> false;
        };
    }

    /** Of attendance that several files tell, only one is used for a term. */
    private boolean counts(PupilTable table, String term, Row counted, AcademicYear year) {
        String school = counted.getAs("school_urn");
        return switch (table) {
            case SESSION_TOTAL ->
                sessions.uses(
                        counted.<Boolean>getAs("in_return") ? SessionSums.FROM_RETURN : SessionSums.FROM_TOTALS,
                        school,
                        year.timePeriod(),
                        term);
            case MARKS ->
                Arrays.stream(Season.values())
                        .anyMatch(season ->
                                sessions.uses(SessionSums.FROM_MARKS, school, year.timePeriod(), season.word()));
            default -> true;
        };
    }
}
