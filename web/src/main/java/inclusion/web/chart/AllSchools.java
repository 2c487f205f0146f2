// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import static inclusion.web.chart.Options.GAP;

import inclusion.web.mark.Ink;
import inclusion.web.mark.Scale;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Sentences;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * All comparable schools (or authorities) along one scale, a mark for so many of them, with some marked by name. Bars of
 * dashes: the drawing stays small however many schools there are.
 */
public final class AllSchools {
    private static final int BIN = 8;
    private static final int MARK = 4;
    private static final int MOST_MARKS = 22;
    private static final int STALK = 26;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

    private AllSchools() {}

    /** One named unit on a stalk; it is drawn hatched where only a range is known. */
    public record Marked(String name, YearValue value) {}

    /**
     * What the figure shows.
     *
     * @param units what the marks are: "secondaries", "local authorities"
     * @param values every unit's value, in any order
     * @param hidden units whose value is hidden, so that they are in no mark
     * @param against whose the benchmark is; null when there is none
     */
    public record All(
            Measure measure,
            String timePeriod,
            String units,
            List<Double> values,
            long hidden,
            String against,
            Double benchmark,
            Double firstDecile,
            Double ninthDecile,
            List<Marked> marked) {}

    /** The figure as wide as the page. */
    public static Figure figure(String id, All all) {
        return figure(id, all, 1120);
    }

    /** The figure of a width in pixels; its table gives the marked units, the benchmark and the deciles. */
    public static Figure figure(String id, All all, int width) {
        Measure measure = all.measure();
        List<List<String>> rows = new ArrayList<>();
        for (Marked marked : all.marked()) {
            rows.add(List.of(
                    marked.name(), marked.value().print(measure), marked.value().printInterval(measure)));
        }
        if (all.benchmark() != null) {
            rows.add(List.of(all.against(), measure.print(all.benchmark()), "\u2013"));
        }
        if (all.firstDecile() != null) {
            rows.add(List.of("One in ten " + all.units() + " is below", measure.print(all.firstDecile()), "\u2013"));
            rows.add(List.of("One in ten " + all.units() + " is above", measure.print(all.ninthDecile()), "\u2013"));
        }
        String heading = "%s of all %s, %s".formatted(measure.shortTitle(), all.units(), Years.name(all.timePeriod()));
        return new Figure(
                id,
                heading,
                sentence(all),
                note(all),
                new Table(List.of("", measure.title() + ", " + measure.unit(), "95\u202f% interval"), rows),
                drawing(all, width),
                drawing(all, 335));
    }

    private static String sentence(All all) {
        StringBuilder sentence = new StringBuilder();
        for (Marked marked : all.marked()) {
            sentence.append(said(all, marked)).append(' ');
        }
        if (all.marked().size() != 1 && all.benchmark() != null) {
            sentence.append("%s %s. ".formatted(all.against(), all.measure().say(all.benchmark())));
        }
        if (all.firstDecile() != null) {
            sentence.append(Sentences.spread(all.measure(), all.units(), all.firstDecile(), all.ninthDecile()));
        }
        return sentence.toString().strip();
    }

    /** One marked unit; the benchmark is named once, by the only one or after them all. */
    private static String said(All all, Marked marked) {
        YearValue value = marked.value();
        if (all.marked().size() == 1) {
            return marked.name() + " "
                    + Sentences.beside(
                            all.measure(),
                            new Sentences.Said(
                                    all.timePeriod(), value.value(), value.lower(), value.upper(), all.benchmark()),
                            all.against());
        }
        String interval = value.value() == null || value.lower() == null || value.upper() == null
                ? ""
                : " " + all.measure().printInterval(value.lower(), value.upper());
        return marked.name() + " " + value.print(all.measure()) + interval + ".";
    }

    private static String note(All all) {
        Scale scale = scale(all);
        long beyond = all.values().stream().filter(scale::isBeyond).count();
        String drawn = "%s %s are drawn.".formatted(Numbers.count(all.values().size() - beyond), all.units());
        if (beyond > 0) {
            drawn += " %s beyond the end of the scale.".formatted(Numbers.of(beyond, "lies", "lie"));
        }
        return all.hidden() == 0
                ? drawn
                : drawn + " %s hidden, and in no mark.".formatted(Numbers.of(all.hidden(), "is", "are"));
    }

    /** The scale holds all but the highest hundredth, and always what is marked. */
    private static Scale scale(All all) {
        double[] sorted = all.values().stream().mapToDouble(v -> v).sorted().toArray();
        List<Double> held = new ArrayList<>();
        if (sorted.length > 0) {
            held.add(sorted[(int) Math.floor((sorted.length - 1) * 0.99)]);
        }
        all.marked().forEach(marked -> held.add(marked.value().highest()));
        if (all.benchmark() != null) {
            held.add(all.benchmark());
        }
        return Scale.holding(held);
    }

    private static Drawing drawing(All all, int width) {
        Scale scale = scale(all);
        int left = 12;
        int plot = width - 2 * left;
        int[] counts = new int[plot / BIN];
        for (double value : all.values()) {
            if (!scale.isBeyond(value)) {
                counts[(int) Math.min(counts.length - 1, scale.at(value) * counts.length)]++;
            }
        }
        int most = Arrays.stream(counts).max().orElse(0);
        int each = Arrays.stream(STEPS)
                .filter(k -> most <= k * MOST_MARKS)
                .findFirst()
                .orElse(1000);
        double highest = Math.ceil(most / (double) each);
        int mark = (int) Math.max(MARK, Math.min(12, 64 / Math.max(1, highest)));
        double stack = highest * mark;
        int upper = (int) stack + 24 + all.marked().size() * STALK;
        List<Object> series = new ArrayList<>();
        series.add(marks(counts, each, mark, scale));
        decile(all, all.firstDecile(), "a tenth below", "left", stack, scale, series);
        decile(all, all.ninthDecile(), "a tenth above", "right", stack, scale, series);
        if (all.benchmark() != null) {
            double at = all.benchmark();
            series.add(Options.stroke(List.of(List.of(at, 0), List.of(at, upper)), Ink.BLACK, 1.6, "solid"));
            series.add(Options.text(
                    at,
                    upper,
                    all.against() + " " + all.measure().print(at),
                    scale.at(at) > 0.6 ? "left" : "right",
                    Ink.BLACK,
                    true));
        }
        for (int i = 0; i < all.marked().size(); i++) {
            mark(all.measure(), all.marked().get(i), stack + 14 + i * STALK, scale, series);
        }
        Map<String, Object> axis = Options.fromZero(scale.end());
        axis.remove("interval");
        axis.put("splitNumber", width > 1000 ? 10 : 4);
        axis.put("splitLine", Options.of("show", false));
        axis.put("axisLine", Options.of("show", true, "lineStyle", Options.of("color", Ink.BLACK)));
        axis.put("name", axisName(all, each, width));
        axis.put("nameLocation", "middle");
        axis.put("nameGap", 30);
        axis.put("nameTextStyle", Options.of("color", Ink.GREY, "fontSize", 12.5, "lineHeight", 16));
        int foot = width > 1000 ? 50 : 68;
        Map<String, Object> grid = Options.of("left", left, "right", left, "top", 14, "bottom", foot);
        Map<String, Object> upright = Options.of("type", "value", "min", 0, "max", upper, "show", false);
        return new Drawing(Options.frame(grid, axis, upright, series), width, upper + foot + 14);
    }

    private static String axisName(All all, int each, int width) {
        String one = each == 1 ? "one mark is one of them" : "one mark is " + Numbers.count(each) + " of them";
        String unit = "%s, %s".formatted(all.measure().unit(), Years.name(all.timePeriod()));
        return unit + " \u00b7 " + all.measure().directionOnAnAxis() + (width > 1000 ? " \u00b7 " : "\n") + one;
    }

    private static Map<String, Object> marks(int[] counts, int each, int mark, Scale scale) {
        List<Object> line = new ArrayList<>();
        double step = (scale.end() - scale.start()) / counts.length;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double at = rounded(scale.start() + (i + 0.5) * step);
                line.add(List.of(at, 0));
                line.add(List.of(at, Math.ceil(counts[i] / (double) each) * mark));
                line.add(List.of(GAP, GAP));
            }
        }
        return Options.stroke(line, Ink.FAINT, BIN - 2, List.of(mark - 1, 1));
    }

    private static void decile(
            All all, Double at, String name, String side, double stack, Scale scale, List<Object> series) {
        if (at == null) {
            return;
        }
        series.add(Options.stroke(List.of(List.of(at, 0), List.of(at, stack * 0.6)), Ink.GREY, 1, "dashed"));
        boolean room = "right".equals(side) ? scale.at(at) < 0.75 : scale.at(at) > 0.3;
        if (room) {
            series.add(Options.text(at, stack * 0.6, name + " " + all.measure().print(at), side, Ink.GREY, false));
        }
    }

    private static void mark(Measure measure, Marked marked, double height, Scale scale, List<Object> series) {
        YearValue value = marked.value();
        if (value.value() == null && !value.isRange()) {
            return;
        }
        double at = value.value() == null ? value.upper() : value.value();
        if (value.lower() != null && value.upper() != null) {
            List<Object> ends = List.of(List.of(value.lower(), height), List.of(value.upper(), height));
            series.add(
                    value.isRange()
                            ? Options.stroke(ends, Ink.BLACK, 9, List.of(1.5, 2))
                            : Options.stroke(ends, Ink.BLACK, 1.4, "solid"));
        }
        if (value.value() != null) {
            series.add(Options.stroke(List.of(List.of(at, 0), List.of(at, height)), Ink.ACCENT, 1.2, "solid"));
        }
        boolean leftwards = scale.at(at) > 0.6;
        double side = value.lower() == null || value.upper() == null ? at : leftwards ? value.lower() : value.upper();
        series.add(Options.text(
                side,
                height,
                marked.name() + " " + value.print(measure),
                leftwards ? "left" : "right",
                Ink.ACCENT,
                true));
        if (value.value() != null) {
            series.add(Options.of(
                    "type",
                    "scatter",
                    "data",
                    List.of(List.of(at, height)),
                    "symbolSize",
                    8,
                    "itemStyle",
                    Options.of("color", Ink.ACCENT, "opacity", 1),
                    "z",
                    5));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
