// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.vocabulary.AcademicYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Memberships resolved to each year's January census day. The file of that day alone speaks for it; for a year without
 * a file the next later one, for those who had joined by then, and its history is incomplete, since schools that have
 * left are not in it. Never a union of files; years after the last file have no members.
 */
final class Trusts {
    private final TreeMap<String, List<Membership>> files = new TreeMap<>();

    Trusts(Collection<Membership> memberships) {
        memberships.stream()
                .sorted(Comparator.comparing(Membership::trustId).thenComparing(Membership::urn))
                .forEach(member -> files.computeIfAbsent(member.timePeriod(), period -> new ArrayList<>())
                        .add(member));
    }

    /** Members of the census day of each of those periods. */
    List<Resolved> on(Collection<String> periods) {
        Map<String, Resolved> resolved = new LinkedHashMap<>();
        for (String period : periods) {
            Map.Entry<String, List<Membership>> file = files.ceilingEntry(period);
            LocalDate day = AcademicYear.ofTimePeriod(period).orElseThrow().januaryCensusDay();
            if (file != null) {
                file.getValue().stream()
                        .filter(member -> had(member, day, file.getKey().equals(period)))
                        .forEach(member -> resolved.put(
                                period + member.trustId() + " " + member.urn(),
                                new Resolved(member, period, day, file.getKey().equals(period))));
            }
        }
        return List.copyOf(resolved.values());
    }

    /** A member without a joined date is one on the file's own day only. */
    private static boolean had(Membership member, LocalDate day, boolean ownDay) {
        return Optional.ofNullable(member.joined())
                .map(date -> !date.isAfter(day))
                .orElse(ownDay);
    }

    /**
     * A member on a census day.
     *
     * @param complete whether the file is of that day
     */
    record Resolved(Membership member, String timePeriod, LocalDate day, boolean complete) {}
}
