// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.Map;
import java.util.TreeMap;

/** What an area did in a year, each count under its publisher's column. */
final class AuthorityCounts {
    private final Map<String, Long> byColumn = new TreeMap<>();

    long of(String column) {
        Long count = byColumn.get(column);
        if (count == null) {
            throw new IllegalArgumentException("Invalid column: nothing is counted as " + column);
        }
        return count;
    }

    void set(String column, long count) {
        byColumn.put(column, count);
    }

    /** A share of something counted before, by chance. */
    void draw(Chance chance, String column, double share, String whole) {
        set(column, Math.min(of(whole), chance.whole(share * of(whole))));
    }

    void add(AuthorityCounts other) {
        other.byColumn.forEach((column, count) -> byColumn.merge(column, count, Long::sum));
    }
}
