// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.mark.Ink;
import inclusion.web.mark.Scale;
import inclusion.web.words.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** The authorities of a programme and others as two lines over the years; the years of the programme are shaded. */
public final class ProgrammeLines {
    private static final int TOP = 16;
    private static final int FOOT = 28;

    /** The axis reaches so far past the lowest and the highest, as a share of what lies between them. */
    private ProgrammeLines() {}

    /**
     * The figure.
     *
     * @param others "other authorities"
     * @param years oldest first, each with both means
     */
    public static Figure figure(String id, Measure measure, String others, String sentence, List<ProgrammeYear> years) {
        Scale ends = Scale.around(
                Math.pow(10, -measure.decimals()),
                years.stream()
                        .flatMapToDouble(year -> DoubleStream.of(year.treated(), year.controls()))
                        .toArray());
        return new Figure(
                id,
                "%s, change programme and %s".formatted(measure.shortTitle(), others),
                sentence,
                "Means of authorities, each counting the same: change programme (solid), %s (dashed). Shaded: the programme runs. %s"
                        .formatted(others, Options.says(ends, measure)),
                new Table(
                        List.of("Year", "Change programme, " + measure.unit(), others + ", " + measure.unit()),
                        years.stream()
                                .map(year -> List.of(
                                        year.name(), measure.print(year.treated()), measure.print(year.controls())))
                                .toList()),
                drawing(measure, others, years, ends, 545, 300),
                drawing(measure, others, years, ends, 335, 260));
    }

    private static Drawing drawing(
            Measure measure, String others, List<ProgrammeYear> years, Scale ends, int width, int height) {
        int margin = width > 400 ? 150 : 110;
        List<Object> series = new ArrayList<>();
        Map<String, Object> programme = line(years, ProgrammeYear::treated, Ink.ACCENT, 2.5, "solid", 7);
        programme.put("silent", true);
        shade(years, programme);
        series.add(programme);
        series.add(line(years, ProgrammeYear::controls, Ink.BLACK, 1.6, "dashed", 4));
        ProgrammeYear newest = years.get(years.size() - 1);
        EndLabels names = new EndLabels(margin - 14);
        names.add(newest.treated(), "change programme " + measure.print(newest.treated()), Ink.ACCENT, true);
        names.add(newest.controls(), others + " " + measure.print(newest.controls()), Ink.BLACK, false);
        series.addAll(names.series(years.size() - 1, ends.start(), ends.end(), height - TOP - FOOT));
        Map<String, Object> grid = Options.of("left", 44, "right", margin, "top", TOP, "bottom", FOOT);
        List<String> foot = years.stream().map(ProgrammeYear::name).toList();
        return new Drawing(
                Options.frame(
                        grid,
                        Options.years(foot, width > 400 ? 5 : 3),
                        Options.between(ends.start(), ends.end()),
                        series),
                width,
                height);
    }

    private static Map<String, Object> line(
            List<ProgrammeYear> years,
            Function<ProgrammeYear, Double> of,
            String ink,
            double thickness,
            String type,
            int mark) {
        List<Object> points = new ArrayList<>();
        years.forEach(year -> points.add(of.apply(year)));
        Map<String, Object> line = Options.stroke(points, ink, thickness, type);
        line.put("symbol", "circle");
        line.put("symbolSize", mark);
        line.put("itemStyle", Options.of("color", ink));
        return line;
    }

    private static void shade(List<ProgrammeYear> years, Map<String, Object> series) {
        List<ProgrammeYear> after =
                years.stream().filter(ProgrammeYear::isAfter).toList();
        if (!after.isEmpty()) {
            series.put(
                    "markArea",
                    Options.of(
                            "silent",
                            true,
                            "itemStyle",
                            Options.of("color", Ink.BAND),
                            "data",
                            List.of(List.of(
                                    Options.of("xAxis", years.indexOf(after.get(0)) - 0.5),
                                    Options.of("xAxis", years.size() - 0.5)))));
        }
    }
}
