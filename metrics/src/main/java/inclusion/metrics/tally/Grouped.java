// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;

/** Folds rows that are sorted by their first columns into one row for each distinct key, holding one key at a time. */
final class Grouped<F> implements Iterator<Row> {
    private final Iterator<Row> sorted;
    private final int keys;
    private final Supplier<F> start;
    private final BiConsumer<F, Row> add;
    private final BiFunction<F, Row, Row> finish;
    private Row next;

    Grouped(Iterator<Row> sorted, int keys, Supplier<F> start, BiConsumer<F, Row> add, BiFunction<F, Row, Row> finish) {
        this.sorted = sorted;
        this.keys = keys;
        this.start = start;
        this.add = add;
        this.finish = finish;
        this.next = sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        if (next == null) {
            throw new NoSuchElementException("No more groups");
        }
        Row first = next;
        F fold = start.get();
        while (next != null && sameKey(first, next)) {
            add.accept(fold, next);
            next = sorted.hasNext() ? sorted.next() : null;
        }
        return finish.apply(fold, first);
    }

    private boolean sameKey(Row left, Row right) {
        for (int at = 0; at < keys; at++) {
            if (!left.get(at).equals(right.get(at))) {
                return false;
            }
        }
        return true;
    }
}
