// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.util.Optional;

/**
 * Where a pupil comes from: the normal age, the kind of the school before, or why it was left. Whoever began the year in
 * alternative provision comes back from it, even in the September in which everybody of that age joins.
 */
final class Joining {
    private final History history;
    private final Known known;
    private final Leaving leaving;

    Joining(History history, Known known, Leaving leaving) {
        this.history = history;
        this.known = known;
        this.leaving = leaving;
    }

    MovementType why(Stay stay) {
        School here = known.schools().of(stay.school());
        Optional<Stay> before = before(stay);
        Optional<MovementType> left =
                before.filter(stay2 -> stay2.leaving() != null).map(leaving::why);
        if (left.filter(MovementType.PERMANENT_EXCLUSION::equals).isPresent()) {
            return MovementType.PERMANENT_EXCLUSION;
        }
        if (here.alternativeProvision()) {
            return MovementType.ALTERNATIVE_PROVISION;
        }
        if (!stay.headcount()) {
            return MovementType.DUAL_REGISTRATION;
        }
        if (left.filter(MovementType.MANAGED_MOVE::equals).isPresent()) {
            return MovementType.MANAGED_MOVE;
        }
        Optional<School> there = before.map(one -> known.schools().of(one.school()));
        boolean provided = there.filter(School::alternativeProvision).isPresent();
        if (standard(stay) && !(provided && NormalAge.sameYear(before.get().entry(), stay.entry()))) {
            return MovementType.NORMAL_TRANSITION;
        }
        if (provided) {
            return MovementType.ALTERNATIVE_PROVISION;
        }
        if (here.special() || there.filter(School::special).isPresent()) {
            return MovementType.SPECIAL_SCHOOL;
        }
        return left.filter(Joining::saysWhy)
                .orElse(before.isPresent() ? MovementType.DESTINATION_KNOWN : MovementType.DESTINATION_NOT_VISIBLE);
    }

    boolean standard(Stay stay) {
        return NormalAge.joins(known.schools().of(stay.school()), stay.entry(), history);
    }

    Optional<Stay> before(Stay stay) {
        return Neighbours.before(stay, history);
    }

    private static boolean saysWhy(MovementType type) {
        return switch (type) {
            case DUAL_REGISTRATION, HOME_EDUCATION, MOVED_AREA, OTHER_KNOWN_REASON -> true;
            default -> false;
        };
    }
}
