// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Sums of one partition by parent. It holds so many parents and no more; then it hands on what it has and begins anew, for
 * the sums are added up again after the shuffle.
 */
final class SumParts implements Iterator<Row> {
    private static final int MOST_PARENTS = 2_000;

    private final Iterator<Row> placed;
    private final WideLayout layout;
    private Iterator<Row> ready = List.<Row>of().iterator();

    SumParts(Iterator<Row> placed, WideLayout layout) {
        this.placed = placed;
        this.layout = layout;
    }

    @Override
    public boolean hasNext() {
        if (!ready.hasNext() && placed.hasNext()) {
            ready = next(new LinkedHashMap<>());
        }
        return ready.hasNext();
    }

    @Override
    public Row next() {
        return ready.next();
    }

    private Iterator<Row> next(Map<List<String>, SumFold> parents) {
        while (placed.hasNext() && parents.size() < MOST_PARENTS) {
            Row row = placed.next();
            parents.computeIfAbsent(SumFold.parent(row), none -> SumFold.of(layout))
                    .addPlaced(row, layout);
        }
        return parents.entrySet().stream()
                .map(parent ->
                        parent.getValue().row(RowFactory.create(parent.getKey().toArray())))
                .iterator();
    }
}
