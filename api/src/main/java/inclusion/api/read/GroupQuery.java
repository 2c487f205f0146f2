// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.List;

/** Figures of groups of pupils: they come from schools' own files alone. */
public final class GroupQuery {
    private final Snapshot snapshot;

    public GroupQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** One indicator of an entity in a whole year by the groups of a topic, all pupils first. */
    public List<IndicatorValue> of(
            Level level, String code, String indicatorId, String timePeriod, String educationPhase, String topic) {
        return snapshot.rows(
                """
                SELECT * FROM indicator_value WHERE is_preferred AND geographic_level = ? AND entity_code = ?
                    AND indicator_id = ? AND time_period = ? AND education_phase = ?
                    AND time_identifier = 'Academic year' AND breakdown_topic = ?
                ORDER BY breakdown""", IndicatorValue::of, level.word(), code, indicatorId, timePeriod, educationPhase, topic);
    }

    /** Every indicator of an entity for one group in a year and kind of period, by indicator. */
    public List<IndicatorValue> inGroup(
            Level level,
            String code,
            String timePeriod,
            String timeIdentifier,
            String educationPhase,
            String topic,
            String breakdown) {
        return snapshot.rows(
                """
                SELECT * FROM indicator_value WHERE is_preferred AND geographic_level = ? AND entity_code = ?
                    AND time_period = ? AND time_identifier = ? AND education_phase = ?
                    AND breakdown_topic = ? AND breakdown = ?
                ORDER BY indicator_id""",
                IndicatorValue::of,
                level.word(),
                code,
                timePeriod,
                timeIdentifier,
                educationPhase,
                topic,
                breakdown);
    }

    /** Topics that an entity has figures for in a year. */
    public List<String> topics(Level level, String code, String timePeriod) {
        return snapshot.rows("""
                SELECT DISTINCT breakdown_topic FROM indicator_value WHERE geographic_level = ? AND entity_code = ?
                    AND time_period = ? AND breakdown_topic <> 'Total' ORDER BY 1""", row -> row.text("breakdown_topic"), level.word(), code, timePeriod);
    }

    /** Kinds of period that an entity has figures for in a year, shortest first; a part year is no year. */
    public List<String> periods(Level level, String code, String timePeriod) {
        return snapshot.rows("""
                SELECT DISTINCT time_identifier, list_position(
                    ['Autumn term', 'Autumn and spring term', 'Academic year'], time_identifier) AS place
                FROM indicator_value WHERE geographic_level = ? AND entity_code = ? AND time_period = ?
                    AND indicator_value IS NOT NULL ORDER BY place""", row -> row.text("time_identifier"), level.word(), code, timePeriod);
    }
}
