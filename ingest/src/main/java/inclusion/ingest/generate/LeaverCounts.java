// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** Year 11 leavers of one year and what they did in the next. */
final class LeaverCounts {
    /** The groups that the performance tables show. */
    enum Group {
        ALL,
        DISADVANTAGED,
        OTHER
    }

    private final Map<Group, Map<Destination, Long>> leavers = new EnumMap<>(Group.class);

    LeaverCounts() {
        for (Group group : Group.values()) {
            leavers.put(group, new EnumMap<>(Destination.class));
        }
    }

    void add(PupilYear pupil) {
        pupil.destination().ifPresent(destination -> {
            add(Group.ALL, destination, 1);
            add(pupil.fsmInSixYears() ? Group.DISADVANTAGED : Group.OTHER, destination, 1);
        });
    }

    void add(LeaverCounts other) {
        other.leavers.forEach(
                (group, counts) -> counts.forEach((destination, count) -> add(group, destination, count)));
    }

    private void add(Group group, Destination destination, long count) {
        leavers.get(group).merge(destination, count, Long::sum);
    }

    long cohort(Group group) {
        return of(group, destination -> true);
    }

    long of(Group group, Destination destination) {
        return leavers.get(group).getOrDefault(destination, 0L);
    }

    long of(Group group, Predicate<Destination> wanted) {
        return leavers.get(group).entrySet().stream()
                .filter(each -> wanted.test(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
