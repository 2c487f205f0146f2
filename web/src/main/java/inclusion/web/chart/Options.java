// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.mark.Ink;
import inclusion.web.mark.Scale;
import inclusion.web.mark.VerdictMark;
import inclusion.web.words.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of an ECharts option that the figures share: axes, text, lines, hatching. */
final class Options {
    /** A gap: ECharts breaks the line here. */
    static final String GAP = "-";

    private static final double TEXT = 12.5;

    private Options() {}

    /** A map in the order given: key, value, key, value … */
    static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** The frame of every figure: no motion, no legend, black text on white. */
    static Map<String, Object> frame(Map<String, Object> grid, Object xAxis, Object yAxis, List<Object> series) {
        return of(
                "animation", false,
                "textStyle", of("fontSize", TEXT, "color", Ink.BLACK),
                "grid", grid,
                "xAxis", xAxis,
                "yAxis", yAxis,
                "series", series);
    }

    /** Academic years along the foot; where there are many, only the first and the last are named. */
    static Map<String, Object> years(List<String> names, int most) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean end = i == 0 || i == names.size() - 1;
            shown.add(names.size() <= most || end ? names.get(i) : "");
        }
        return of(
                "type", "category",
                "data", shown,
                "axisTick", of("show", false),
                "axisLine", of("lineStyle", of("color", Ink.BLACK)),
                "axisLabel", of("interval", 0, "color", Ink.GREY, "fontSize", TEXT));
    }

    /** An upright axis from zero with few lines. */
    static Map<String, Object> fromZero(double end) {
        return between(0, end);
    }

    /** An upright axis that may begin elsewhere; a note has to say so. */
    static Map<String, Object> between(double start, double end) {
        return of(
                "type",
                "value",
                "min",
                start,
                "max",
                end,
                "interval",
                (end - start) / 2,
                "axisLabel",
                of("color", Ink.GREY, "fontSize", TEXT),
                "splitLine",
                of("lineStyle", of("color", Ink.RULE)));
    }

    /** Where an upright axis begins, in words. */
    static String says(Scale upright, Measure measure) {
        return upright.start() > 0
                ? "The upright axis does not begin at zero but at " + measure.print(upright.start()) + "."
                : "The upright axis begins at zero.";
    }

    /** A line without marks: interval, benchmark, stalk, rule. */
    static Map<String, Object> stroke(List<Object> data, String ink, double thickness, Object type) {
        return of(
                "type",
                "line",
                "data",
                data,
                "symbol",
                "none",
                "silent",
                true,
                "lineStyle",
                of("color", ink, "width", thickness, "type", type));
    }

    /** Marks of a verdict at points of a drawing. */
    static Map<String, Object> marks(List<Object> points, VerdictMark mark) {
        return of(
                "type",
                "scatter",
                "data",
                points,
                "symbol",
                mark.symbol(),
                "symbolSize",
                mark.size(),
                "silent",
                true,
                "z",
                5,
                "itemStyle",
                of("color", mark.fill(), "borderColor", mark.outline(), "borderWidth", 1.4, "opacity", 1));
    }

    /** Text at one point of a drawing, without a mark. */
    static Map<String, Object> text(double x, double y, String text, String position, String ink, boolean strong) {
        return of(
                "type",
                "scatter",
                "data",
                List.of(List.of(x, y)),
                "symbolSize",
                0.01,
                "silent",
                true,
                "z",
                4,
                "itemStyle",
                of("color", ink, "opacity", 1),
                "label",
                of(
                        "distance",
                        8,
                        "lineHeight",
                        15,
                        "backgroundColor",
                        "#fff",
                        "padding",
                        List.of(1, 2),
                        "show",
                        true,
                        "formatter",
                        text,
                        "position",
                        position,
                        "color",
                        ink,
                        "fontSize",
                        TEXT,
                        "fontWeight",
                        strong ? 600 : 400));
    }

    /** Two bars that together draw a range: an unseen one up to its lower end, a hatched one over the range. */
    static List<Map<String, Object>> hatched(String stack, List<YearValue> values, String ink, int width) {
        List<Object> base = new ArrayList<>();
        List<Object> over = new ArrayList<>();
        for (YearValue value : values) {
            base.add(value.isRange() ? value.lower() : GAP);
            over.add(value.isRange() ? value.upper() - value.lower() : GAP);
        }
        Map<String, Object> decal = of(
                "symbol",
                "rect",
                "dashArrayX",
                List.of(1, 0),
                "dashArrayY",
                List.of(1.3, 3),
                "rotation",
                -0.785,
                "color",
                ink);
        return List.of(
                of(
                        "type",
                        "bar",
                        "stack",
                        stack,
                        "barWidth",
                        width,
                        "silent",
                        true,
                        "data",
                        base,
                        "itemStyle",
                        of("color", "transparent")),
                of(
                        "type",
                        "bar",
                        "stack",
                        stack,
                        "barWidth",
                        width,
                        "barMinHeight",
                        4,
                        "silent",
                        true,
                        "data",
                        over,
                        "itemStyle",
                        of("color", "#fff", "borderColor", ink, "borderWidth", 1, "decal", decal)));
    }
}
