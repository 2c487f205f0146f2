// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** Comings and goings of schools and trusts, from schools' own files; without rows where there are none. */
public final class MovementQuery {
    private final Snapshot snapshot;

    public MovementQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Years and terms that an entity has a ledger for, newest year first. */
    public List<String> years(Level level, String code) {
        return snapshot.rows(
                "SELECT DISTINCT time_period FROM movement_ledger WHERE geographic_level = ? AND entity_code = ?"
                        + " ORDER BY time_period DESC",
                row -> row.text("time_period"),
                level.word(),
                code);
    }

    /** The ledger of an entity in a year, whole year first, then its terms, all pupils first. */
    public List<MovementLedger> ledger(Level level, String code, String timePeriod) {
        return snapshot.rows("""
                SELECT * FROM movement_ledger WHERE geographic_level = ? AND entity_code = ? AND time_period = ?
                ORDER BY list_position(
                    ['Academic year', 'Autumn and spring term', 'Autumn term', 'Spring term', 'Summer term'],
                    time_identifier), breakdown_topic <> 'Total', breakdown_topic, breakdown""", MovementLedger::of, level.word(), code, timePeriod);
    }

    /** Who came and went in a period, of one group: largest first within each school. */
    public List<MovementFlow> flows(
            Level level, String code, String timePeriod, String timeIdentifier, String topic, String breakdown) {
        return snapshot.rows("""
                SELECT f.*, s.entity_name AS source_name, o.entity_name AS other_name FROM movement_flow f
                LEFT JOIN entity s ON s.geographic_level = 'School' AND s.entity_code = f.source_urn
                LEFT JOIN entity o ON o.geographic_level = 'School' AND o.entity_code = f.other_urn
                WHERE f.geographic_level = ? AND f.entity_code = ? AND f.time_period = ? AND f.time_identifier = ?
                    AND f.breakdown_topic = ? AND f.breakdown = ?
                ORDER BY f.direction DESC, source_name, f.source_urn, f.movement_type, f.pupils DESC, f.other_urn""", MovementFlow::of, level.word(), code, timePeriod, timeIdentifier, topic, breakdown);
    }
}
