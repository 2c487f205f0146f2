// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all areas of a level are against one kind of benchmark, and how far they lie apart. */
public final class AreaQuery {
    private final Snapshot snapshot;

    public AreaQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Every area of some years, for all indicators at once: one question however many. */
    public List<AreaVerdict> verdicts(
            Level level, String benchmarkType, String educationPhase, Collection<String> timePeriods) {
        if (timePeriods.isEmpty()) {
            return List.of();
        }
        String places = timePeriods.stream().map(period -> "?").collect(Collectors.joining(", "));
        return snapshot.rows(
                "SELECT indicator_id, entity_code, time_period, benchmark_value, verdict, verdict_reason, q_value"
                        + " FROM comparison WHERE geographic_level = ? AND benchmark_type = ? AND education_phase = ?"
                        + " AND time_identifier IN ('Academic year', 'Calendar year') AND breakdown_topic = 'Total' AND breakdown = 'Total'"
                        + " AND time_period IN (" + places + ") ORDER BY indicator_id, time_period, entity_code",
                AreaVerdict::of,
                Stream.concat(Stream.of(level.word(), benchmarkType, educationPhase), timePeriods.stream())
                        .toArray());
    }

    /** The weeks of an area that have limits of their usual variation, by phase, each in the order of time. */
    public List<ControlPoint> controlCharts(Level level, String code, String indicatorId) {
        return snapshot.rows("""
                SELECT * FROM control_chart WHERE geographic_level = ? AND entity_code = ? AND indicator_id = ?
                ORDER BY education_phase, period_start""", ControlPoint::of, level.word(), code, indicatorId);
    }

    /** How far the areas of a level lay apart in each year, oldest first. */
    public List<Variation> variation(Level level, String indicatorId, String educationPhase) {
        return snapshot.rows("""
                SELECT * FROM variation WHERE geographic_level = ? AND indicator_id = ? AND education_phase = ?
                ORDER BY time_period""", Variation::of, level.word(), indicatorId, educationPhase);
    }
}
