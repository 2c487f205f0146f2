// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings what several lists say of a pupil at one school together into stays on its roll. */
final class Stays {
    private static final Comparator<PupilEntry> LATEST =
            Comparator.comparing(PupilEntry::asOf).thenComparing(PupilEntry::order);

    private Stays() {}

    /**
     * A stay on a school's roll.
     *
     * @param leaving last day on roll, also where nobody wrote one down; empty while there
     * @param recorded whether a list gives the leaving date, or the pupil is still there
     * @param latest what the last list says of it
     */
    record Stay(LocalDate entry, Optional<LocalDate> leaving, boolean recorded, PupilEntry latest) {
        boolean on(LocalDate day) {
            return !entry.isAfter(day)
                    && leaving.filter(left -> left.isBefore(day)).isEmpty();
        }

        boolean meets(LocalDate first, LocalDate last) {
            return !entry.isAfter(last)
                    && leaving.filter(left -> left.isBefore(first)).isEmpty();
        }
    }

    /** The stays of one pupil at one school, in order. */
    static List<Stay> of(List<PupilEntry> roll, SchoolCalendar calendar) {
        Map<LocalDate, PupilEntry> byEntry = new TreeMap<>();
        roll.forEach(entry ->
                byEntry.merge(entry.entryDate(), entry, (one, other) -> LATEST.compare(one, other) >= 0 ? one : other));
        List<Known> known = new ArrayList<>();
        for (Map.Entry<LocalDate, PupilEntry> each : byEntry.entrySet()) {
            Known next = new Known(each.getKey(), each.getValue());
            Known last = known.isEmpty() ? null : known.get(known.size() - 1);
            if (last != null && last.goesOnInto(next)) {
                known.set(known.size() - 1, last.with(next));
            } else {
                known.add(next);
            }
        }
        return known.stream().map(each -> each.stay(calendar)).toList();
    }

    /** A stay as far as the lists themselves tell. */
    private record Known(LocalDate entry, PupilEntry latest) {
        /** A second entry date within a stay is a correction of the first, not a second stay. */
        private boolean goesOnInto(Known next) {
            return !next.entry.isAfter(latest.leavingDate().orElse(latest.asOf()));
        }

        private Known with(Known next) {
            return new Known(entry, LATEST.compare(latest, next.latest) >= 0 ? latest : next.latest);
        }

        private Stay stay(SchoolCalendar calendar) {
            Optional<LocalDate> left = latest.leavingDate();
            if (left.isEmpty() && calendar.listedWithout(latest.school(), latest.asOf())) {
                return new Stay(entry, Optional.of(latest.asOf()), false, latest);
            }
            return new Stay(entry, left, true, latest);
        }
    }
}
