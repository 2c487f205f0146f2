// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Of all rows for one cell keeps one per evidence and marks the one that pages, roll-ups and benchmarks use: the
 * publisher's, unless it has no figure to give, then that of schools' own files, then our sum. Of two sums the one from authorities' rows stays: those are
 * exact and all there, while schools may hide parts.
 */
final class ValueEnginePreference implements Iterator<Row> {
    /** Rows that speak for the same cell have these in common, and come one after the other. */
    static final List<String> CELL = List.of(
            "indicator_id",
            "geographic_level",
            "entity_code",
            "time_period",
            "time_identifier",
            "education_phase",
            "breakdown_topic",
            "breakdown");

    private static final int PREFERRED = ValueEngineTable.SCHEMA.fieldIndex("is_preferred");
    private static final int EVIDENCE = ValueEngineTable.SCHEMA.fieldIndex("evidence");
    private static final int VALUE = ValueEngineTable.SCHEMA.fieldIndex("indicator_value");
    private static final int LEAST = ValueEngineTable.SCHEMA.fieldIndex("value_lower_bound");
    private static final int SYMBOL = ValueEngineTable.SCHEMA.fieldIndex("indicator_symbol");

    private final Iterator<Row> sorted;
    private final List<Row> ready = new ArrayList<>();
    private Row next;

    ValueEnginePreference(Iterator<Row> sorted) {
        this.sorted = sorted;
        this.next = sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || next != null;
    }

    @Override
    public Row next() {
        if (ready.isEmpty()) {
            settle();
        }
        return ready.remove(0);
    }

    private void settle() {
        Row first = next;
        Optional<Row> published = Optional.empty();
        Optional<Row> schools = Optional.empty();
        Optional<Row> authorities = Optional.empty();
        Optional<Row> own = Optional.empty();
        while (next != null && sameCell(first, next)) {
            switch (next.getString(EVIDENCE)) {
                case ValueEngineTable.PUBLISHED -> published = Optional.of(next);
                case ValueEngineTable.OWN -> own = Optional.of(next);
                case ValueEngineTable.FROM_AUTHORITIES -> authorities = Optional.of(next);
                default -> schools = Optional.of(next);
            }
            next = sorted.hasNext() ? sorted.next() : null;
        }
        Optional<Row> summed = authorities.isPresent() ? authorities : schools;
        boolean publisherSpeaks = published.isPresent()
                && (summed.isEmpty() || !"x".equals(published.orElseThrow().getString(SYMBOL)));
        boolean ownSpeaks = own.isPresent()
                && published.filter(row -> !row.isNullAt(VALUE)).isEmpty()
                && (hasFigure(own.orElseThrow()) || (published.isEmpty() && summed.isEmpty()));
        published.ifPresent(row -> ready.add(marked(row, ValueEngineTable.PUBLISHED, publisherSpeaks && !ownSpeaks)));
        summed.ifPresent(row -> ready.add(marked(row, ValueEngineTable.SUMMED, !publisherSpeaks && !ownSpeaks)));
        own.ifPresent(row -> ready.add(marked(row, ValueEngineTable.OWN, ownSpeaks)));
    }

    private static boolean hasFigure(Row row) {
        return !row.isNullAt(VALUE) || !row.isNullAt(LEAST);
    }

    private static boolean sameCell(Row left, Row right) {
        return CELL.stream().allMatch(key -> left.getAs(key).equals(right.getAs(key)));
    }

    private static Row marked(Row row, String evidence, boolean preferred) {
        Object[] values = new Object[row.length()];
        for (int at = 0; at < values.length; at++) {
            values[at] = row.get(at);
        }
        values[EVIDENCE] = evidence;
        values[PREFERRED] = preferred;
        return RowFactory.create(values);
    }
}
