// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Entity;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.api.read.ValueState;
import inclusion.web.mark.Scale;
import inclusion.web.mark.ScaleHead;
import inclusion.web.words.Measure;
import inclusion.web.words.Sentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Regions and authorities of England for one indicator, year and phase, by region and name, never by value; or one
 * authority and those like it.
 */
final class AreaTables {
    private static final String NEIGHBOURS = "statistical-neighbours";
    private static final int WIDTH = 190;

    private final Edition edition;
    private final Indicator indicator;
    private final String year;
    private final String phase;
    private final Double england;
    /** Why an authority is in the table, by code; empty where all are. */
    private final Map<String, String> alike = new HashMap<>();

    AreaTables(Edition edition, Indicator indicator, String year, String phase, Double england) {
        this.edition = edition;
        this.indicator = indicator;
        this.year = year;
        this.phase = phase;
        this.england = england;
    }

    List<AreaTable> all() {
        List<AreaTable> tables = new ArrayList<>();
        table("regions", "Regions", Level.REGIONAL, "").ifPresent(tables::add);
        table("authorities", "Local authorities", Level.LOCAL_AUTHORITY, "").ifPresent(tables::add);
        return tables;
    }

    /** An authority and those that are like it, by name; none where nobody says which these are. */
    Optional<AreaTable> neighbours(ComparedValue authority) {
        Benchmark benchmark = authority.benchmark(NEIGHBOURS).orElse(null);
        if (benchmark == null || benchmark.judgement() == null) {
            return Optional.empty();
        }
        edition.read().peers().of(benchmark.judgement().comparatorSetId()).stream()
                .forEach(peer -> alike.put(peer.code(), Objects.requireNonNullElse(peer.reason(), "")));
        alike.put(authority.value().entityCode(), "");
        String mean = benchmark.value() == null
                ? ""
                : " Their mean is %s.".formatted(Shown.measure(indicator).print(benchmark.value()));
        return table(
                "neighbours",
                "Beside its statistical neighbours",
                Level.LOCAL_AUTHORITY,
                "." + mean + (benchmark.note() == null ? "" : " " + benchmark.note()));
    }

    private Optional<AreaTable> table(String id, String title, Level level, String note) {
        Map<String, ComparedValue> values = across(level, year);
        if (!alike.isEmpty()) {
            values.keySet().retainAll(alike.keySet());
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Map<String, ComparedValue> before = across(level, Years.before(year));
        Measure measure = Shown.measure(indicator);
        Scale scale =
                Scale.holding(values.values().stream().flatMap(Shown::extent).toList());
        Map<String, List<AreaTable.Row>> groups = new LinkedHashMap<>();
        for (Entity area : places(level)) {
            ComparedValue value = values.get(area.code());
            if (value != null) {
                String region = level == Level.REGIONAL || area.regionName() == null || !alike.isEmpty()
                        ? ""
                        : area.regionName();
                groups.computeIfAbsent(region, key -> new ArrayList<>())
                        .add(row(measure, scale, area, value, before.get(area.code())));
            }
        }
        String caption = "%s, %s, %s; black line: %s%s"
                .formatted(
                        measure.shortTitle(),
                        measure.unit(),
                        Years.name(year),
                        Sentences.england(phase),
                        (england == null ? "" : " " + measure.print(england)) + note);
        return Optional.of(new AreaTable(
                id,
                title,
                caption,
                ScaleHead.svg(
                        scale, england, england == null ? "" : measure.print(england), SchoolsTable.end(scale), WIDTH),
                groups.entrySet().stream()
                        .map(group -> new AreaTable.Group(group.getKey(), group.getValue()))
                        .toList()));
    }

    /** By region and name; those that are like one authority by name alone. */
    private List<Entity> places(Level level) {
        List<Entity> places = new ArrayList<>(edition.read().entities().all(level));
        if (!alike.isEmpty()) {
            places.sort(Comparator.comparing(Entity::name));
        }
        return places;
    }

    private AreaTable.Row row(Measure measure, Scale scale, Entity area, ComparedValue compared, ComparedValue before) {
        IndicatorValue value = compared.value();
        String text = Shown.text(measure, value);
        Cell cell = "\u2013".equals(text)
                ? Cell.none(Shown.reason(value), "")
                : new Cell(
                        text,
                        Places.working(value),
                        value.state() == ValueState.HIDDEN ? "hidden" : "",
                        value.value() != null && value.hasInterval()
                                ? measure.printRange(value.lowerCi(), value.upperCi())
                                : "",
                        Shown.strip(value, england, scale, WIDTH, 30));
        return new AreaTable.Row(
                area.name(),
                alike.getOrDefault(area.code(), ""),
                area.level() == Level.REGIONAL ? null : Places.of(area.level(), area.code()),
                cell,
                before == null ? "\u2013" : Shown.text(measure, before.value()));
    }

    private Map<String, ComparedValue> across(Level level, String timePeriod) {
        return edition.read().values().across(level, indicator.id(), timePeriod, phase).stream()
                .collect(Collectors.toMap(value -> value.value().entityCode(), value -> value, (one, other) -> one));
    }
}
