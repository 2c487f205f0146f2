// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** Who is in a comparator set, and why. */
public final class PeerQuery {
    private final Snapshot snapshot;

    public PeerQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The members of a set, the nearest first. */
    public List<Peer> of(String comparatorSetId) {
        return snapshot.rows("""
                SELECT member.*, entity_name FROM comparator_set AS member
                LEFT JOIN entity ON geographic_level = member_level AND entity_code = member_code
                WHERE comparator_set_id = ? ORDER BY member_distance, entity_name, member_code""", Peer::of, comparatorSetId);
    }
}
