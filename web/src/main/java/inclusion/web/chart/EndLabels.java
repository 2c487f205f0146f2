// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Names at the right end of lines and ranges, moved apart where they would touch. Laid out here and not by ECharts, whose
 * own way knows only lines.
 */
final class EndLabels {
    private static final int LINE = 15;
    private static final double LETTER = 6.6;

    private final List<Label> labels = new ArrayList<>();
    private final int width;

    /** For a margin of so many pixels. */
    EndLabels(int width) {
        this.width = width;
    }

    private record Label(double value, String text, int lines, String ink, boolean strong) {}

    /** Adds a name at the height of {@code value}. */
    void add(double value, String name, String ink, boolean strong) {
        String wrapped = wrap(name);
        labels.add(new Label(value, wrapped, wrapped.split("\n", -1).length, ink, strong));
    }

    /** The labels as series, beside the category {@code at} of a plot {@code height} pixels high that ends at {@code end}. */
    List<Object> series(int at, double end, int height) {
        return series(at, 0, end, height);
    }

    /** The same for a plot that begins at {@code start}. */
    List<Object> series(int at, double start, double end, int height) {
        List<Label> ordered =
                labels.stream().sorted(Comparator.comparingDouble(Label::value)).toList();
        double[] middle = new double[ordered.size()];
        double free = 0;
        for (int i = 0; i < middle.length; i++) {
            double half = ordered.get(i).lines() * LINE / 2.0;
            middle[i] = Math.max((ordered.get(i).value() - start) / (end - start) * height, free + half);
            free = middle[i] + half;
        }
        double ceiling = height + 10;
        for (int i = middle.length - 1; i >= 0; i--) {
            double half = ordered.get(i).lines() * LINE / 2.0;
            middle[i] = Math.min(middle[i], ceiling - half);
            ceiling = middle[i] - half;
        }
        List<Object> series = new ArrayList<>();
        for (int i = 0; i < middle.length; i++) {
            Label label = ordered.get(i);
            double value = start + middle[i] / height * (end - start);
            series.add(Options.text(at, value, label.text(), "right", label.ink(), label.strong()));
        }
        return series;
    }

    private String wrap(String name) {
        StringBuilder wrapped = new StringBuilder();
        int used = 0;
        for (String word : name.split(" ", -1)) {
            if (used > 0 && (used + 1 + word.length()) * LETTER > width) {
                wrapped.append('\n');
                used = 0;
            } else if (used > 0) {
                wrapped.append(' ');
                used++;
            }
            wrapped.append(word);
            used += word.length();
        }
        return wrapped.toString();
    }
}
