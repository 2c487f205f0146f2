// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who a pupil is, whichever of our schools it goes to.
 *
 * @param upn unique pupil number for good
 * @param temporaryUpn the one before, where the first school did not know any; used until {@code upnSince}
 */
record Person(
        long key,
        String upn,
        Optional<String> temporaryUpn,
        LocalDate upnSince,
        String surname,
        String forename,
        LocalDate born,
        boolean girl,
        String language,
        String ethnicity) {
    private static final int STREAM = 102;
    private static final int RECEPTION_AGE = 4;
    private static final double TEMPORARY = 0.04;
    private static final double SECOND_NEED = 0.25;
    private static final int DAYS_WITH_TEMPORARY = 60;

    /** The pupil of an enrolment that follows none at another of our schools. */
    static Person of(Enrolment enrolment, int serial) {
        Chance chance = Chance.of(enrolment.key(), STREAM);
        CodeSets known = CodeSets.known();
        PupilYear first = enrolment.first();
        Pupil pupil = first.pupil();
        int bornFrom = first.year().firstYear() - first.yearGroup() - RECEPTION_AGE - 1;
        LocalDate born = LocalDate.of(bornFrom, Month.SEPTEMBER, 1).plusDays(chance.below(365));
        int allocated = bornFrom + RECEPTION_AGE + 1;
        boolean temporary = first.stay().firstSession() > 0 && chance.happens(TEMPORARY);
        return new Person(
                enrolment.key(),
                Upn.permanent(enrolment.school().laestab(), allocated, serial),
                temporary
                        ? Optional.of(Upn.temporary(enrolment.school().laestab(), allocated, serial))
                        : Optional.empty(),
                enrolment.entry().plusDays(DAYS_WITH_TEMPORARY),
                CodeSets.drawn(known.familyBeginnings(), chance) + CodeSets.drawn(known.familyEndings(), chance),
                CodeSets.drawn(pupil.girl() ? known.girls() : known.boys(), chance),
                born,
                pupil.girl(),
                CodeSets.drawn(known.languages().get(pupil.language()), chance),
                CodeSets.drawn(known.ethnicities().get(pupil.language()), chance));
    }

    String upn(LocalDate day) {
        return day.isBefore(upnSince) ? temporaryUpn.orElse(upn) : upn;
    }

    Optional<String> formerUpn(LocalDate day) {
        return day.isBefore(upnSince) ? Optional.empty() : temporaryUpn;
    }

    /** Need codes, the primary one first; none without support. */
    List<String> needs(SenProvision sen) {
        if (sen == SenProvision.NONE) {
            return List.of();
        }
        Chance chance = Chance.of(key, STREAM, sen == SenProvision.EHC_PLAN ? 1 : 0);
        Map<String, Double> weights = CodeSets.known().needs().get(sen);
        String primary = CodeSets.drawn(weights, chance);
        String second = chance.happens(SECOND_NEED) ? CodeSets.drawn(weights, chance) : primary;
        return Stream.of(primary, second).distinct().toList();
    }
}
