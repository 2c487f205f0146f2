// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * The roll of a school or trust over a period: opening + joiners − leavers = closing. Dual-subsidiary registrations are
 * not counted.
 *
 * @param breakdownTopic Total, sen_provision or fsm
 * @param balances whether the closing roll that was counted by itself is the one that the movements give
 * @param schools schools that are in it
 */
public record MovementLedger(
        String timePeriod,
        String timeIdentifier,
        String breakdownTopic,
        String breakdown,
        long openingRoll,
        long joiners,
        long leavers,
        long closingRoll,
        boolean balances,
        long schools) {
    static MovementLedger of(Row row) {
        return new MovementLedger(
                row.text("time_period"),
                row.text("time_identifier"),
                row.text("breakdown_topic"),
                row.text("breakdown"),
                row.count("opening_roll"),
                row.count("joiners"),
                row.count("leavers"),
                row.count("closing_roll"),
                row.flag("balances"),
                row.count("schools_in"));
    }
}
