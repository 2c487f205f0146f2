// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import inclusion.ingest.facts.PupilFact;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * All by which a pupil is set beside others like them, together in one group: every pupil is in exactly one. No table shows
 * such groups.
 */
public final class Covariates {
    /** The breakdown topic of such groups. */
    public static final String TOPIC = "pupil_cell";

    /** What a group is made of, in this order; years in bands. */
    public static final List<String> NAMES = List.of("sen_provision", "year_group", "fsm", "sex", "ethnicity_major");

    private static final String SEN_IN_JANUARY = "sen_provision_january";
    private static final String SEPARATOR = "|";

    private Covariates() {}

    /** The values of a group, one for each of {@link #NAMES}. */
    public static List<String> split(String group) {
        return List.of(group.split("\\|", -1));
    }

    /** SEN as in January also of an event, so that it is counted among the same pupils that it is counted over. */
    static Column of(PupilFact fact) {
        boolean ofAnEvent = Arrays.asList(fact.schema().fieldNames()).contains(SEN_IN_JANUARY);
        return concat_ws(
                SEPARATOR,
                NAMES.stream()
                        .map(name -> switch (name) {
                            case "year_group" -> yearBand();
                            case "sen_provision" ->
                                ofAnEvent ? coalesce(col(SEN_IN_JANUARY), lit(PupilFact.UNKNOWN)) : col(name);
                            default -> col(name);
                        })
                        .toArray(Column[]::new));
    }

    private static Column yearBand() {
        Column year = col("year_group");
        return when(year.isin("Nursery", "Reception"), "Early years")
                .when(year.isin("1", "2"), "Key stage 1")
                .when(year.isin("3", "4", "5", "6"), "Key stage 2")
                .when(year.isin("7", "8", "9"), "Key stage 3")
                .when(year.isin("10", "11"), "Key stage 4")
                .when(year.isin("12", "13", "14"), "Sixth form")
                .otherwise(PupilFact.UNKNOWN);
    }
}
