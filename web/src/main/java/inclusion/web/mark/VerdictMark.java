// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

import inclusion.web.words.Verdict;
import java.util.Locale;

/**
 * The mark of each verdict, for strips and figures alike. Shape and fill carry the meaning; the ink only speeds the eye.
 */
public enum VerdictMark {
    WORSE("diamond", 9, Ink.ACCENT, Ink.ACCENT),
    BETTER("circle", 7.5, Ink.ACCENT, Ink.ACCENT),
    /** Higher or lower, neither good nor bad. */
    DIFFERENT("rect", 7, Ink.ACCENT, Ink.ACCENT),
    SIMILAR("circle", 5.5, Ink.GREY, Ink.GREY),
    CANNOT_TELL("circle", 6.5, "#fff", Ink.GREY),
    /** A value with nothing to compare it with, or too old. */
    PLAIN("circle", 6.4, Ink.BLACK, Ink.BLACK);

    private final String symbol;
    private final double size;
    private final String fill;
    private final String outline;

    VerdictMark(String symbol, double size, String fill, String outline) {
        this.symbol = symbol;
        this.size = size;
        this.fill = fill;
        this.outline = outline;
    }

    /** The mark of a verdict. */
    public static VerdictMark of(Verdict verdict) {
        return switch (verdict) {
            case WORSE -> WORSE;
            case BETTER -> BETTER;
            case HIGHER, LOWER -> DIFFERENT;
            case SIMILAR -> SIMILAR;
            case CANNOT_TELL -> CANNOT_TELL;
            case NONE -> PLAIN;
        };
    }

    /** ECharts' name of the shape: diamond, circle or rect. */
    public String symbol() {
        return symbol;
    }

    /** Width and height in pixels. */
    public double size() {
        return size;
    }

    /** The ink inside; white where the mark is hollow. */
    public String fill() {
        return fill;
    }

    /** The ink of the outline. */
    public String outline() {
        return outline;
    }

    /** The mark as SVG, its middle at the given pixels. */
    public String svg(double x, double y) {
        return shape(x, y, size / 2, fill.equals(outline) ? fill : "#fff", fill.equals(outline) ? "" : outline);
    }

    /** The mark in one ink, for a coloured ground. */
    String svg(double x, double y, double times, String ink) {
        return shape(x, y, size / 2 * times, ink, "");
    }

    private String shape(double x, double y, double half, String inside, String around) {
        String ink = around.isEmpty()
                ? " fill=\"%s\"".formatted(inside)
                : " fill=\"%s\" stroke=\"%s\" stroke-width=\"1.4\"".formatted(inside, around);
        return switch (symbol) {
            case "diamond" ->
                format(
                        "<path d=\"M%s %sl%s %sl-%s %sl-%s -%sz\"%s/>",
                        n(x), n(y - half), n(half), n(half), n(half), n(half), n(half), n(half), ink);
            case "rect" ->
                format(
                        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>",
                        n(x - half), n(y - half), n(2 * half), n(2 * half), ink);
            default -> format("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>", n(x), n(y), n(half), ink);
        };
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String n(double pixels) {
        return Strip.n(pixels);
    }
}
