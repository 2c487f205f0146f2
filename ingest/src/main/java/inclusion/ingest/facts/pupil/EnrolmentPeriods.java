// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.vocabulary.AcademicYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** One pupil's rows of the wide fact: a registration in a period, with all that thresholds are asked of. */
final class EnrolmentPeriods {
    private static final String YEAR_10 = "10";
    private static final Set<String> COMPULSORY = Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    /** At 31 August before the year. */
    private static final long YOUNGEST = 5;

    private static final long OLDEST = 15;

    private final PupilHistory history;
    private final SchoolCalendar calendar;

    private EnrolmentPeriods(PupilHistory history) {
        this.history = history;
        this.calendar = history.calendar();
    }

    static Stream<Row> of(PupilHistory history) {
        return new EnrolmentPeriods(history).rows().stream();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        history.stays().forEach((school, stays) -> {
            for (Period period : calendar.rollPeriods(school)) {
                boolean counted = history.headcount(school, period.year()).counted();
                boolean there = stays.stream()
                        .anyMatch(stay ->
                                stay.meets(period.days().first(), period.days().last()));
                if (counted || there) {
                    rows.add(row(school, stays, period));
                }
            }
        });
        rows.addAll(gone());
        return rows;
    }

    private Row row(String school, List<Stays.Stay> stays, Period period) {
        Map<String, String> groups = history.groups(school, period.year());
        PupilHistory.Headcount headcount = history.headcount(school, period.year());
        FactRow row = FactRow.of(PupilFact.ENROLMENT_PERIOD, history.pupil(), school, period, groups)
                .with("headcount", headcount.counted())
                .with("headcount_provisional", headcount.counted() && headcount.provisional());
        history.latest(school, period.year())
                .ifPresent(latest -> row.with("enrol_status", latest.text("enrol_status"))
                        .with("sen_unit", yes(latest.text("sen_unit")))
                        .with("resourced_provision", yes(latest.text("resourced_provision"))));
        stays.stream()
                .filter(stay -> stay.meets(period.days().first(), period.days().last()))
                .reduce((earlier, later) -> later)
                .ifPresent(stay -> row.with("entry_date", Optional.of(stay.entry()))
                        .with(
                                "leaving_date",
                                stay.leaving()
                                        .filter(left ->
                                                stay.recorded() && period.days().contain(left))));
        age(row, groups.get("year_group"), period.year());
        attendance(row, school, period);
        exclusions(row, school, period);
        if (period.isYear()) {
            yearEleven(row, school, period.year());
        }
        return row.row();
    }

    /** Of compulsory school age in statistics: 5 to 15 on 31 August, by birth, else by year group. */
    private void age(FactRow row, String yearGroup, AcademicYear year) {
        if (history.born().isPresent()) {
            long age = year.firstYear() - history.born().getAsInt() - 1L;
            row.with("age_august", age).with("compulsory_age", age >= YOUNGEST && age <= OLDEST);
        } else if (!yearGroup.equals(PupilFact.UNKNOWN)) {
            row.with("compulsory_age", COMPULSORY.contains(yearGroup));
        }
    }

    /** An enrolment without a possible session is in no denominator, though its codes still say something. */
    private void attendance(FactRow row, String school, Period period) {
        List<TermSums> terms = calendar.covers(OwnCoverage.ATTENDANCE, school, period)
                ? history.attendance(school, period)
                : List.of();
        row.with("attendance_known", !terms.isEmpty());
        if (terms.isEmpty()) {
            return;
        }
        TreeMap<String, Long> sums = TermSums.together(terms);
        if (sums.get("possible") > 0) {
            row.with("session_possible", sums.get("possible"))
                    .with("session_present", sums.get("present"))
                    .with("session_educational_activity", sums.get("educational_activity"))
                    .with("session_authorised_absence", sums.get("authorised"))
                    .with("session_unauthorised_absence", sums.get("unauthorised"));
        }
        for (String code : List.of("b", "c2", "d", "e", "k", "q", "y")) {
            row.with("session_" + code, sums.get(code));
        }
    }

    private void exclusions(FactRow row, String school, Period period) {
        boolean known = calendar.covers(OwnCoverage.EXCLUSIONS, school, period);
        row.with("exclusions_known", known);
        if (!known) {
            return;
        }
        List<Exclusions.Event> suspensions = events(school, period, Exclusions.Event::isSuspension);
        row.with("suspension", (long) suspensions.size())
                .with("suspension_session", Exclusions.sessions(suspensions))
                .with("permanent_exclusion", (long)
                        events(school, period, Exclusions.Event::isPermanent).size());
        if (calendar.recordsInternal(school)) {
            row.with(
                    "internal_exclusion_session",
                    Exclusions.sessions(events(school, period, Exclusions.Event::isInternal)));
        }
    }

    private List<Exclusions.Event> events(String school, Period period, Predicate<Exclusions.Event> which) {
        return history.events(school, period).stream().filter(which).toList();
    }

    /** Whether last January's Year 10 pupil is on this January's list; nothing is said where a list is missing. */
    private void yearEleven(FactRow row, String school, AcademicYear year) {
        Set<String> numbers = calendar.numbersOf(school);
        AcademicYear before = year.minus(1);
        if (numbers.stream().anyMatch(number -> calendar.january(number, before).isPresent())) {
            row.with("year_10_january", inYearTen(numbers, before));
        }
        if (numbers.stream().anyMatch(number -> calendar.january(number, year).isPresent())) {
            row.with("in_year_11_january", counted(numbers, year));
        }
    }

    /** Pupils of last January's Year 10 who left before this year began have a row for just that. */
    private List<Row> gone() {
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String school : history.stays().keySet()) {
            Set<String> numbers = calendar.numbersOf(school);
            for (String number : numbers) {
                for (Period period : calendar.rollPeriods(number)) {
                    AcademicYear year = period.year();
                    if (period.isYear()
                            && calendar.january(number, year).isPresent()
                            && seen.add(number + year.timePeriod())
                            && inYearTen(numbers, year.minus(1))
                            && !anywhere(numbers, period)) {
                        rows.add(FactRow.of(
                                        PupilFact.ENROLMENT_PERIOD,
                                        history.pupil(),
                                        number,
                                        period,
                                        history.groups(school, year.minus(1)))
                                .with("headcount", false)
                                .with("headcount_provisional", false)
                                .with("attendance_known", false)
                                .with("exclusions_known", false)
                                .with("year_10_january", true)
                                .with("in_year_11_january", false)
                                .row());
                    }
                }
            }
        }
        return rows;
    }

    private boolean anywhere(Set<String> numbers, Period period) {
        return numbers.stream()
                .anyMatch(number -> history.headcount(number, period.year()).counted()
                        || history.stays().getOrDefault(number, List.of()).stream()
                                .anyMatch(stay -> stay.meets(
                                        period.days().first(), period.days().last())));
    }

    private boolean inYearTen(Set<String> numbers, AcademicYear year) {
        return numbers.stream()
                .anyMatch(number -> calendar.january(number, year).isPresent()
                        && history.headcount(number, year).counted()
                        && history.groups(number, year).get("year_group").equals(YEAR_10));
    }

    private boolean counted(Set<String> numbers, AcademicYear year) {
        return numbers.stream()
                .anyMatch(number -> calendar.january(number, year).isPresent()
                        && history.headcount(number, year).counted());
    }

    private static Boolean yes(String text) {
        return text == null ? null : Boolean.valueOf(text.equals("Y"));
    }
}
