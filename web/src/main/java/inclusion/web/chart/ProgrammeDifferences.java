// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.mark.Ink;
import inclusion.web.mark.Scale;
import inclusion.web.words.FigureSentences;
import inclusion.web.words.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How far the authorities of a programme went from others, year by year, against the last year before it started. */
public final class ProgrammeDifferences {
    private ProgrammeDifferences() {}

    /**
     * The figure.
     *
     * @param others "other authorities"
     * @param sentence how the two went before the start
     * @param years oldest first; the last before the start has the effect 0
     */
    public static Figure figure(String id, Measure measure, String others, String sentence, List<ProgrammeYear> years) {
        return new Figure(
                id,
                "%s, difference by year".formatted(measure.shortTitle()),
                sentence,
                "Change programme less %s, against the last year before the start, which is 0. Thin line: 95\u202f%% interval. Filled: the programme runs."
                        .formatted(others),
                new Table(
                        List.of("Year", "Difference, " + measure.unit(), "95\u202f% interval"),
                        years.stream()
                                .map(year -> List.of(
                                        year.name(),
                                        FigureSentences.signed(measure, year.effect()),
                                        year.lower() == null
                                                ? "\u2013"
                                                : measure.printRange(year.lower(), year.upper())))
                                .toList()),
                drawing(years, 445, 300),
                drawing(years, 335, 260));
    }

    private static Drawing drawing(List<ProgrammeYear> years, int width, int height) {
        double reach = Scale.holding(years.stream()
                        .flatMap(year -> Stream.of(year.effect(), year.lower(), year.upper()))
                        .filter(Objects::nonNull)
                        .map(Math::abs)
                        .toList())
                .end();
        List<Object> series = new ArrayList<>();
        List<Object> zero = new ArrayList<>();
        years.forEach(year -> zero.add(0));
        series.add(Options.stroke(zero, Ink.BLACK, 1.2, "solid"));
        List<Object> before = new ArrayList<>();
        List<Object> after = new ArrayList<>();
        for (int at = 0; at < years.size(); at++) {
            ProgrammeYear year = years.get(at);
            if (year.lower() != null) {
                series.add(Options.stroke(
                        List.of(List.of(at, year.lower()), List.of(at, year.upper())), Ink.BLACK, 1.4, "solid"));
            }
            (year.isAfter() ? after : before).add(List.of(at, year.effect()));
        }
        series.add(marks(before, "#fff"));
        series.add(marks(after, Ink.ACCENT));
        List<String> foot = years.stream().map(ProgrammeYear::name).toList();
        return new Drawing(
                Options.frame(
                        Options.of("left", 52, "right", 16, "top", 16, "bottom", 28),
                        Options.years(foot, width > 400 ? 5 : 3),
                        Options.between(-reach, reach),
                        series),
                width,
                height);
    }

    private static Map<String, Object> marks(List<Object> points, String fill) {
        return Options.of(
                "type",
                "scatter",
                "data",
                points,
                "symbol",
                "circle",
                "symbolSize",
                8,
                "silent",
                true,
                "z",
                5,
                "itemStyle",
                Options.of("color", fill, "borderColor", Ink.ACCENT, "borderWidth", 1.6, "opacity", 1));
    }
}
