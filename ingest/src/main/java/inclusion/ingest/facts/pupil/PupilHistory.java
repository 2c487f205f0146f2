// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.AcademicYear;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that schools' own files say of one pupil, brought together: plain Java, no Spark. */
final class PupilHistory {
    private final String pupil;
    private final SchoolCalendar calendar;
    private final TreeMap<String, List<PupilEntry>> rollBySchool;
    private final Map<String, List<Stays.Stay>> stays = new TreeMap<>();
    private final PupilGroups groups;
    private final List<Exclusions.Event> events;
    private final List<TermSums> attendance;
    private final Map<String, Headcount> headcounts = new HashMap<>();
    private final Map<String, Map<String, String>> groupsOfYear = new HashMap<>();

    /**
     * Of one pupil.
     *
     * @param entries rows of the roll, of needs and of exclusions
     * @param attendance a row for each school and term
     * @param inCareRead whether somebody asked for that column by name
     */
    PupilHistory(
            String pupil,
            List<PupilEntry> entries,
            List<TermSums> attendance,
            SchoolCalendar calendar,
            boolean inCareRead) {
        this.pupil = pupil;
        this.calendar = calendar;
        this.attendance = attendance;
        List<PupilEntry> roll = of(entries, PupilTable.ROLL);
        this.rollBySchool =
                roll.stream().collect(Collectors.groupingBy(PupilEntry::school, TreeMap::new, Collectors.toList()));
        rollBySchool.forEach((school, list) -> stays.put(school, Stays.of(list, calendar)));
        this.groups = new PupilGroups(roll, of(entries, PupilTable.SEN_NEED), inCareRead);
        this.events = Exclusions.of(of(entries, PupilTable.EXCLUSION));
    }

    /**
     * Whether a school counts the pupil in a year.
     *
     * @param listed what the list of that day says of the pupil; empty where the pupil is not on it
     * @param counted once: a single or main registration
     */
    record Headcount(boolean counted, boolean provisional, LocalDate day, List<PupilEntry> listed) {}

    String pupil() {
        return pupil;
    }

    SchoolCalendar calendar() {
        return calendar;
    }

    Map<String, List<Stays.Stay>> stays() {
        return stays;
    }

    List<Exclusions.Event> events() {
        return events;
    }

    /** Events at a school in a period. */
    List<Exclusions.Event> events(String school, Period period) {
        return events.stream()
                .filter(event -> event.school().equals(school) && period.days().contain(event.start()))
                .toList();
    }

    List<TermSums> attendance(String school, Period period) {
        return attendance.stream()
                .filter(term -> term.school().equals(school) && period.terms().contains(term.term()))
                .toList();
    }

    OptionalInt born() {
        return groups.born();
    }

    /** The latest that a school's lists say of the pupil up to the end of a year, else the first after it. */
    Optional<PupilEntry> latest(String school, AcademicYear year) {
        List<PupilEntry> listed = headcount(school, year).listed();
        if (!listed.isEmpty()) {
            return Optional.of(listed.get(0));
        }
        return rollBySchool.getOrDefault(school, List.of()).stream()
                .min(Comparator.comparing((PupilEntry entry) -> entry.asOf().isAfter(year.lastDay()))
                        .thenComparing(entry -> Math.abs(
                                entry.asOf().toEpochDay() - year.lastDay().toEpochDay()))
                        .thenComparing(entry -> -entry.order()));
    }

    /** January's headcount when its list is held, else October's for the time being. */
    Headcount headcount(String school, AcademicYear year) {
        return headcounts.computeIfAbsent(school + year.timePeriod(), key -> {
            Optional<RollPoint> january = calendar.january(school, year);
            return january.map(point -> counted(school, point, year.januaryCensusDay(), false))
                    .or(() -> calendar.october(school, year)
                            .map(point -> counted(school, point, CensusCollection.octoberDay(year), true)))
                    .orElseGet(() -> new Headcount(false, true, year.januaryCensusDay(), List.of()));
        });
    }

    /** Groups at a school in a year. */
    Map<String, String> groups(String school, AcademicYear year) {
        return groupsOfYear.computeIfAbsent(school + year.timePeriod(), key -> {
            Headcount headcount = headcount(school, year);
            return groups.of(school, year, headcount.listed(), headcount.day());
        });
    }

    /** SEN provision at an event: as the event says, else as known on its day, else as on the headcount day. */
    String provisionAt(Exclusions.Event event) {
        return event.provision()
                .or(() -> groups.provisionOn(event.school(), event.start()))
                .orElseGet(() -> groups(event.school(), event.term().year()).get("sen_provision"));
    }

    private Headcount counted(String school, RollPoint point, LocalDate day, boolean provisional) {
        List<PupilEntry> listed = rollBySchool.getOrDefault(school, List.of()).stream()
                .filter(entry -> entry.order() == point.order() || adds(entry, point, day))
                .filter(entry -> entry.onRoll(day))
                .toList();
        boolean counted = listed.stream().anyMatch(PupilEntry::inHeadcount);
        return new Headcount(counted, provisional, point.isReturn() ? point.asOf() : day, listed);
    }

    /** A part of an extract adds to the list that covers the day. */
    private static boolean adds(PupilEntry entry, RollPoint point, LocalDate day) {
        return !point.isReturn()
                && !entry.inReturn()
                && !entry.whole()
                && entry.days().contain(day);
    }

    private static List<PupilEntry> of(List<PupilEntry> entries, PupilTable table) {
        return entries.stream()
                .filter(entry -> entry.table() == table)
                .sorted(Comparator.comparing(PupilEntry::order)
                        .reversed()
                        .thenComparing(entry -> String.valueOf(entry.cells())))
                .distinct()
                .toList();
    }
}
