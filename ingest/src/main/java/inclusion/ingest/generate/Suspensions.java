// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** When a pupil's suspensions and permanent exclusion of a year were, and why: as many as {@link Conduct} says. */
final class Suspensions {
    /** Tells this stream of chance from others of the pupil. */
    private static final int STREAM = 101;

    private static final int DAYS_TO_DECIDE = 15;

    /**
     * One of them.
     *
     * @param session the half-day of the school's calendar with which it begins
     * @param sessions half-days; 0 for a permanent exclusion
     * @param reasons one to three codes
     */
    record Event(boolean permanent, int session, LocalDate start, int sessions, List<String> reasons) {}

    private Suspensions() {}

    static List<Event> of(PupilYear year) {
        Conduct conduct = year.conduct();
        if (conduct.suspensions() == 0 && !conduct.permanentlyExcluded()) {
            return List.of();
        }
        Chance chance = Chance.of(year.pupil().key(), year.year().firstYear(), STREAM);
        SchoolCalendar calendar = SchoolCalendar.of(year.year());
        int first = Enrolment.firstSession(year);
        List<Event> events = new ArrayList<>();
        int[] lengths = lengths(conduct, chance);
        int[] starts = starts(lengths, year.stay().sessions(), chance);
        for (int each = 0; each < lengths.length; each++) {
            int session = first + starts[each];
            events.add(new Event(
                    false,
                    session,
                    calendar.day(session),
                    lengths[each],
                    CodeSets.known().reasons(chance)));
        }
        if (conduct.permanentlyExcluded()) {
            int before =
                    1 + chance.below(Math.min(2 * DAYS_TO_DECIDE, year.stay().sessions()));
            int session = first + year.stay().sessions() - before;
            events.add(new Event(
                    true, session, calendar.day(session), 0, CodeSets.known().reasons(chance)));
        }
        return events;
    }

    private static int[] lengths(Conduct conduct, Chance chance) {
        int[] lengths = new int[conduct.suspensions()];
        Arrays.fill(lengths, 1);
        for (int left = conduct.sessionsSuspended() - lengths.length; left > 0; left--) {
            lengths[chance.below(lengths.length)]++;
        }
        return lengths;
    }

    /** Half-days from the pupil's first, each on another day, after the one before where there is time. */
    private static int[] starts(int[] lengths, int sessions, Chance chance) {
        int slack =
                sessions - Arrays.stream(lengths).map(each -> Math.max(each, 2)).sum();
        int[] gaps = new int[lengths.length];
        for (int each = 0; each < gaps.length; each++) {
            gaps[each] = slack <= 0 ? 0 : chance.below(slack + 1);
        }
        Arrays.sort(gaps);
        int[] starts = new int[lengths.length];
        int next = 0;
        for (int each = 0; each < starts.length; each++) {
            starts[each] = next + gaps[each];
            next += Math.max(lengths[each], 2);
        }
        return starts;
    }
}
