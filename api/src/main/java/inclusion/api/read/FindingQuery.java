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
}
