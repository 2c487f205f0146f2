// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** Whether the books balance and what to put right. */
public final class FindingQuery {
    private final Snapshot snapshot;

    public FindingQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The findings, worst first. */
    public List<Finding> all() {
        return snapshot.rows("""
                SELECT * FROM finding
                ORDER BY list_position(['must fix', 'check', 'note'], severity), row_count DESC, finding_code, file_name""", Finding::of);
    }

    /** What became of each file: refused ones first, then by source and year. */
    public List<FileAccount> accounts() {
        return snapshot.rows("""
                SELECT * FROM file_account
                ORDER BY list_position(['refused', 'unrecognised', 'duplicate', 'accepted'], status),
                    source_id, time_period, file_name""", FileAccount::of);
    }

    /** Our sums beside the publishers' figures: the largest differences first. */
    public List<Reconciliation> reconciliations() {
        return snapshot.rows("""
                SELECT * FROM reconciliation
                ORDER BY abs(difference) DESC NULLS LAST, indicator_id, geographic_level, entity_code, time_period,
                    education_phase""", Reconciliation::of);
    }

    /** The same for one entity, by indicator and year. */
    public List<Reconciliation> reconciliations(Level level, String code) {
        return snapshot.rows("""
                SELECT * FROM reconciliation WHERE geographic_level = ? AND entity_code = ?
                ORDER BY indicator_id, time_period, education_phase""", Reconciliation::of, level.word(), code);
    }
}
