// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Preferred values of all pupils in whole years, with their benchmarks. A calendar year is beside the academic year that
 * begins in it. Other periods, breakdowns and the rows that lost to a preferred one are asked for by {@link
 * WorkingQuery} and over HTTP.
 */
public final class ValueQuery {
    private static final String WHOLE = " AND time_identifier IN ('Academic year', 'Calendar year')"
            + " AND breakdown_topic = 'Total' AND breakdown = 'Total'";

    private static final String KNOWN =
            " AND (indicator_value IS NOT NULL OR value_lower_bound IS NOT NULL OR indicator_symbol IN ('c', 'low'))";

    private static final String EVERY = "";
    private static final String NEWEST =
            " QUALIFY rank() OVER (PARTITION BY entity_code, indicator_id, education_phase ORDER BY time_period DESC) = 1";

    private final Snapshot snapshot;

    public ValueQuery(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The academic years in which an entity has a value of any indicator, hidden ones too, oldest first. */
    public List<String> years(Level level, String code) {
        return snapshot.rows(
                "SELECT DISTINCT time_period FROM indicator_value WHERE geographic_level = ? AND entity_code = ?"
                        + KNOWN + WHOLE + " AND time_identifier = 'Academic year' ORDER BY ALL",
                row -> row.text("time_period"),
                level.word(),
                code);
    }

    /**
     * Every year in which an entity has a value of any indicator, oldest first, with the kind of period that has values of
     * most indicators, the longer one where two have as many: a term in a year that has only begun.
     */
    public Map<String, String> fullestPeriods(Level level, String code) {
        Map<String, String> fullest = new TreeMap<>();
        snapshot.rows(
                "SELECT time_period, time_identifier, count(DISTINCT indicator_id) AS indicators, list_position("
                        + "['Autumn term', 'Autumn and spring term', 'Academic year'], time_identifier) AS place"
                        + " FROM indicator_value"
                        + " WHERE geographic_level = ? AND entity_code = ? AND breakdown_topic = 'Total'"
                        + " AND time_identifier IN ('Autumn term', 'Autumn and spring term', 'Academic year')" + KNOWN
                        + " GROUP BY ALL ORDER BY time_period, indicators, place",
                row -> fullest.put(row.text("time_period"), row.text("time_identifier")),
                level.word(),
                code);
        return fullest;
    }

    /** Every value of an entity, of every year and phase, by indicator, phase and year. */
    public List<ComparedValue> history(Level level, String code) {
        return find("geographic_level = ? AND entity_code = ?", level.word(), code);
    }

    /** The newest value up to a year, in each phase, of some entities of one level: one question however many. */
    public List<ComparedValue> newest(String timePeriod, Level level, Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return find(
                "geographic_level = ? AND time_period <= ? AND entity_code IN (" + places(codes) + ")",
                NEWEST,
                Stream.concat(Stream.of(level.word(), timePeriod), codes.stream())
                        .toArray());
    }

    /** One indicator over all entities of a level in one year and phase, by entity code. */
    public List<ComparedValue> across(Level level, String indicatorId, String timePeriod, String educationPhase) {
        return find(
                "geographic_level = ? AND indicator_id = ? AND time_period = ? AND education_phase = ?",
                level.word(),
                indicatorId,
                timePeriod,
                educationPhase);
    }

    /** One indicator of one entity over all years, in one phase, oldest first. */
    public List<ComparedValue> over(Level level, String code, String indicatorId, String educationPhase) {
        return find(
                "geographic_level = ? AND entity_code = ? AND indicator_id = ? AND education_phase = ?",
                level.word(),
                code,
                indicatorId,
                educationPhase);
    }

    /** Preferred values of all pupils, of some indicators of an entity, in every phase and kind of period. */
    public List<IndicatorValue> inEveryPeriod(Level level, String code, Collection<String> indicators) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        return snapshot.rows(
                "SELECT * FROM indicator_value WHERE is_preferred AND geographic_level = ? AND entity_code = ?"
                        + " AND breakdown_topic = 'Total' AND breakdown = 'Total' AND indicator_id IN ("
                        + places(indicators) + ") ORDER BY indicator_id, education_phase, time_period, time_identifier",
                IndicatorValue::of,
                Stream.concat(Stream.of(level.word(), code), indicators.stream())
                        .toArray());
    }

    private List<ComparedValue> find(String condition, Object... arguments) {
        return find(condition, EVERY, arguments);
    }

    private List<ComparedValue> find(String condition, String choice, Object[] arguments) {
        Map<Key, List<Benchmark>> benchmarks = new HashMap<>();
        snapshot.rows(
                "SELECT * FROM comparison WHERE " + condition + WHOLE + choice + " ORDER BY benchmark_type",
                row -> benchmarks
                        .computeIfAbsent(
                                new Key(
                                        row.text("indicator_id"),
                                        row.text("entity_code"),
                                        row.text("time_period"),
                                        row.text("education_phase")),
                                key -> new ArrayList<>(1))
                        .add(Benchmark.of(row)),
                arguments);
        return snapshot.rows(
                "SELECT * FROM indicator_value WHERE is_preferred AND " + condition + WHOLE + choice
                        + " ORDER BY entity_code, indicator_id, education_phase, time_period",
                row -> {
                    IndicatorValue value = IndicatorValue.of(row);
                    return new ComparedValue(value, benchmarks.getOrDefault(Key.of(value), List.of()));
                },
                arguments);
    }

    private static String places(Collection<String> arguments) {
        return arguments.stream().map(one -> "?").collect(Collectors.joining(", "));
    }

    private record Key(String indicatorId, String entityCode, String timePeriod, String educationPhase) {
        static Key of(IndicatorValue value) {
            return new Key(value.indicatorId(), value.entityCode(), value.timePeriod(), value.educationPhase());
        }
    }
}
