// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.facts.pupil.Groundwork;
import inclusion.ingest.source.PupilTable;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * {@code OUTREACH_YEAR}: what became of suspensions in the schools that a provider reached out to, from the year before
 * its first outreach there to the year after. The change stands in the row of the first year alone, so that outreach of
 * several years is not counted several times; hours never enter it.
 */
final class OutreachYears {
    private static final String[] KEYS = {"school_urn", "receiving_urn", "time_period"};

    private OutreachYears() {}

    static Dataset<Row> of(Groundwork ground) {
        Dataset<Row> years = ground.tables()
                .of(PupilTable.OUTREACH)
                .where("school_urn is not null and receiving_urn is not null and time_period is not null")
                .groupBy(Arrays.stream(KEYS).map(name -> col(name)).toArray(Column[]::new))
                .agg(sum("minutes").as("minute"), sum("staff_supported").as("staff_supported"));
        Dataset<Row> joined = years.withColumn(
                "first_period", min("time_period").over(Window.partitionBy("school_urn", "receiving_urn")));
        Dataset<Row> with = joined.join(headcounts(ground, "now"), receiving("now", 0), "left")
                .join(headcounts(ground, "before"), receiving("before", -1), "left")
                .join(headcounts(ground, "after"), receiving("after", 1), "left");
        Column isFirst = col("time_period").equalTo(col("first_period"));
        return with.select(
                col("school_urn"),
                col("time_period"),
                lit(Period.ACADEMIC_YEAR).as("time_identifier"),
                col("receiving_urn"),
                col("minute"),
                col("staff_supported"),
                col("now_pupil").as("receiving_pupil"),
                when(isFirst, known("before", "suspension_session")).as("suspension_session_before"),
                when(isFirst, known("before", "pupil")).as("pupil_before"),
                when(isFirst, known("after", "suspension_session")).as("suspension_session_after"),
                when(isFirst, known("after", "pupil")).as("pupil_after"));
    }

    /** Both sides or none: a change needs two years. */
    private static Column known(String side, String measure) {
        return when(
                col("before_pupil")
                        .isNotNull()
                        .and(col("after_pupil").isNotNull())
                        .and(col("before_suspension_session").isNotNull())
                        .and(col("after_suspension_session").isNotNull()),
                col(side + "_" + measure));
    }

    /** Headcounts and suspended half-days of a school's year; no suspension is 0 where the files cover exclusions. */
    private static Dataset<Row> headcounts(Groundwork ground, String side) {
        Dataset<Row> pupils = whole(ground.enrolments())
                .groupBy("school_urn", "time_period")
                .agg(count_if(col("headcount")).as("pupil"));
        Dataset<Row> sessions = whole(ground.suspensions())
                .groupBy("school_urn", "time_period")
                .agg(sum("session").as("session"));
        Dataset<Row> covered = whole(ground.coverage())
                .where(col("covered_table").equalTo("exclusions"))
                .select("school_urn", "time_period")
                .distinct()
                .withColumn("covered", lit(true));
        String[] keys = {"school_urn", "time_period"};
        return pupils.join(sessions, keys, "left")
                .join(covered, keys, "left")
                .select(
                        col("school_urn").as(side + "_urn"),
                        col("time_period").as(side + "_period"),
                        col("pupil").as(side + "_pupil"),
                        when(col("covered"), coalesce(col("session"), lit(0L))).as(side + "_suspension_session"));
    }

    private static Dataset<Row> whole(Dataset<Row> rows) {
        return rows.where(col("time_identifier").equalTo(Period.ACADEMIC_YEAR));
    }

    private static Column receiving(String side, int years) {
        Column firstYear = col("time_period").substr(1, 4).cast("int").plus(years);
        Column period = org.apache.spark.sql.functions.concat(
                firstYear.cast("string"), lpad(firstYear.plus(1).mod(100).cast("string"), 2, "0"));
        return col(side + "_urn")
                .equalTo(col("receiving_urn"))
                .and(col(side + "_period").equalTo(period));
    }
}
