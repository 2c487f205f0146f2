// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * Pupils who left or joined one school by one kind of movement.
 *
 * @param sourceUrn the school that they left or joined
 * @param sourceName its name; null when the snapshot does not know it
 * @param leaving whether they left; else they joined
 * @param movementType a word of {@code movement_flow.movement_type}
 * @param otherUrn the school at the other end; null when nobody knows it
 * @param ownTrust whether that school belongs to the same trust; null where that is not known
 */
public record MovementFlow(
        String timePeriod,
        String timeIdentifier,
        String sourceUrn,
        String sourceName,
        boolean leaving,
        String movementType,
        String otherUrn,
        String otherName,
        Boolean ownTrust,
        long pupils) {
    static MovementFlow of(Row row) {
        return new MovementFlow(
                row.text("time_period"),
                row.text("time_identifier"),
                row.text("source_urn"),
                row.text("source_name"),
                row.text("direction").equals("leaver"),
                row.text("movement_type"),
                row.text("other_urn"),
                row.text("other_name"),
                row.known("own_trust"),
                row.count("pupils"));
    }
}
