// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Indicator;
import inclusion.api.read.Judgement;
import inclusion.api.read.Level;
import inclusion.api.read.Mark;
import inclusion.web.chart.DecileBands;
import inclusion.web.chart.FunnelPlot;
import inclusion.web.chart.RankStrip;
import inclusion.web.chart.SpineChart;
import inclusion.web.chart.YearValue;
import inclusion.web.words.Measure;
import inclusion.web.words.Phases;
import inclusion.web.words.Sentences;
import inclusion.web.words.Verdict;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How all schools of a phase, or all authorities, are judged on one indicator: the funnel, the course of the distribution, the table's words. */
final class IndicatorComparisons {
    static final int FEWEST = 10;
    private static final int MOST_LINES = 4;

    private final Edition edition;
    private final Indicator indicator;
    private final Measure measure;
    private final Ranged ranged;
    private final String phase;
    private final String year;
    private final BesideWhom beside;
    private final Map<String, Benchmark> benchmarks;

    IndicatorComparisons(
            Edition edition, Indicator indicator, Ranged ranged, String phase, String year, BesideWhom beside) {
        this.edition = edition;
        this.indicator = indicator;
        this.measure = Shown.measure(indicator);
        this.ranged = ranged;
        this.phase = phase;
        this.year = year;
        this.beside = beside;
        this.benchmarks =
                edition.read().distributions().benchmarks(ranged.level(), indicator.id(), year, phase, beside.type());
    }

    /** The benchmark of one school; null where nothing stands beside it. */
    Double benchmark(Mark mark) {
        Benchmark benchmark = benchmarks.get(mark.code());
        return benchmark == null ? null : benchmark.value();
    }

    /** Those that the comparison is about: all of the phase, or of schools that are not like the rest of it those alone. */
    List<Mark> about(List<Mark> marks) {
        return beside == BesideWhom.PEERS
                ? marks.stream()
                        .filter(mark -> benchmarks.containsKey(mark.code()))
                        .toList()
                : marks;
    }

    /** Whom the comparison is about, in words. */
    String units() {
        return beside == BesideWhom.PEERS ? Phases.apart(phase) : ranged.plural(phase);
    }

    /** The one value that all stand beside; null where each has a benchmark of its own. */
    private Double target(Double england) {
        return switch (beside) {
            case ENGLAND -> england;
            case PEERS ->
                benchmarks.values().stream()
                        .max(Comparator.comparing(benchmark -> Objects.requireNonNullElse(benchmark.denominator(), 0L)))
                        .map(Benchmark::value)
                        .orElse(null);
            case REGION, LA, SIMILAR, NEIGHBOURS, PAST -> null;
        };
    }

    /** The verdict on one of the units. */
    Judged of(Mark mark) {
        return Judged.of(year, benchmarks.get(mark.code()), edition.today());
    }

    /** Whether any has a verdict or a reason for none. */
    boolean areKnown() {
        return benchmarks.values().stream()
                .anyMatch(benchmark ->
                        benchmark.judgement() != null && benchmark.judgement().reason() != null);
    }

    /** Rate by size; none where none has a usual spread. */
    Optional<Drawn> funnel(List<Mark> marks, List<Mark> named, Double england) {
        List<FunnelPlot.Unit> units = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.value() != null && mark.denominator() != null) {
                Benchmark benchmark = benchmarks.get(mark.code());
                boolean limited = benchmark != null
                        && benchmark.judgement() != null
                        && benchmark.judgement().usualSpread() != null;
                units.add(new FunnelPlot.Unit(
                        mark.denominator(),
                        mark.value(),
                        limited ? benchmark.judgement().usualSpread().lower() : null,
                        limited ? benchmark.judgement().usualSpread().upper() : null));
            }
        }
        boolean limited = units.stream().anyMatch(unit -> unit.lower() != null);
        Double target = target(england);
        if (!limited || target == null || Years.isOld(year, edition.today())) {
            return Optional.empty();
        }
        List<FunnelPlot.Marked> marked = named.stream()
                .filter(mark -> mark.denominator() != null)
                .limit(MOST_LINES)
                .map(this::marked)
                .toList();
        return Optional.of(edition.draughtsman()
                .draw(FunnelPlot.figure(
                        "funnel",
                        new FunnelPlot.All(
                                measure,
                                year,
                                units() + " in England",
                                indicator.denominatorLabel() == null ? "size" : indicator.denominatorLabel(),
                                units,
                                beside.against(phase),
                                target,
                                List.of(),
                                marked))));
    }

    private FunnelPlot.Marked marked(Mark mark) {
        Judged judged = of(mark);
        boolean limited = judged.judgement() != null && judged.judgement().usualSpread() != null;
        return new FunnelPlot.Marked(
                name(mark),
                mark.denominator(),
                value(mark),
                judged.verdict(),
                judged.reason(),
                limited ? judged.judgement().usualSpread().lower() : null,
                limited ? judged.judgement().usualSpread().upper() : null);
    }

    /** The distribution over the years; none where fewer than two years have one. */
    Optional<Drawn> bands(List<ComparedValue> england, List<Mark> named) {
        Map<String, SpineChart.Spread> spreads = new TreeMap<>();
        edition.read().distributions().over(ranged.level(), indicator.id(), phase).stream()
                .forEach(of -> Spine.spread(of).ifPresent(spread -> spreads.put(of.timePeriod(), spread)));
        if (spreads.size() < 2) {
            return Optional.empty();
        }
        List<String> course = Course.withoutGaps(List.copyOf(spreads.keySet()));
        List<DecileBands.Year> years = course.stream()
                .map(one -> new DecileBands.Year(
                        one,
                        spreads.get(one),
                        england.stream()
                                .map(ComparedValue::value)
                                .filter(value -> value.timePeriod().equals(one) && value.value() != null)
                                .map(value -> value.value())
                                .findFirst()
                                .orElse(null),
                        spreads.containsKey(one) ? null : "no figures"))
                .toList();
        List<DecileBands.Line> lines =
                named.stream().limit(MOST_LINES).map(mark -> line(mark, course)).toList();
        return Optional.of(edition.draughtsman()
                .draw(DecileBands.figure(
                        "bands",
                        measure,
                        ranged.plural(phase) + " in England",
                        Sentences.england(phase),
                        years,
                        lines)));
    }

    /** Between which places each authority lies, all phases together; none where no places were worked out. */
    Optional<Drawn> authorities(String marked) {
        Map<String, Benchmark> judged = edition.read()
                .distributions()
                .benchmarks(Level.LOCAL_AUTHORITY, indicator.id(), year, Phases.TOTAL, BesideWhom.ENGLAND.type());
        List<RankStrip.Unit> units =
                edition.read().distributions().marks(Level.LOCAL_AUTHORITY, indicator.id(), year, Phases.TOTAL).stream()
                        .flatMap(mark -> Stream.ofNullable(Judged.of(year, judged.get(mark.code()), edition.today())
                                        .judgement())
                                .map(Judgement::rank)
                                .filter(Objects::nonNull)
                                .map(rank -> new RankStrip.Unit(
                                        name(mark),
                                        rank.lower(),
                                        rank.median(),
                                        rank.upper(),
                                        mark.code().equals(marked))))
                        .toList();
        return units.size() < FEWEST
                ? Optional.empty()
                : Optional.of(edition.draughtsman()
                        .draw(RankStrip.figure(
                                "ranks",
                                "%s of local authorities, all phases, %s"
                                        .formatted(measure.shortTitle(), Years.name(year)),
                                "authorities",
                                "the highest value",
                                units)));
    }

    private DecileBands.Line line(Mark mark, List<String> course) {
        Map<String, YearValue> values = new TreeMap<>();
        edition.read().values().over(ranged.level(), mark.code(), indicator.id(), phase).stream()
                .map(ComparedValue::value)
                .forEach(value -> values.put(value.timePeriod(), Shown.year(value)));
        boolean newest = course.get(course.size() - 1).equals(year);
        return new DecileBands.Line(
                name(mark),
                course.stream()
                        .map(one -> values.getOrDefault(one, YearValue.none("no figure")))
                        .toList(),
                newest ? of(mark).verdict() : Verdict.NONE);
    }

    private static YearValue value(Mark mark) {
        return mark.value() != null
                ? new YearValue(mark.value(), mark.lowerCi(), mark.upperCi(), null)
                : new YearValue(null, mark.lowerBound(), mark.upperBound(), "hidden");
    }

    private static String name(Mark mark) {
        return mark.name() == null ? mark.code() : mark.name();
    }
}
