// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many schools a parent ought to have in a period, from the register, from membership and from the publisher. */
public final class ExpectedSchools {
    private static final String TOTAL = "Total";

    private ExpectedSchools() {}

    /** All that is expected of the parents of these schools; {@code schoolSums} are those of {@link RollUp}. */
    public static Coverage of(Dataset<Row> places, Dataset<Row> wide, Dataset<Row> schoolSums, WideLayout layout) {
        Coverage coverage = new Coverage();
        byRegister(places, coverage);
        byPublisher(wide, coverage);
        for (Row england : schoolSums
                .where(col("geographic_level")
                        .equalTo(GeographicLevel.NATIONAL.word())
                        .and(col("education_phase").notEqual(TOTAL)))
                .collectAsList()) {
            SumRow sums = SumRow.of(england, layout);
            for (int pair = 0; pair < layout.pairs().size(); pair++) {
                if (sums.pair(pair).units() > 0) {
                    coverage.covers(pair, england.getAs("time_period"), england.getAs("education_phase"));
                }
            }
        }
        return coverage;
    }

    private static void byRegister(Dataset<Row> places, Coverage coverage) {
        List<Row> parents = Places.expanded(places.where(col("expected")), col("school_phase"))
                .groupBy(col("parent.level"), col("parent.code"), col("time_period"), col("parent_phase"))
                .agg(
                        count(lit(1)),
                        sum(when(col("register_known"), 1L).otherwise(0L)),
                        countDistinct(col("school_la_code")))
                .collectAsList();
        for (Row parent : parents) {
            String level = parent.getString(0);
            String code = parent.getString(1);
            String period = parent.getString(2);
            String phase = parent.getString(3);
            coverage.authorities(level, code, period, phase, parent.getLong(6));
            if (!phase.equals(TOTAL)) {
                coverage.expect(level, code, period, phase, parent.getLong(4));
            } else if (parent.getLong(5) * 2 >= parent.getLong(4)) {
                coverage.register(level, code, period);
            }
        }
    }

    private static void byPublisher(Dataset<Row> wide, Coverage coverage) {
        wide.where(col("geographic_level")
                        .notEqual(GeographicLevel.SCHOOL.word())
                        .and(col(WideRows.SCHOOLS_OF_PUBLISHER).isNotNull()))
                .select(
                        "geographic_level",
                        "entity_code",
                        "time_period",
                        "education_phase",
                        WideRows.SCHOOLS_OF_PUBLISHER)
                .collectAsList()
                .forEach(row -> coverage.publisher(
                        row.getString(0), row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
    }
}
