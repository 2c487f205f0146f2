// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.mark.Ink;
import inclusion.web.words.FigureSentences;
import inclusion.web.words.Numbers;
import java.util.Comparator;
import java.util.List;

/**
 * Every unit's rank as the interval it is: a line from the lowest to the highest place that it may well hold, the marked
 * ones named. No unit has one place alone (Goldstein and Spiegelhalter, Journal of the Royal Statistical Society A 159
 * (1996) 385–443).
 */
public final class RankStrip {
    /** Ranks are made for sets of at most so many. */
    static final int MOST = 200;

    private static final int NAMES = 200;
    private static final int HEAD = 24;
    private static final int LEAST_ROW = 2;
    private static final int MOST_ROW = 14;
    private static final int HEIGHT = 340;

    private RankStrip() {}

    /**
     * One unit.
     *
     * @param lower the 2.5th percentile of its rank
     * @param middle the median
     * @param upper the 97.5th percentile
     */
    public record Unit(String name, int lower, int middle, int upper, boolean marked) {
        public Unit {
            if (lower < 1 || middle < lower || upper < middle) {
                throw new IllegalArgumentException("Invalid rank interval: %d, %d, %d".formatted(lower, middle, upper));
            }
        }
    }

    /**
     * The figure.
     *
     * @param units "authorities"
     * @param first what rank 1 is: "the lowest rate"
     * @throws IllegalArgumentException for more than 200 units: ranks of more are not made
     */
    public static Figure figure(String id, String heading, String units, String first, List<Unit> all) {
        if (all.size() > MOST) {
            throw new IllegalArgumentException(
                    "Cannot draw ranks of %d %s: at most %d".formatted(all.size(), units, MOST));
        }
        List<Unit> ordered = all.stream()
                .sorted(Comparator.comparingInt(Unit::middle)
                        .thenComparingInt(Unit::upper)
                        .thenComparing(Unit::name))
                .toList();
        List<Unit> marked = ordered.stream()
                .filter(Unit::marked)
                .sorted(Comparator.comparing(Unit::name))
                .toList();
        return new Figure(
                id,
                heading,
                FigureSentences.ranks(
                        marked.stream()
                                .map(unit -> unit.name() + " lies " + between(unit, all.size()))
                                .toList(),
                        first),
                "A line spans the places that one of the %s may well hold (95\u202f%%); where lines overlap widely, their order says little."
                        .formatted(Numbers.of(all.size(), units, units)),
                new Table(
                        List.of("", "Rank among " + Numbers.count(all.size())),
                        all.stream()
                                .sorted(Comparator.comparing(Unit::name))
                                .map(unit -> List.of(unit.name(), between(unit, all.size())))
                                .toList()),
                drawing(ordered, 860),
                drawing(ordered, StripRows.NARROW));
    }

    private static String between(Unit unit, int of) {
        return unit.lower() == unit.upper()
                ? "%s of %s".formatted(Numbers.ordinal(unit.lower()), Numbers.count(of))
                : "between %s and %s of %s"
                        .formatted(Numbers.ordinal(unit.lower()), Numbers.ordinal(unit.upper()), Numbers.count(of));
    }

    private static Drawing drawing(List<Unit> units, int width) {
        double row = Math.max(LEAST_ROW, Math.min(MOST_ROW, HEIGHT / (double) units.size()));
        double from = 10;
        double to = width - 10.0 - (width > 400 ? NAMES : 0);
        int of = units.size();
        Sheet sheet = new Sheet();
        double height = HEAD + row * of + 8;
        for (int tick : of == 1 ? new int[] {1} : new int[] {1, (of + 1) / 2, of}) {
            double x = x(tick, of, from, to);
            sheet.text(Math.min(x, width - 18.0), HEAD / 2.0, Numbers.ordinal(tick), "inside", Ink.GREY, false);
            sheet.line(x, HEAD, x, height, Ink.RULE, 1, "solid");
        }
        for (int i = 0; i < of; i++) {
            Unit unit = units.get(i);
            if (!unit.marked()) {
                double y = HEAD + row * (i + 0.5);
                sheet.line(
                        x(unit.lower(), of, from, to),
                        y,
                        x(unit.upper(), of, from, to),
                        y,
                        Ink.FAINT,
                        Math.max(1, row * 0.6),
                        "solid");
            }
        }
        for (int i = 0; i < of; i++) {
            Unit unit = units.get(i);
            if (unit.marked()) {
                marked(sheet, unit, HEAD + row * (i + 0.5), of, from, to, width);
            }
        }
        return sheet.drawing(width, (int) Math.ceil(height));
    }

    private static void marked(Sheet sheet, Unit unit, double y, int of, double from, double to, int width) {
        double lower = x(unit.lower(), of, from, to);
        double upper = x(unit.upper(), of, from, to);
        sheet.line(lower, y, upper, y, Ink.ACCENT, 4, "solid");
        sheet.line(lower, y - 5, lower, y + 5, Ink.ACCENT, 2, "solid");
        sheet.line(upper, y - 5, upper, y + 5, Ink.ACCENT, 2, "solid");
        String name =
                "%s, %s to %s".formatted(unit.name(), Numbers.ordinal(unit.lower()), Numbers.ordinal(unit.upper()));
        double room = Sheet.width(name) + 6;
        if (upper + room <= width) {
            sheet.text(upper + 6, y, name, "right", Ink.ACCENT, true);
        } else if (lower - room >= 0) {
            sheet.text(lower - 6, y, name, "left", Ink.ACCENT, true);
        } else {
            double middle = Math.max(room / 2, Math.min(width - room / 2, (lower + upper) / 2));
            sheet.text(middle, y - 11, name, "inside", Ink.ACCENT, true);
        }
    }

    private static double x(int rank, int of, double from, double to) {
        return of == 1 ? (from + to) / 2 : from + (rank - 1) / (of - 1.0) * (to - from);
    }
}
