// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.compare.method.FalseDiscovery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What is looked at together. Who looks at many indicators of an entity beside one type of benchmark finds some by chance,
 * so probabilities are adjusted for these; and what an intake leads one to expect splits the crude difference in two.
 */
final class Panel {
    /** The rows of one panel, all that is compared of one entity in one period, agree in these columns. */
    static final List<String> KEYS =
            List.of("geographic_level", "entity_code", "time_period", "time_identifier", "education_phase");

    private final StructType schema;
    private final List<Object[]> rows;

    /** Which indicator's figure is split. */
    private record Subject(Object indicatorId, Object methodologyVersion) {}

    private Panel(StructType schema, List<Row> rows) {
        this.schema = schema;
        this.rows = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Object[] cells = new Object[row.size()];
            for (int at = 0; at < cells.length; at++) {
                cells[at] = row.get(at);
            }
            this.rows.add(cells);
        }
    }

    /** The rows of one entity and period with q-values and the parts of each difference. */
    static List<Row> settled(List<Row> rows) {
        Panel panel = new Panel(rows.get(0).schema(), rows);
        panel.rows.stream()
                .filter(row -> !panel.amongAuthorities(row))
                .collect(Collectors.groupingBy(panel::type))
                .values()
                .forEach(panel::adjust);
        panel.split();
        return panel.settled();
    }

    /**
     * Of one set, by {@link Judged#SCHEMA}: the changes of all authorities in one indicator are looked at together, so they
     * are adjusted for each other and not for the other indicators. Other sets come back as they are.
     */
    static List<Row> acrossUnits(List<Row> set) {
        Panel panel = new Panel(Judged.SCHEMA, set);
        if (!panel.amongAuthorities(panel.rows.get(0))) {
            return set;
        }
        panel.adjust(panel.rows);
        return panel.settled();
    }

    private List<Row> settled() {
        return rows.stream().map(RowFactory::create).toList();
    }

    private boolean amongAuthorities(Object[] row) {
        return GeographicLevel.LOCAL_AUTHORITY.word().equals(cell(row, "geographic_level"))
                && Comparison.OWN_PAST.equals(type(row));
    }

    private void adjust(List<Object[]> together) {
        int p = schema.fieldIndex("p_value");
        List<Object[]> tested = together.stream().filter(row -> row[p] != null).toList();
        double[] adjusted = FalseDiscovery.adjusted(
                tested.stream().mapToDouble(row -> (double) row[p]).toArray());
        for (int at = 0; at < adjusted.length; at++) {
            tested.get(at)[schema.fieldIndex("q_value")] = adjusted[at];
        }
    }

    /**
     * The two parts stand together or not at all, and only where all three rates are of the same pupils. Pupils' records
     * have told both parts already, of the difference from those whom the pupils are set beside.
     */
    private void split() {
        Map<Subject, Object[]> crude = new HashMap<>();
        rows.stream().filter(row -> Comparison.CRUDE.contains(type(row))).forEach(row -> crude.put(subject(row), row));
        for (Object[] row : rows) {
            if (cell(row, "rate_part") != null && !LikeForLike.fromRecords(type(row))) {
                split(row, crude.get(subject(row)));
            }
        }
    }

    private void split(Object[] row, Object[] reference) {
        boolean known = reference != null
                && cell(reference, "benchmark_value") != null
                && Objects.equals(cell(reference, "compared_denominator"), cell(row, "compared_denominator"));
        row[schema.fieldIndex("intake_part")] =
                known ? (double) cell(row, "benchmark_value") - (double) cell(reference, "benchmark_value") : null;
        if (!known) {
            row[schema.fieldIndex("rate_part")] = null;
        }
    }

    private Subject subject(Object[] row) {
        return new Subject(cell(row, "indicator_id"), cell(row, "methodology_version"));
    }

    private String type(Object[] row) {
        return (String) cell(row, "benchmark_type");
    }

    private Object cell(Object[] row, String column) {
        return row[schema.fieldIndex(column)];
    }
}
