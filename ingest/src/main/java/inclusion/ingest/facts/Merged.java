// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Walks rows that are sorted by key and preference, one key at a time. */
final class Merged implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Row> call(Iterator<Row> sorted) {
        return new Iterator<>() {
            private Row waiting = sorted.hasNext() ? sorted.next() : null;
            private Iterator<Row> ready = List.<Row>of().iterator();

            @Override
            public boolean hasNext() {
                if (!ready.hasNext() && waiting != null) {
                    ready = SameStatement.once(sameKey()).iterator();
                }
                return ready.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("Cannot read on: no rows are left. Ask hasNext first.");
                }
                return ready.next();
            }

            private List<Row> sameKey() {
                List<Row> rows = new ArrayList<>(2);
                String key = waiting.getString(Bronze.KEY);
                while (waiting != null && waiting.getString(Bronze.KEY).equals(key)) {
                    rows.add(waiting);
                    waiting = sorted.hasNext() ? sorted.next() : null;
                }
                return rows;
            }
        };
    }
}
