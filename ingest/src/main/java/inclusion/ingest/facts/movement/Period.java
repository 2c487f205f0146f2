// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A period of an academic year that figures are given for.
 *
 * @param groupsOf the time identifier whose groups are used: of a term alone, those of the period that ends with it
 */
record Period(AcademicYear year, String timeIdentifier, LocalDate firstDay, LocalDate lastDay, String groupsOf) {
    static final String ACADEMIC_YEAR = "Academic year";

    /** Few years, asked for with every pupil. */
    private static final Map<AcademicYear, List<Period>> KNOWN = new ConcurrentHashMap<>();

    /** The three periods that contain a term's days, those of the term. */
    static List<Period> containing(LocalDate day) {
        SchoolTerm term = SchoolTerm.of(day);
        return of(term.year()).stream()
                .filter(period -> term.season().periods().contains(period.timeIdentifier))
                .toList();
    }

    /** The periods of a year, and the terms alone that are none of them. */
    static List<Period> of(AcademicYear year) {
        return KNOWN.computeIfAbsent(year, Period::make);
    }

    private static List<Period> make(AcademicYear year) {
        List<Period> periods = new ArrayList<>();
        for (String identifier : Season.AUTUMN.periods()) {
            periods.add(upTo(year, identifier));
        }
        for (Season season : List.of(Season.SPRING, Season.SUMMER)) {
            SchoolTerm term = new SchoolTerm(year, season);
            periods.add(new Period(
                    year,
                    season.word(),
                    term.firstDay(),
                    term.lastDay(),
                    season.periods().get(0)));
        }
        return List.copyOf(periods);
    }

    static Period academicYear(AcademicYear year) {
        return upTo(year, ACADEMIC_YEAR);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** From the first of September to the end of the last term that the words name. */
    private static Period upTo(AcademicYear year, String identifier) {
        Season last = identifier.equals(ACADEMIC_YEAR)
                ? Season.SUMMER
                : Season.AUTUMN.word().equals(identifier) ? Season.AUTUMN : Season.SPRING;
        return new Period(year, identifier, year.firstDay(), new SchoolTerm(year, last).lastDay(), identifier);
    }
}
