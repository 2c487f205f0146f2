// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.facts.movement.Movement.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every joining and leaving of a pupil, typed. A school that goes on under another number is neither. */
final class Movements {
    private final History history;
    private final Known known;
    private final Leaving leaving;
    private final Joining joining;

    Movements(History history, Known known) {
        this.history = history;
        this.known = known;
        this.leaving = new Leaving(history, known);
        this.joining = new Joining(history, known, leaving);
    }

    /** In order of the stays. */
    List<Movement> all() {
        List<Movement> movements = new ArrayList<>();
        for (Stay stay : history.stays()) {
            movements.add(joiner(stay));
            if (stay.leaving() != null) {
                movements.add(leaver(stay));
            }
        }
        return movements;
    }

    Movement leaver(Stay stay) {
        Optional<String> next = leaving.next(stay);
        MovementType type = leaving.why(stay);
        return new Movement(
                stay,
                Direction.LEAVER,
                stay.leaving(),
                type,
                type == MovementType.NORMAL_TRANSITION,
                leaving.recorded(stay),
                Neighbours.after(stay, history).isPresent(),
                next,
                ownTrust(stay, next, stay.leaving()));
    }

    private Movement joiner(Stay stay) {
        Optional<Stay> before = joining.before(stay);
        MovementType type = joining.why(stay);
        return new Movement(
                stay,
                Direction.JOINER,
                stay.entry(),
                type,
                type == MovementType.NORMAL_TRANSITION,
                before.filter(one -> one.leaving() != null)
                        .filter(leaving::recorded)
                        .isPresent(),
                before.isPresent(),
                before.map(Stay::school),
                ownTrust(stay, before.map(Stay::school), stay.entry()));
    }

    private Optional<Boolean> ownTrust(Stay stay, Optional<String> other, LocalDate day) {
        return other.filter(urn -> known.schools().trustsKnown(day))
                .map(urn -> known.schools().sameTrust(stay.school(), urn, day));
    }
}
