// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The course of a value over the years as a line the size of a word. A year without a value is a gap, a lone year a
 * point; the newest year is accented.
 *
 * @param values one per academic year, oldest first, without leaving a year out; null where there is none
 */
public record Spark(List<Double> values) {
    private static final double MARGIN = 5;

    public Spark {
        values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
    }

    /** The drawing, from zero (the faint line at its foot) to the highest value. */
    public String svg(int width, int height) {
        double highest = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(v -> v)
                .max()
                .orElse(1);
        double step = values.size() < 2 ? 0 : (width - 2 * MARGIN) / (values.size() - 1);
        StringBuilder path = new StringBuilder();
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value == null) {
                continue;
            }
            double x = MARGIN + i * step;
            double y = height - MARGIN - (highest == 0 ? 0 : value / highest) * (height - 2 * MARGIN);
            boolean joins = i > 0 && values.get(i - 1) != null;
            path.append(joins ? 'L' : 'M').append(n(x)).append(' ').append(n(y));
            boolean newest = i == values.size() - 1;
            boolean lone = !joins && (newest || values.get(i + 1) == null);
            if (newest || lone) {
                points.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>"
                        .formatted(n(x), n(y), newest ? "3" : "2", newest ? Ink.ACCENT : Ink.GREY));
            }
        }
        return ("<svg class=\"spark\" aria-hidden=\"true\" focusable=\"false\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                        + "<line x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\"/>"
                        + "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>%s</svg>")
                .formatted(
                        width, height, width, height, height - 2, width, height - 2, Ink.RULE, path, Ink.GREY, points);
    }

    private static String n(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels).replace(".0", "");
    }
}
