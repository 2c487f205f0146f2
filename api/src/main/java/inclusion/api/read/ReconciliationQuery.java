// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** Ours beside the publisher's figure for the same school, trust's schools or area, and year. */
public final class ReconciliationQuery {
    private static final String ORDER =
            " ORDER BY time_period DESC, entity_code, indicator_id, education_phase, evidence";

    private final Snapshot snapshot;

    public ReconciliationQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Everywhere: the largest differences first. */
    public List<Reconciliation> all() {
        return snapshot.rows("""
                SELECT * FROM reconciliation
                ORDER BY abs(difference) DESC NULLS LAST, indicator_id, geographic_level, entity_code, time_period,
                    education_phase, evidence""", Reconciliation::of);
    }

    /** Of one entity, newest year first. */
    public List<Reconciliation> of(Level level, String code) {
        return snapshot.rows(
                "SELECT * FROM reconciliation WHERE geographic_level = ? AND entity_code = ?" + ORDER,
                Reconciliation::of,
                level.word(),
                code);
    }

    /** Of the schools that belonged to a trust in each year, newest year first. */
    public List<Reconciliation> ofMembers(String trustId) {
        return snapshot.rows(
                "SELECT r.* FROM reconciliation r JOIN (SELECT DISTINCT school_urn, time_period FROM membership"
                        + " WHERE trust_id = ?) m ON m.school_urn = r.entity_code AND m.time_period = r.time_period"
                        + " WHERE r.geographic_level = 'School'" + ORDER,
                Reconciliation::of,
                trustId);
    }
}
