// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import static inclusion.web.chart.Options.GAP;

import inclusion.web.mark.Ink;
import inclusion.web.mark.Scale;
import inclusion.web.mark.VerdictMark;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.FigureSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.PupilSentences;
import inclusion.web.words.Verdict;
import inclusion.web.words.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every unit's rate by its size, with the usual spread between units (solid) and what chance alone would give (dotted,
 * not used for verdicts). Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202.
 */
public final class FunnelPlot {
    /** More dots than this are binned: one dot per small square. */
    static final int MOST_DOTS = 3_000;

    private static final double SQUARE = 5;
    private static final int CURVE = 60;
    private static final int LEFT = 44;
    private static final int RIGHT = 16;
    private static final int TOP = 18;
    private static final int FOOT = 50;

    private FunnelPlot() {}

    /**
     * One school or authority.
     *
     * @param size pupils: the denominator
     * @param lower lower 95 % limit of the usual spread for this size; null without limits, as is {@code upper}
     */
    public record Unit(double size, double rate, Double lower, Double upper) {
        boolean isOutside() {
            return lower != null && upper != null && (rate < lower || rate > upper);
        }
    }

    /** A named unit; a range is drawn hatched, upright. */
    public record Marked(
            String name, double size, YearValue value, Verdict verdict, String reason, Double lower, Double upper) {}

    /** Where chance alone would leave a unit of a size, 95 times in a hundred. */
    public record Chance(double size, double lower, double upper) {}

    /**
     * What the figure shows.
     *
     * @param units "secondaries"
     * @param sizes what the size is: "pupils in January 2024"
     * @param chance the dotted lines; empty for none
     */
    public record All(
            Measure measure,
            String timePeriod,
            String units,
            String sizes,
            List<Unit> all,
            String against,
            double benchmark,
            List<Chance> chance,
            List<Marked> marked) {}

    /** The figure, half as wide as the page. */
    public static Figure figure(String id, All all) {
        Measure measure = all.measure();
        long limited = all.all().stream().filter(unit -> unit.lower() != null).count();
        long outside = all.all().stream().filter(Unit::isOutside).count();
        return new Figure(
                id,
                "%s by size, %s, %s".formatted(measure.shortTitle(), all.units(), Years.name(all.timePeriod())),
                FigureSentences.funnel(all.units(), limited, outside),
                note(all),
                table(all),
                drawing(all, 545, 380),
                drawing(all, 335, 340));
    }

    private static Table table(All all) {
        Measure measure = all.measure();
        List<List<String>> rows = new ArrayList<>();
        for (Marked marked : all.marked()) {
            rows.add(List.of(
                    marked.name(),
                    Numbers.count(Math.round(marked.size())),
                    marked.value().print(measure),
                    marked.value().printInterval(measure),
                    marked.lower() == null || marked.upper() == null
                            ? "\u2013"
                            : measure.printRange(marked.lower(), marked.upper()),
                    ComparisonSentences.cell(marked.verdict(), marked.reason())));
        }
        rows.add(List.of(all.against(), "\u2013", measure.print(all.benchmark()), "\u2013", "\u2013", ""));
        return new Table(
                List.of(
                        "",
                        PupilSentences.capital(all.sizes()),
                        measure.title() + ", " + measure.unit(),
                        "95\u202f% interval",
                        "Usual spread at this size",
                        "Verdict"),
                rows);
    }

    private static String note(All all) {
        Scale rates = rates(all);
        long beyond =
                all.all().stream().filter(unit -> rates.isBeyond(unit.rate())).count();
        String dots = all.all().size() > MOST_DOTS
                ? "A dot is one or two of them, a larger one three or more."
                : "A dot is one of them.";
        return "Level line: %s. Curves: usual spread between %s (95\u202f%%).%s %s%s"
                .formatted(
                        all.against(),
                        all.units(),
                        all.chance().isEmpty() ? "" : " Dotted: chance alone (not used for verdicts).",
                        dots,
                        beyond == 0
                                ? ""
                                : " %s above the end of the scale.".formatted(Numbers.of(beyond, "lies", "lie")));
    }

    private static Scale rates(All all) {
        double[] sorted = all.all().stream().mapToDouble(Unit::rate).sorted().toArray();
        List<Double> held = new ArrayList<>(List.of(all.benchmark()));
        if (sorted.length > 0) {
            held.add(sorted[(int) Math.floor((sorted.length - 1) * 0.99)]);
        }
        all.marked().forEach(marked -> held.add(marked.value().highest()));
        return Scale.holding(held);
    }

    private static Scale sizes(All all) {
        double[] sorted = all.all().stream().mapToDouble(Unit::size).sorted().toArray();
        List<Double> held = new ArrayList<>();
        if (sorted.length > 0) {
            held.add(sorted[(int) Math.floor((sorted.length - 1) * 0.995)]);
        }
        all.marked().forEach(marked -> held.add(marked.size()));
        return Scale.holding(held);
    }

    private static Drawing drawing(All all, int width, int height) {
        Measure measure = all.measure();
        Scale sizes = sizes(all);
        Scale rates = rates(all);
        List<Object> series = new ArrayList<>(dots(all, sizes, rates, width - LEFT - RIGHT, height - TOP - FOOT));
        series.add(Options.stroke(
                List.of(List.of(0, all.benchmark()), List.of(sizes.end(), all.benchmark())), Ink.BLACK, 1.6, "solid"));
        List<Unit> limits = thinned(all.all());
        series.add(Options.stroke(curve(limits, true), Ink.BLACK, 1.2, "solid"));
        series.add(Options.stroke(curve(limits, false), Ink.BLACK, 1.2, "solid"));
        List<Chance> chance = all.chance().stream()
                .sorted(Comparator.comparingDouble(Chance::size))
                .toList();
        if (!chance.isEmpty()) {
            series.add(Options.stroke(ends(chance, true), Ink.GREY, 1, "dotted"));
            series.add(Options.stroke(ends(chance, false), Ink.GREY, 1, "dotted"));
        }
        series.add(Options.text(
                sizes.end() * 0.99,
                all.benchmark(),
                (width > 400 ? all.against() + " " : "") + measure.print(all.benchmark()),
                "insideTopRight",
                Ink.BLACK,
                true));
        all.marked().forEach(marked -> mark(marked, measure, sizes, series));
        Map<String, Object> across = Options.fromZero(sizes.end());
        across.put("interval", sizes.end() / (width > 400 ? 4 : 2));
        across.put("splitLine", Options.of("show", false));
        across.put("axisLine", Options.of("show", true, "lineStyle", Options.of("color", Ink.BLACK)));
        across.put("name", all.sizes());
        across.put("nameLocation", "middle");
        across.put("nameGap", 28);
        across.put("nameTextStyle", Options.of("color", Ink.GREY, "fontSize", 12.5));
        Map<String, Object> grid = Options.of("left", LEFT, "right", RIGHT, "top", TOP, "bottom", FOOT);
        return new Drawing(Options.frame(grid, across, Options.fromZero(rates.end()), series), width, height);
    }

    /** Dots as very short lines with round ends: thousands of them take a fifth of the room that symbols take. */
    private static List<Object> dots(All all, Scale sizes, Scale rates, int width, int height) {
        List<Unit> drawn = all.all().stream()
                .filter(unit -> !rates.isBeyond(unit.rate()) && !sizes.isBeyond(unit.size()))
                .toList();
        double pixel = sizes.end() / width;
        List<Object> small = new ArrayList<>();
        List<Object> large = new ArrayList<>();
        if (all.all().size() <= MOST_DOTS) {
            drawn.forEach(unit -> dot(small, unit.size(), unit.rate(), pixel));
        } else {
            Map<List<Long>, Integer> squares =
                    new TreeMap<>(Comparator.<List<Long>>comparingLong(square -> square.get(0))
                            .thenComparing(square -> square.get(1)));
            double down = rates.end() / height;
            drawn.forEach(unit -> squares.merge(
                    List.of((long) (unit.size() / pixel / SQUARE), (long) (unit.rate() / down / SQUARE)),
                    1,
                    Integer::sum));
            squares.forEach((square, count) -> dot(
                    count > 2 ? large : small,
                    (square.get(0) + 0.5) * SQUARE * pixel,
                    (square.get(1) + 0.5) * SQUARE * down,
                    pixel));
        }
        return List.of(dotted(small, 3.2), dotted(large, 4.6));
    }

    private static void dot(List<Object> line, double size, double rate, double pixel) {
        line.add(List.of(thousandth(size - 0.4 * pixel), thousandth(rate)));
        line.add(List.of(thousandth(size + 0.4 * pixel), thousandth(rate)));
        line.add(List.of(GAP, GAP));
    }

    private static Map<String, Object> dotted(List<Object> line, double thickness) {
        return Options.of(
                "type",
                "line",
                "data",
                line,
                "symbol",
                "none",
                "silent",
                true,
                "lineStyle",
                Options.of("color", Ink.FAINT, "width", thickness, "cap", "round"));
    }

    /** The limits of so many units, from the smallest to the largest: enough for a smooth line. */
    private static List<Unit> thinned(List<Unit> units) {
        List<Unit> sorted = units.stream()
                .filter(unit -> unit.lower() != null && unit.upper() != null)
                .sorted(Comparator.comparingDouble(Unit::size))
                .toList();
        if (sorted.size() <= CURVE) {
            return sorted;
        }
        List<Unit> thin = new ArrayList<>();
        double step = (sorted.get(sorted.size() - 1).size() - sorted.get(0).size()) / CURVE;
        double next = Double.NEGATIVE_INFINITY;
        for (Unit unit : sorted) {
            // Close together where the line bends, at the small end.
            if (unit.size() >= next) {
                thin.add(unit);
                next = unit.size() + Math.min(step, unit.size() / 8);
            }
        }
        thin.add(sorted.get(sorted.size() - 1));
        return thin;
    }

    private static List<Object> curve(List<Unit> limits, boolean upper) {
        List<Object> line = new ArrayList<>();
        limits.forEach(
                unit -> line.add(List.of(thousandth(unit.size()), thousandth(upper ? unit.upper() : unit.lower()))));
        return line;
    }

    private static List<Object> ends(List<Chance> chance, boolean upper) {
        List<Object> line = new ArrayList<>();
        chance.forEach(at -> line.add(List.of(thousandth(at.size()), thousandth(upper ? at.upper() : at.lower()))));
        return line;
    }

    private static void mark(Marked marked, Measure measure, Scale sizes, List<Object> series) {
        YearValue value = marked.value();
        if (value.value() == null && !value.isRange()) {
            return;
        }
        double at = value.value() == null ? value.upper() : value.value();
        if (value.isRange()) {
            series.add(Options.stroke(
                    List.of(List.of(marked.size(), value.lower()), List.of(marked.size(), value.upper())),
                    Ink.BLACK,
                    9,
                    List.of(1.5, 2)));
        } else {
            series.add(Options.marks(List.of(List.of(marked.size(), at)), VerdictMark.of(marked.verdict())));
        }
        series.add(Options.text(
                marked.size(),
                at,
                marked.name() + " " + value.print(measure),
                sizes.at(marked.size()) > 0.55 ? "left" : "right",
                Ink.ACCENT,
                true));
    }

    private static double thousandth(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
