// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@link SchoolPupil} while its story is still being told. */
final class Biography {
    private static final int YEAR_6 = 6;

    final Enrolment enrolment;
    final List<Placement> placements = new ArrayList<>();
    final boolean subsidiary;
    Optional<Biography> before = Optional.empty();
    Optional<Biography> after = Optional.empty();
    Optional<MoveKind> arrival = Optional.empty();
    Optional<LocalDate> dualFrom = Optional.empty();
    Optional<LocalDate> stays = Optional.empty();
    String leavingReason = "";
    int partTime;
    private Person person;

    Biography(Enrolment enrolment, boolean subsidiary) {
        this.enrolment = enrolment;
        this.subsidiary = subsidiary;
    }

    void comesFrom(Biography earlier, MoveKind kind) {
        before = Optional.of(earlier);
        arrival = Optional.of(kind);
        earlier.after = Optional.of(this);
        earlier.leavingReason = kind.leavingReason();
    }

    boolean untouched() {
        return dualFrom.isEmpty() && !subsidiary && placements.isEmpty();
    }

    /** Whether the pupil left at the end of the last year that this kind of school, or compulsory education, has. */
    boolean endsWithItsStage() {
        int group = enrolment.last().yearGroup();
        boolean stage = group == YEAR_6 || group == Roll.YEAR_11 || group == Roll.YEAR_11 + 2;
        return stage && !enrolment.last().stay().cutShort() && !enrolment.endsInExclusion();
    }

    boolean leavesWithinTheYear() {
        return enrolment.last().stay().cutShort() && !enrolment.endsInExclusion() && dualFrom.isEmpty();
    }

    void is(Person known) {
        person = known;
    }

    Person person() {
        return before.isPresent() ? before.get().person() : person;
    }

    SchoolPupil told() {
        Enrolment lasting = stays.isEmpty()
                ? enrolment
                : new Enrolment(enrolment.school(), enrolment.key(), enrolment.entry(), stays, enrolment.years());
        return new SchoolPupil(
                lasting,
                person(),
                leavingReason,
                before.map(each -> each.enrolment.school()),
                after.map(each -> each.enrolment.school()),
                arrival,
                List.copyOf(placements),
                dualFrom,
                subsidiary,
                partTime);
    }
}
