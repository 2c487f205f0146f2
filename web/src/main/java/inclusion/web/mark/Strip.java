// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

import inclusion.web.words.Verdict;
import java.util.Locale;

/**
 * One value with its interval, its benchmark and the usual spread on a scale: the small drawing of a table cell. It says
 * nothing that the cell's text does not, so it is hidden from screen readers.
 *
 * @param value the value, or null where only a range is known or nothing
 * @param lower lower end of the interval, or of the range
 * @param upper upper end of the interval, or of the range
 * @param isRange the value may be anything between the ends, because a part is hidden: hatched, never a point
 * @param benchmark what it is compared with, or null
 * @param spreadLower where the usual spread for a unit of this size begins; null when there is none
 * @param spreadUpper where it ends; null when there is none
 * @param verdict which mark the value gets
 */
public record Strip(
        Double value,
        Double lower,
        Double upper,
        boolean isRange,
        Double benchmark,
        Double spreadLower,
        Double spreadUpper,
        Verdict verdict) {
    private static final double MARGIN = 5;
    private static final int BAND = 18;

    /** How far the benchmark's line runs on above and below, so that it joins those of taller rows; the cell clips it. */
    private static final int BEYOND = 40;

    /** A point with its interval (both ends null when it has none). */
    public static Strip point(double value, Double lower, Double upper, Double benchmark) {
        return new Strip(value, lower, upper, false, benchmark, null, null, Verdict.NONE);
    }

    /** Everything that a value with hidden parts may be. */
    public static Strip range(double lower, double upper, Double benchmark) {
        return new Strip(null, lower, upper, true, benchmark, null, null, Verdict.NONE);
    }

    /** Only the benchmark's line, so that it runs on down the column past a cell without a value. */
    public static Strip empty(Double benchmark) {
        return new Strip(null, null, null, false, benchmark, null, null, Verdict.NONE);
    }

    /** A ratio to what is expected, on {@link Scale#ratios()}: the line stands at one. */
    public static Strip ratio(double ratio, Double lower, Double upper, Verdict verdict) {
        return point(ratio, lower, upper, 1.0).withVerdict(verdict);
    }

    /** The same on the usual spread: the over-dispersed 95 % limits for a unit of this size. */
    public Strip withSpread(Double from, Double to) {
        return new Strip(value, lower, upper, isRange, benchmark, from, to, verdict);
    }

    /** The same with the mark of a verdict. */
    public Strip withVerdict(Verdict word) {
        return new Strip(value, lower, upper, isRange, benchmark, spreadLower, spreadUpper, word);
    }

    /**
     * The drawing, {@code width} × {@code height} pixels; the benchmark's line runs through it from edge to edge.
     */
    public String svg(Scale scale, int width, int height) {
        double middle = height / 2.0;
        StringBuilder svg = new StringBuilder(600);
        svg.append(
                "<svg class=\"strip\" aria-hidden=\"true\" focusable=\"false\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                        .formatted(width, height, width, height));
        if (spreadLower != null && spreadUpper != null) {
            band(svg, x(spreadLower, scale, width), x(spreadUpper, scale, width), middle);
        }
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
            svg.append(line(x(lower, scale, width), middle, x(upper, scale, width), middle, 1.4));
            arrows(svg, scale, width, middle);
        }
        if (value != null) {
            double at = x(value, scale, width);
            boolean cut = scale.isBeyond(value) || scale.isBefore(value);
            svg.append(
                    cut
                            ? arrow(at, middle, scale.isBeyond(value))
                            : VerdictMark.of(verdict).svg(at, middle));
        }
        return svg.append("</svg>").toString();
    }

    private void arrows(StringBuilder svg, Scale scale, int width, double middle) {
        if (scale.isBeyond(upper)) {
            svg.append(arrow(x(upper, scale, width), middle, true));
        }
        if (scale.isBefore(lower)) {
            svg.append(arrow(x(lower, scale, width), middle, false));
        }
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

    private static void band(StringBuilder svg, double from, double to, double middle) {
        double top = middle - BAND / 2.0;
        svg.append(format(
                "<path d=\"M%s %sH%sV%sH%sz\" fill=\"%s\"/><path d=\"M%s %sv%dM%s %sv%d\" stroke=\"%s\"/>",
                n(from),
                n(top),
                n(to),
                n(top + BAND),
                n(from),
                Ink.BAND,
                n(from),
                n(top),
                BAND,
                n(to),
                n(top),
                BAND,
                Ink.EDGE));
    }

    private static double x(double value, Scale scale, int width) {
        return MARGIN + scale.at(value) * (width - 2 * MARGIN);
    }

    private static String line(double x1, double y1, double x2, double y2, double thickness) {
        return format(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>",
                n(x1), n(y1), n(x2), n(y2), Ink.BLACK, n(thickness));
    }

    private static String arrow(double x, double y, boolean rightwards) {
        return format(
                "<path d=\"M%s %sl%s 3.5l%s 3.5z\" fill=\"%s\"/>",
                n(rightwards ? x - 1 : x + 1), n(y - 3.5), rightwards ? "5" : "-5", rightwards ? "-5" : "5", Ink.BLACK);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** A coordinate with at most one decimal: keeps a page of many strips small. */
    static String n(double pixels) {
        double tenths = Math.round(pixels * 10) / 10.0;
        return tenths == Math.rint(tenths) ? Long.toString((long) tenths) : Double.toString(tenths);
    }
}
