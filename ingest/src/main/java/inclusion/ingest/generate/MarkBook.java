// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The register of one pupil in one year: a code for each half-day on roll. Possible sessions and those missed by reason
 * are exactly those of {@link Attendance}, of which the published figures are counts.
 */
final class MarkBook {
    private static final int STREAM = 104;
    private static final double LATE = 0.15;
    private static final double USUALLY_ILL = 0.05;

    private final SchoolPupil pupil;
    private final PupilYear year;
    private final SchoolCalendar calendar;
    private final boolean newCodes;
    private final String[] codes = new String[SchoolCalendar.SESSIONS + 4];
    private final List<Placement> placements;
    private final Chance chance;

    private MarkBook(SchoolPupil pupil, PupilYear year, AcademicYear newCodesFrom) {
        this.pupil = pupil;
        this.year = year;
        this.calendar = SchoolCalendar.of(year.year());
        this.newCodes = year.year().compareTo(newCodesFrom) >= 0;
        this.placements = pupil.placements().stream()
                .filter(each -> each.year().year().equals(year.year()))
                .toList();
        this.chance = Chance.of(pupil.enrolment().key(), year.year().firstYear(), STREAM);
    }

    /** Nothing for those whose attendance nobody asks for: above compulsory age. */
    static MarkBook of(SchoolPupil pupil, PupilYear year, AcademicYear newCodesFrom) {
        MarkBook book = new MarkBook(pupil, year, newCodesFrom);
        if (year.attendance().possible() > 0) {
            book.fill(year.attendance());
        } else if (year.yearGroup() == 0) {
            book.fill(book.belowCompulsoryAge());
        }
        return book;
    }

    /** Asked for too, but in no published count. */
    private Attendance belowCompulsoryAge() {
        int possible = year.stay().sessions();
        Attendance attendance = new Attendance(possible);
        int suspended = Math.min(possible, year.conduct().sessionsSuspended());
        attendance.miss(AbsenceReason.EXCLUDED, suspended);
        attendance.miss(
                AbsenceReason.ILLNESS,
                Math.min(possible - suspended, chance.whole(possible * USUALLY_ILL * chance.gamma(2))));
        return attendance;
    }

    private void fill(Attendance attendance) {
        int first = Enrolment.firstSession(year);
        int end = first + attendance.possible();
        List<Suspensions.Event> events = Suspensions.of(year);
        suspend(events, first, end, attendance.missed(AbsenceReason.EXCLUDED));
        int excluded = events.stream()
                .filter(Suspensions.Event::permanent)
                .mapToInt(Suspensions.Event::session)
                .findFirst()
                .orElse(end);
        List<String[]> runs = runs(attendance);
        int free = 0;
        for (int session = first; session < end; session++) {
            free += codes[session] == null ? 1 : 0;
        }
        int present = free - attendance.missed() + attendance.missed(AbsenceReason.EXCLUDED);
        int[] after = new int[runs.size()];
        for (int each = 0; each < after.length; each++) {
            after[each] = chance.below(present + 1);
        }
        Arrays.sort(after);
        double late = chance.happens(LATE) ? LATE * chance.uniform() : 0;
        int run = 0;
        int attended = 0;
        for (int session = first; session < end; session++) {
            if (codes[session] != null) {
                continue;
            }
            if (run < after.length && after[run] <= attended) {
                session = miss(runs.get(run++), session);
                continue;
            }
            codes[session] = attended(session, session >= excluded, late);
            attended++;
        }
        register();
    }

    /** Marks a run of half-days missed for one reason, around those already marked; gives the last of them. */
    private int miss(String[] run, int from) {
        int session = from;
        for (int each = 0; each < run.length; session++) {
            if (codes[session] == null) {
                codes[session] = run[each++];
            }
        }
        return session - 1;
    }

    private void suspend(List<Suspensions.Event> events, int first, int end, int suspended) {
        int left = suspended;
        for (Suspensions.Event event : events) {
            for (int each = 0; each < event.sessions() && left > 0 && event.session() + each < end; each++) {
                if (codes[event.session() + each] == null) {
                    codes[event.session() + each] = "E";
                    left--;
                }
            }
        }
        for (int session = first; session < end && left > 0; session++) {
            if (codes[session] == null) {
                codes[session] = "E";
                left--;
            }
        }
    }

    private List<String[]> runs(Attendance attendance) {
        List<String[]> runs = new ArrayList<>();
        for (AbsenceReason reason : AbsenceReason.values()) {
            if (reason == AbsenceReason.EXCLUDED) {
                continue;
            }
            for (int left = attendance.missed(reason); left > 0; ) {
                int length = Math.min(left, AttendanceCodes.run(reason, chance));
                runs.add(Collections.nCopies(length, AttendanceCodes.of(reason, newCodes))
                        .toArray(String[]::new));
                left -= length;
            }
        }
        for (int each = runs.size() - 1; each > 0; each--) {
            Collections.swap(runs, each, chance.below(each + 1));
        }
        return runs;
    }

    private String attended(int session, boolean excluded, double late) {
        if (excluded || placedIn(session)) {
            return "B";
        }
        if (session % 2 == 1) {
            return "\\";
        }
        return late > 0 && chance.happens(late) ? "L" : "/";
    }

    private boolean placedIn(int session) {
        for (Placement each : placements) {
            if (each.takes(session)) {
                return true;
            }
        }
        return false;
    }

    /** Registered at two schools: present there, or absent there, is not this school's to say. */
    private void register() {
        pupil.dualFrom().ifPresent(from -> {
            int end = year.yearGroup() == Roll.YEAR_11 ? Roll.SESSIONS_BEFORE_STUDY_LEAVE : Roll.SESSIONS;
            if (from.isBefore(year.year().firstDay())
                    || from.isAfter(year.year().lastDay())) {
                return;
            }
            for (int session = calendar.session(from); session < end; session++) {
                codes[session] = "D";
            }
        });
        int left = pupil.partTime() > 0 && year.equals(pupil.enrolment().last()) ? pupil.partTime() : 0;
        for (int session = 1; left > 0 && session < Roll.CENSUS_SESSION; session += 2) {
            if ("\\".equals(codes[session])
                    && SchoolTerm.of(calendar.day(session)).season() == SchoolTerm.Season.AUTUMN) {
                codes[session] = AttendanceCodes.of(AbsenceReason.REDUCED_TIMETABLE, newCodes);
                left--;
            }
        }
    }

    /** The code of a half-day, or null. */
    String code(int session) {
        return codes[session];
    }

    LocalDate day(int session) {
        return calendar.day(session);
    }

    /** Whether anybody asks for this pupil's attendance. */
    boolean kept() {
        return Arrays.stream(codes).anyMatch(Objects::nonNull);
    }

    /** Half-days by code in these days, the last included. */
    Map<String, Integer> totals(LocalDate from, LocalDate to) {
        Map<String, Integer> totals = new TreeMap<>();
        int end = Math.min(codes.length, calendar.session(to.plusDays(1)));
        for (int session = calendar.session(from); session < end; session++) {
            if (codes[session] != null) {
                totals.merge(codes[session], 1, Integer::sum);
            }
        }
        return totals;
    }
}
