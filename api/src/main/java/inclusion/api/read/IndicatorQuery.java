// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/** The catalogue that the snapshot was made with. */
public final class IndicatorQuery {
    private static final String IN_ORDER = """
            SELECT indicator.* FROM indicator LEFT JOIN perspective ON perspective = perspective_id
            ORDER BY perspective_order, indicator_order, indicator_id""";

    private final Snapshot snapshot;

    public IndicatorQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Every indicator, by perspective and within it by its own order. */
    public List<Indicator> all() {
        return snapshot.rows(IN_ORDER, Indicator::of);
    }

    public Optional<Indicator> find(String id) {
        return snapshot.first("SELECT * FROM indicator WHERE indicator_id = ?", Indicator::of, id);
    }

    /** The perspectives in their order, the empty ones too. */
    public List<Perspective> perspectives() {
        return snapshot.rows("SELECT * FROM perspective ORDER BY perspective_order", Perspective::of);
    }

    public List<Tally> tallies() {
        return snapshot.rows("SELECT * FROM tally ORDER BY tally_id", Tally::of);
    }

    /**
     * The tally of an id as one kind of evidence counts it: publishers and schools' own files may both feed it. None for
     * null, which is what an indicator without parts has.
     */
    public Optional<Tally> tally(String id, String evidence) {
        return snapshot.first(
                "SELECT * FROM tally WHERE tally_id = ? AND (fact = 'published_count') = (? <> 'own')",
                Tally::of,
                id,
                evidence);
    }

    /** Every tally of an id, the published one first. */
    public List<Tally> tallies(String id) {
        return snapshot.rows(
                "SELECT * FROM tally WHERE tally_id = ? ORDER BY fact <> 'published_count', fact", Tally::of, id);
    }
}
