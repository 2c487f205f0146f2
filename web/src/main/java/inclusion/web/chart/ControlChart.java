// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import static inclusion.web.chart.Options.GAP;

import inclusion.web.mark.Ink;
import inclusion.web.mark.Scale;
import inclusion.web.mark.VerdictMark;
import inclusion.web.words.FigureSentences;
import inclusion.web.words.FigureSentences.Assurance;
import inclusion.web.words.Measure;
import inclusion.web.words.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values in the order of time with the limits that the usual ups and downs keep to (XmR chart). A point that is more than
 * chance has the verdict's mark; what it means stands in words beside it. Too few points have no limits.
 */
public final class ControlChart {
    private static final int TOP = 44;
    private static final int FOOT = 28;

    private ControlChart() {}

    /**
     * One period.
     *
     * @param label "autumn 2021/22"
     * @param special worse, better, higher or lower where a rule marks the point; else {@link Verdict#NONE}
     * @param rule which rule, in words: "outside the limits"; empty for none
     * @param centre the mean in force; null without limits, as are {@code lower} and {@code upper}
     */
    public record Point(
            String label, YearValue value, Verdict special, String rule, Double centre, Double lower, Double upper) {}

    /**
     * The figure of one series.
     *
     * @param points oldest first, none left out
     * @param target null for none
     * @param assurance null without a target or limits
     * @param note what the limits rest on: how many points, and each recorded rebase with its reason
     */
    public static Figure figure(
            String id,
            String heading,
            Measure measure,
            List<Point> points,
            Double target,
            Assurance assurance,
            String note) {
        Scale upright = upright(measure, points, target);
        boolean limited = points.stream().anyMatch(point -> point.centre() != null);
        long known =
                points.stream().filter(point -> point.value().value() != null).count();
        return new Figure(
                id,
                heading,
                limited
                        ? FigureSentences.control(
                                known,
                                points.stream()
                                        .filter(point -> point.special() != Verdict.NONE)
                                        .count(),
                                runs(points),
                                points.get(points.size() - 1).label(),
                                points.get(points.size() - 1).special() != Verdict.NONE,
                                assurance)
                        : FigureSentences.tooFewForLimits(known),
                note + " " + Options.says(upright, measure),
                table(measure, points),
                drawing(measure, points, upright, target, assurance, 545, 320),
                drawing(measure, points, upright, target, assurance, 335, 300));
    }

    /** "week 37 to week 42 (better, seven points on one side of the mean)": points in a row that one rule marks alike. */
    private static List<String> runs(List<Point> points) {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int at = 0; at < points.size(); at++) {
            boolean ends = at == points.size() - 1 || !isAlike(points.get(at), points.get(at + 1));
            if (ends) {
                Point from = points.get(first);
                if (from.special() != Verdict.NONE) {
                    runs.add("%s (%s, %s)"
                            .formatted(
                                    first == at
                                            ? from.label()
                                            : from.label() + " to "
                                                    + points.get(at).label(),
                                    from.special().word(),
                                    from.rule()));
                }
                first = at + 1;
            }
        }
        return runs;
    }

    private static boolean isAlike(Point one, Point other) {
        return one.special() == other.special() && one.rule().equals(other.rule());
    }

    private static Table table(Measure measure, List<Point> points) {
        return new Table(
                List.of("Period", measure.title() + ", " + measure.unit(), "Mean", "Limits", "More than usual"),
                points.stream()
                        .map(point -> List.of(
                                point.label(),
                                point.value().print(measure),
                                point.centre() == null ? "\u2013" : measure.print(point.centre()),
                                point.lower() == null || point.upper() == null
                                        ? "\u2013"
                                        : measure.printRange(point.lower(), point.upper()),
                                point.special() == Verdict.NONE
                                        ? "no"
                                        : point.special().word() + ": " + point.rule()))
                        .toList());
    }

    private static Drawing drawing(
            Measure measure,
            List<Point> points,
            Scale scale,
            Double target,
            Assurance assurance,
            int width,
            int height) {
        int margin = width > 400 ? 120 : 92;
        List<YearValue> values = points.stream().map(Point::value).toList();
        List<Object> series = new ArrayList<>(Options.hatched("hidden", values, Ink.BLACK, 8));
        int last = points.size() - 1;
        EndLabels names = new EndLabels(margin - 14);
        Point newest = points.get(last);
        series.add(Options.stroke(steps(points, Side.CENTRE), Ink.BLACK, 1.4, "solid"));
        series.add(Options.stroke(steps(points, Side.LOWER), Ink.GREY, 1.2, "dashed"));
        series.add(Options.stroke(steps(points, Side.UPPER), Ink.GREY, 1.2, "dashed"));
        if (newest.centre() != null && newest.lower() != null && newest.upper() != null) {
            names.add(newest.centre(), "mean " + measure.print(newest.centre()), Ink.BLACK, false);
            names.add(newest.upper(), "limit " + measure.print(newest.upper()), Ink.GREY, false);
            names.add(Math.max(0, newest.lower()), "limit " + measure.print(newest.lower()), Ink.GREY, false);
        }
        if (target != null) {
            series.add(Options.stroke(List.of(List.of(0, target), List.of(last, target)), Ink.BLACK, 1.2, "dotted"));
            names.add(target, "target " + measure.print(target), Ink.BLACK, true);
        }
        List<Object> line = new ArrayList<>();
        values.forEach(value -> line.add(value.value() == null ? GAP : value.value()));
        series.add(Options.stroke(line, Ink.BAR, 1.4, "solid"));
        for (VerdictMark mark : VerdictMark.values()) {
            List<Object> marked = marked(points, mark);
            if (!marked.isEmpty()) {
                series.add(Options.marks(marked, mark));
            }
        }
        series.addAll(names.series(last, scale.start(), scale.end(), height - TOP - FOOT));
        Map<String, Object> grid = Options.of("left", 44, "right", margin, "top", TOP, "bottom", FOOT);
        List<String> foot = points.stream().map(Point::label).toList();
        Map<String, Object> option = Options.frame(
                grid, Options.years(foot, width > 400 ? 5 : 2), Options.between(scale.start(), scale.end()), series);
        option.put("title", title(words(newest.special(), assurance, width > 400 ? "     " : "\n")));
        return new Drawing(option, width, height);
    }

    /** Around all that is drawn: what keeps within narrow limits far from zero would else be a flat line. */
    private static Scale upright(Measure measure, List<Point> points, Double target) {
        return Scale.around(
                Math.pow(10, -measure.decimals()),
                points.stream()
                        .flatMap(point -> Stream.of(
                                Optional.ofNullable(point.value().value()),
                                Optional.ofNullable(point.value().lower()),
                                Optional.ofNullable(point.value().upper()),
                                Optional.ofNullable(point.lower()).map(limit -> Math.max(0, limit)),
                                Optional.ofNullable(point.upper()),
                                Optional.ofNullable(target)))
                        .flatMap(Optional::stream)
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }

    private enum Side {
        CENTRE,
        LOWER,
        UPPER
    }

    /** Limits that a rebase moved are a new line, not a slope. */
    private static List<Object> steps(List<Point> points, Side side) {
        List<Object> line = new ArrayList<>();
        Double before = null;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            Double at = switch (side) {
                case CENTRE -> point.centre();
                case LOWER -> point.lower() == null ? null : Double.valueOf(Math.max(0, point.lower()));
                case UPPER -> point.upper();
            };
            if (before != null && !before.equals(at)) {
                line.add(List.of(GAP, GAP));
            }
            if (at != null) {
                line.add(List.of(i, at));
            }
            before = at;
        }
        return line;
    }

    /** Points that share a mark; ordinary ones are the small grey circle. */
    private static List<Object> marked(List<Point> points, VerdictMark mark) {
        List<Object> at = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            VerdictMark own = point.special() == Verdict.NONE ? VerdictMark.SIMILAR : VerdictMark.of(point.special());
            if (own == mark && point.value().value() != null) {
                at.add(List.of(i, point.value().value()));
            }
        }
        return at;
    }

    /** Variation of the newest point and assurance in words over the plot, each after its shape. */
    private static String words(Verdict variation, Assurance assurance, String between) {
        String said = variation == Verdict.NONE
                ? "\u2022 Variation: usual"
                : "%s Variation: unusual, %s".formatted(shape(variation), variation.word());
        return said
                + between
                + (assurance == null
                        ? "\u2013 Target: none is set"
                        : switch (assurance) {
                            case MET -> "\u25cf Target: met";
                            case MISSED -> "\u25c6 Target: missed";
                            case HIT_OR_MISS -> "\u25cb Target: hit or miss";
                        });
    }

    private static String shape(Verdict special) {
        return switch (special) {
            case WORSE -> "\u25c6";
            case BETTER -> "\u25cf";
            default -> "\u25a0";
        };
    }

    private static Map<String, Object> title(String text) {
        return Options.of(
                "text",
                text,
                "left",
                0,
                "top",
                0,
                "padding",
                0,
                "textStyle",
                Options.of("fontSize", 12.5, "fontWeight", 600, "lineHeight", 16, "color", Ink.BLACK));
    }
}
