// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** A part of an academic year that begins with September: one, two or all three of its terms. */
record Period(AcademicYear year, String timeIdentifier) implements Comparable<Period>, Serializable {
    /** The whole of it. */
    static final String ACADEMIC_YEAR = "Academic year";

    /** The three of a year, the shortest first. */
    static List<Period> of(AcademicYear year) {
        return Season.AUTUMN.periods().stream()
                .map(identifier -> new Period(year, identifier))
                .toList();
    }

    /** The periods that a term is part of. */
    static List<Period> containing(SchoolTerm term) {
        return term.season().periods().stream()
                .map(identifier -> new Period(term.year(), identifier))
                .toList();
    }

    List<SchoolTerm> terms() {
        return Arrays.stream(Season.values())
                .filter(season -> season.periods().contains(timeIdentifier))
                .map(season -> new SchoolTerm(year, season))
                .toList();
    }

    boolean isAutumn() {
        return terms().size() == 1;
    }

    boolean isYear() {
        return timeIdentifier.equals(ACADEMIC_YEAR);
    }

    Days days() {
        List<SchoolTerm> terms = terms();
        return new Days(year.firstDay(), terms.get(terms.size() - 1).lastDay());
    }

    @Override
    public int compareTo(Period other) {
        int byYear = year.compareTo(other.year);
        return byYear != 0
                ? byYear
                : Integer.compare(terms().size(), other.terms().size());
    }
}
