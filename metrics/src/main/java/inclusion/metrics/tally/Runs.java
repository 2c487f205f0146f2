// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Rows that come sorted by their first columns, taken run by run: all rows of one key give some other rows. */
public final class Runs implements Iterator<Row> {
    private final Iterator<Row> sorted;
    private final int keys;
    private final Function<List<Row>, List<Row>> settle;
    private final Deque<Row> ready = new ArrayDeque<>();
    private Row next;

    /** {@code settle} gets every row that has the same first {@code keys} columns, and holds one such run at a time. */
    public Runs(Iterator<Row> sorted, int keys, Function<List<Row>, List<Row>> settle) {
        this.sorted = sorted;
        this.keys = keys;
        this.settle = settle;
        this.next = sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && next != null) {
            ready.addAll(settle.apply(run()));
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No more rows");
        }
        return ready.remove();
    }

    private List<Row> run() {
        Row first = next;
        List<Row> run = new ArrayList<>();
        while (next != null && sameKey(first, next)) {
            run.add(next);
            next = sorted.hasNext() ? sorted.next() : null;
        }
        return run;
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
