// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** Which of schools' own files a value was counted from. */
public final class OwnFileQuery {
    private final Snapshot snapshot;

    public OwnFileQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Files of a school, or of a trust's members of the year (or the newest known before it), by name: those with content of a kind that the indicator
     * needs. None for areas, whose schools each have a working of their own, and none for published values.
     */
    public List<OwnFile> of(IndicatorValue value) {
        if (!"own".equals(value.evidence()) || (value.level() != Level.SCHOOL && value.level() != Level.MAT)) {
            return List.of();
        }
        String trust = value.level() == Level.MAT ? value.entityCode() : "";
        return snapshot.rows(
                """
                SELECT file_name, file.source_id, file_checksum, covered_table, count(DISTINCT entity_code) AS schools,
                    CAST(sum(file.rows) AS BIGINT) AS rows_used, max(rows_quarantined) AS rows_quarantined,
                    max(rows_superseded) AS rows_superseded
                FROM own_file AS file
                JOIN indicator ON list_contains(string_split(own_tables, ', '), covered_table)
                WHERE indicator_id = ? AND file.time_period = ?
                  AND (entity_code = ? OR entity_code IN (
                    SELECT school_urn FROM membership WHERE trust_id = ? AND membership.time_period = (
                      SELECT max(time_period) FROM membership WHERE trust_id = ? AND time_period <= ?)))
                GROUP BY ALL
                ORDER BY file_name, file_checksum, covered_table""",
                OwnFile::of,
                value.indicatorId(),
                value.timePeriod(),
                value.level() == Level.SCHOOL ? value.entityCode() : "",
                trust,
                trust,
                value.timePeriod());
    }
}
