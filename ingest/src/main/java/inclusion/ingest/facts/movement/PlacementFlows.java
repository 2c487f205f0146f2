// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@code PLACEMENT_FLOW}: who places how many pupils with whom in a year, of the spells of the whole year. */
final class PlacementFlows {
    private PlacementFlows() {}

    static Dataset<Row> of(Dataset<Row> apSpells) {
        return apSpells.where(
                        col("home_urn").isNotNull().and(col("time_identifier").equalTo(Period.ACADEMIC_YEAR)))
                .groupBy("home_urn", "provider_key", "time_period", "time_identifier")
                .agg(
                        org.apache.spark.sql.functions.count("*").as("placements"),
                        count_distinct(col("pupil")).as("pupils"),
                        count_if(col("sen_provision").equalTo("No SEN")).as("sen_not_identified"),
                        count_if(col("sen_identified_later")).as("sen_identified_later"));
    }
}
