// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.CodeSet;
import java.sql.Date;
import java.time.LocalDate;
import java.time.Month;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * What became of pupils after Year 11: one row per pupil at the school where January of Year 11 found them on the roll
 * (not as a subsidiary), whether anybody knows what they do or not. The period is the year after: that of the
 * destination. Of several days on which somebody asked, the one nearest to December to February counts.
 */
final class Leavers {
    private static final String NOT_KNOWN = "not-known";
    private static final String NOT_SUSTAINED = "not-sustained";
    private static final String NEET = "NEET";
    private static final String OTHER = "other";
    /** The group of codes that say that nobody knows. */
    private static final String UNKNOWN_GROUP = "not known";

    private Leavers() {}

    /** Of destinations, enrolments, the periods that destinations cover, and which schools are alternative provision. */
    static Dataset<Row> of(
            Dataset<Row> destinations, Dataset<Row> enrolments, Dataset<Row> covered, Dataset<Row> alternative) {
        Dataset<Row> rows = leavers(enrolments)
                .join(
                        broadcast(alternative.withColumnRenamed("time_period", "leaving_period")),
                        new String[] {"school_urn", "leaving_period"},
                        "left")
                .withColumn("time_period", PeriodDays.plus(col("leaving_period"), 1))
                .join(broadcast(covered), new String[] {"school_urn", "time_period"}, "inner")
                .join(asked(destinations), new String[] {"pupil", "leaving_period"}, "left")
                .withColumn("kind", coalesce(group(col("activity_code")), lit(UNKNOWN_GROUP)))
                .withColumn("activity", activity())
                .withColumn("captured", col("activity").notEqual(NOT_KNOWN))
                .withColumn("sustained", col("captured").and(col("activity").notEqual(NOT_SUSTAINED)))
                .withColumn("neet", when(col("kind").notEqual(UNKNOWN_GROUP), inNothing()))
                .withColumn("in_ap", coalesce(col("in_ap"), lit(false)));
        return LocalFacts.as(PupilFact.DESTINATION, rows);
    }

    /** Groups as of the longest period of the year that is known. */
    private static Dataset<Row> leavers(Dataset<Row> enrolments) {
        Column[] known = LocalFacts.groups();
        return enrolments
                .where("in_year_11_january and year_group = '11' and (enrol_status is null or enrol_status <> 'S')")
                .withColumn("until", PeriodDays.last(col("time_period"), col("time_identifier")))
                .groupBy(col("pupil"), col("school_urn"), col("time_period").as("leaving_period"))
                .agg(max(struct(prepend(col("until"), known))).as("last"))
                .select("pupil", "school_urn", "leaving_period", "last.*")
                .drop("until");
    }

    /** The answer that counts, and whether it lasted, which another answer of the same leaver may say. */
    private static Dataset<Row> asked(Dataset<Row> destinations) {
        Column from = winter(Month.DECEMBER, 1);
        Column to = winter(Month.FEBRUARY, 28);
        Column away = greatest(datediff(from, col("activity_date")), datediff(col("activity_date"), to), lit(0));
        return destinations
                .where("pupil is not null")
                .groupBy(col("pupil"), col("leaving_academic_year").as("leaving_period"))
                .agg(
                        max(struct(
                                        negate(away).as("near"),
                                        col("activity_date"),
                                        col("activity_code"),
                                        col("sustained")))
                                .as("answer"),
                        max("sustained").as("any_sustained"))
                .select(
                        col("pupil"),
                        col("leaving_period"),
                        col("answer.activity_code").as("activity_code"),
                        coalesce(col("answer.sustained"), col("any_sustained")).as("lasted"));
    }

    private static Column activity() {
        return when(col("kind").equalTo(UNKNOWN_GROUP), lit(NOT_KNOWN))
                .when(inNothing().or(col("lasted").equalTo("N")), lit(NOT_SUSTAINED))
                .when(col("lasted").equalTo("Y"), col("kind"))
                .otherwise(lit(NOT_KNOWN));
    }

    /** Neither in education nor in employment nor in training. */
    private static Column inNothing() {
        return col("kind").isin(NEET, OTHER);
    }

    private static Column group(Column code) {
        UDF1<String, String> group = text -> text == null ? null : CodeSet.NCCIS_ACTIVITY.group(text, UNKNOWN_GROUP);
        return functions.udf(group, DataTypes.StringType).apply(code);
    }

    /** A day of the winter after a leaver's last year. */
    private static Column winter(Month month, int day) {
        UDF1<String, Date> winter = period -> {
            int leaving = AcademicYear.ofTimePeriod(period).orElseThrow().firstYear() + 1;
            return Date.valueOf(LocalDate.of(month == Month.DECEMBER ? leaving : leaving + 1, month, day));
        };
        return functions.udf(winter, DataTypes.DateType).apply(col("leaving_academic_year"));
    }

    private static Column[] prepend(Column first, Column... rest) {
        Column[] all = new Column[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
