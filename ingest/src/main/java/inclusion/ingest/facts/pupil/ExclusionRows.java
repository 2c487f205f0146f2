// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.facts.PupilFact;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** One pupil's suspensions and permanent exclusions, in every covered period that contains them. */
final class ExclusionRows {
    private ExclusionRows() {}

    static Stream<Row> suspensions(PupilHistory history) {
        return history.events().stream()
                .filter(Exclusions.Event::isSuspension)
                .flatMap(event -> covered(history, event)
                        .map(period -> row(history, PupilFact.SUSPENSION, event, period)
                                .with("start_date", Optional.of(event.start()))
                                .with("category", event.category())
                                .with("session", event.sessions().orElse(null))
                                .with("reason_1", event.reasons().get(0).orElse(null))
                                .with("reason_2", event.reasons().get(1).orElse(null))
                                .with("reason_3", event.reasons().get(2).orElse(null))
                                .row()));
    }

    static Stream<Row> permanentExclusions(PupilHistory history) {
        return history.events().stream()
                .filter(Exclusions.Event::isPermanent)
                .flatMap(event -> covered(history, event)
                        .map(period -> row(history, PupilFact.PERMANENT_EXCLUSION, event, period)
                                .with("start_date", Optional.of(event.start()))
                                .with("reason_1", event.reasons().get(0).orElse(null))
                                .row()));
    }

    /** An enrolment with a suspension counts once, with the SEN of the most recent one. */
    static Stream<Row> suspendedPupils(PupilHistory history) {
        TreeMap<String, TreeSet<Period>> bySchool = new TreeMap<>();
        history.events().stream()
                .filter(Exclusions.Event::isSuspension)
                .forEach(event -> covered(history, event)
                        .forEach(period -> bySchool.computeIfAbsent(event.school(), school -> new TreeSet<>())
                                .add(period)));
        return bySchool.entrySet().stream()
                .flatMap(school ->
                        school.getValue().stream().map(period -> enrolment(history, school.getKey(), period)));
    }

    private static Row enrolment(PupilHistory history, String school, Period period) {
        List<Exclusions.Event> events = history.events(school, period).stream()
                .filter(Exclusions.Event::isSuspension)
                .toList();
        Exclusions.Event recent = events.stream()
                .max(Comparator.comparing(Exclusions.Event::start).thenComparing(Exclusions.Event::category))
                .orElseThrow();
        return row(history, PupilFact.SUSPENDED_PUPIL, recent, period)
                .with("suspension", (long) events.size())
                .with("session", Exclusions.sessions(events))
                .row();
    }

    private static FactRow row(PupilHistory history, PupilFact fact, Exclusions.Event event, Period period) {
        Map<String, String> groups = history.groups(event.school(), period.year());
        return FactRow.of(fact, history.pupil(), event.school(), period, groups)
                .with("sen_provision", history.provisionAt(event))
                .with("sen_provision_january", groups.get("sen_provision"));
    }

    private static Stream<Period> covered(PupilHistory history, Exclusions.Event event) {
        return Period.containing(event.term()).stream()
                .filter(period -> history.calendar().covers(OwnCoverage.EXCLUSIONS, event.school(), period));
    }
}
