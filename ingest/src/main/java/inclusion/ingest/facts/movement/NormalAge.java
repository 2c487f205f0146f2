// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * Changes of school that come with age: leaving after a school's last year group, after Year 6, after Year 11 and later;
 * joining in the first year group, Reception, Year 7 or Year 12. They come with the summer; a pupil who leaves Year 6 in
 * March has moved.
 */
final class NormalAge {
    /** Some schools write the first day elsewhere as the last day here. */
    private static final int SEPTEMBER = Month.SEPTEMBER.getValue();

    private NormalAge() {}

    /** Whether leaving on that day is what everybody of that age does. */
    static boolean leaves(School school, LocalDate day, History history) {
        return history.yearGroup(yearThatEnds(day))
                .filter(group -> isSummer(day, group) && ends(school, group))
                .isPresent();
    }

    /**
     * The same of a stay: in September the year before has just ended, but not for whoever spent the new year's first weeks
     * in alternative provision.
     */
    static boolean ends(School school, Stay stay, History history) {
        LocalDate day = stay.leaving();
        boolean onlyThisYear = day.getMonthValue() == SEPTEMBER && sameYear(stay.entry(), day);
        return !(onlyThisYear && school.alternativeProvision()) && leaves(school, day, history);
    }

    /**
     * Whether a pupil whom a list of that day was the last to have, and no later one, has left as everybody of that age
     * does. Some exports drop whoever left in summer; what is missing then has no day.
     */
    static boolean missingAfter(School school, LocalDate day, History history) {
        return SchoolTerm.of(day).season() == Season.SUMMER
                && history.yearGroup(SchoolTerm.of(day).year())
                        .filter(group -> ends(school, group))
                        .isPresent();
    }

    private static boolean ends(School school, int yearGroup) {
        return yearGroup == YearGroup.LAST_OF_PRIMARY
                || (yearGroup >= YearGroup.ELEVEN && yearGroup != YearGroup.ELEVEN + 1)
                || school.endsWith(yearGroup);
    }

    /** Whether joining on that day is what everybody of that age does. */
    static boolean joins(School school, LocalDate day, History history) {
        Optional<Integer> group = history.yearGroup(yearThatBegins(day));
        if (group.isEmpty()) {
            return false;
        }
        int beginning = group.get();
        if (beginning == YearGroup.NURSERY) {
            return true;
        }
        boolean autumn = day.getMonthValue() == SEPTEMBER || day.getMonth() == Month.AUGUST;
        return autumn
                && (beginning == YearGroup.RECEPTION
                        || beginning == YearGroup.FIRST_OF_SECONDARY
                        || beginning > YearGroup.ELEVEN
                        || school.startsWith(beginning));
    }

    /** Whether the stay lasted to the last school days of the term; holidays are part of a term, and not of school. */
    static boolean stayedThrough(Stay stay, SchoolTerm term, History history) {
        int group = history.yearGroup(term.year()).orElse(YearGroup.RECEPTION);
        return !stay.entry().isAfter(lastSchoolDay(term, group))
                && !stay.lastDay().isBefore(lastSchoolDay(term, group));
    }

    /** The earliest day on which any school may end the term for a year group. */
    static LocalDate lastSchoolDay(SchoolTerm term, int yearGroup) {
        return switch (term.season()) {
            case AUTUMN -> LocalDate.of(term.year().firstYear(), Month.DECEMBER, 12);
            case SPRING -> term.lastDay().minusWeeks(3);
            case SUMMER ->
                LocalDate.of(term.year().firstYear() + 1, yearGroup >= YearGroup.ELEVEN ? Month.MAY : Month.JULY, 1);
        };
    }

    private static boolean isSummer(LocalDate day, int yearGroup) {
        SchoolTerm summer = new SchoolTerm(yearThatEnds(day), Season.SUMMER);
        return !day.isBefore(lastSchoolDay(summer, yearGroup));
    }

    /** Whether both days are of one academic year. */
    static boolean sameYear(LocalDate one, LocalDate other) {
        return SchoolTerm.of(one).year().equals(SchoolTerm.of(other).year());
    }

    /** In September the year before has just ended. */
    private static AcademicYear yearThatEnds(LocalDate day) {
        AcademicYear year = SchoolTerm.of(day).year();
        return day.getMonthValue() == SEPTEMBER ? year.minus(1) : year;
    }

    /** In August the year after is about to begin. */
    private static AcademicYear yearThatBegins(LocalDate day) {
        return SchoolTerm.of(
                        day.getMonth() == Month.AUGUST
                                ? day.withMonth(SEPTEMBER).withDayOfMonth(1)
                                : day)
                .year();
    }
}
