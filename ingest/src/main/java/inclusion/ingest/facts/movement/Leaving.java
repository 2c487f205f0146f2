// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a pupil left, from all that the files say. In this order: a permanent exclusion that stands; a reason that says
 * where the pupil is; leaving at the normal age; alternative provision or a special school where we see the pupil next;
 * a reason that is only a word; another school that we see or that is named; nothing.
 */
final class Leaving {
    /** From the exclusion to the end of its reviews. */
    private static final int DAYS_OF_REVIEW = 120;

    private final History history;
    private final Known known;

    Leaving(History history, Known known) {
        this.history = history;
        this.known = known;
    }

    /** Of a stay that has ended. */
    MovementType why(Stay stay) {
        if (excluded(stay)) {
            return MovementType.PERMANENT_EXCLUSION;
        }
        Optional<LeavingReason> reason = LeavingReason.of(stay.reason());
        if (reason.isPresent() && !reason.get().yieldsToWhatIsSeen()) {
            return reason.get().type();
        }
        if (!stay.headcount()) {
            return school(stay).alternativeProvision()
                    ? MovementType.ALTERNATIVE_PROVISION
                    : MovementType.DUAL_REGISTRATION;
        }
        if (standard(stay)) {
            return MovementType.NORMAL_TRANSITION;
        }
        Optional<School> next = next(stay).map(known.schools()::of);
        if (next.filter(School::alternativeProvision).isPresent() || placed(stay)) {
            return MovementType.ALTERNATIVE_PROVISION;
        }
        if (next.filter(School::special).isPresent()) {
            return MovementType.SPECIAL_SCHOOL;
        }
        return reason.filter(Leaving::saysWhy).map(LeavingReason::type).orElseGet(() -> unexplained(stay, reason));
    }

    /** The normal transition that nobody asks a reason for. */
    boolean standard(Stay stay) {
        return stay.leavingRecorded()
                ? NormalAge.ends(school(stay), stay, history)
                : NormalAge.missingAfter(school(stay), stay.leaving(), history);
    }

    /** Whether a file says why: a reason of the trust's file, an exclusion, a placement. */
    boolean recorded(Stay stay) {
        Optional<LeavingReason> reason = LeavingReason.of(stay.reason());
        boolean word = reason.isPresent()
                && reason.get() != LeavingReason.NOT_RECORDED
                // A transition at another age than the normal one is a word for nothing.
                && (reason.get() != LeavingReason.TRANSITION || standard(stay));
        return word || excluded(stay) || placed(stay);
    }

    /** URN of the school that has the pupil next, as another file shows or as this school says. */
    Optional<String> next(Stay stay) {
        return Neighbours.after(stay, history)
                .map(Stay::school)
                .or(() -> stay.destination().isEmpty() ? Optional.empty() : Optional.of(stay.destination()))
                .filter(urn -> !known.schools().last(urn).equals(stay.last()));
    }

    private MovementType unexplained(Stay stay, Optional<LeavingReason> reason) {
        if (next(stay).isPresent()) {
            return MovementType.DESTINATION_KNOWN;
        }
        if (reason.filter(LeavingReason.CME::equals).isPresent()) {
            return MovementType.MISSING_EDUCATION;
        }
        boolean asked = reason.isPresent()
                || known.covered()
                        .recordsReasons(
                                stay.last(), SchoolTerm.of(stay.leaving()).year());
        return asked ? MovementType.REASON_NOT_RECORDED : MovementType.DESTINATION_NOT_VISIBLE;
    }

    private static boolean saysWhy(LeavingReason reason) {
        return reason == LeavingReason.OTHER_KNOWN || reason == LeavingReason.DUAL;
    }

    private boolean excluded(Stay stay) {
        LocalDate left = stay.leaving();
        return history.excluded().stream()
                .anyMatch(event -> event.last().equals(stay.last())
                        && !event.day().isBefore(stay.entry())
                        && !event.day().isAfter(left.plusDays(1))
                        && !left.isAfter(event.day().plusDays(DAYS_OF_REVIEW)));
    }

    /** Placed in alternative provision by this school about the day of leaving. */
    private boolean placed(Stay stay) {
        LocalDate left = stay.leaving();
        return history.placed().stream()
                .anyMatch(one -> known.schools().last(one.home()).equals(stay.last())
                        && !one.entry().isBefore(left.minusDays(Neighbours.DAYS_BEFORE))
                        && !one.entry().isAfter(left.plusDays(Neighbours.DAYS_BEFORE)));
    }

    private School school(Stay stay) {
        return known.schools().of(stay.school());
    }
}
