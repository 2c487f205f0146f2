// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the folder's files say of one pupil, in an order that does not depend on theirs.
 *
 * @param pupil pseudonym
 * @param stays one for each time on a school's roll, in order of entry
 */
record History(
        String pupil,
        List<Stay> stays,
        List<GroupsKnown> groups,
        List<Noted> noted,
        List<Excluded> excluded,
        List<Attended> attended,
        List<Placed> placed,
        List<Admitted> admitted) {
    private static final int YEAR_GROUP = PupilFact.GROUPS.indexOf("year_group");

    History {
        stays = sorted(Stay.joined(stays), Comparator.comparing(Stay::entry).thenComparing(Stay::lastDay), Stay::last);
        groups = sorted(
                groups,
                Comparator.comparing(GroupsKnown::year).thenComparing(GroupsKnown::timeIdentifier),
                GroupsKnown::last);
        noted = sorted(noted, Comparator.comparing(Noted::asOf).thenComparing(Noted::sen), Noted::last);
        excluded = sorted(excluded, Comparator.comparing(Excluded::day), Excluded::last);
        attended = sorted(attended, Comparator.comparing(Attended::term), Attended::school);
        placed = sorted(
                placed, Comparator.comparing(Placed::entry).thenComparing(Placed::providerKey), one -> one.home());
        admitted = sorted(
                admitted,
                Comparator.comparing(Admitted::entry, Comparator.nullsFirst(Comparator.naturalOrder())),
                Admitted::toString);
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order, java.util.function.Function<T, String> tie) {
        return list.stream().sorted(order.thenComparing(tie)).toList();
    }

    /**
     * The groups for a school and period: those that its enrolment has there, else in another period of the year, else
     * those last known.
     */
    List<String> groups(Stay stay, Period period) {
        List<GroupsKnown> ofYear = groups.stream()
                .filter(known ->
                        known.last().equals(stay.last()) && known.year().equals(period.year()))
                .toList();
        return ofYear.stream()
                .filter(known -> known.timeIdentifier().equals(period.groupsOf()))
                .findFirst()
                .or(() -> ofYear.stream().findFirst())
                .map(GroupsKnown::groups)
                .orElse(stay.groups());
    }

    /** The groups of a year at any school, those at the given one first; all unknown where nobody has the pupil. */
    List<String> groups(String last, AcademicYear year) {
        return Stream.concat(groups.stream().filter(known -> known.last().equals(last)), groups.stream())
                .filter(known -> known.year().equals(year))
                .findFirst()
                .map(GroupsKnown::groups)
                .or(() -> stays.stream().reduce((first, later) -> later).map(Stay::groups))
                .orElse(Collections.nCopies(PupilFact.GROUPS.size(), PupilFact.UNKNOWN));
    }

    /** The year group in that academic year, from the nearest year in which any school gives one. */
    Optional<Integer> yearGroup(AcademicYear year) {
        return groups.stream()
                .filter(known -> YearGroup.of(known.groups().get(YEAR_GROUP)).isPresent())
                .min(Comparator.comparing((GroupsKnown known) -> Math.abs(distance(known, year))))
                .flatMap(known ->
                        YearGroup.of(known.groups().get(YEAR_GROUP)).map(group -> group + distance(known, year)));
    }

    private static int distance(GroupsKnown known, AcademicYear year) {
        return year.firstYear() - known.year().firstYear();
    }

    /** Half-days in a term at schools that pass. */
    Optional<Attended> attended(SchoolTerm term, java.util.function.Predicate<Attended> where) {
        return attended.stream()
                .filter(each -> each.term().equals(term) && where.test(each))
                .reduce((one, other) -> new Attended(
                        one.school(),
                        one.last(),
                        term,
                        one.possible() + other.possible(),
                        one.attended() + other.attended(),
                        one.absent() + other.absent()));
    }

    /** Whether any list has the pupil with SEN, without, or says nothing, within those days. */
    Stream<Noted> notedWithin(LocalDate from, LocalDate to) {
        return noted.stream()
                .filter(each -> !each.asOf().isBefore(from) && !each.asOf().isAfter(to));
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return "History of a pupil";
    }
}
