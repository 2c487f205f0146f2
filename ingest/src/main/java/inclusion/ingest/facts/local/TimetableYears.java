// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.facts.PupilFact;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A pupil's week: one row per pupil × school × period, of the rows that name a pupil. Minutes with an experienced teacher
 * are null where nobody knows since when those teach who have more than a tenth of the pupil's minutes; below that,
 * minutes of unknown teachers count as not experienced.
 */
final class TimetableYears {
    private static final int EXPERIENCED_MONTHS = 5 * 12;
    /** One part in so many may be unknown. */
    private static final int UNKNOWN_PART = 10;

    private TimetableYears() {}

    /** Of timetables, contracts, enrolments (for groups) and the periods that timetables cover. */
    static Dataset<Row> of(Dataset<Row> timetable, Dataset<Row> staff, Dataset<Row> enrolments, Dataset<Row> covered) {
        Dataset<Row> service = staff.groupBy("staff").agg(min("service_start").as("service_start"));
        Column november = PeriodDays.november(col("time_period"));
        Dataset<Row> lessons = lessons(timetable, covered)
                .join(service, new String[] {"staff"}, "left")
                .withColumn("known", col("service_start").isNotNull())
                .withColumn("experienced", col("service_start").leq(add_months(november, -EXPERIENCED_MONTHS)));
        Dataset<Row> weeks = lessons.groupBy(
                        col("pupil"), col("school_urn"), col("time_period"), col("time_identifier"))
                .agg(
                        countDistinct("subject").as("subject"),
                        sum("minutes_per_week").as("lesson_minute"),
                        minutes(col("known")).as("known_minute"),
                        minutes(col("experienced")).as("experienced"))
                .withColumn(
                        "experienced_teacher_minute",
                        when(
                                col("lesson_minute")
                                        .minus(col("known_minute"))
                                        .multiply(UNKNOWN_PART)
                                        .leq(col("lesson_minute")),
                                col("experienced")));
        Dataset<Row> groups = enrolments.select(LocalFacts.groups(LocalFacts.UNIT));
        return LocalFacts.as(PupilFact.TIMETABLE_YEAR, weeks.join(groups, LocalFacts.UNIT, "left"));
    }

    /** Lessons of pupils in the periods that the year's list covers; a list of no year is of any that is covered. */
    private static Dataset<Row> lessons(Dataset<Row> timetable, Dataset<Row> covered) {
        Dataset<Row> listed = timetable
                .where("pupil is not null and minutes_per_week is not null")
                .withColumnRenamed("time_period", "listed_period");
        return listed.join(broadcast(covered), "school_urn")
                .where(coalesce(col("listed_period").equalTo(col("time_period")), lit(true)));
    }

    private static Column minutes(Column which) {
        return sum(when(which, col("minutes_per_week")).otherwise(0L));
    }
}
