// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where everybody comparable stands, for strips and bands. */
public final class DistributionQuery {
    private final Snapshot snapshot;

    public DistributionQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The deciles of one indicator, year and phase over the schools or the local authorities. */
    public Optional<Distribution> of(Level level, String indicatorId, String timePeriod, String educationPhase) {
        return over(level, indicatorId, educationPhase).stream()
                .filter(distribution -> distribution.timePeriod().equals(timePeriod))
                .findFirst();
    }

    /** The deciles of every year, oldest first. */
    public List<Distribution> over(Level level, String indicatorId, String educationPhase) {
        return snapshot.rows("""
                SELECT * FROM distribution WHERE geographic_level = ? AND indicator_id = ? AND education_phase = ?
                ORDER BY time_period""", Distribution::of, level.word(), indicatorId, educationPhase);
    }

    /** Every unit of one indicator, year and phase that has a row, also the hidden ones, lowest first. */
    public List<Mark> marks(Level level, String indicatorId, String timePeriod, String educationPhase) {
        return snapshot.rows("""
                SELECT value.entity_code, entity_name, indicator_value, numerator, denominator, value_lower_bound,
                    value_upper_bound, indicator_lower_ci, indicator_upper_ci, indicator_symbol
                FROM indicator_value AS value
                LEFT JOIN entity ON entity.geographic_level = value.geographic_level
                    AND entity.entity_code = value.entity_code
                WHERE value.geographic_level = ? AND indicator_id = ? AND time_period = ? AND value.education_phase = ?
                    AND is_preferred AND time_identifier IN ('Academic year', 'Calendar year')
                    AND breakdown_topic = 'Total' AND breakdown = 'Total'
                ORDER BY indicator_value, value.entity_code""", Mark::of, level.word(), indicatorId, timePeriod, educationPhase);
    }

    /** What each unit of one indicator, year and phase is against England's same phase, by its code. */
    public Map<String, Benchmark> benchmarks(
            Level level, String indicatorId, String timePeriod, String educationPhase) {
        Map<String, Benchmark> benchmarks = new HashMap<>();
        snapshot.rows(
                """
                SELECT * FROM comparison WHERE geographic_level = ? AND indicator_id = ? AND time_period = ?
                    AND education_phase = ? AND time_identifier IN ('Academic year', 'Calendar year') AND breakdown_topic = 'Total'
                    AND breakdown = 'Total' AND benchmark_type = 'england-same-phase'
                """,
                row -> benchmarks.put(row.text("entity_code"), Benchmark.of(row)),
                level.word(),
                indicatorId,
                timePeriod,
                educationPhase);
        return benchmarks;
    }

    /** The years and phases in which an indicator has a distribution over a level, oldest first. */
    public List<Distribution> all(Level level, String indicatorId) {
        return snapshot.rows("""
                SELECT * FROM distribution WHERE geographic_level = ? AND indicator_id = ?
                ORDER BY time_period, education_phase""", Distribution::of, level.word(), indicatorId);
    }
}
