// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.vocabulary.SchoolTerm;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pupils whom a mainstream school received from alternative provision, after a permanent exclusion elsewhere or by a
 * managed move. Only mainstream schools receive: what becomes of an arrival is never counted for the provider before.
 */
final class Arrivals {
    static final String FROM_PROVISION = "Alternative provision";
    static final String AFTER_EXCLUSION = "Permanent exclusion";
    static final String MANAGED_MOVE = "Managed move";

    /** From one provider to the next within two weeks is not coming back. */
    private static final int DAYS_BETWEEN_SPELLS = 14;

    private final History history;
    private final Known known;
    private final List<ApSpell> spells;
    private final Leaving leaving;

    Arrivals(History history, Known known, List<ApSpell> spells) {
        this.history = history;
        this.known = known;
        this.spells = spells;
        this.leaving = new Leaving(history, known);
    }

    /** In order of the day; one for a stay and day, the way from alternative provision before the others. */
    List<Arrival> all() {
        List<Arrival> arrivals = new ArrayList<>();
        for (ApSpell spell : spells) {
            fromProvision(spell)
                    .filter(arrival -> arrivals.stream().noneMatch(other -> same(other, arrival)))
                    .ifPresent(arrivals::add);
        }
        for (Stay stay : history.stays()) {
            fromSchool(stay)
                    .filter(arrival -> arrivals.stream().noneMatch(other -> same(other, arrival)))
                    .ifPresent(arrivals::add);
        }
        return arrivals.stream()
                .sorted(Comparator.comparing(Arrival::day)
                        .thenComparing(arrival -> arrival.stay().last()))
                .toList();
    }

    private Optional<Arrival> fromProvision(ApSpell spell) {
        if (spell.leaving() == null || goesOn(spell)) {
            return Optional.empty();
        }
        LocalDate next = spell.leaving().plusDays(1);
        Optional<Stay> joined = history.stays().stream()
                .filter(this::receives)
                .filter(stay -> Neighbours.follows(spell.leaving(), stay.entry()))
                .filter(stay -> !stay.entry().isBefore(spell.entry()))
                .min(Comparator.comparing((Stay stay) -> distance(stay.entry(), next))
                        .thenComparing(Stay::last));
        return joined.or(() -> history.stays().stream()
                        .filter(this::receives)
                        .filter(stay -> stay.onDay(next))
                        .min(Comparator.comparing((Stay stay) ->
                                        !stay.last().equals(known.schools().last(spell.home())))
                                .thenComparing(Stay::last)))
                .map(stay -> new Arrival(
                        stay, stay.entry().isAfter(next) ? stay.entry() : next, FROM_PROVISION, spell.providerKey()))
                .filter(this::beforeSixteen);
    }

    private Optional<Arrival> fromSchool(Stay stay) {
        if (!receives(stay)) {
            return Optional.empty();
        }
        Optional<Stay> before = Neighbours.before(stay, history).filter(one -> one.leaving() != null);
        return before.flatMap(one -> origin(leaving.why(one)))
                .map(origin ->
                        new Arrival(stay, stay.entry(), origin, before.get().school()))
                .filter(this::beforeSixteen);
    }

    private static Optional<String> origin(MovementType left) {
        return switch (left) {
            case PERMANENT_EXCLUSION -> Optional.of(AFTER_EXCLUSION);
            case MANAGED_MOVE -> Optional.of(MANAGED_MOVE);
            default -> Optional.empty();
        };
    }

    private boolean receives(Stay stay) {
        return stay.headcount() && known.schools().of(stay.school()).mainstream();
    }

    /** Whoever begins a sixth form has finished Year 11, not come back. */
    private boolean beforeSixteen(Arrival arrival) {
        return history.yearGroup(SchoolTerm.of(arrival.day()).year())
                .filter(group -> group > YearGroup.ELEVEN)
                .isEmpty();
    }

    private boolean goesOn(ApSpell spell) {
        return spells.stream()
                .anyMatch(other -> !other.equals(spell)
                        && !other.entry().isBefore(spell.entry())
                        && other.lastDay().isAfter(spell.leaving())
                        && !other.entry().isAfter(spell.leaving().plusDays(DAYS_BETWEEN_SPELLS)));
    }

    private static boolean same(Arrival one, Arrival other) {
        return one.stay().last().equals(other.stay().last())
                && distance(one.day(), other.day()) <= Neighbours.DAYS_BEFORE;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
