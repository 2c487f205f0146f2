// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.mark.Ink;
import inclusion.web.mark.VerdictMark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A drawing that is laid out in pixels by us, from the top left: an ECharts frame without axes. For figures whose rows
 * have a scale each, which ECharts' axes cannot give.
 */
final class Sheet {
    private static final double TEXT = 12.5;
    private static final double SMALL = 11;
    private static final double HALF_ARROW = 3;
    private static final double LETTER = 6.9;

    private final Map<List<Object>, List<Object>> lines = new LinkedHashMap<>();
    private final Map<VerdictMark, List<Object>> marks = new LinkedHashMap<>();
    private final List<Object> texts = new ArrayList<>();
    private final List<Object> arrows = new ArrayList<>();

    /** A straight line; lines of one ink, thickness and type lie above those first used before them. */
    void line(double x1, double y1, double x2, double y2, String ink, double thickness, Object type) {
        List<Object> line = lines.computeIfAbsent(List.of(ink, thickness, type), style -> new ArrayList<>());
        line.add(List.of(tenth(x1), tenth(y1)));
        line.add(List.of(tenth(x2), tenth(y2)));
        line.add(List.of(Options.GAP, Options.GAP));
    }

    /** A band across: its fill, and its two ends as thin upright edges, so that it is seen on grey paper. */
    void band(double from, double to, double y, double thickness, String ink) {
        line(from, y, to, y, ink, thickness, "solid");
        line(from, y - thickness / 2, from, y + thickness / 2, Ink.EDGE, 1, "solid");
        line(to, y - thickness / 2, to, y + thickness / 2, Ink.EDGE, 1, "solid");
    }

    /** Everything that a hidden value may be. */
    void hatched(double from, double to, double y) {
        line(from, y, Math.max(to, from + 4), y, Ink.BLACK, 9, List.of(1.5, 2));
    }

    /** A verdict's mark. */
    void mark(double x, double y, VerdictMark mark) {
        marks.computeIfAbsent(mark, kind -> new ArrayList<>()).add(List.of(tenth(x), tenth(y)));
    }

    /** The head of a line that is cut at the scale's end. */
    void arrow(double x, double y, boolean rightwards) {
        arrows.add(Options.of(
                "value",
                List.of(tenth(rightwards ? x + HALF_ARROW : x - HALF_ARROW), tenth(y)),
                "symbolRotate",
                rightwards ? -90 : 90));
    }

    /** About how wide a text is in pixels. */
    static double width(String text) {
        return text.length() * LETTER;
    }

    /** Words; {@code side} is where they lie from the point: right, left or inside (on it). */
    void text(double x, double y, String text, String side, String ink, boolean strong) {
        texts.add(label(x, y, text, side, ink, strong, TEXT, 0));
    }

    /** Words to the right of a point, broken within {@code width} pixels. */
    void wrapped(double x, double y, String text, int width, String ink, boolean strong) {
        texts.add(label(x, y, text, "right", ink, strong, TEXT, width));
    }

    /** The end of a scale, in small figures. */
    void end(double x, double y, String text) {
        texts.add(label(x, y, text, "inside", Ink.GREY, false, SMALL, 0));
    }

    private static Map<String, Object> label(
            double x, double y, String text, String side, String ink, boolean strong, double size, int width) {
        Map<String, Object> label = Options.of(
                "show",
                true,
                "formatter",
                text,
                "position",
                side,
                "distance",
                0,
                "color",
                ink,
                "fontSize",
                size,
                "lineHeight",
                15,
                "fontWeight",
                strong ? 600 : 400,
                "textBorderColor",
                "#fff",
                "textBorderWidth",
                2);
        if (width > 0) {
            label.put("width", width);
            label.put("overflow", "break");
        }
        return Options.of("value", List.of(tenth(x), tenth(y)), "label", label);
    }

    /** The drawing of a size in pixels. */
    Drawing drawing(int width, int height) {
        List<Object> series = new ArrayList<>();
        lines.forEach((style, data) ->
                series.add(Options.stroke(data, (String) style.get(0), (double) style.get(1), style.get(2))));
        marks.forEach((mark, data) -> series.add(Options.marks(data, mark)));
        series.add(points(arrows, "triangle", 2 * HALF_ARROW, Ink.BLACK));
        series.add(points(texts, "circle", 0.01, Ink.BLACK));
        Map<String, Object> across = Options.of("type", "value", "min", 0, "max", width, "show", false);
        Map<String, Object> down = Options.of("type", "value", "min", 0, "max", height, "inverse", true, "show", false);
        Map<String, Object> grid = Options.of("left", 0, "right", 0, "top", 0, "bottom", 0);
        return new Drawing(Options.frame(grid, across, down, series), width, height);
    }

    private static Map<String, Object> points(List<Object> data, String symbol, double size, String ink) {
        return Options.of(
                "type",
                "scatter",
                "data",
                data,
                "symbol",
                symbol,
                "symbolSize",
                size,
                "silent",
                true,
                "z",
                6,
                "itemStyle",
                Options.of("color", ink, "opacity", 1));
    }

    private static double tenth(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
