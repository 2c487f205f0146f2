// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What became of a pupil two full terms after a day: on roll and attending at least half in each of them, further
 * support by plan, moved away, or none of these. Further alternative provision or a special school is neutral, for the
 * school that received the pupil as for the provider that had helped: it is never counted against either.
 */
final class Followed {
    static final String SUSTAINED = "sustained";
    static final String FURTHER_SUPPORT = "planned-further-support";
    static final String MOVED_AREA = "moved-area";
    static final String ENDED_OTHERWISE = "ended-otherwise";
    /** Nobody can say yet, or there were never two terms to look at. */
    static final String TOO_EARLY = "too-early";

    /** Whoever comes in the first weeks of a term, holidays at its beginning included, has the whole of it. */
    private static final int DAYS_OF_A_FULL_TERM = 21;

    private final History history;
    private final Known known;
    private final List<ApSpell> spells;
    private final Leaving leaving;

    Followed(History history, Known known, List<ApSpell> spells) {
        this.history = history;
        this.known = known;
        this.spells = spells;
        this.leaving = new Leaving(history, known);
    }

    /**
     * What became of it.
     *
     * @param day of arrival
     * @param school the stay that counts is at one of those; its attendance likewise, by last number
     */
    String after(LocalDate day, Predicate<String> school) {
        SchoolTerm first = firstFullTerm(day);
        SchoolTerm second = first.next();
        List<Stay> stays = history.stays().stream()
                .filter(Stay::headcount)
                .filter(stay -> school.test(stay.last()))
                .filter(stay -> !stay.lastDay().isBefore(day))
                .toList();
        Optional<Stay> left = stays.stream()
                .reduce((earlier, later) -> later)
                .filter(stay -> !stay.lastDay().isAfter(second.lastDay()));
        Optional<SchoolTerm> grewOut = left.filter(leaving::standard).map(Followed::lastTerm);
        if (grewOut.isEmpty()
                && known.covered().lastDay().isBefore(NormalAge.lastSchoolDay(second, YearGroup.RECEPTION))) {
            return TOO_EARLY;
        }
        if (grewOut.filter(term -> term.compareTo(first) < 0).isPresent()) {
            return TOO_EARLY;
        }
        Optional<Boolean> attended = attended(stays, school, first, grewOut.orElse(second));
        if (attended.filter(Boolean::booleanValue).isPresent()) {
            return SUSTAINED;
        }
        if (furtherSupport(day, second)) {
            return FURTHER_SUPPORT;
        }
        if (left.filter(stay -> leaving.why(stay) == MovementType.MOVED_AREA).isPresent()) {
            return MOVED_AREA;
        }
        return attended.isEmpty() ? TOO_EARLY : ENDED_OTHERWISE;
    }

    /** Some schools write the first day elsewhere, in September, as the last day here. */
    private static SchoolTerm lastTerm(Stay stay) {
        return SchoolTerm.of(stay.leaving().minusDays(Neighbours.DAYS_BEFORE));
    }

    static SchoolTerm firstFullTerm(LocalDate day) {
        SchoolTerm term = SchoolTerm.of(day);
        return day.isBefore(term.firstDay().plusDays(DAYS_OF_A_FULL_TERM)) ? term : term.next();
    }

    /** Empty where the pupil was there and no file says how often. */
    private Optional<Boolean> attended(List<Stay> stays, Predicate<String> school, SchoolTerm first, SchoolTerm last) {
        boolean half = true;
        for (SchoolTerm term = first; term.compareTo(last) <= 0; term = term.next()) {
            SchoolTerm looked = term;
            if (stays.stream().noneMatch(stay -> NormalAge.stayedThrough(stay, looked, history))) {
                return Optional.of(false);
            }
            Optional<Attended> sessions = history.attended(term, each -> school.test(each.last()));
            if (sessions.isEmpty()) {
                return Optional.empty();
            }
            half &= sessions.get().atLeastHalf();
        }
        return Optional.of(half);
    }

    private boolean furtherSupport(LocalDate day, SchoolTerm until) {
        boolean alternative = spells.stream().anyMatch(spell -> within(spell.entry(), day, until));
        boolean special = history.stays().stream()
                .anyMatch(stay -> known.schools().of(stay.school()).special() && within(stay.entry(), day, until));
        return alternative || special;
    }

    private static boolean within(LocalDate entry, LocalDate day, SchoolTerm until) {
        return entry.isAfter(day) && !entry.isAfter(until.lastDay());
    }
}
