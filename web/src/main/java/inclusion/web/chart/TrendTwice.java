// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import static inclusion.web.chart.Options.GAP;

import inclusion.web.mark.Ink;
import inclusion.web.mark.Scale;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Sentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A trust's value over the years, twice: the members of each year, and the schools present throughout, so that a change
 * of membership is not mistaken for a change in schools. Dashed: what its mix of phases would lead one to expect.
 */
public final class TrendTwice {
    private static final int NAMES = 118;
    private static final int TOP = 14;
    private static final int FOOT = 26;

    private TrendTwice() {}

    /** One year of a trust; {@code expected} is null when there is no benchmark. */
    public record Year(String timePeriod, YearValue members, YearValue throughout, Double expected) {}

    /**
     * The figure of one trust and one indicator.
     *
     * @param throughout how many schools are present in every year
     * @param years oldest first, leaving no year out
     */
    public static Figure figure(String id, Measure measure, long throughout, List<Year> years) {
        List<List<String>> rows = years.stream()
                .map(year -> List.of(
                        Years.name(year.timePeriod()),
                        year.members().print(measure),
                        year.throughout().print(measure),
                        year.expected() == null ? "not published" : measure.print(year.expected())))
                .toList();
        List<Sentences.Said> said = years.stream()
                .map(year -> new Sentences.Said(
                        year.timePeriod(),
                        year.members().value(),
                        year.members().lower(),
                        year.members().upper(),
                        year.expected()))
                .toList();
        return new Figure(
                id,
                measure.shortTitle(),
                Sentences.course(measure, ComparisonSentences.EXPECTED_FOR_MIX, said),
                "",
                new Table(
                        List.of(
                                "Year",
                                "Members of each year, " + measure.unit(),
                                "The %d schools present throughout".formatted(throughout),
                                "Expected for the mix of phases"),
                        rows),
                drawing(measure, throughout, years, 350, 190),
                drawing(measure, throughout, years, 335, 190));
    }

    private static Drawing drawing(Measure measure, long throughout, List<Year> years, int width, int height) {
        List<YearValue> members = years.stream().map(Year::members).toList();
        List<YearValue> stayed = years.stream().map(Year::throughout).toList();
        List<Object> series = new ArrayList<>();
        series.addAll(Options.hatched("members", members, Ink.ACCENT, 9));
        series.addAll(Options.hatched("throughout", stayed, Ink.GREY, 5));
        List<Object> expected = new ArrayList<>();
        years.forEach(year -> expected.add(year.expected() == null ? GAP : year.expected()));
        series.add(Options.stroke(expected, Ink.BLACK, 1.4, "dashed"));
        series.add(line(stayed, false));
        series.add(line(members, true));
        double highest = Stream.concat(
                        Stream.concat(members.stream(), stayed.stream()).map(YearValue::highest),
                        years.stream().map(Year::expected).filter(Objects::nonNull))
                .mapToDouble(v -> v)
                .max()
                .orElse(0);
        Scale scale = Scale.holding(List.of(highest));
        Year newest = years.get(years.size() - 1);
        EndLabels names = new EndLabels(NAMES);
        name(names, newest.members(), measure, "all", true);
        name(names, newest.throughout(), measure, "the same " + throughout, false);
        if (newest.expected() != null) {
            names.add(newest.expected(), measure.print(newest.expected()) + " expected", Ink.BLACK, false);
        }
        series.addAll(names.series(years.size() - 1, scale.end(), height - TOP - FOOT));
        Map<String, Object> grid = Options.of("left", 34, "right", NAMES, "top", TOP, "bottom", FOOT);
        List<String> foot = years.stream().map(y -> Years.name(y.timePeriod())).toList();
        return new Drawing(
                Options.frame(grid, Options.years(foot, 2), Options.fromZero(scale.end()), series), width, height);
    }

    private static void name(EndLabels names, YearValue newest, Measure measure, String name, boolean strong) {
        if (newest.value() != null || newest.isRange()) {
            double at = newest.value() != null ? newest.value() : (newest.lower() + newest.upper()) / 2;
            names.add(at, newest.print(measure) + " " + name, Ink.ACCENT, strong);
        }
    }

    private static Map<String, Object> line(List<YearValue> values, boolean strong) {
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
                strong ? 7 : 6,
                "lineStyle",
                Options.of("color", Ink.ACCENT, "width", strong ? 2.5 : 1.2),
                "itemStyle",
                Options.of("color", strong ? Ink.ACCENT : "#fff", "borderColor", Ink.ACCENT, "borderWidth", 1.2));
    }
}
