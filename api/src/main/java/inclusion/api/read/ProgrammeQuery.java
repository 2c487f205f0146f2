// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** Who takes part in programmes, and what became of it. */
public final class ProgrammeQuery {
    private final Snapshot snapshot;

    public ProgrammeQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The authorities of all programmes. */
    public List<ProgrammeMember> members() {
        return snapshot.rows("SELECT * FROM programme_member ORDER BY programme_id, entity_code", ProgrammeMember::of);
    }

    /** What became of one indicator, by programme; an indicator may have years of two kinds. */
    public List<ProgrammeEffect> effects(String indicatorId) {
        return snapshot.rows(
                "SELECT * FROM programme_effect WHERE indicator_id = ? ORDER BY programme_id, time_identifier",
                ProgrammeEffect::of,
                indicatorId);
    }

    /** The years of such an effect, in their order. */
    public List<ProgrammeYear> years(ProgrammeEffect effect) {
        return snapshot.rows(
                """
                SELECT * FROM programme_effect_year
                WHERE programme_id = ? AND indicator_id = ? AND time_identifier = ? ORDER BY since_start""", ProgrammeYear::of, effect.programmeId(), effect.indicatorId(), effect.timeIdentifier());
    }
}
