// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A pupil coming to or going from a school's roll.
 *
 * @param stay that begins or ends with it
 * @param standard whether it comes with age
 * @param reasonRecorded whether a file says why
 * @param arrivalMatched whether another roll of the folder has the pupil
 * @param otherUrn the school on the other side, where anybody knows
 * @param ownTrust whether that school is of the same trust; empty where it, or who belongs to which trust, is not known
 */
record Movement(
        Stay stay,
        Direction direction,
        LocalDate day,
        MovementType type,
        boolean standard,
        boolean reasonRecorded,
        boolean arrivalMatched,
        Optional<String> otherUrn,
        Optional<Boolean> ownTrust) {
    enum Direction {
        JOINER("joiner"),
        LEAVER("leaver");

        private final String word;

        Direction(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return direction.word + " of " + stay.school();
    }
}
