// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.util.Arrays;
import java.util.Optional;

/** Why a pupil left, as the trust's own file says it; a census return has no such column. */
enum LeavingReason {
    TRANSITION(MovementType.NORMAL_TRANSITION),
    PEX(MovementType.PERMANENT_EXCLUSION),
    MANAGED_MOVE(MovementType.MANAGED_MOVE),
    AP(MovementType.ALTERNATIVE_PROVISION),
    DUAL(MovementType.DUAL_REGISTRATION),
    EHE(MovementType.HOME_EDUCATION),
    MOVED_AREA(MovementType.MOVED_AREA),
    SPECIAL(MovementType.SPECIAL_SCHOOL),
    /** Out of the country is out of the area. */
    EMIGRATED(MovementType.MOVED_AREA),
    CARE(MovementType.OTHER_KNOWN_REASON),
    EMPLOYMENT(MovementType.OTHER_KNOWN_REASON),
    CME(MovementType.MISSING_EDUCATION),
    OTHER_KNOWN(MovementType.OTHER_KNOWN_REASON),
    NOT_RECORDED(MovementType.REASON_NOT_RECORDED);

    private final MovementType type;

    LeavingReason(MovementType type) {
        this.type = type;
    }

    /** Of a code in a file; a code that nobody has met is no reason. */
    static Optional<LeavingReason> of(String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }

    MovementType type() {
        return type;
    }

    /** Whether it leaves open where the pupil is, so that a school or placement that we see says more. */
    boolean yieldsToWhatIsSeen() {
        return this == OTHER_KNOWN || this == CME || this == NOT_RECORDED || this == DUAL || this == TRANSITION;
    }
}
