// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.vocabulary.AcademicYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What all files together know of schools, authorities and trusts, in order of preference: the frame into which the
 * second reading puts every row.
 */
record Known(SchoolYears schools, Authorities authorities, List<Trusts.Resolved> members, Set<String> periods) {

    /** Brings summaries of usable files together, in the order of their tasks. */
    static Known of(List<FileSummary> summaries) {
        List<FileSummary> ordered = summaries.stream()
                .filter(summary -> summary.failure().isEmpty())
                .sorted(Comparator.comparingInt(summary -> summary.task().index()))
                .toList();
        Authorities authorities = new Authorities();
        Map<String, Sighting> sightings = new LinkedHashMap<>();
        List<Membership> memberships = new ArrayList<>();
        TreeSet<String> periods = new TreeSet<>();
        // Nobody expects schools in a year of which only figures of areas are there.
        TreeSet<String> schoolPeriods = new TreeSet<>();
        for (FileSummary summary : ordered) {
            authorities.add(summary.authorities());
            summary.sightings().forEach((key, seen) -> sightings.merge(key, seen, Sighting::filledFrom));
            memberships.addAll(summary.members());
            periods.addAll(summary.periods());
            schoolPeriods.addAll(summary.schoolPeriods());
        }
        List<Trusts.Resolved> members = new Trusts(memberships).on(schoolPeriods);
        SchoolYears schools = SchoolYears.of(
                schoolPeriods, List.copyOf(sightings.values()), registers(ordered), members, authorities);
        return new Known(schools, authorities, members, periods);
    }

    /** Of several registers of one period, the source that comes first speaks; memberships are none. */
    private static List<Register> registers(List<FileSummary> ordered) {
        Map<String, Map<String, Register.Entry>> byPeriod = new TreeMap<>();
        Map<String, String> sourceOf = new HashMap<>();
        for (FileSummary summary : preferringRegisters(ordered)) {
            String source = summary.task().sourceId();
            for (FileSummary.RegisterRow row : summary.register()) {
                if (sourceOf.computeIfAbsent(row.timePeriod(), period -> source).equals(source)) {
                    byPeriod.computeIfAbsent(row.timePeriod(), period -> new TreeMap<>())
                            .putIfAbsent(row.entry().urn(), row.entry());
                }
            }
        }
        return byPeriod.entrySet().stream()
                .map(register -> new Register(
                        AcademicYear.ofTimePeriod(register.getKey()).orElseThrow(),
                        List.copyOf(register.getValue().values())))
                .toList();
    }

    /** A register knows who has closed; a census that serves as one does not, so it stands behind. */
    private static List<FileSummary> preferringRegisters(List<FileSummary> ordered) {
        return ordered.stream()
                .sorted(Comparator.comparing((FileSummary summary) -> summary.register().stream()
                        .noneMatch(row -> row.entry().status().equals("closed"))))
                .toList();
    }
}
