// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.ingest.source.Marks;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.AttendanceCategory;
import inclusion.ingest.vocabulary.AttendanceCode;
import inclusion.ingest.vocabulary.AttendanceTotal;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Turns marks and totals of codes into sums a term. Of the sources that a school has for a term the census return is
 * used, else session totals, else marks; never two of them added together.
 */
final class SessionSums implements Serializable {
    private static final long serialVersionUID = 1;

    static final int FROM_RETURN = 0;
    static final int FROM_TOTALS = 1;
    static final int FROM_MARKS = 2;

    private static final List<String> SUMS = List.of(
            "possible_total",
            "present",
            "educational_activity",
            "authorised",
            "unauthorised",
            "absence_total",
            "b",
            "c2",
            "d",
            "e",
            "k",
            "q",
            "y");

    /** One row per row of a file or mark string; to be summed over pupil × school × year × term. */
    static final StructType SCHEMA = schema();

    private static final int KEYS = 4;

    private final TreeMap<String, Integer> best;

    /**
     * With the best source of each school and term.
     *
     * @param best by {@link #key}
     */
    SessionSums(Map<String, Integer> best) {
        this.best = new TreeMap<>(best);
    }

    static String key(String school, String timePeriod, String term) {
        return school + "|" + timePeriod + "|" + term;
    }

    static List<String> sums() {
        return SUMS;
    }

    /** Of a row of session totals: pupil, school, year, term, code, sessions, whether in a return. */
    Iterator<Row> ofTotal(Row row) {
        String school = row.getString(1);
        int source = row.getBoolean(6) ? FROM_RETURN : FROM_TOTALS;
        Optional<SchoolTerm> term = term(row.getString(2), row.getString(3));
        if (term.isEmpty() || row.isNullAt(5) || !uses(source, school, term.get())) {
            return List.<Row>of().iterator();
        }
        Long[] sums = new Long[SUMS.size()];
        add(sums, row.getString(4), row.getLong(5), term.get(), new HashMap<>());
        return List.of(laidOut(row.getString(0), school, term.get(), sums)).iterator();
    }

    /** Of a pupil's packed marks of a year: pupil, school, year, marks. */
    Iterator<Row> ofMarks(Row row) {
        String school = row.getString(1);
        AcademicYear year = AcademicYear.ofTimePeriod(row.getString(2)).orElseThrow();
        Map<SchoolTerm, Long[]> byTerm = new TreeMap<>();
        Map<String, Optional<AttendanceCode>> codes = new HashMap<>();
        for (Marks.Mark mark : Marks.in(row.getString(3), year)) {
            SchoolTerm term = SchoolTerm.of(mark.day());
            if (uses(FROM_MARKS, school, term)) {
                add(byTerm.computeIfAbsent(term, key -> new Long[SUMS.size()]), mark.code(), 1, term, codes);
            }
        }
        List<Row> rows = new ArrayList<>();
        byTerm.forEach((term, sums) -> rows.add(laidOut(row.getString(0), school, term, sums)));
        return rows.iterator();
    }

    private boolean uses(int source, String school, SchoolTerm term) {
        return uses(source, school, term.year().timePeriod(), term.season().word());
    }

    /** Whether this is the source that a school's term is taken from. */
    boolean uses(int source, String school, String timePeriod, String term) {
        Integer used = best.get(key(school, timePeriod, term));
        return used != null && used == source;
    }

    /** An unknown code is in no sum. */
    private static void add(
            Long[] sums, String code, long sessions, SchoolTerm term, Map<String, Optional<AttendanceCode>> codes) {
        Optional<AttendanceTotal> total = AttendanceTotal.of(code);
        if (total.isPresent()) {
            plus(
                    sums,
                    switch (total.get()) {
                        case POSSIBLE -> "possible_total";
                        case AUTHORISED -> "authorised";
                        case UNAUTHORISED -> "unauthorised";
                        default -> "educational_activity";
                    },
                    sessions);
            if (total.get() != AttendanceTotal.POSSIBLE) {
                plus(sums, "absence_total", sessions);
            }
            return;
        }
        codes.computeIfAbsent(
                        term.season() + code,
                        key -> AttendanceCode.during(new Days(term.firstDay(), term.lastDay()), code))
                .ifPresent(known -> {
                    plus(sums, column(known.category()), sessions);
                    plus(sums, letter(known.countedAs()), sessions);
                });
    }

    private static String column(AttendanceCategory category) {
        return switch (category) {
            case PRESENT -> "present";
            case EDUCATIONAL_ACTIVITY -> "educational_activity";
            case AUTHORISED -> "authorised";
            case UNAUTHORISED -> "unauthorised";
            default -> "";
        };
    }

    /** The codes that say something on their own; {@code y} is any of Y1 to Y7. */
    private static String letter(String code) {
        String letter = code.toLowerCase(Locale.ROOT);
        return letter.startsWith("y") ? "y" : letter;
    }

    private static void plus(Long[] sums, String column, long sessions) {
        int at = SUMS.indexOf(column);
        if (at >= 0) {
            sums[at] = (sums[at] == null ? 0 : sums[at]) + sessions;
        }
    }

    private static Row laidOut(String pupil, String school, SchoolTerm term, Long[] sums) {
        Object[] row = new Object[KEYS + sums.length];
        row[0] = pupil;
        row[1] = school;
        row[2] = term.year().timePeriod();
        row[3] = term.season().word();
        System.arraycopy(sums, 0, row, KEYS, sums.length);
        return RowFactory.create(row);
    }

    private static Optional<SchoolTerm> term(String timePeriod, String word) {
        return Arrays.stream(Season.values())
                .filter(season -> season.word().equals(word))
                .findFirst()
                .flatMap(season -> AcademicYear.ofTimePeriod(timePeriod).map(year -> new SchoolTerm(year, season)));
    }

    private static StructType schema() {
        StructType schema = new StructType()
                .add("pupil", StringType, false)
                .add("school_urn", StringType, false)
                .add("time_period", StringType, false)
                .add("term", StringType, false);
        for (String sum : SUMS) {
            schema = schema.add(sum, LongType);
        }
        return schema;
    }
}
