// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each school's files speak of: the lists of its pupils, and which periods are covered. Plain Java of schools ×
 * deliveries, sent to every task.
 */
final class SchoolCalendar implements Serializable {
    private static final long serialVersionUID = 1;

    private final TreeMap<String, ArrayList<RollPoint>> rolls = new TreeMap<>();
    private final TreeMap<String, Covered> covered;
    private final TreeSet<String> recordingInternal = new TreeSet<>();
    private final TreeMap<String, TreeSet<String>> numbers = new TreeMap<>();
    private final Successions successions;

    SchoolCalendar(Standing standing, OwnCoverage coverage, Successions successions) {
        this.successions = successions;
        this.covered = new TreeMap<>();
        coverage.rows().forEach(row -> covered.put(key(row.table(), row.school(), row.period()), row));
        for (Delivered each : standing.standing()) {
            if (each.tables().contains(PupilTable.ROLL) && each.asOf().isPresent()) {
                rolls.computeIfAbsent(each.school(), school -> new ArrayList<>())
                        .add(OwnCoverage.point(each, standing.verdict(each.id())));
                numbers.computeIfAbsent(successions.last(each.school()), last -> new TreeSet<>())
                        .add(each.school());
            }
            if (each.internal()) {
                recordingInternal.add(each.school());
            }
        }
    }

    /** A period of which a school's files speak. */
    record Covered(String school, Period period, String table, boolean provisional) implements Serializable {}

    /** Whether a table covers the period; where it does, what has no row is none. */
    boolean covers(String table, String school, Period period) {
        return covered.containsKey(key(table, school, period));
    }

    /** The periods of which a school's roll is known. */
    List<Period> rollPeriods(String school) {
        String from = OwnCoverage.ROLL + "|" + school + "|";
        return covered.subMap(from, from + Character.MAX_VALUE).values().stream()
                .map(Covered::period)
                .sorted()
                .toList();
    }

    /** Whether a school writes internal exclusions down at all. */
    boolean recordsInternal(String school) {
        return recordingInternal.contains(school);
    }

    /** The list that January's headcount is taken from. */
    Optional<RollPoint> january(String school, AcademicYear year) {
        return best(rolls.getOrDefault(school, new ArrayList<>()), year, Season.SPRING, year.januaryCensusDay());
    }

    /** The list of October, for as long as there is none of January. */
    Optional<RollPoint> october(String school, AcademicYear year) {
        return best(
                rolls.getOrDefault(school, new ArrayList<>()), year, Season.AUTUMN, CensusCollection.octoberDay(year));
    }

    /** Whether a later whole list of the school does without somebody who was last seen on that day. */
    boolean listedWithout(String school, LocalDate lastSeen) {
        return rolls.getOrDefault(school, new ArrayList<>()).stream()
                .anyMatch(point -> point.whole() && point.asOf().isAfter(lastSeen));
    }

    /** The last day of which a school's lists speak. */
    LocalDate knownUntil(String school, LocalDate atLeast) {
        return rolls.getOrDefault(school, new ArrayList<>()).stream()
                .map(RollPoint::asOf)
                .filter(day -> day.isAfter(atLeast))
                .max(Comparator.naturalOrder())
                .orElse(atLeast);
    }

    /** All numbers of the school that goes by this one, itself among them. */
    Set<String> numbersOf(String school) {
        return numbers.getOrDefault(successions.last(school), new TreeSet<>(Set.of(school)));
    }

    Map<String, Covered> all() {
        return covered;
    }

    static Optional<RollPoint> best(List<RollPoint> points, AcademicYear year, Season season, LocalDate day) {
        return points.stream()
                .filter(point -> point.counts(year, season, day))
                .max(Comparator.comparing(RollPoint::isReturn)
                        .thenComparing(RollPoint::whole)
                        .thenComparing(RollPoint::order));
    }

    private static String key(String table, String school, Period period) {
        return table + "|" + school + "|" + period.year().timePeriod() + "|" + period.timeIdentifier();
    }
}
