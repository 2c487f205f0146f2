// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/** Who is in the snapshot, and who belongs to whom. */
public final class EntityQuery {
    private final Snapshot snapshot;

    public EntityQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public Optional<Entity> find(Level level, String code) {
        return snapshot.first(
                "SELECT * FROM entity WHERE geographic_level = ? AND entity_code = ?", Entity::of, level.word(), code);
    }

    /** Everyone of a level, by region and name. */
    public List<Entity> all(Level level) {
        return snapshot.rows(
                "SELECT * FROM entity WHERE geographic_level = ? ORDER BY region_name, entity_name, entity_code",
                Entity::of,
                level.word());
    }

    /** How many there are of a level that have a value in any year. */
    public long size(Level level) {
        return snapshot.first(
                        "SELECT count(*) AS n FROM entity WHERE geographic_level = ? AND last_time_period IS NOT NULL",
                        row -> row.count("n"),
                        level.word())
                .orElse(0L);
    }

    /**
     * The schools that belonged to a trust on the year's January census day, by name; in a year that is newer than all
     * memberships known, those of the newest.
     */
    public List<Member> membersOf(String trustId, String timePeriod) {
        return snapshot.rows("""
                SELECT entity.* REPLACE ('School' AS geographic_level, school_urn AS entity_code,
                        coalesce(entity.entity_name, membership.school_name) AS entity_name),
                    membership.trust_id AS member_trust_id, membership.trust_name AS member_trust_name,
                    membership.time_period AS member_time_period,
                    coalesce(membership.education_phase, entity.education_phase) AS member_phase,
                    membership_date, joined_date, history
                FROM membership LEFT JOIN entity ON entity_code = school_urn AND geographic_level = 'School'
                WHERE membership.trust_id = ? AND membership.time_period =
                    least(?, (SELECT max(time_period) FROM membership WHERE trust_id = ?))
                ORDER BY coalesce(entity.entity_name, membership.school_name), school_urn""", Member::of, trustId, timePeriod, trustId);
    }

    /** The years for which it is known which schools belonged to a trust, oldest first. */
    public List<String> membershipYears(String trustId) {
        return snapshot.rows(
                "SELECT DISTINCT time_period FROM membership WHERE trust_id = ? ORDER BY ALL",
                row -> row.text("time_period"),
                trustId);
    }

    /** The open schools of a local authority, and those closed ones that have values, by name. */
    public List<Entity> schoolsOfAuthority(String newLaCode) {
        return snapshot.rows("""
                SELECT * FROM entity WHERE geographic_level = 'School' AND new_la_code = ?
                  AND (status IS DISTINCT FROM 'closed' OR last_time_period IS NOT NULL)
                ORDER BY entity_name, entity_code""", Entity::of, newLaCode);
    }

    /** The trusts with a school in a local authority in a year, by name. */
    public List<Entity> trustsOfAuthority(String newLaCode, String timePeriod) {
        return snapshot.rows("""
                SELECT * FROM entity WHERE geographic_level = 'MAT' AND entity_code IN (
                    SELECT membership.trust_id FROM membership
                    JOIN entity AS school ON school.geographic_level = 'School' AND school.entity_code = school_urn
                    WHERE school.new_la_code = ? AND membership.time_period = ?)
                ORDER BY entity_name, entity_code""", Entity::of, newLaCode, timePeriod);
    }

    /** The schools that came before or after a school number, whether or not that number is in the snapshot. */
    public List<Entity> relatives(String code) {
        return snapshot.rows("""
                SELECT * FROM entity WHERE geographic_level = 'School'
                  AND (successor_code = ? OR predecessor_code = ?
                    OR entity_code IN (SELECT unnest([successor_code, predecessor_code]) FROM entity
                        WHERE geographic_level = 'School' AND entity_code = ?))
                ORDER BY status = 'closed', entity_name, entity_code""", Entity::of, code, code, code);
    }
}
