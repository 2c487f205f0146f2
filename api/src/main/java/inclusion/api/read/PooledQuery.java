// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rare events over several years. */
public final class PooledQuery {
    private final Snapshot snapshot;

    public PooledQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The pooled counts of some entities of a level, of the years that end in one. */
    public List<Pooled> ending(String timePeriod, Level level, Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        String places = codes.stream().map(code -> "?").collect(Collectors.joining(", "));
        return snapshot.rows(
                "SELECT * FROM pooled WHERE geographic_level = ? AND time_period = ? AND entity_code IN (" + places
                        + ") ORDER BY entity_code, indicator_id",
                Pooled::of,
                Stream.concat(Stream.of(level.word(), timePeriod), codes.stream())
                        .toArray());
    }
}
