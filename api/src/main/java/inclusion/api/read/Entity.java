// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;
import java.time.LocalDate;

/**
 * A school, trust, authority, region or country. What does not apply to its level, or is not known, is null.
 *
 * @param code URN, trust id, authority, region or country code
 * @param educationPhase a school's own phase; Total for everything else
 * @param status open, closed or unknown
 * @param peerGroup schools that may be compared with each other: Mainstream, Selective, Special, Alternative provision,
 *     Hospital, Independent or Unknown, as is what follows where no register says it
 * @param successorCode the school that took over from this closed one
 * @param predecessorCode the school that this one took over from
 * @param firstTimePeriod oldest year with a value; null when it has none at all
 * @param lastTimePeriod newest year with a value; null when it has none at all
 */
public record Entity(
        Level level,
        String code,
        String name,
        String educationPhase,
        String establishmentType,
        String schoolLaestab,
        String newLaCode,
        String oldLaCode,
        String laName,
        String regionCode,
        String regionName,
        String trustId,
        String trustName,
        String status,
        LocalDate openDate,
        LocalDate closeDate,
        Integer lowestAge,
        Integer highestAge,
        String peerGroup,
        String admissionsPolicy,
        String sexOfSchool,
        String religiousCharacter,
        String town,
        String postcode,
        String successorCode,
        String predecessorCode,
        String firstTimePeriod,
        String lastTimePeriod) {
    /** The code of England. */
    public static final String ENGLAND = "E92000001";

    public boolean isClosed() {
        return "closed".equals(status);
    }

    static Entity of(Row row) {
        return new Entity(
                Level.of(row.text("geographic_level")).orElseThrow(),
                row.text("entity_code"),
                row.text("entity_name"),
                row.text("education_phase"),
                row.text("establishment_type"),
                row.text("school_laestab"),
                row.text("new_la_code"),
                row.text("old_la_code"),
                row.text("la_name"),
                row.text("region_code"),
                row.text("region_name"),
                row.text("trust_id"),
                row.text("trust_name"),
                row.text("status"),
                row.date("open_date"),
                row.date("close_date"),
                row.whole("lowest_age"),
                row.whole("highest_age"),
                row.text("peer_group"),
                row.text("admissions_policy"),
                row.text("sex_of_school"),
                row.text("religious_character"),
                row.text("town"),
                row.text("postcode"),
                row.text("successor_code"),
                row.text("predecessor_code"),
                row.text("first_time_period"),
                row.text("last_time_period"));
    }
}
