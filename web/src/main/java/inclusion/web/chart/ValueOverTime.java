// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import static inclusion.web.chart.Options.GAP;

import inclusion.web.mark.Ink;
import inclusion.web.mark.Scale;
import inclusion.web.words.FigureSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Sentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A value with its interval over the years, beside its benchmark. A year without a value is a gap, never a zero. */
public final class ValueOverTime {
    private static final int TOP = 16;
    private static final int FOOT = 28;

    private ValueOverTime() {}

    /**
     * One year of the figure.
     *
     * @param benchmark the benchmark of the same year; null when nothing is published to compare with
     */
    public record Year(String timePeriod, YearValue value, Double benchmark) {}

    /**
     * The figure of one place and one indicator.
     *
     * @param who whose value it is: "Mossgate High School"
     * @param against whose the benchmark is: "England's secondaries"; null when there is none
     * @param years oldest first, leaving no year out
     */
    public static Figure figure(String id, Measure measure, String who, String against, List<Year> years) {
        List<String> head =
                new ArrayList<>(List.of("Year", measure.title() + ", " + measure.unit(), "95\u202f% interval"));
        if (against != null) {
            head.add(against);
        }
        List<List<String>> rows =
                years.stream().map(year -> row(measure, year, against != null)).toList();
        return new Figure(
                id,
                "%s, %s".formatted(measure.shortTitle(), who),
                Sentences.course(
                        measure,
                        against,
                        years.stream().map(ValueOverTime::said).toList()),
                "Thin line: 95\u202f% interval. Hatched: it may be anything there, because a part is hidden. "
                        + FigureSentences.tooFewForLimits(years.stream()
                                .filter(year -> year.value().value() != null)
                                .count()),
                new Table(head, rows),
                drawing(measure, who, against, years, 545, 300),
                drawing(measure, who, against, years, 335, 260));
    }

    private static Sentences.Said said(Year year) {
        YearValue value = year.value();
        return new Sentences.Said(year.timePeriod(), value.value(), value.lower(), value.upper(), year.benchmark());
    }

    private static List<String> row(Measure measure, Year year, boolean compared) {
        List<String> row = new ArrayList<>(List.of(
                Years.name(year.timePeriod()),
                year.value().print(measure),
                year.value().printInterval(measure)));
        if (compared) {
            row.add(year.benchmark() == null ? "not published" : measure.print(year.benchmark()));
        }
        return row;
    }

    private static Drawing drawing(
            Measure measure, String who, String against, List<Year> years, int width, int height) {
        int margin = width > 400 ? 160 : 110;
        List<YearValue> values = years.stream().map(Year::value).toList();
        double highest = Stream.concat(
                        values.stream().map(YearValue::highest),
                        years.stream().map(Year::benchmark).filter(Objects::nonNull))
                .mapToDouble(v -> v)
                .max()
                .orElse(0);
        Scale scale = Scale.holding(List.of(highest));
        EndLabels names = new EndLabels(margin - 14);
        List<Object> series = new ArrayList<>(Options.hatched("hidden", values, Ink.BLACK, 10));
        Year newest = years.get(years.size() - 1);
        if (against != null) {
            List<Object> line = new ArrayList<>();
            years.forEach(year -> line.add(year.benchmark() == null ? GAP : year.benchmark()));
            Map<String, Object> benchmark = Options.stroke(line, Ink.BLACK, 1.6, "dashed");
            benchmark.put("symbol", "circle");
            benchmark.put("symbolSize", 2);
            benchmark.put("itemStyle", Options.of("color", Ink.BLACK));
            series.add(benchmark);
            if (newest.benchmark() != null) {
                names.add(newest.benchmark(), against + " " + measure.print(newest.benchmark()), Ink.BLACK, false);
            }
        }
        series.add(Options.stroke(intervals(values), Ink.BLACK, 1.4, "solid"));
        series.add(line(values));
        YearValue last = newest.value();
        if (last.value() != null || last.isRange()) {
            double at = last.value() != null ? last.value() : (last.lower() + last.upper()) / 2;
            names.add(at, who + " " + last.print(measure), Ink.ACCENT, true);
        }
        series.addAll(names.series(years.size() - 1, scale.end(), height - TOP - FOOT));
        Map<String, Object> grid = Options.of("left", 44, "right", margin, "top", TOP, "bottom", FOOT);
        List<String> foot = years.stream().map(y -> Years.name(y.timePeriod())).toList();
        return new Drawing(
                Options.frame(grid, Options.years(foot, width > 400 ? 5 : 3), Options.fromZero(scale.end()), series),
                width,
                height);
    }

    private static Map<String, Object> line(List<YearValue> values) {
        List<Object> points = new ArrayList<>();
        values.forEach(value -> points.add(value.value() == null ? GAP : value.value()));
        return Options.of(
                "type",
                "line",
                "data",
                points,
                "symbol",
                "circle",
                "symbolSize",
                7,
                "lineStyle",
                Options.of("color", Ink.ACCENT, "width", 2.5),
                "itemStyle",
                Options.of("color", Ink.ACCENT));
    }

    /** The intervals as one broken line: up, gap, up, gap … */
    private static List<Object> intervals(List<YearValue> values) {
        List<Object> line = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            YearValue value = values.get(i);
            if (value.value() != null && value.lower() != null && value.upper() != null) {
                line.add(List.of(i, value.lower()));
                line.add(List.of(i, value.upper()));
                line.add(List.of(GAP, GAP));
            }
        }
        return line;
    }
}
