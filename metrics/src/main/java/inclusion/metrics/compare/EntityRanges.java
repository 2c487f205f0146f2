// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where rows sorted by level and entity are cut into parts of about the same size, told by the values that they are made
 * of: whoever asks the rows themselves has to make all of them twice.
 */
record EntityRanges(List<First> firsts) {
    /** So many parts, and later files. */
    static final int RANGES = 4;

    /** The first entity of a range. */
    record First(String level, String entityCode) {}

    EntityRanges {
        firsts = List.copyOf(firsts);
    }

    /** By how many values each entity has. */
    static EntityRanges of(Dataset<Row> values) {
        List<Row> entities = values.groupBy("geographic_level", "entity_code")
                .count()
                .orderBy("geographic_level", "entity_code")
                .collectAsList();
        long all = entities.stream().mapToLong(entity -> entity.getLong(2)).sum();
        List<First> firsts = new ArrayList<>();
        long before = 0;
        for (Row entity : entities) {
            if (before * RANGES >= all * (firsts.size() + 1)) {
                firsts.add(new First(entity.getString(0), entity.getString(1)));
            }
            before += entity.getLong(2);
        }
        return new EntityRanges(firsts);
    }

    /** Of the range that a row lies in, from 0. */
    Column number() {
        Column number = lit(0);
        for (int at = 0; at < firsts.size(); at++) {
            First first = firsts.get(at);
            Column level = col("geographic_level");
            Column from = level.gt(first.level())
                    .or(level.equalTo(first.level()).and(col("entity_code").geq(first.entityCode())));
            number = when(from, at + 1).otherwise(number);
        }
        return number;
    }
}
