// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.metrics.compare.method.FalseDiscovery;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** All indicators of one entity in one period beside one type of benchmark: who looks at many finds some by chance. */
final class Panel {
    /** The rows of one panel agree in these columns. */
    static final List<String> KEYS = List.of(
            "geographic_level", "entity_code", "time_period", "time_identifier", "education_phase", "benchmark_type");

    private Panel() {}

    /** The same rows with q-values, adjusted for those of them that have a probability. */
    static List<Row> adjusted(List<Row> rows) {
        int p = rows.get(0).fieldIndex("p_value");
        int q = rows.get(0).fieldIndex("q_value");
        double[] adjusted = FalseDiscovery.adjusted(rows.stream()
                .filter(row -> !row.isNullAt(p))
                .mapToDouble(row -> row.getDouble(p))
                .toArray());
        List<Row> all = new ArrayList<>(rows.size());
        int next = 0;
        for (Row row : rows) {
            if (row.isNullAt(p)) {
                all.add(row);
            } else {
                Object[] cells = new Object[row.size()];
                for (int at = 0; at < cells.length; at++) {
                    cells[at] = row.get(at);
                }
                cells[q] = adjusted[next++];
                all.add(RowFactory.create(cells));
            }
        }
        return all;
    }
}
