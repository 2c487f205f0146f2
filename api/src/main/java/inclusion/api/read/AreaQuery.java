// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** How far the areas of a level lie apart. */
public final class AreaQuery {
    private final Snapshot snapshot;

    public AreaQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** How far the areas of a level lay apart in each year, oldest first. */
    public List<Variation> variation(Level level, String indicatorId, String educationPhase) {
        return snapshot.rows("""
                SELECT * FROM variation WHERE geographic_level = ? AND indicator_id = ? AND education_phase = ?
                ORDER BY time_period""", Variation::of, level.word(), indicatorId, educationPhase);
    }
}
