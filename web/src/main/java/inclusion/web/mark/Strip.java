// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

import java.util.Locale;

/**
 * One value with its interval and benchmark on a scale: the small drawing of a table cell. It says nothing that the
 * cell's text does not, so it is hidden from screen readers.
 *
 * @param value the value, or null where only a range is known or nothing
 * @param lower lower end of the interval, or of the range
 * @param upper upper end of the interval, or of the range
 * @param isRange the value may be anything between the ends, because a part is hidden: hatched, never a point
 * @param benchmark what it is compared with, or null
 */
public record Strip(Double value, Double lower, Double upper, boolean isRange, Double benchmark) {
    private static final double MARGIN = 5;

    /** How far the benchmark's line runs on above and below, so that it joins those of taller rows; the cell clips it. */
    private static final int BEYOND = 40;

    /** A point with its interval (both ends null when it has none). */
    public static Strip point(double value, Double lower, Double upper, Double benchmark) {
        return new Strip(value, lower, upper, false, benchmark);
    }

    /** Everything that a value with hidden parts may be. */
    public static Strip range(double lower, double upper, Double benchmark) {
        return new Strip(null, lower, upper, true, benchmark);
    }

    /** Only the benchmark's line, so that it runs on down the column past a cell without a value. */
    public static Strip empty(Double benchmark) {
        return new Strip(null, null, null, false, benchmark);
    }

    /**
     * The drawing, {@code width} × {@code height} pixels; the benchmark's line runs through it from edge to edge.
     */
    public String svg(Scale scale, int width, int height) {
        double middle = height / 2.0;
        StringBuilder svg = new StringBuilder(400);
        svg.append(
                "<svg class=\"strip\" aria-hidden=\"true\" focusable=\"false\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                        .formatted(width, height, width, height));
        if (benchmark != null) {
            double x = x(benchmark, scale, width);
            svg.append(line(x, -BEYOND, x, height + BEYOND, 1.6));
        }
        if (isRange) {
            double from = x(lower, scale, width);
            double to = Math.max(from + 4, x(upper, scale, width));
            svg.append(format(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"10\" fill=\"url(#hatch)\" stroke=\"%s\" stroke-width=\"1\"/>",
                    n(from), n(middle - 5), n(to - from), Ink.BLACK));
        } else if (lower != null && upper != null) {
            double to = x(upper, scale, width);
            svg.append(line(x(lower, scale, width), middle, to, middle, 1.4));
            if (scale.isBeyond(upper)) {
                svg.append(arrow(to, middle));
            }
        }
        if (value != null) {
            double at = x(value, scale, width);
            svg.append(
                    scale.isBeyond(value)
                            ? arrow(at, middle)
                            : format(
                                    "<circle cx=\"%s\" cy=\"%s\" r=\"3.2\" fill=\"%s\"/>",
                                    n(at), n(middle), Ink.BLACK));
        }
        return svg.append("</svg>").toString();
    }

    /** The hatching that every range on a page refers to; printed once per page. */
    public static String hatching() {
        return format(
                "<svg class=\"defs\" aria-hidden=\"true\" focusable=\"false\" width=\"0\" height=\"0\"><defs><pattern id=\"hatch\" "
                        + "width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                        + "<rect width=\"4\" height=\"4\" fill=\"#fff\"/><rect width=\"1.3\" height=\"4\" fill=\"%s\"/>"
                        + "</pattern></defs></svg>",
                Ink.BLACK);
    }

    private static double x(double value, Scale scale, int width) {
        return MARGIN + scale.at(value) * (width - 2 * MARGIN);
    }

    private static String line(double x1, double y1, double x2, double y2, double thickness) {
        return format(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>",
                n(x1), n(y1), n(x2), n(y2), Ink.BLACK, n(thickness));
    }

    private static String arrow(double x, double y) {
        return format("<path d=\"M%s %sl5 3.5l-5 3.5z\" fill=\"%s\"/>", n(x - 1), n(y - 3.5), Ink.BLACK);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** A coordinate with at most one decimal: keeps a page of many strips small. */
    private static String n(double pixels) {
        double tenths = Math.round(pixels * 10) / 10.0;
        return tenths == Math.rint(tenths) ? Long.toString((long) tenths) : Double.toString(tenths);
    }
}
