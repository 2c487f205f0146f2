// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** What schools' own files cover. */
public final class OwnCoverageQuery {
    private final Snapshot snapshot;

    public OwnCoverageQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Of all schools, by school, table and period. */
    public List<OwnCoverage> all() {
        return snapshot.rows(
                "SELECT * FROM own_coverage ORDER BY entity_code, covered_table, time_period, time_identifier",
                OwnCoverage::of);
    }

    /** Of one school. */
    public List<OwnCoverage> of(String schoolUrn) {
        return snapshot.rows(
                "SELECT * FROM own_coverage WHERE entity_code = ? ORDER BY covered_table, time_period, time_identifier",
                OwnCoverage::of,
                schoolUrn);
    }
}
