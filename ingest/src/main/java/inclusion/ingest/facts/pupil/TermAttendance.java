// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Half-days of an enrolment in one term: one row per pupil × school × year × term ({@code Autumn term}, {@code Spring
 * term}, {@code Summer term}), from marks, codes or totals alike. attended = present + educational activity; absent =
 * authorised + unauthorised; possible = attended + absent. Codes on their own are those that say something about
 * inclusion; null where only totals were given.
 */
public final class TermAttendance {
    public static final StructType SCHEMA = new StructType()
            .add("pupil", StringType, false)
            .add("school_urn", StringType, false)
            .add("time_period", StringType, false)
            .add("term", StringType, false)
            .add("possible", LongType, false)
            .add("present", LongType, false)
            .add("educational_activity", LongType, false)
            .add("attended", LongType, false)
            .add("authorised", LongType, false)
            .add("unauthorised", LongType, false)
            .add("absent", LongType, false)
            .add("b", LongType)
            .add("c2", LongType)
            .add("d", LongType)
            .add("e", LongType)
            .add("k", LongType)
            .add("q", LongType)
            .add("y", LongType);

    /** Its columns of half-days. */
    static final List<String> COUNTS =
            List.of(SCHEMA.fieldNames()).subList(SCHEMA.fieldIndex("possible"), SCHEMA.size());

    /** Where more was missed than was possible, nobody knows which of the two is wrong. */
    private static final String POSSIBLE = "present >= 0";

    private TermAttendance() {}

    /**
     * The rows of a run.
     *
     * @param totals SESSION_TOTAL with {@code in_return}: pupil, school, year, term, code, sessions, in_return
     * @param marks MARKS: pupil, school, year, marks
     */
    static Dataset<Row> of(SessionSums sums, Dataset<Row> totals, Dataset<Row> marks) {
        FlatMapFunction<Row, Row> ofTotals = sums::ofTotal;
        FlatMapFunction<Row, Row> ofMarks = sums::ofMarks;
        Dataset<Row> told = totals.flatMap(ofTotals, Encoders.row(SessionSums.SCHEMA))
                .unionByName(marks.flatMap(ofMarks, Encoders.row(SessionSums.SCHEMA)));
        Column[] added =
                SessionSums.sums().stream().map(name -> sum(name).as(name)).toArray(Column[]::new);
        return told.groupBy("pupil", "school_urn", "time_period", "term")
                .agg(added[0], Arrays.copyOfRange(added, 1, added.length))
                .selectExpr(
                        "pupil",
                        "school_urn",
                        "time_period",
                        "term",
                        "possible_total",
                        "nvl(present, 0) as present_told",
                        "nvl(educational_activity, 0) as educational_activity",
                        "nvl(authorised, 0) as authorised",
                        "nvl(unauthorised, 0) as unauthorised",
                        letter("b", "possible_total is not null"),
                        letter("c2", "absence_total is not null"),
                        letter("d", "possible_total is not null"),
                        letter("e", "absence_total is not null"),
                        letter("k", "possible_total is not null"),
                        letter("q", "possible_total is not null"),
                        letter("y", "possible_total is not null"))
                .withColumn(
                        "possible",
                        expr("nvl(possible_total, present_told + educational_activity + authorised + unauthorised)"))
                .withColumn("absent", expr("authorised + unauthorised"))
                .withColumn("attended", expr("possible - absent"))
                .withColumn("present", expr("attended - educational_activity"))
                .where(POSSIBLE)
                .selectExpr(SCHEMA.fieldNames());
    }

    /** Sessions of one code; unknown where only totals of its kind were given. */
    private static String letter(String code, String totalsOnly) {
        return "if(" + code + " is null and " + totalsOnly + ", null, nvl(" + code + ", 0)) as " + code;
    }
}
