// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.pupil.Successions;
import inclusion.ingest.vocabulary.CodeSet;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Members of staff: one row per person × school × period, whatever the number of contracts. In post is who has a contract
 * on 1 November; a year later counts at the same school, also under the number that it has after a conversion. Training
 * is that of the year so far, training on SEND that of the two years to the period's last day.
 */
final class StaffYears {
    private static final int SEND_MONTHS = 24;

    private StaffYears() {}

    /** Of contracts, training, coverage ({@code staff}, {@code cpd}) and the numbers that schools go on under. */
    static Dataset<Row> of(Dataset<Row> staff, Dataset<Row> cpd, Dataset<Row> coverage, Successions successions) {
        Dataset<Row> contracts = contracts(staff, successions);
        Dataset<Row> periods = LocalFacts.covered(coverage, "staff")
                .withColumn("first_day", PeriodDays.first(col("time_period")))
                .withColumn("last_day", PeriodDays.last(col("time_period"), col("time_identifier")))
                .withColumn("november", PeriodDays.november(col("time_period")));
        Dataset<Row> people = people(contracts, periods);
        Dataset<Row> next = next(contracts, LocalFacts.covered(coverage, "staff"), successions);
        Dataset<Row> nextKnown = next.select("chain", "time_period").distinct().withColumn("next_known", lit(true));
        Dataset<Row> nextThere = next.where("staff is not null").distinct().withColumn("next_there", lit(true));
        Dataset<Row> cpdKnown = LocalFacts.covered(coverage, "cpd").withColumn("cpd_known", lit(true));
        Dataset<Row> rows = people.join(broadcast(nextKnown), new String[] {"chain", "time_period"}, "left")
                .join(nextThere, new String[] {"chain", "time_period", "staff"}, "left")
                .join(broadcast(cpdKnown), LocalFacts.SCHOOL_PERIOD, "left")
                .join(
                        training(cpd, periods, contracts),
                        new String[] {"school_urn", "time_period", "time_identifier", "staff"},
                        "left")
                .withColumn("in_post_next_november", when(col("next_known"), coalesce(col("next_there"), lit(false))))
                .withColumn("cpd_known", coalesce(col("cpd_known"), lit(false)))
                .withColumn("cpd_minute", when(col("cpd_known"), coalesce(col("cpd_minute"), lit(0L))))
                .withColumn("send_cpd_minute", when(col("cpd_known"), coalesce(col("send_cpd_minute"), lit(0L))));
        return LocalFacts.as(PupilFact.STAFF_YEAR, rows);
    }

    /** The latest telling of each contract. */
    private static Dataset<Row> contracts(Dataset<Row> staff, Successions successions) {
        return staff.groupBy("school_urn", "staff", "role", "contract_start")
                .agg(max(struct("time_period", "contract_end", "fte", "senco_qualified"))
                        .as("told"))
                .select(
                        col("school_urn"),
                        chain(successions, col("school_urn")).as("chain"),
                        col("staff"),
                        col("role"),
                        col("contract_start"),
                        col("told.contract_end").as("contract_end"),
                        col("told.fte").as("fte"),
                        col("told.senco_qualified").as("senco_qualified"));
    }

    private static Dataset<Row> people(Dataset<Row> contracts, Dataset<Row> periods) {
        Column there = col("contract_start")
                .leq(col("last_day"))
                .and(col("contract_end").isNull().or(col("contract_end").geq(col("first_day"))));
        return contracts
                .join(broadcast(periods), "school_urn")
                .where(there)
                .withColumn("teacher", teacher())
                .withColumn("senco", meaning("SENC"))
                .withColumn("in_november", inPost(col("november")))
                .groupBy("school_urn", "chain", "time_period", "time_identifier", "staff")
                .agg(
                        max(struct("in_november", "teacher", "fte", "role")).as("main"),
                        max("teacher").as("teacher"),
                        max("senco").as("senco"),
                        max(when(col("senco"), col("senco_qualified").equalTo("Y")))
                                .as("senco_qualified"),
                        sum(when(col("in_november"), expr("cast(round(fte * 100) as bigint)")))
                                .as("november_fte"),
                        max(expr("cast(round(fte * 100) as bigint)")).as("any_fte"),
                        max("in_november").as("in_post_november"))
                .withColumn("role", col("main.role"))
                .withColumn("full_time_equivalent_hundredth", coalesce(col("november_fte"), col("any_fte")));
    }

    /**
     * Who is in post at a school in the November after a period; without staff where the school's files only say that
     * they cover that November.
     */
    private static Dataset<Row> next(Dataset<Row> contracts, Dataset<Row> covered, Successions successions) {
        Dataset<Row> novembers = covered.where(col("time_identifier").equalTo(Season.AUTUMN.word()))
                .select(
                        chain(successions, col("school_urn")).as("chain"),
                        PeriodDays.plus(col("time_period"), -1).as("time_period"),
                        PeriodDays.november(col("time_period")).as("november"))
                .distinct();
        Dataset<Row> posts = contracts.select("chain", "staff", "contract_start", "contract_end");
        return novembers
                .join(
                        posts.join(broadcast(novembers), "chain")
                                .where(inPost(col("november")))
                                .drop("november"),
                        new String[] {"chain", "time_period"},
                        "left")
                .select("chain", "time_period", "staff");
    }

    /** Minutes of a person who works there, whichever school keeps the record. */
    private static Dataset<Row> training(Dataset<Row> cpd, Dataset<Row> periods, Dataset<Row> contracts) {
        Column inYear = col("date").geq(col("first_day"));
        Column send = col("topic").isin("SEND", "SEN", "SENCO");
        return cpd.select("staff", "date", "minutes", "topic")
                .join(contracts.select("staff", "school_urn").distinct(), "staff")
                .join(broadcast(periods), "school_urn")
                .where(col("date")
                        .leq(col("last_day"))
                        .and(col("date").gt(functions.add_months(col("last_day"), -SEND_MONTHS))))
                .groupBy("school_urn", "time_period", "time_identifier", "staff")
                .agg(
                        sum(when(inYear, col("minutes"))).as("cpd_minute"),
                        sum(when(send, col("minutes"))).as("send_cpd_minute"));
    }

    private static Column inPost(Column day) {
        return col("contract_start")
                .leq(day)
                .and(col("contract_end").isNull().or(col("contract_end").geq(day)));
    }

    private static Column teacher() {
        String[] codes = CodeSet.STAFF_ROLE.codes().stream()
                .filter(code -> code.group().equals("teacher"))
                .map(CodeSet.Code::code)
                .toArray(String[]::new);
        return col("role").isin((Object[]) codes);
    }

    private static Column meaning(String role) {
        Object[] codes = CodeSet.STAFF_ROLE.codes().stream()
                .filter(code -> code.code().equals(role) || code.means().equals(role))
                .map(CodeSet.Code::code)
                .toArray();
        return col("role").isin(codes);
    }

    private static Column chain(Successions successions, Column urn) {
        return functions
                .udf((UDF1<String, String>) successions::last, DataTypes.StringType)
                .apply(urn);
    }
}
