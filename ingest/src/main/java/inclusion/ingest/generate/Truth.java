// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was planted, counted while planting: by story, entity, period and measure. */
final class Truth {
    static final List<String> HEADER =
            List.of("story", "entity_code", "time_period", "time_identifier", "measure", "count");

    private final Map<List<String>, Long> counts =
            new TreeMap<>((left, right) -> left.toString().compareTo(right.toString()));

    void count(String story, String entity, String period, String identifier, String measure, long more) {
        counts.merge(List.of(story, entity, period, identifier, measure), more, Long::sum);
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((keys, count) -> {
            List<String> row = new ArrayList<>(keys);
            row.add(Long.toString(count));
            rows.add(row);
        });
        return rows;
    }
}
