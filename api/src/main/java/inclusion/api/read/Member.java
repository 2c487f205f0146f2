// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;
import java.time.LocalDate;

/**
 * A school that belonged to a trust in a year.
 *
 * @param school what is known of it now; its phase may have been another then
 * @param educationPhase its phase in that year
 * @param membershipDate the date that the membership file speaks for
 * @param joinedDate null when not known
 * @param history complete or incomplete
 */
public record Member(
        Entity school,
        String trustId,
        String trustName,
        String timePeriod,
        String educationPhase,
        LocalDate membershipDate,
        LocalDate joinedDate,
        String history) {
    static Member of(Row row) {
        return new Member(
                Entity.of(row),
                row.text("member_trust_id"),
                row.text("member_trust_name"),
                row.text("member_time_period"),
                row.text("member_phase"),
                row.date("membership_date"),
                row.date("joined_date"),
                row.text("history"));
    }
}
