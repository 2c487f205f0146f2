// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import static inclusion.web.chart.Options.GAP;

import inclusion.web.mark.Ink;
import inclusion.web.mark.Scale;
import inclusion.web.mark.VerdictMark;
import inclusion.web.words.FigureSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Verdict;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the whole distribution has moved: all but the lowest and highest tenth light, the middle half dark, England dashed,
 * marked units as lines. A year without figures is a gap with its reason.
 */
public final class DecileBands {
    private static final int TOP = 16;
    private static final int FOOT = 28;

    private DecileBands() {}

    /**
     * One year of the distribution.
     *
     * @param spread null when the year has none
     * @param benchmark null when the year has none
     * @param missing why there is no distribution; null when there is one
     */
    public record Year(String timePeriod, SpineChart.Spread spread, Double benchmark, String missing) {}

    /** A named unit: a value per year, in the years' order, and the verdict of its newest. */
    public record Line(String name, List<YearValue> values, Verdict newest) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /**
     * The figure.
     *
     * @param units "secondaries"
     * @param against "England’s secondaries"
     * @param years oldest first, leaving no year out
     */
    public static Figure figure(
            String id, Measure measure, String units, String against, List<Year> years, List<Line> lines) {
        return new Figure(
                id,
                "%s of all %s over time".formatted(measure.shortTitle(), units),
                FigureSentences.bands(
                        measure,
                        units,
                        years.stream()
                                .filter(year -> year.spread() != null)
                                .map(year -> new FigureSentences.Spread(
                                        year.timePeriod(),
                                        year.spread().firstDecile(),
                                        year.spread().ninthDecile()))
                                .toList()),
                "Dark band: the middle half of %s; light band: all but the lowest and highest tenth. Dashed: %s."
                        .formatted(units, against),
                table(measure, against, years, lines),
                drawing(measure, against, years, lines, 545, 380),
                drawing(measure, against, years, lines, 335, 300));
    }

    private static Table table(Measure measure, String against, List<Year> years, List<Line> lines) {
        List<String> head = new ArrayList<>(
                List.of("Year", "First decile", "Lower quartile", "Upper quartile", "Ninth decile", against));
        lines.forEach(line -> head.add(line.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            Year year = years.get(i);
            List<String> row = new ArrayList<>(List.of(Years.name(year.timePeriod())));
            for (Function<SpineChart.Spread, Double> end : ENDS) {
                row.add(year.spread() == null ? year.missing() : measure.print(end.apply(year.spread())));
            }
            row.add(year.benchmark() == null ? "not published" : measure.print(year.benchmark()));
            for (Line line : lines) {
                row.add(line.values().get(i).print(measure));
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }

    private static final List<Function<SpineChart.Spread, Double>> ENDS = List.of(
            SpineChart.Spread::firstDecile,
            SpineChart.Spread::lowerQuartile,
            SpineChart.Spread::upperQuartile,
            SpineChart.Spread::ninthDecile);

    private static Drawing drawing(
            Measure measure, String against, List<Year> years, List<Line> lines, int width, int height) {
        int margin = width > 400 ? 150 : 104;
        Scale scale = Scale.holding(Stream.concat(
                        years.stream()
                                .flatMap(year -> Stream.of(
                                        year.spread() == null
                                                ? null
                                                : year.spread().ninthDecile(),
                                        year.benchmark())),
                        lines.stream().flatMap(line -> line.values().stream().map(YearValue::highest)))
                .filter(Objects::nonNull)
                .toList());
        List<Object> series = new ArrayList<>();
        bands(years, series);
        List<Object> england = new ArrayList<>();
        years.forEach(year -> england.add(year.benchmark() == null ? GAP : year.benchmark()));
        series.add(Options.stroke(england, Ink.BLACK, 1.6, "dashed"));
        EndLabels names = new EndLabels(margin - 14);
        int last = years.size() - 1;
        Year newest = years.get(last);
        if (newest.spread() != null) {
            names.add(
                    newest.spread().ninthDecile(),
                    "a tenth above " + measure.print(newest.spread().ninthDecile()),
                    Ink.GREY,
                    false);
        }
        if (newest.benchmark() != null) {
            names.add(newest.benchmark(), against + " " + measure.print(newest.benchmark()), Ink.BLACK, false);
        }
        for (Line line : lines) {
            line(line, measure, last, series, names);
        }
        gaps(years, scale, series);
        series.addAll(names.series(last, scale.end(), height - TOP - FOOT));
        Map<String, Object> grid = Options.of("left", 44, "right", margin, "top", TOP, "bottom", FOOT);
        List<String> foot = years.stream().map(y -> Years.name(y.timePeriod())).toList();
        return new Drawing(
                Options.frame(grid, Options.years(foot, width > 400 ? 4 : 2), Options.fromZero(scale.end()), series),
                width,
                height);
    }

    /** Stacked areas: an unseen one up to the first decile, then light, dark, light; a lone year is an upright bar. */
    private static void bands(List<Year> years, List<Object> series) {
        List<String> inks = List.of("transparent", Ink.BAND, Ink.BAND_MIDDLE, Ink.BAND);
        for (int band = 0; band < ENDS.size(); band++) {
            List<Object> data = new ArrayList<>();
            for (Year year : years) {
                SpineChart.Spread spread = year.spread();
                data.add(
                        spread == null
                                ? GAP
                                : ENDS.get(band).apply(spread)
                                        - (band == 0 ? 0 : ENDS.get(band - 1).apply(spread)));
            }
            Map<String, Object> area = Options.stroke(data, band % 3 == 0 ? Ink.EDGE : inks.get(band), 1, "solid");
            area.put("stack", "spread");
            area.put("areaStyle", Options.of("color", inks.get(band), "opacity", band == 0 ? 0 : 1));
            area.put("z", 1);
            series.add(area);
        }
        for (int i = 0; i < years.size(); i++) {
            SpineChart.Spread spread = years.get(i).spread();
            boolean joins = isDrawn(years, i - 1) || isDrawn(years, i + 1);
            if (spread != null && !joins) {
                series.add(upright(i, spread.firstDecile(), spread.ninthDecile(), Ink.BAND));
                series.add(upright(i, spread.lowerQuartile(), spread.upperQuartile(), Ink.BAND_MIDDLE));
            }
        }
    }

    private static boolean isDrawn(List<Year> years, int at) {
        return at >= 0 && at < years.size() && years.get(at).spread() != null;
    }

    private static Map<String, Object> upright(int year, double from, double to, String ink) {
        return Options.stroke(List.of(List.of(year, from), List.of(year, to)), ink, 14, "solid");
    }

    private static void line(Line line, Measure measure, int last, List<Object> series, EndLabels names) {
        List<Object> points = new ArrayList<>();
        line.values().forEach(value -> points.add(value.value() == null ? GAP : value.value()));
        for (Map<String, Object> bar : Options.hatched(line.name(), line.values(), Ink.ACCENT, 9)) {
            bar.put("barGap", "-100%");
            series.add(bar);
        }
        Map<String, Object> drawn = Options.stroke(points, Ink.ACCENT, 2.2, "solid");
        drawn.put("symbol", "circle");
        drawn.put("symbolSize", 5);
        drawn.put("itemStyle", Options.of("color", Ink.ACCENT));
        drawn.put("z", 4);
        series.add(drawn);
        YearValue newest = line.values().get(last);
        if (newest.value() != null) {
            series.add(Options.marks(List.of(List.of(last, newest.value())), VerdictMark.of(line.newest())));
        }
        if (newest.value() != null || newest.isRange()) {
            double at = newest.value() != null ? newest.value() : (newest.lower() + newest.upper()) / 2;
            names.add(at, line.name() + " " + newest.print(measure), Ink.ACCENT, true);
        }
    }

    /** The reason for each run of years without a distribution, at the foot of its gap. */
    private static void gaps(List<Year> years, Scale scale, List<Object> series) {
        for (int i = 0; i < years.size(); i++) {
            if (years.get(i).spread() == null && (i == 0 || years.get(i - 1).spread() != null)) {
                int end = i;
                while (end + 1 < years.size() && years.get(end + 1).spread() == null) {
                    end++;
                }
                series.add(Options.text(
                        Math.floorDiv(i + end, 2),
                        scale.end() * 0.06,
                        years.get(i).missing(),
                        "inside",
                        Ink.GREY,
                        false));
            }
        }
    }
}
