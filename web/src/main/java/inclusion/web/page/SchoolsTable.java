// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Coverage;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.api.read.Pooled;
import inclusion.api.read.SchoolRow;
import inclusion.api.read.ValueState;
import inclusion.web.mark.Scale;
import inclusion.web.mark.ScaleHead;
import inclusion.web.mark.Strip;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Phases;
import inclusion.web.words.Sentences;
import inclusion.web.words.Years;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out schools × indicators of one year; every phase has a scale of its own, and no school stands on another's. */
final class SchoolsTable {
    static final int STRIP_WIDTH = 76;
    static final int STRIP_HEIGHT = 47;

    /** In place of a column's benchmark: each value stands beside its own. */
    private static final Double OWN = Double.NaN;

    private static final int MANY = 5;
    private static final String NOT_KNOWN = "Phase not known";

    private final String timePeriod;
    private final List<Indicator> indicators;
    private final String chosen;
    private final LocalDate today;

    /**
     * A table of one year.
     *
     * @param indicators the columns with a drawing; permanent exclusions follow as a count
     * @param chosen id of the column that a narrow screen shows
     * @param today the reader's day: an old value has no verdict
     */
    SchoolsTable(String timePeriod, List<Indicator> indicators, String chosen, LocalDate today) {
        this.today = today;
        this.timePeriod = timePeriod;
        this.indicators = indicators;
        this.chosen = chosen;
    }

    /** The schools by phase and name, with rows for the whole below. */
    SideBySide of(List<SchoolRow> schools, List<SideBySide.Row> totals) {
        Map<String, List<SchoolRow>> phases =
                schools.stream().collect(Collectors.groupingBy(row -> phase(row.educationPhase())));
        List<SideBySide.Group> groups = phases.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> Phases.order(entry.getKey())))
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
        return new SideBySide(columns(), groups, totals);
    }

    /** The row of a whole: its values, each beside what is expected of it. */
    SideBySide.Row whole(
            String name, String below, Map<String, ComparedValue> values, List<Pooled> pooled, String against) {
        List<Cell> cells = new ArrayList<>();
        for (Indicator indicator : indicators) {
            ComparedValue value = ofTheYear(values.get(indicator.id()));
            Double highest =
                    value == null ? null : Judged.ofTheWhole(value, today).highest();
            Scale scale = Scale.holding(
                    value == null
                            ? List.of()
                            : Stream.concat(Shown.extent(value), Stream.ofNullable(highest))
                                    .toList());
            cells.add(cell(indicator, value, OWN, against, scale, List.of()));
        }
        cells.add(rare(pooled, ofTheYear(values.get(RareCount.INDICATOR)), List.of()));
        return new SideBySide.Row(name, null, below, cells, "");
    }

    /** The row of the part that is compared; none where the whole is. */
    Optional<SideBySide.Row> compared(Map<String, ComparedValue> values, String against) {
        List<Cell> cells = new ArrayList<>();
        for (Indicator indicator : indicators) {
            ComparedValue value = ofTheYear(values.get(indicator.id()));
            cells.add(Optional.ofNullable(value)
                    .flatMap(Shown::ofAPart)
                    .map(part -> compared(indicator, part, Judged.of(value.value(), part, today), against))
                    .orElse(new Cell("", null, "", "", "")));
        }
        cells.add(new Cell("", null, "", "", ""));
        return values.values().stream().anyMatch(value -> Shown.ofAPart(value).isPresent())
                        && cells.stream().anyMatch(cell -> !cell.text().isEmpty())
                ? Optional.of(new SideBySide.Row("In the phases that England publishes", null, "", cells, ""))
                : Optional.empty();
    }

    private static Cell compared(Indicator indicator, Benchmark part, Judged judged, String against) {
        Measure measure = Shown.measure(indicator);
        Scale scale = Scale.holding(List.of(part.compared(), part.value() * 1.5));
        return new Cell(
                measure.print(part.compared()),
                null,
                "",
                against + " " + measure.print(part.value()),
                judged.on(Strip.point(part.compared(), null, null, part.value()))
                        .svg(scale, STRIP_WIDTH, STRIP_HEIGHT),
                judged.verdict());
    }

    /** The row of what is expected: benchmarks as numbers. */
    SideBySide.Row expected(String name, Map<String, ComparedValue> values) {
        List<Cell> cells = new ArrayList<>();
        for (Indicator indicator : indicators) {
            ComparedValue value = ofTheYear(values.get(indicator.id()));
            Double benchmark = value == null
                    ? null
                    : value.benchmark().map(Benchmark::value).orElse(null);
            cells.add(
                    benchmark == null
                            ? Cell.none("not published", "")
                            : new Cell(Shown.measure(indicator).print(benchmark), null, "", "", ""));
        }
        cells.add(new Cell("", null, "", "", ""));
        return new SideBySide.Row(name, null, "", cells, "");
    }

    /** The row of the values over what is expected of such an intake; none where nothing is expected of any. */
    Optional<SideBySide.Row> likeForLike(Map<String, ComparedValue> values) {
        LikeForLikeCell kind = LikeForLikeCell.of(values.values(), false);
        if (kind.type().isEmpty()) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>();
        for (Indicator indicator : indicators) {
            ComparedValue value = ofTheYear(values.get(indicator.id()));
            cells.add(
                    value == null || value.benchmark(kind.type()).isEmpty()
                            ? Cell.none("no expected value", "")
                            : kind.cell(value, today, STRIP_WIDTH, STRIP_HEIGHT));
        }
        cells.add(new Cell("", null, "", "", ""));
        return Optional.of(
                new SideBySide.Row("Like for like: times what is expected of its intake", null, kind.how(), cells, ""));
    }

    private List<SideBySide.Column> columns() {
        List<SideBySide.Column> columns = new ArrayList<>();
        for (Indicator indicator : indicators) {
            columns.add(new SideBySide.Column(
                    indicator.shortTitle(),
                    indicator.unitLabel() + (indicator.isContext() ? " \u00b7 context" : ""),
                    Places.indicator(indicator.id()),
                    indicator.id().equals(chosen),
                    true));
        }
        columns.add(new SideBySide.Column(
                "Permanent exclusions",
                "number, 3 years to " + Years.name(timePeriod),
                Places.indicator(RareCount.INDICATOR),
                RareCount.INDICATOR.equals(chosen),
                false));
        return columns;
    }

    private SideBySide.Group group(String phase, List<SchoolRow> schools) {
        List<String> heads = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        Map<String, Scale> scales = new HashMap<>();
        Map<String, Double> benchmarks = new HashMap<>();
        for (Indicator indicator : indicators) {
            List<ComparedValue> values = schools.stream()
                    .map(row -> ofTheYear(row.values().get(indicator.id())))
                    .filter(Objects::nonNull)
                    .toList();
            Double benchmark = values.stream()
                    .filter(value -> !Shown.isBesideItsPeers(value))
                    .map(Shown::benchmarkValue)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            Measure measure = Shown.measure(indicator);
            Scale scale = scale(measure, values, benchmark);
            boolean drawn = values.stream()
                    .anyMatch(value -> Shown.year(value.value()).highest() > 0
                            || value.value().state() == ValueState.VALUE);
            scales.put(indicator.id(), scale);
            benchmarks.put(indicator.id(), benchmark);
            heads.add(
                    drawn
                            ? ScaleHead.svg(
                                    scale,
                                    benchmark,
                                    benchmark == null ? "" : measure.print(benchmark),
                                    end(scale),
                                    STRIP_WIDTH)
                            : "");
            unseen.add(
                    benchmark == null
                            ? ""
                            : "%s: %s %s"
                                    .formatted(
                                            measure.shortTitle(), Sentences.england(phase), measure.print(benchmark)));
        }
        heads.add("");
        unseen.add("");
        List<SideBySide.Row> rows = schools.stream()
                .sorted(Comparator.comparing(row -> row.school().name()))
                .map(row -> row(row, phase, scales, benchmarks))
                .toList();
        return new SideBySide.Group(
                phase + " \u00b7 " + Numbers.of(schools.size(), "school", "schools"),
                NOT_KNOWN.equals(phase) ? "" : Sentences.england(phase).replace("England\u2019s ", "England, "),
                heads,
                unseen,
                rows);
    }

    /** Among many schools one extreme value ends in an arrowhead, so that the others can be told apart. */
    private Scale scale(Measure measure, List<ComparedValue> values, Double benchmark) {
        Scale scale = Shown.scale(
                measure,
                Stream.concat(
                        values.stream().flatMap(Shown::extent),
                        values.stream()
                                .map(value -> Judged.ofTheWhole(value, today).highest())
                                .filter(Objects::nonNull)));
        double[] highest = values.stream()
                .mapToDouble(value -> Shown.year(value.value()).highest())
                .sorted()
                .toArray();
        if (highest.length < MANY) {
            return scale;
        }
        double most = highest[(int) Math.floor((highest.length - 1) * 0.9)];
        return scale.cutAt(Math.max(most * 1.3, benchmark == null ? 0 : benchmark * 1.5));
    }

    private SideBySide.Row row(SchoolRow row, String phase, Map<String, Scale> scales, Map<String, Double> benchmarks) {
        String name = row.school().name();
        String below = row.pupils() == null ? "" : Numbers.of(row.pupils(), "pupil", "pupils");
        String href = Places.school(row.school().code());
        boolean none = indicators.stream()
                .map(indicator -> ofTheYear(row.values().get(indicator.id())))
                .allMatch(value -> value == null
                        || Shown.text(Shown.measure(indicators.get(0)), value.value())
                                .equals("\u2013"));
        if (none) {
            return new SideBySide.Row(name, href, below, List.of(), nothing(row));
        }
        List<Cell> cells = new ArrayList<>();
        for (Indicator indicator : indicators) {
            ComparedValue value = ofTheYear(row.values().get(indicator.id()));
            cells.add(cell(
                    indicator,
                    value,
                    value != null && Shown.isBesideItsPeers(value) ? OWN : benchmarks.get(indicator.id()),
                    value == null ? Sentences.england(phase) : Shown.usuallyAgainst(List.of(value), phase),
                    scales.get(indicator.id()),
                    row.missing()));
        }
        cells.add(rare(row.pooled(), ofTheYear(row.values().get(RareCount.INDICATOR)), row.missing()));
        return new SideBySide.Row(name, href, below, cells, "");
    }

    private String nothing(SchoolRow row) {
        String why = row.missing().stream()
                .map(Coverage::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (why == null) {
            return "No figures for %s.".formatted(Years.name(timePeriod));
        }
        return "Not in these sources: %s.%s"
                .formatted(
                        Sentences.clause(why),
                        Phases.isAlternativeProvision(row.educationPhase())
                                ? " Never compared with other kinds of school."
                                : "");
    }

    /** {@code line} is where the column's benchmark runs; {@link #OWN} for the value's own. */
    private Cell cell(
            Indicator indicator,
            ComparedValue value,
            Double line,
            String against,
            Scale scale,
            List<Coverage> missing) {
        Double benchmark = line != null && line.isNaN() ? value == null ? null : Shown.benchmarkValue(value) : line;
        if (value == null || Shown.text(Shown.measure(indicator), value.value()).equals("\u2013")) {
            String why = value == null
                    ? "no figure"
                    : tooFew(value.value()) ? "too few schools" : Shown.reason(value.value());
            return Cell.none(
                    missing.isEmpty() ? why : "not in this source",
                    Strip.empty(benchmark).svg(scale, STRIP_WIDTH, STRIP_HEIGHT));
        }
        Measure measure = Shown.measure(indicator);
        IndicatorValue shown = value.value();
        Judged judged = Judged.ofTheWhole(value, today);
        return new Cell(
                Shown.text(measure, shown),
                Places.working(shown),
                shown.state() == ValueState.HIDDEN ? "hidden" : "",
                Shown.unseen(measure, value, against),
                judged.on(Shown.strip(shown, benchmark)).svg(scale, STRIP_WIDTH, STRIP_HEIGHT),
                judged.verdict());
    }

    /** Below half of its schools a whole has no figure. */
    private static boolean tooFew(IndicatorValue value) {
        return value.level() != Level.SCHOOL && value.coverage() != null && value.coverage() < 0.5;
    }

    private Cell rare(List<Pooled> pooled, ComparedValue value, List<Coverage> missing) {
        return RareCount.of(pooled, value)
                .map(count -> new Cell(
                        count.number(), value == null ? null : Places.working(value.value()), count.average(), "", ""))
                .orElseGet(() -> Cell.none(missing.isEmpty() ? "no figure" : "not in this source", ""));
    }

    /** A value of another year has no place in this one's table. */
    private ComparedValue ofTheYear(ComparedValue value) {
        return value != null && value.value().timePeriod().equals(timePeriod) ? value : null;
    }

    /** Whether a school has any value in a year, hidden ones too. */
    static boolean hasFigure(SchoolRow row, String year) {
        return row.values().values().stream()
                .anyMatch(value -> value.value().timePeriod().equals(year)
                        && value.value().state() != ValueState.NOT_AVAILABLE
                        && value.value().state() != ValueState.NOT_APPLICABLE);
    }

    private static String phase(String phase) {
        return phase == null || "Unknown".equalsIgnoreCase(phase) ? NOT_KNOWN : phase;
    }

    static String end(Scale scale) {
        double end = scale.end();
        return Numbers.value(end, end == Math.rint(end) ? 0 : end * 10 == Math.rint(end * 10) ? 1 : 2);
    }

    /** Columns that the catalogue has, in the order asked for. */
    static List<Indicator> columns(List<Indicator> catalogue, String... ids) {
        return Stream.of(ids)
                .flatMap(id ->
                        catalogue.stream().filter(indicator -> indicator.id().equals(id)))
                .toList();
    }
}
