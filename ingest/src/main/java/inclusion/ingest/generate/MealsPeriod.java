// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A time of eligibility for free school meals. */
record MealsPeriod(LocalDate start, Optional<LocalDate> end) {
    private static final int STREAM = 106;
    private static final int LONGEST_BEFORE = 500;

    /** What is known on that day. Whoever has meals on a January census day has had them since that autumn or longer. */
    static List<MealsPeriod> of(SchoolPupil pupil, LocalDate day) {
        List<PupilYear> years = pupil.enrolment().years();
        Chance chance = Chance.of(pupil.person().key(), STREAM);
        int before = 1 + chance.below(LONGEST_BEFORE);
        int inAutumn = chance.below(Roll.CENSUS_SESSION / 2);
        Optional<PupilYear> first = years.stream().filter(PupilYear::fsm).findFirst();
        if (first.isPresent()) {
            PupilYear year = first.get();
            LocalDate start = year.equals(years.get(0))
                    ? pupil.enrolment().entry().minusDays(before)
                    : SchoolCalendar.of(year.year()).day(inAutumn);
            return start.isAfter(day) ? List.of() : List.of(new MealsPeriod(start, Optional.empty()));
        }
        if (pupil.year(day).fsmInSixYears()) {
            LocalDate end = pupil.enrolment().entry().minusDays(before);
            return List.of(new MealsPeriod(end.minusDays(LONGEST_BEFORE), Optional.of(end)));
        }
        return List.of();
    }
}
