// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where else the folder's files have the pupil: the school after, and the school before. A leaver is matched with a
 * roll that the pupil joined from a month before to four months after (a term and its holidays), or was on anyway.
 */
final class Neighbours {
    static final int DAYS_BEFORE = 31;
    static final int DAYS_AFTER = 120;

    private Neighbours() {}

    /** The stay that follows, elsewhere. */
    static Optional<Stay> after(Stay left, History history) {
        return left.leaving() == null
                ? Optional.empty()
                : nearest(left, left.leaving(), history, stay -> stay.entry())
                        .or(() -> around(left, left.leaving().plusDays(1), history));
    }

    /** The stay that came before, elsewhere. */
    static Optional<Stay> before(Stay joined, History history) {
        Comparator<Stay> nearest = nearestTo(joined.entry(), Stay::lastDay);
        return others(joined, history)
                .filter(stay -> stay.leaving() != null && follows(stay.leaving(), joined.entry()))
                .min(nearest)
                .or(() -> around(joined, joined.entry().minusDays(1), history));
    }

    /** Whether an entry on that day follows a leaving on the other. */
    static boolean follows(LocalDate leaving, LocalDate entry) {
        return !entry.isBefore(leaving.minusDays(DAYS_BEFORE)) && !entry.isAfter(leaving.plusDays(DAYS_AFTER));
    }

    private static Optional<Stay> nearest(
            Stay left, LocalDate day, History history, java.util.function.Function<Stay, LocalDate> when) {
        return others(left, history).filter(stay -> follows(day, stay.entry())).min(nearestTo(day, when));
    }

    private static Optional<Stay> around(Stay one, LocalDate day, History history) {
        return others(one, history).filter(stay -> stay.onDay(day)).min(nearestTo(day, Stay::entry));
    }

    private static java.util.stream.Stream<Stay> others(Stay one, History history) {
        return history.stays().stream().filter(stay -> !stay.last().equals(one.last()));
    }

    /** A registration that counts before a subsidiary one, then the nearer. */
    private static Comparator<Stay> nearestTo(LocalDate day, java.util.function.Function<Stay, LocalDate> when) {
        return Comparator.comparing((Stay stay) -> !stay.headcount())
                .thenComparing(stay -> Math.abs(ChronoUnit.DAYS.between(day, when.apply(stay))))
                .thenComparing(Stay::last)
                .thenComparing(Stay::entry);
    }
}
