// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.PupilFacts;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a page says of schools' own files themselves; never public. */
public final class OwnTables {
    private OwnTables() {}

    /** {@code own_coverage}: which periods a school's own files cover, one row per school × period × table. */
    public static List<Table> of(PupilFacts facts) {
        Dataset<Row> coverage = facts.of(PupilFact.OWN_COVERAGE)
                .withColumnRenamed("school_urn", "entity_code")
                .distinct();
        return List.of(Table.small(
                "own_coverage", coverage, "entity_code", "time_period", "time_identifier", "covered_table"));
    }
}
