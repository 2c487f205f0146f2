// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** How a trust has moved: its members of each year, those present throughout, and what its mix of phases would give. */
public final class TrendQuery {
    private final Snapshot snapshot;

    public TrendQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Every line of a trust, by indicator, series and year. */
    public List<TrendPoint> of(String trustId) {
        return snapshot.rows(
                "SELECT * FROM trend WHERE entity_code = ? ORDER BY indicator_id, series, time_period",
                TrendPoint::of,
                trustId);
    }

    /** The lines of one indicator of a trust, by series and year. */
    public List<TrendPoint> of(String trustId, String indicatorId) {
        return snapshot.rows(
                "SELECT * FROM trend WHERE entity_code = ? AND indicator_id = ? ORDER BY series, time_period",
                TrendPoint::of,
                trustId,
                indicatorId);
    }
}
