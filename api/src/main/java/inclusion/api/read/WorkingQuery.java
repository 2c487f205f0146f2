// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/** Everything behind one value. */
public final class WorkingQuery {
    private final Snapshot snapshot;

    public WorkingQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The working of the preferred value; none when there is no such entity, indicator or value. */
    public Optional<Working> of(
            Level level, String code, String indicatorId, String timePeriod, String educationPhase) {
        return of(level, code, indicatorId, timePeriod, educationPhase, "Academic year", "Total", "Total");
    }

    /** The working of a part of the year or of a group of pupils; without benchmark where it is not of all of both. */
    public Optional<Working> of(
            Level level,
            String code,
            String indicatorId,
            String timePeriod,
            String educationPhase,
            String timeIdentifier,
            String topic,
            String breakdown) {
        IndicatorQuery catalogue = new IndicatorQuery(snapshot);
        Optional<Entity> entity = new EntityQuery(snapshot).find(level, code);
        Optional<Indicator> indicator = catalogue.find(indicatorId);
        boolean whole = "Academic year".equals(timeIdentifier) && "Total".equals(topic);
        Optional<ComparedValue> found = whole
                ? new ValueQuery(snapshot)
                        .over(level, code, indicatorId, educationPhase).stream()
                                .filter(value -> value.value().timePeriod().equals(timePeriod))
                                .findFirst()
                : new GroupQuery(snapshot)
                        .inGroup(level, code, timePeriod, timeIdentifier, educationPhase, topic, breakdown).stream()
                                .filter(value -> value.indicatorId().equals(indicatorId))
                                .map(value -> new ComparedValue(value, List.of()))
                                .findFirst();
        if (entity.isEmpty() || indicator.isEmpty() || found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Working(
                entity.get(),
                indicator.get(),
                found.get(),
                catalogue.tally(indicator.get().numerator(), found.get().value().evidence()),
                catalogue.tally(
                        indicator.get().denominator(), found.get().value().evidence()),
                files(found.get().value()),
                new OwnFileQuery(snapshot).of(found.get().value()),
                others(found.get().value()),
                parts(found.get().value()),
                new ReconciliationQuery(snapshot)
                        .of(level, code).stream()
                                .filter(beside -> whole
                                        && beside.indicatorId().equals(indicatorId)
                                        && beside.timePeriod().equals(timePeriod)
                                        && beside.educationPhase().equals(educationPhase))
                                .toList(),
                sql(found.get().value())));
    }

    private List<Lineage> files(IndicatorValue value) {
        return snapshot.rows(
                """
                SELECT * FROM lineage
                WHERE indicator_id = ? AND geographic_level = ? AND time_period = ? AND evidence = ?
                ORDER BY role, source_id, file_name""", Lineage::of, value.indicatorId(), value.level().word(), value.timePeriod(), value.evidence());
    }

    private List<IndicatorValue> others(IndicatorValue value) {
        return snapshot.rows(
                """
                SELECT * FROM indicator_value
                WHERE geographic_level = ? AND entity_code = ? AND indicator_id = ? AND time_period = ?
                  AND education_phase = ? AND time_identifier = ? AND breakdown_topic = ? AND breakdown = ?
                  AND NOT is_preferred
                ORDER BY evidence""",
                IndicatorValue::of,
                value.level().word(),
                value.entityCode(),
                value.indicatorId(),
                value.timePeriod(),
                value.educationPhase(),
                value.timeIdentifier(),
                value.breakdownTopic(),
                value.breakdown());
    }

    private List<Mark> parts(IndicatorValue value) {
        if (value.level() != Level.MAT) {
            return List.of();
        }
        return snapshot.rows(
                """
                SELECT membership.school_urn AS entity_code,
                    coalesce(entity_name, membership.school_name) AS entity_name, indicator_value, numerator, denominator,
                    value_lower_bound, value_upper_bound, indicator_lower_ci, indicator_upper_ci, indicator_symbol
                FROM membership
                JOIN indicator_value AS value ON value.entity_code = school_urn
                    AND value.time_period = membership.time_period
                LEFT JOIN entity ON entity.geographic_level = 'School' AND entity.entity_code = school_urn
                WHERE membership.trust_id = ? AND value.time_period = ? AND indicator_id = ?
                  AND value.geographic_level = 'School' AND value.education_phase = ? AND is_preferred
                  AND time_identifier = ? AND breakdown_topic = ? AND breakdown = ?
                ORDER BY 2, 1""",
                Mark::of,
                value.entityCode(),
                value.timePeriod(),
                value.indicatorId(),
                value.educationPhase(),
                value.timeIdentifier(),
                value.breakdownTopic(),
                value.breakdown());
    }

    private static String sql(IndicatorValue value) {
        return "SELECT numerator, denominator, indicator_value FROM indicator_value WHERE indicator_id = '%s' AND entity_code = '%s' AND time_period = '%s' AND time_identifier = '%s' AND education_phase = '%s' AND breakdown = '%s' AND is_preferred"
                .formatted(
                        value.indicatorId(),
                        value.entityCode(),
                        value.timePeriod(),
                        value.timeIdentifier(),
                        value.educationPhase(),
                        value.breakdown());
    }
}
