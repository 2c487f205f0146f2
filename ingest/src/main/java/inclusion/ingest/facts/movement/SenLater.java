// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether special educational needs that nobody had identified when a pupil entered alternative provision were
 * identified within a year. It is the school before that had not seen them, never the provider's failing.
 */
final class SenLater {
    /** A pupil whom nobody looked at for half a year has not been found to be without. */
    private static final int MONTHS_LOOKED = 6;

    private SenLater() {}

    /** Whether the pupil entered without SEN; empty where nobody says. */
    static Optional<Boolean> noneOnEntry(ApSpell spell, History history) {
        return Noted.anySen(spell.senOnEntry())
                .or(() -> history.noted().stream()
                        .filter(noted -> !noted.asOf().isAfter(spell.entry()))
                        .flatMap(noted -> Noted.anySen(noted.sen()).stream())
                        .reduce((earlier, later) -> later))
                .map(any -> !any);
    }

    /** Empty for those who entered with SEN or unknown, until a year is over, and where nobody looked for long enough. */
    static Optional<Boolean> identified(ApSpell spell, List<ApSpell> all, History history, Known known) {
        LocalDate end = spell.entry().plusYears(1);
        if (!noneOnEntry(spell, history).orElse(false)
                || known.covered().lastDay().isBefore(end)) {
            return Optional.empty();
        }
        boolean listed = history.notedWithin(spell.entry(), end)
                .anyMatch(noted -> Noted.anySen(noted.sen()).orElse(false));
        boolean leaving = !spell.lastDay().isAfter(end)
                && Noted.anySen(spell.senOnLeaving()).orElse(false);
        boolean next = all.stream()
                .anyMatch(other -> other.entry().isAfter(spell.entry())
                        && !other.entry().isAfter(end)
                        && Noted.anySen(other.senOnEntry()).orElse(false));
        if (Stream.of(listed, leaving, next).anyMatch(Boolean::booleanValue)) {
            return Optional.of(true);
        }
        boolean looked = history.notedWithin(spell.entry().plusMonths(MONTHS_LOOKED), LocalDate.MAX)
                .anyMatch(noted -> Noted.anySen(noted.sen()).isPresent());
        return looked ? Optional.of(false) : Optional.empty();
    }
}
