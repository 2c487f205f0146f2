// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.util.Locale;

/**
 * Why a pupil came or went. The last three are kept apart from the others: they are what nobody has given one of the
 * reasons above for.
 */
enum MovementType {
    NORMAL_TRANSITION,
    PERMANENT_EXCLUSION,
    MANAGED_MOVE,
    ALTERNATIVE_PROVISION,
    DUAL_REGISTRATION,
    HOME_EDUCATION,
    MOVED_AREA,
    SPECIAL_SCHOOL,
    OTHER_KNOWN_REASON,
    /** Recorded as missing from education: the school says that it does not know where the pupil is. */
    MISSING_EDUCATION,
    /** We know the other school, and no reason of the definition. */
    DESTINATION_KNOWN,
    /** The school writes reasons down, and none for this pupil. */
    REASON_NOT_RECORDED,
    /** The form has no reason, and no file of the folder has the pupil elsewhere. */
    DESTINATION_NOT_VISIBLE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
