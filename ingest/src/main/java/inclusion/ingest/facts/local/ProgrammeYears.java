// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.signum;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.vocabulary.CodeSet;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who takes part: one row per enrolment at a school whose list of programmes covers the period. A school that lists
 * nobody in life skills in the year says nothing of life skills, not that nobody took part; so with each kind.
 */
final class ProgrammeYears {
    private static final String BEFORE = "_BEFORE";
    private static final String AFTER = "_AFTER";
    private static final String OUTCOME = "OUTCOME";
    private static final String LEAVING_YEAR_GROUP = "11";

    private ProgrammeYears() {}

    /** Of programmes, enrolments, the periods that programmes cover, and which schools are alternative provision. */
    static Dataset<Row> of(
            Dataset<Row> programmes, Dataset<Row> enrolments, Dataset<Row> covered, Dataset<Row> alternative) {
        Dataset<Row> part = part(programmes, covered).cache();
        Dataset<Row> pupils = part.groupBy(columns(LocalFacts.UNIT))
                .agg(
                        max("is_life_skills").as("has_life_skills"),
                        max("is_community").as("has_community"),
                        max("reached").as("has_outcome"));
        Dataset<Row> schools = part.groupBy(columns(LocalFacts.SCHOOL_PERIOD))
                .agg(
                        max("is_life_skills").as("tells_life_skills"),
                        max("is_community").as("tells_community"),
                        max("is_outcome").as("tells_outcome"));
        Dataset<Row> rows = enrolments
                .select(LocalFacts.groups(LocalFacts.UNIT))
                .join(broadcast(covered), LocalFacts.SCHOOL_PERIOD, "inner")
                .join(broadcast(schools), LocalFacts.SCHOOL_PERIOD, "left")
                .join(pupils, LocalFacts.UNIT, "left")
                .join(progress(part), LocalFacts.UNIT, "left")
                .join(broadcast(alternative), new String[] {"school_urn", "time_period"}, "left")
                .withColumn("life_skills", told("life_skills"))
                .withColumn("community", told("community"))
                .withColumn("recognised_outcome", told("outcome"))
                .withColumn(
                        "progress_measured",
                        when(col("tells_life_skills"), col("rises").isNotNull()))
                .withColumn("progress_made", col("rises").gt(0))
                .withColumn("year_11", col("year_group").equalTo(LEAVING_YEAR_GROUP))
                .withColumn("in_ap", coalesce(col("in_ap"), lit(false)));
        return LocalFacts.as(PupilFact.PROGRAMME_YEAR, rows);
    }

    /** Rows in the periods that have begun with them or after them in the same year. */
    private static Dataset<Row> part(Dataset<Row> programmes, Dataset<Row> covered) {
        return programmes
                .where("pupil is not null and time_period is not null")
                .join(broadcast(covered), new String[] {"school_urn", "time_period"}, "inner")
                .where(col("start_date").leq(PeriodDays.last(col("time_period"), col("time_identifier"))))
                .withColumn("is_life_skills", kind("life skills"))
                .withColumn("is_community", kind("community"))
                .withColumn("is_outcome", coalesce(col("indicator").equalTo(OUTCOME), lit(false)))
                .withColumn("amount", col("value").cast("decimal(18,6)"))
                .withColumn(
                        "reached", col("is_outcome").and(coalesce(col("amount").gt(0), lit(true))));
    }

    /** Scales of life skills that rose less those that fell; null where nothing was measured twice. */
    private static Dataset<Row> progress(Dataset<Row> part) {
        Column scale = regexp_replace(col("indicator"), "(" + BEFORE + "|" + AFTER + ")$", "");
        return part.where(col("is_life_skills")
                        .and(col("indicator")
                                .endsWith(BEFORE)
                                .or(col("indicator").endsWith(AFTER))))
                .groupBy(columns(
                        new String[] {"pupil", "school_urn", "time_period", "time_identifier", "programme"},
                        scale.as("scale")))
                .agg(
                        min(when(col("indicator").endsWith(BEFORE), col("amount")))
                                .as("before"),
                        max(when(col("indicator").endsWith(AFTER), col("amount")))
                                .as("after"))
                .where("before is not null and after is not null")
                .groupBy(columns(LocalFacts.UNIT))
                .agg(sum(signum(col("after").minus(col("before")))).as("rises"));
    }

    private static Column told(String kind) {
        return when(col("tells_" + kind), coalesce(col("has_" + kind), lit(false)));
    }

    private static Column kind(String group) {
        Object[] codes = CodeSet.PROGRAMME.codes().stream()
                .filter(code -> code.group().equals(group))
                .map(CodeSet.Code::code)
                .toArray();
        return col("programme").isin(codes);
    }

    private static Column[] columns(String[] names, Column... more) {
        return Stream.concat(Arrays.stream(names).map(name -> col(name)), Arrays.stream(more))
                .toArray(Column[]::new);
    }
}
