// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An enrolment that was persistently absent in an autumn term, and whether it was below ten per cent in both terms that
 * follow. The base is the autumn, so that each year has one and holds both later terms; each of the three terms needs
 * 50 possible half-days at the school.
 *
 * @param last the school's last number
 */
record Steadied(String school, String last, AcademicYear year, boolean sustained) {

    /** In order of year and school. */
    static List<Steadied> of(History history) {
        List<Steadied> all = new ArrayList<>();
        for (Attended base : history.attended()) {
            if (base.term().season() == Season.AUTUMN && enough(base) && base.persistentlyAbsent()) {
                Optional<Attended> first = at(history, base, base.term().next());
                Optional<Attended> second = at(history, base, base.term().plus(2));
                if (first.isPresent() && second.isPresent()) {
                    boolean sustained =
                            !first.get().persistentlyAbsent() && !second.get().persistentlyAbsent();
                    all.add(new Steadied(base.school(), base.last(), base.term().year(), sustained));
                }
            }
        }
        return all;
    }

    private static Optional<Attended> at(History history, Attended base, SchoolTerm term) {
        return history.attended(term, each -> each.last().equals(base.last())).filter(Steadied::enough);
    }

    private static boolean enough(Attended term) {
        return term.possible() >= Attended.ENOUGH;
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return "Steadied at " + school;
    }
}
