// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An enrolment with all that its school's own files say of it and published files do not.
 *
 * @param leavingReason in the words of the trust's files; empty while on roll, or where nobody wrote it down
 * @param cameFrom the one of our schools that the pupil was at before
 * @param wentTo the one of our schools that the pupil goes to next
 * @param arrival how it came about, where the pupil came from one of our schools
 * @param dualFrom from when the pupil is registered at alternative provision too, with this as the main school
 * @param subsidiary whether this is the second of two registrations
 * @param partTime half-days of a reduced timetable in the last autumn, which nobody has published yet
 */
record SchoolPupil(
        Enrolment enrolment,
        Person person,
        String leavingReason,
        Optional<School> cameFrom,
        Optional<School> wentTo,
        Optional<MoveKind> arrival,
        List<Placement> placements,
        Optional<LocalDate> dualFrom,
        boolean subsidiary,
        int partTime) {
    private static final int STREAM = 103;
    private static final int FIRST_SESSIONS = 20;

    School school() {
        return enrolment.school();
    }

    /** As the census has it on that day: single, main of two, or subsidiary registration. */
    String status(LocalDate day) {
        if (subsidiary) {
            return "S";
        }
        return dualFrom.isPresent() && !dualFrom.get().isAfter(day) ? "M" : "C";
    }

    /** A provision that is new in a year was given some day in its autumn. */
    SenProvision sen(LocalDate day) {
        PupilYear year = year(day);
        return day.isBefore(senSince(year))
                ? enrolment.in(year.year().minus(1)).orElseThrow().sen()
                : year.sen();
    }

    /** The first day with the provision of that year. */
    LocalDate senSince(PupilYear year) {
        Optional<PupilYear> before = enrolment.in(year.year().minus(1));
        if (before.isEmpty()) {
            return enrolment.entry();
        }
        if (before.get().sen() == year.sen()) {
            return senSince(before.get());
        }
        Chance chance = Chance.of(enrolment.key(), STREAM, year.year().firstYear());
        return SchoolCalendar.of(year.year())
                .day(FIRST_SESSIONS + chance.below(Roll.CENSUS_SESSION - 2 * FIRST_SESSIONS));
    }

    /** The year that the day lies in; the first or last of the enrolment for days outside. */
    PupilYear year(LocalDate day) {
        PupilYear found = enrolment.first();
        for (PupilYear each : enrolment.years()) {
            if (!each.year().firstDay().isAfter(day)) {
                found = each;
            }
        }
        return found;
    }
}
