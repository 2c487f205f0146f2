// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A pupil's time at one school from entry to leaving, over the years of {@link Roll}.
 *
 * @param key names it and its stream of chance
 * @param leaving last day on roll; empty when it lies after everything simulated
 * @param years one for each academic year, in order
 */
record Enrolment(School school, long key, LocalDate entry, Optional<LocalDate> leaving, List<PupilYear> years) {
    private static final int EARLIER_YEARS = 13;
    /** Half-days that keep comings and goings about the census day clear of the day itself. */
    private static final int CLEAR_OF_CENSUS = 2;

    /** Everybody who was at the school at some time from the first of these years on, oldest first. */
    static List<Enrolment> of(School school, Roll roll, List<AcademicYear> years) {
        AcademicYear last = years.get(years.size() - 1);
        Map<Long, List<PupilYear>> byPupil = new TreeMap<>();
        for (int back = last.firstYear() - years.get(0).firstYear() + EARLIER_YEARS; back >= 0; back--) {
            roll.each(
                    school,
                    last.minus(back),
                    each -> byPupil.computeIfAbsent(each.pupil().key(), unseen -> new ArrayList<>())
                            .add(each));
        }
        List<Enrolment> enrolments = new ArrayList<>();
        for (List<PupilYear> pupil : byPupil.values()) {
            int begun = 0;
            for (int each = 0; each < pupil.size(); each++) {
                if (each + 1 == pupil.size() || ends(pupil.get(each), pupil.get(each + 1))) {
                    enrolments.add(of(school, pupil.subList(begun, each + 1), last));
                    begun = each + 1;
                }
            }
        }
        return enrolments.stream()
                .filter(each -> each.last().year().compareTo(years.get(0)) >= 0)
                .sorted(Comparator.comparing(Enrolment::entry).thenComparing(Enrolment::key))
                .toList();
    }

    /** Whether the place goes to somebody else although {@link Roll} keeps its pupil. */
    private static boolean ends(PupilYear year, PupilYear next) {
        boolean elsewhereAfterYear11 =
                year.destination().isPresent() && year.destination().get() != Destination.SCHOOL_SIXTH_FORM;
        return year.conduct().permanentlyExcluded()
                || elsewhereAfterYear11
                || next.year().firstYear() > year.year().firstYear() + 1;
    }

    private static Enrolment of(School school, List<PupilYear> years, AcademicYear lastOfAll) {
        PupilYear first = years.get(0);
        PupilYear last = years.get(years.size() - 1);
        boolean beyond = last.year().equals(lastOfAll)
                && !last.stay().cutShort()
                && !last.conduct().permanentlyExcluded();
        return new Enrolment(
                school,
                Chance.key(first.pupil().key(), first.year().firstYear()),
                first.stay().firstSession() == 0
                        ? first.year().firstDay()
                        : SchoolCalendar.of(first.year()).day(firstSession(first)),
                beyond ? Optional.empty() : Optional.of(leaving(last)),
                List.copyOf(years));
    }

    /** In its school's calendar. */
    static int firstSession(PupilYear year) {
        int first = year.stay().firstSession();
        return first >= Roll.CENSUS_SESSION ? Math.max(first, Roll.CENSUS_SESSION + CLEAR_OF_CENSUS) : first;
    }

    private static LocalDate leaving(PupilYear last) {
        SchoolCalendar calendar = SchoolCalendar.of(last.year());
        if (!last.stay().cutShort()) {
            return calendar.lastDay();
        }
        int sessions = last.stay().sessions();
        int end = sessions >= Roll.CENSUS_SESSION
                ? Math.max(sessions, Roll.CENSUS_SESSION + CLEAR_OF_CENSUS + 1)
                : sessions;
        LocalDate suspended = Suspensions.of(last).stream()
                .map(Suspensions.Event::start)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        LocalDate gone = calendar.day(end - 1);
        return suspended.isAfter(gone) ? suspended : gone;
    }

    PupilYear first() {
        return years.get(0);
    }

    PupilYear last() {
        return years.get(years.size() - 1);
    }

    Optional<PupilYear> in(AcademicYear year) {
        return years.stream().filter(each -> each.year().equals(year)).findFirst();
    }

    boolean onRoll(LocalDate day) {
        return !entry.isAfter(day) && !leftBefore(day);
    }

    boolean leftBefore(LocalDate day) {
        return leaving.isPresent() && leaving.get().isBefore(day);
    }

    boolean endsInExclusion() {
        return last().conduct().permanentlyExcluded();
    }
}
