// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.util.List;

/**
 * How a spell in alternative provision ended: at a school of any kind, mainstream or special, that the pupil was still on
 * the roll of and attended two full terms later. Whether that school is the one before is of no account.
 */
final class SpellEnd {
    private final History history;
    private final Known known;
    private final Followed followed;

    SpellEnd(History history, Known known, List<ApSpell> spells) {
        this.history = history;
        this.known = known;
        this.followed = new Followed(history, known, spells);
    }

    /** Empty while it lasts, and for those who finish Year 11: their destinations are looked at, not their schools. */
    String state(ApSpell spell) {
        if (spell.leaving() == null || finishedYearEleven(spell.leaving())) {
            return "";
        }
        return followed.after(
                spell.leaving().plusDays(1), last -> !known.schools().of(last).alternativeProvision());
    }

    private boolean finishedYearEleven(LocalDate left) {
        return history.yearGroup(SchoolTerm.of(left).year())
                        .filter(group -> group >= YearGroup.ELEVEN)
                        .isPresent()
                && NormalAge.leaves(School.UNKNOWN, left, history);
    }
}
