// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one pupil adds to the ledgers of the schools that counted the pupil. In each period a pupil stands in one group
 * throughout, the one of the enrolment's own row of that period, so that nobody enters a ledger in one group and leaves
 * it in another. The day of leaving belongs to the roll, and its end does not.
 */
final class Ledger {
    private final History history;
    private final Known known;

    Ledger(History history, Known known) {
        this.history = history;
        this.known = known;
    }

    /** Entries of all periods that the school's files cover; none where the pupil has no part. */
    List<Entry> entries() {
        Map<String, List<Stay>> bySchool = history.stays().stream()
                .filter(Stay::headcount)
                .collect(Collectors.groupingBy(Stay::last, TreeMap::new, Collectors.toList()));
        history.noted().stream()
                .filter(noted -> noted.on() && noted.headcount())
                .forEach(noted -> bySchool.computeIfAbsent(noted.last(), nowhere -> List.of()));
        List<Entry> entries = new ArrayList<>();
        bySchool.forEach((last, stays) -> years(last, stays)
                .forEach(year -> Period.of(year).stream()
                        .filter(period -> known.covered().period(Covered.MOVEMENTS, last, year, period.groupsOf()))
                        .map(period -> entry(last, stays, period))
                        .filter(Entry::any)
                        .forEach(entries::add)));
        return entries;
    }

    private Entry entry(String last, List<Stay> stays, Period period) {
        LocalDate dayBefore = period.firstDay().minusDays(1);
        Optional<Stay> latest = stays.stream().reduce((earlier, later) -> later);
        List<Check> checks = new ArrayList<>();
        for (LocalDate day : known.covered().listedOn(last)) {
            if (period.contains(day)) {
                int listed = listed(last, day);
                // Whoever leaves on the day of a list may or may not be on it.
                boolean either = stays.stream().anyMatch(stay -> day.equals(stay.leaving()));
                checks.add(new Check(day, either ? listed : count(stays, stay -> stay.onDay(day)), listed));
            }
        }
        return new Entry(
                known.schools().urnIn(latest.map(Stay::school).orElse(last), period.year()),
                period,
                latest.map(stay -> history.groups(stay, period)).orElseGet(() -> history.groups(last, period.year())),
                count(stays, stay -> stay.atEndOf(dayBefore)),
                count(stays, stay -> period.contains(stay.entry())),
                count(stays, stay -> stay.leaving() != null && period.contains(stay.leaving())),
                count(stays, stay -> stay.atEndOf(period.lastDay())),
                checks);
    }

    private int listed(String last, LocalDate day) {
        return history.noted().stream()
                        .anyMatch(noted -> noted.last().equals(last)
                                && noted.asOf().equals(day)
                                && noted.on()
                                && noted.headcount())
                ? 1
                : 0;
    }

    /** From the first entry to the last leaving, or to the last day that files speak of; and whenever a list says so. */
    private Collection<AcademicYear> years(String last, List<Stay> stays) {
        TreeSet<AcademicYear> years = new TreeSet<>();
        history.noted().stream()
                .filter(noted -> noted.last().equals(last) && noted.on())
                .forEach(noted -> years.add(SchoolTerm.of(noted.asOf()).year()));
        for (Stay stay : stays) {
            LocalDate to = stay.leaving() == null ? known.covered().lastDay() : stay.leaving();
            AcademicYear latest = SchoolTerm.of(to).year();
            AcademicYear year = SchoolTerm.of(stay.entry()).year();
            while (year.compareTo(latest) <= 0) {
                years.add(year);
                year = new AcademicYear(year.firstYear() + 1);
            }
        }
        return years;
    }

    private static int count(List<Stay> stays, java.util.function.Predicate<Stay> where) {
        return (int) stays.stream().filter(where).count();
    }

    /**
     * A pupil's part in a school's ledger of a period.
     *
     * @param checks on each day of the period on which the school listed its roll
     */
    record Entry(
            String school,
            Period period,
            List<String> groups,
            int opening,
            int joiners,
            int leavers,
            int closing,
            List<Check> checks) {
        private boolean any() {
            return opening + joiners + leavers + closing > 0
                    || checks.stream().anyMatch(check -> check.expected + check.listed > 0);
        }

        /** Never what it holds. */
        @Override
        public String toString() {
            return "Ledger entry of " + school;
        }
    }

    /**
     * The roll by the ledger beside the roll that the school listed itself.
     *
     * @param expected 1 when entry and leaving have the pupil there on that day
     * @param listed 1 when the list of that day has the pupil
     */
    record Check(LocalDate day, int expected, int listed) {}
}
