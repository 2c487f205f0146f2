// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Snapshot;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts together the scorecard of an entity: itself, its phases, its schools, each value beside its benchmark. */
public final class ScorecardQuery {
    private static final String TOTAL = "Total";

    private final EntityQuery entities;
    private final IndicatorQuery catalogue;
    private final ValueQuery values;
    private final PooledQuery pools;
    private final CoverageQuery coverage;

    public ScorecardQuery(Snapshot snapshot) {
        this.entities = new EntityQuery(snapshot);
        this.catalogue = new IndicatorQuery(snapshot);
        this.values = new ValueQuery(snapshot);
        this.pools = new PooledQuery(snapshot);
        this.coverage = new CoverageQuery(snapshot);
    }

    /** The scorecard of the newest year that the entity has rows for; none when there is no such entity or year. */
    public Optional<Scorecard> newest(Level level, String code) {
        List<String> years = years(level, code);
        return years.isEmpty() ? Optional.empty() : of(level, code, years.get(years.size() - 1));
    }

    /** The scorecard of a year; none when there is no such entity. A year without rows gives an empty one. */
    public Optional<Scorecard> of(Level level, String code, String timePeriod) {
        return entities.find(level, code).map(entity -> of(entity, timePeriod));
    }

    /** The years that an entity can be asked for, oldest first: those of its values, else of its membership. */
    public List<String> years(Level level, String code) {
        List<String> years = values.years(level, code);
        return years.isEmpty() && level == Level.MAT ? entities.membershipYears(code) : years;
    }

    private Scorecard of(Entity entity, String timePeriod) {
        List<Indicator> indicators = catalogue.all();
        List<ComparedValue> all = values.history(entity.level(), entity.code());
        List<ComparedValue> known = all.stream()
                .filter(value -> value.value().timePeriod().compareTo(timePeriod) <= 0)
                .toList();
        return new Scorecard(
                entity,
                timePeriod,
                years(entity.level(), entity.code()),
                catalogue.perspectives(),
                indicators,
                entity.level() == Level.SCHOOL ? ownPhase(known) : newest(inPhase(known, TOTAL)),
                entity.level() == Level.SCHOOL ? Map.of() : byPhase(known),
                schools(entity, timePeriod, indicators),
                pools.ending(timePeriod, entity.level(), List.of(entity.code())),
                coverage.of(entity.level(), entity.code(), timePeriod));
    }

    private List<SchoolRow> schools(Entity entity, String timePeriod, List<Indicator> indicators) {
        Map<Entity, String> phases = new LinkedHashMap<>();
        if (entity.level() == Level.MAT) {
            entities.membersOf(entity.code(), timePeriod)
                    .forEach(member -> phases.put(member.school(), member.educationPhase()));
        } else if (entity.level() == Level.LOCAL_AUTHORITY) {
            entities.schoolsOfAuthority(entity.code()).forEach(school -> phases.put(school, school.educationPhase()));
        }
        List<String> codes = phases.keySet().stream().map(Entity::code).toList();
        Map<String, List<ComparedValue>> known = values.newest(timePeriod, Level.SCHOOL, codes).stream()
                .collect(Collectors.groupingBy(value -> value.value().entityCode()));
        Map<String, List<Pooled>> pooled = pools.ending(timePeriod, Level.SCHOOL, codes).stream()
                .collect(Collectors.groupingBy(Pooled::entityCode));
        Map<String, List<Coverage>> missing =
                coverage.missing(timePeriod, codes).stream().collect(Collectors.groupingBy(Coverage::entityCode));
        return phases.entrySet().stream()
                .map(school -> {
                    String code = school.getKey().code();
                    Map<String, ComparedValue> own = ownPhase(known.getOrDefault(code, List.of()));
                    return new SchoolRow(
                            school.getKey(),
                            school.getValue(),
                            Pupils.of(own, indicators, timePeriod),
                            own,
                            pooled.getOrDefault(code, List.of()),
                            missing.getOrDefault(code, List.of()));
                })
                .toList();
    }

    /** A school has its own phase and Total; the first is what it is compared by. */
    private static Map<String, ComparedValue> ownPhase(List<ComparedValue> values) {
        Map<String, ComparedValue> newest = newest(inPhase(values, TOTAL));
        newest.putAll(newest(values.stream()
                .filter(value -> !value.value().educationPhase().equals(TOTAL))
                .toList()));
        return newest;
    }

    private static Map<String, Map<String, ComparedValue>> byPhase(List<ComparedValue> values) {
        Map<String, Map<String, ComparedValue>> phases = new TreeMap<>();
        values.stream()
                .map(value -> value.value().educationPhase())
                .distinct()
                .forEach(phase -> phases.put(phase, newest(inPhase(values, phase))));
        return phases;
    }

    private static List<ComparedValue> inPhase(Collection<ComparedValue> values, String phase) {
        return values.stream()
                .filter(value -> value.value().educationPhase().equals(phase))
                .toList();
    }

    private static Map<String, ComparedValue> newest(List<ComparedValue> values) {
        Map<String, ComparedValue> newest = new TreeMap<>();
        for (ComparedValue value : values) {
            newest.merge(
                    value.value().indicatorId(),
                    value,
                    (one, other) ->
                            one.value().timePeriod().compareTo(other.value().timePeriod()) > 0 ? one : other);
        }
        return newest;
    }
}
