// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.spark_partition_id;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.metrics.SharedSpark;
import inclusion.metrics.compare.EntityRanges.First;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class EntityRangesTest {
    private static final StructType SCHEMA = new StructType()
            .add("geographic_level", "string", false)
            .add("entity_code", "string", false)
            .add("indicator_id", "string", false);

    @Test
    void cutsSoThatEachRangeHasAsManyRowsAndNoEntityIsInTwo() {
        // 1 + 3 authorities' and 12 schools' rows, two each: 32 rows.
        List<Row> rows = new ArrayList<>();
        entity(rows, "National", "E92000001");
        for (int authority = 1; authority <= 3; authority++) {
            entity(rows, "Local authority", "E0600000" + authority);
        }
        for (int school = 1; school <= 12; school++) {
            entity(rows, "School", "1000%02d".formatted(school));
        }
        Dataset<Row> values = dataset(rows);

        EntityRanges ranges = EntityRanges.of(values);

        assertThat(ranges.firsts())
                .containsExactly(
                        new First("School", "100001"), new First("School", "100005"), new First("School", "100009"));
        Dataset<Row> cut = values.repartitionById(EntityRanges.RANGES, ranges.number());
        assertThat(cut.groupBy(spark_partition_id().as("range"))
                        .count()
                        .orderBy("range")
                        .collectAsList())
                .extracting(row -> row.getLong(1))
                .containsExactly(8L, 8L, 8L, 8L);
    }

    @Test
    void fewEntitiesLeaveRangesEmpty() {
        List<Row> rows = new ArrayList<>();
        entity(rows, "National", "E92000001");

        assertThat(EntityRanges.of(dataset(rows)).firsts()).isEmpty();
        assertThat(EntityRanges.of(dataset(List.of())).firsts()).isEmpty();
    }

    private static void entity(List<Row> rows, String level, String code) {
        rows.add(RowFactory.create(level, code, "suspension-rate"));
        rows.add(RowFactory.create(level, code, "fsm-share"));
    }

    private static Dataset<Row> dataset(List<Row> rows) {
        return SharedSpark.session().createDataFrame(rows, SCHEMA);
    }
}
