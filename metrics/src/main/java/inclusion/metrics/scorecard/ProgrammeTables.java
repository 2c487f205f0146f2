// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.scorecard;

import static org.apache.spark.sql.functions.col;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.compare.programme.Programme;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Who takes part in a programme, as data: the pages read it from here. */
public final class ProgrammeTables {
    private ProgrammeTables() {}

    /** {@code programme_member}: the authorities of each programme that any file of the run names. */
    public static Table members(SparkSession spark, Facts facts) {
        List<Row> members = Programme.all().stream()
                .flatMap(programme -> programme.starts().entrySet().stream()
                        .map(start -> RowFactory.create(
                                programme.id(),
                                programme.title(),
                                programme.source(),
                                GeographicLevel.LOCAL_AUTHORITY.word(),
                                start.getKey(),
                                start.getValue().toString())))
                .toList();
        Dataset<Row> rows = new Columns()
                .text(
                        "programme_id",
                        "programme_title",
                        "programme_source",
                        "geographic_level",
                        "entity_code",
                        "start_date")
                .rows(spark, members);
        Dataset<Row> known = facts.area()
                .where(col("geographic_level").equalTo(GeographicLevel.LOCAL_AUTHORITY.word()))
                .select("entity_code")
                .distinct();
        return Table.small(
                "programme_member",
                rows.join(known, List.of("entity_code").toArray(String[]::new), "left_semi"),
                "programme_id",
                "entity_code");
    }
}
