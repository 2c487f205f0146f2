// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

/** The head of a column of strips: where its scale begins and ends, and the benchmark's value over its line. */
public final class ScaleHead {
    private static final int MARGIN = 5;
    private static final double DIGIT = 6.8;

    private ScaleHead() {}

    /**
     * The drawing, 14 px high. The ends give way where the benchmark's number would touch them.
     *
     * @param benchmark where the benchmark stands; null for none
     * @param printed its value as text
     * @param end the end of the scale as text
     */
    public static String svg(Scale scale, Double benchmark, String printed, String end, int width) {
        StringBuilder svg = new StringBuilder(
                "<svg class=\"scale\" aria-hidden=\"true\" focusable=\"false\" width=\"%d\" height=\"14\" viewBox=\"0 0 %d 14\" font-size=\"11\">"
                        .formatted(width, width));
        double half = printed.length() * DIGIT / 2;
        double middle = benchmark == null
                ? 0
                : Math.max(half, Math.min(width - half, MARGIN + scale.at(benchmark) * (width - 2 * MARGIN)));
        if (benchmark == null || middle - half > MARGIN + DIGIT) {
            svg.append(text(MARGIN, "middle", Ink.GREY, false, "0"));
        }
        if (benchmark == null || middle + half < width - (end.length() + 0.5) * DIGIT) {
            svg.append(text(width - 1, "end", Ink.GREY, false, end));
        }
        if (benchmark != null) {
            svg.append(text(middle, "middle", Ink.BLACK, true, printed));
        }
        return svg.append("</svg>").toString();
    }

    private static String text(double x, String anchor, String ink, boolean strong, String text) {
        return "<text x=\"%s\" y=\"11\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>"
                .formatted(Math.round(x), anchor, ink, strong ? " font-weight=\"600\"" : "", text);
    }
}
