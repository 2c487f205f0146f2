// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A pupil's time on a school's roll.
 *
 * @param school its URN as the last file has it
 * @param last the school's last number, the same through conversions
 * @param leaving last day on roll, null while still there
 * @param leavingRecorded false where the pupil is missing from a later list without having left
 * @param status the census's enrolment status; empty where no file says
 * @param reason code of the trust's file, empty where there is none
 * @param destination URN that the school gives, or empty
 * @param groups as last known, in the order of the facts' columns
 */
record Stay(
        String school,
        String last,
        LocalDate entry,
        LocalDate leaving,
        boolean leavingRecorded,
        String status,
        String reason,
        String destination,
        List<String> groups) {
    /** The longest that a conversion over the summer holidays leaves a pupil on neither roll. */
    private static final int CONVERSION_DAYS = 62;

    private static final Comparator<Stay> IN_ORDER = Comparator.comparing(Stay::last)
            .thenComparing(Stay::headcount)
            .thenComparing(Stay::entry)
            .thenComparing(Stay::lastDay)
            .thenComparing(Stay::toString);

    Stay {
        groups = List.copyOf(groups);
    }

    /** Sole and main registrations; a subsidiary one counts at the other school. */
    boolean headcount() {
        return status.isEmpty() || status.equals("C") || status.equals("M");
    }

    boolean onDay(LocalDate day) {
        return !entry.isAfter(day) && !lastDay().isBefore(day);
    }

    /** On roll when the day is over: whoever leaves on it is gone. */
    boolean atEndOf(LocalDate day) {
        return !entry.isAfter(day) && lastDay().isAfter(day);
    }

    /** The last day on roll; the end of time while still there. */
    LocalDate lastDay() {
        return leaving == null ? LocalDate.MAX : leaving;
    }

    /** Never what it holds, so that no message can give a pupil away. */
    @Override
    public String toString() {
        return "Stay at " + school + " of status " + status + " for reason " + reason + " to " + destination;
    }

    /** One stay where files tell one in parts: overlapping, day after day, or from an old number to its successor. */
    static List<Stay> joined(List<Stay> stays) {
        List<Stay> joined = new ArrayList<>();
        for (Stay next : stays.stream().sorted(IN_ORDER).toList()) {
            Stay before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && before.continuesIn(next)) {
                joined.set(joined.size() - 1, before.through(next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private boolean continuesIn(Stay next) {
        if (!last.equals(next.last) || headcount() != next.headcount()) {
            return false;
        }
        long gap = school.equals(next.school) ? 1 : CONVERSION_DAYS;
        return leaving == null || !next.entry.isAfter(leaving.plusDays(gap));
    }

    /** Of one number the part that lasts longer, of two the newer number's: the older one may never have closed its own. */
    private Stay through(Stay next) {
        boolean nextIsOlder = !school.equals(next.school) && school.equals(last);
        boolean shorter = school.equals(next.school) && next.lastDay().isBefore(lastDay());
        Stay later = nextIsOlder || shorter ? this : next;
        return new Stay(
                later.school,
                last,
                entry,
                later.leaving,
                later.leavingRecorded,
                later.status,
                later.reason,
                later.destination,
                later.groups);
    }
}
