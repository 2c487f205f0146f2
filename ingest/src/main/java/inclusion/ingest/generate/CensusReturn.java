// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * One collection of the school census. It tells the roll of its day, the attendance of the term before that day, and
 * the suspensions and permanent exclusions of the two terms before.
 *
 * @param code {@code AUT}, {@code SPR} or {@code SUM}
 */
record CensusReturn(String code, LocalDate referenceDate) {
    private static final String SPRING = "SPR";

    /** From the first spring of these years to the spring of the last, whose autumn is the newest that anybody has. */
    static List<CensusReturn> of(List<AcademicYear> years) {
        List<CensusReturn> returns = new ArrayList<>();
        for (AcademicYear year : years) {
            SchoolCalendar calendar = SchoolCalendar.of(year);
            if (!returns.isEmpty()) {
                returns.add(new CensusReturn("AUT", calendar.octoberCensusDay()));
            }
            returns.add(new CensusReturn(SPRING, year.januaryCensusDay()));
            returns.add(new CensusReturn("SUM", calendar.mayCensusDay()));
        }
        return returns.subList(0, returns.size() - 1);
    }

    /** The calendar year in the collection's name. */
    int year() {
        return referenceDate.getYear();
    }

    String name() {
        return year() + " " + code;
    }

    boolean asksForNeeds() {
        return code.equals(SPRING);
    }

    AcademicYear rollYear() {
        return SchoolTerm.of(referenceDate).year();
    }

    SchoolTerm attendanceTerm() {
        return SchoolTerm.of(referenceDate).plus(-1);
    }

    LocalDate exclusionsFrom() {
        return attendanceTerm().plus(-1).firstDay();
    }

    LocalDate exclusionsTo() {
        return attendanceTerm().lastDay();
    }

    /** A summer term is told in two parts, the second from June on; of another term, none. */
    LocalDate secondHalfFrom() {
        SchoolTerm term = attendanceTerm();
        return term.season() == SchoolTerm.Season.SUMMER
                ? LocalDate.of(term.firstDay().getYear(), Month.JUNE, 1)
                : term.lastDay().plusDays(1);
    }
}
