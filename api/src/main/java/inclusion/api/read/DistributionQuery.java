// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Beside what any unit of one indicator, year and phase stands, by the types of benchmarks. */
    public Set<String> benchmarkTypes(Level level, String indicatorId, String timePeriod, String educationPhase) {
        return Set.copyOf(snapshot.rows(
                """
                SELECT DISTINCT benchmark_type FROM comparison WHERE geographic_level = ? AND indicator_id = ?
                    AND time_period = ? AND education_phase = ? AND benchmark_value IS NOT NULL
                    AND time_identifier IN ('Academic year', 'Calendar year') AND breakdown_topic = 'Total'
                    AND breakdown = 'Total'""", row -> row.text("benchmark_type"), level.word(), indicatorId, timePeriod, educationPhase));
    }

    /** What each unit of one indicator, year and phase is against benchmarks of one type, by its code. */
    public Map<String, Benchmark> benchmarks(
            Level level, String indicatorId, String timePeriod, String educationPhase, String type) {
        Map<String, Benchmark> benchmarks = new HashMap<>();
        snapshot.rows(
                """
                SELECT * FROM comparison WHERE geographic_level = ? AND indicator_id = ? AND time_period = ?
                    AND education_phase = ? AND time_identifier IN ('Academic year', 'Calendar year') AND breakdown_topic = 'Total'
                    AND breakdown = 'Total' AND benchmark_type = ?
                """,
                row -> benchmarks.put(row.text("entity_code"), Benchmark.of(row)),
                level.word(),
                indicatorId,
                timePeriod,
                educationPhase,
                type);
        return benchmarks;
    }

    /** The years and phases in which an indicator has a distribution over a level, oldest first. */
    public List<Distribution> all(Level level, String indicatorId) {
        return snapshot.rows("""
                SELECT * FROM distribution WHERE geographic_level = ? AND indicator_id = ?
                ORDER BY time_period, education_phase""", Distribution::of, level.word(), indicatorId);
    }
}
