// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The same pupil's attendance before a spell and within it, in half-days. Before: the last two full terms that were over
 * at least six school weeks before the entry, at any school but alternative provision; the weeks just before are left
 * out, since nobody is placed on a good week. Within: the terms of the spell at the provider. Where either side has
 * fewer than 50 possible half-days, nothing is said.
 */
record SpellAttendance(Optional<Attended> before, Optional<Attended> within) {
    /** Six school weeks and the longest holidays that fall between two terms and into one. */
    private static final int WEEKS_LEFT_OUT = 9;

    static SpellAttendance of(ApSpell spell, List<ApSpell> all, History history, Known known) {
        Optional<Attended> before = before(spell, history, known);
        Optional<Attended> within = within(spell, all, history, known);
        boolean enough = before.isPresent() && within.isPresent();
        return enough ? new SpellAttendance(before, within) : new SpellAttendance(Optional.empty(), Optional.empty());
    }

    private static Optional<Attended> before(ApSpell spell, History history, Known known) {
        SchoolTerm second =
                SchoolTerm.of(spell.entry().minusWeeks(WEEKS_LEFT_OUT)).plus(-1);
        List<Attended> terms = new ArrayList<>();
        for (SchoolTerm term : List.of(second.plus(-1), second)) {
            history.attended(term, each -> !known.schools().of(each.school()).alternativeProvision())
                    .ifPresent(terms::add);
        }
        return terms.size() == 2 ? enough(terms) : Optional.empty();
    }

    /** A term that two spells with one provider share says nothing of either. */
    private static Optional<Attended> within(ApSpell spell, List<ApSpell> all, History history, Known known) {
        if (!spell.registered()) {
            return Optional.empty();
        }
        String provider = known.schools().last(spell.provider());
        LocalDate to = spell.leaving() == null ? known.covered().lastDay() : spell.leaving();
        List<Attended> terms = new ArrayList<>();
        for (SchoolTerm term = SchoolTerm.of(spell.entry()); !term.firstDay().isAfter(to); term = term.next()) {
            SchoolTerm looked = term;
            boolean shared = all.stream()
                    .anyMatch(other -> !other.equals(spell)
                            && other.registered()
                            && known.schools().last(other.provider()).equals(provider)
                            && !other.entry().isAfter(looked.lastDay())
                            && !other.lastDay().isBefore(looked.firstDay()));
            if (!shared) {
                history.attended(term, each -> each.last().equals(provider)).ifPresent(terms::add);
            }
        }
        return enough(terms);
    }

    private static Optional<Attended> enough(List<Attended> terms) {
        return terms.stream()
                .reduce((one, other) -> new Attended(
                        one.school(),
                        one.last(),
                        one.term(),
                        one.possible() + other.possible(),
                        one.attended() + other.attended(),
                        one.absent() + other.absent()))
                .filter(sum -> sum.possible() >= Attended.ENOUGH);
    }
}
