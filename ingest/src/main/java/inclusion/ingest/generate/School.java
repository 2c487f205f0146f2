// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.AdmissionsPolicy;
import inclusion.ingest.vocabulary.EducationPhase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One school over all its years. A conversion changes its registration and a move its trust; its pupils stay.
 *
 * @param number names the stream of chance that its pupils come from
 * @param estab four digits after the authority's three
 */
record School(
        long number,
        EducationPhase phase,
        Authority authority,
        String estab,
        String town,
        List<Registration> registrations,
        List<Membership> memberships,
        Circumstances circumstances) {

    /** Secondaries with fewer pupils on free school meals choose by ability, about as many as in England. */
    private static final double SELECTIVE_BELOW = 0.07;

    String laestab() {
        return authority.code() + estab;
    }

    /** The registration that is open on that year's January census day. */
    Optional<Registration> in(AcademicYear year) {
        LocalDate day = year.januaryCensusDay();
        return registrations.stream().filter(each -> each.openOn(day)).findFirst();
    }

    Optional<Trust> trustOn(LocalDate day) {
        return memberships.stream()
                .filter(each -> each.on(day))
                .map(Membership::trust)
                .findFirst();
    }

    /** When an academy became one: when it opened, or joined a trust. */
    LocalDate academySince(Registration academy) {
        return academy.opened() == null ? memberships.get(0).joined() : academy.opened();
    }

    /** As registers print it. */
    AdmissionsPolicy admissionsPolicy() {
        if (phase != EducationPhase.SECONDARY) {
            return AdmissionsPolicy.NOT_APPLICABLE;
        }
        return circumstances.fsm() < SELECTIVE_BELOW ? AdmissionsPolicy.SELECTIVE : AdmissionsPolicy.NON_SELECTIVE;
    }

    /** Whether a year group that began in that year found the school open. */
    boolean tookIn(AcademicYear year) {
        return registrations.get(0).begunBy(year.firstDay());
    }
}
