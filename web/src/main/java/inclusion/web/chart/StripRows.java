// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.mark.Ink;
import inclusion.web.mark.Scale;
import inclusion.web.mark.Strip;
import inclusion.web.mark.VerdictMark;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of one strip each: name, value, strip, words; on a phone the name stands above its strip. */
final class StripRows {
    static final int WIDE = 900;
    static final int NARROW = 335;

    private static final int NAME = 290;
    private static final int VALUE = 400;
    private static final int FROM = 424;
    private static final int TO = 700;
    private static final int WORDS = 716;
    private static final int ROW = 46;
    private static final int TALL_ROW = 88;
    private static final int HEAD = 26;
    private static final int THICK = 18;
    private static final int TICK = 9;

    private StripRows() {}

    /** A part of the spread, from one value to another. */
    record Band(double from, double to, String ink) {}

    /** A number printed over the scale. */
    record Tick(double at, String text) {}

    /**
     * One row.
     *
     * @param word the verdict, or why there is none; strong where the value differs
     * @param beside under the word: what it is compared with; empty for nothing
     * @param bands behind the mark, the widest first
     * @param scale null where nothing can be drawn
     * @param under what is printed under the strip, where it stands
     * @param tick a short thick line, for a second thing to compare with; null for none
     */
    record Row(
            String title,
            String below,
            String value,
            String word,
            String beside,
            Strip strip,
            List<Band> bands,
            Scale scale,
            List<Tick> under,
            Double tick) {}

    /** The drawing for a desk. */
    static Drawing wide(List<Row> rows, List<Tick> ticks, Scale scale) {
        Sheet sheet = new Sheet();
        double y = HEAD / 2.0;
        ticks.forEach(tick -> sheet.text(x(scale, tick.at(), FROM, TO), y, tick.text(), "inside", Ink.GREY, false));
        double middle = HEAD + ROW / 2.0;
        for (Row row : rows) {
            sheet.line(0, middle - ROW / 2.0, WIDE, middle - ROW / 2.0, Ink.RULE, 1, "solid");
            sheet.wrapped(0, middle - 7, row.title(), NAME, Ink.BLACK, true);
            sheet.wrapped(0, middle + 9, row.below(), NAME, Ink.GREY, false);
            sheet.text(VALUE, middle, row.value(), "left", Ink.BLACK, false);
            boolean two = !row.beside().isEmpty();
            sheet.text(WORDS, two ? middle - 7 : middle, row.word(), "right", Ink.BLACK, isStrong(row));
            sheet.text(WORDS, middle + 9, row.beside(), "right", Ink.GREY, false);
            strip(sheet, row, middle, FROM, TO, ROW);
            middle += ROW;
        }
        return sheet.drawing(WIDE, HEAD + ROW * rows.size() + 6);
    }

    /** The drawing for a phone. */
    static Drawing narrow(List<Row> rows, List<Tick> ticks, Scale scale) {
        Sheet sheet = new Sheet();
        int from = 10;
        int to = NARROW - 10;
        ticks.forEach(
                tick -> sheet.text(x(scale, tick.at(), from, to), HEAD / 2.0, tick.text(), "inside", Ink.GREY, false));
        double top = HEAD;
        for (Row row : rows) {
            sheet.line(0, top, NARROW, top, Ink.RULE, 1, "solid");
            sheet.wrapped(0, top + 12, row.title(), NARROW, Ink.BLACK, true);
            sheet.wrapped(0, top + 30, says(row), NARROW, Ink.BLACK, false);
            strip(sheet, row, top + 60, from, to, TALL_ROW - 44);
            top += TALL_ROW;
        }
        return sheet.drawing(NARROW, HEAD + TALL_ROW * rows.size() + 6);
    }

    private static void strip(Sheet sheet, Row row, double y, double from, double to, double height) {
        Scale scale = row.scale();
        if (scale == null) {
            return;
        }
        row.bands()
                .forEach(band -> sheet.band(
                        x(scale, band.from(), from, to), x(scale, band.to(), from, to), y, THICK, band.ink()));
        Strip strip = row.strip();
        if (strip.benchmark() != null) {
            double at = x(scale, strip.benchmark(), from, to);
            sheet.line(at, y - height / 2, at, y + height / 2, Ink.BLACK, 1.6, "solid");
        }
        row.under().forEach(end -> sheet.end(x(scale, end.at(), from, to), y + THICK / 2.0 + 7, end.text()));
        if (row.tick() != null) {
            double at = x(scale, row.tick(), from, to);
            sheet.line(at, y - TICK, at, y + TICK, Ink.GREY, 3, "solid");
        }
        if (strip.isRange()) {
            sheet.hatched(x(scale, strip.lower(), from, to), x(scale, strip.upper(), from, to), y);
        } else if (strip.lower() != null && strip.upper() != null) {
            sheet.line(
                    x(scale, strip.lower(), from, to),
                    y,
                    x(scale, strip.upper(), from, to),
                    y,
                    Ink.BLACK,
                    1.4,
                    "solid");
            arrow(sheet, scale, strip.lower(), y, from, to);
            arrow(sheet, scale, strip.upper(), y, from, to);
        }
        if (strip.value() != null && !arrow(sheet, scale, strip.value(), y, from, to)) {
            sheet.mark(x(scale, strip.value(), from, to), y, VerdictMark.of(strip.verdict()));
        }
    }

    private static boolean isStrong(Row row) {
        return row.strip().verdict().isDifferent();
    }

    private static String says(Row row) {
        return Stream.of(row.value(), row.word(), row.beside())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** An arrowhead where the value lies past an end of the scale. */
    private static boolean arrow(Sheet sheet, Scale scale, double value, double y, double from, double to) {
        if (scale.isBeyond(value)) {
            sheet.arrow(to, y, true);
        } else if (scale.isBefore(value)) {
            sheet.arrow(from, y, false);
        } else {
            return false;
        }
        return true;
    }

    private static double x(Scale scale, double value, double from, double to) {
        return from + scale.at(value) * (to - from);
    }
}
