// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.mark.Ink;
import inclusion.web.mark.Scale;
import inclusion.web.mark.Strip;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.FigureSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One school or trust against the spread of all like it: a row per indicator, each on a scale of its own with the
 * benchmark in the middle, so that the upright line runs through all rows.
 */
public final class SpineChart {
    /** The scale holds the deciles and half as much again. */
    private static final double ROOM = 1.5;

    /** It holds the unit's own value too, unless that lies farther out than so many times the deciles. */
    private static final double MOST_ROOM = 4;

    private SpineChart() {}

    /** What the band behind a mark is. */
    public enum Behind {
        /** How all units like this one lie. */
        DECILES(
                "Dark band: the middle half of all of its phase in England; light band: all but the lowest and highest tenth."),
        /** Where 95 % of units of this one's size and mix lie: for units that are not alike, such as trusts. */
        USUAL_SPREAD("Band: where 95\u202f% of those of its mix and size lie.");

        private final String note;

        Behind(String note) {
            this.note = note;
        }

        private List<String> heads() {
            return switch (this) {
                case DECILES -> List.of("First decile", "Middle half", "Ninth decile");
                case USUAL_SPREAD -> List.of("Usual spread at this size");
            };
        }
    }

    /**
     * How others lie.
     *
     * @param firstDecile where the band begins
     * @param lowerQuartile null where only the ends of the band are known, as is {@code upperQuartile}
     * @param ninthDecile where the band ends
     */
    public record Spread(double firstDecile, Double lowerQuartile, Double upperQuartile, double ninthDecile) {}

    /**
     * One indicator.
     *
     * @param value the unit's value, its range, or why there is none
     * @param reason the snapshot's code for the verdict or its absence; null for none
     * @param benchmark null when there is none: then nothing is drawn
     * @param spread null when too few units have values
     */
    public record Row(
            Measure measure, YearValue value, Verdict verdict, String reason, Double benchmark, Spread spread) {}

    /**
     * The figure of one unit.
     *
     * @param who "Mossgate High School"
     * @param peers whom it is compared with, as in "like other secondaries": "secondaries like it"
     * @param against whose the benchmark is: "England’s secondaries"
     * @param rows in the order of the page
     */
    public static Figure figure(
            String id, String who, String peers, String against, String year, Behind behind, List<Row> rows) {
        List<StripRows.Row> drawn =
                rows.stream().map(row -> drawn(row, against)).toList();
        return new Figure(
                id,
                "Every indicator with something beside it, " + year,
                FigureSentences.verdicts(
                        who,
                        peers,
                        rows.stream()
                                .map(row ->
                                        new FigureSentences.Judged(row.measure().shortTitle(), row.verdict()))
                                .toList()),
                "Upright line: %s. %s Each row has its own scale, with the line in the middle; further right is a higher value, not a better one. Thin line: 95\u202f%% interval. Hatched: it may be anything there."
                        .formatted(against, behind.note),
                table(who, against, behind, rows),
                StripRows.wide(drawn, List.of(), null),
                StripRows.narrow(drawn, List.of(), null));
    }

    private static StripRows.Row drawn(Row row, String against) {
        Measure measure = row.measure();
        YearValue value = row.value();
        String word = ComparisonSentences.cell(row.verdict(), row.reason());
        Scale scale = scale(row);
        Spread spread = row.spread();
        return new StripRows.Row(
                measure.shortTitle(),
                measure.unit() + " \u00b7 " + measure.direction(),
                value.print(measure),
                word,
                row.benchmark() == null ? "" : against + " " + measure.print(row.benchmark()),
                new Strip(
                        value.value(),
                        value.lower(),
                        value.upper(),
                        value.isRange(),
                        row.benchmark(),
                        null,
                        null,
                        row.verdict()),
                scale == null || spread == null ? List.of() : bands(spread),
                scale,
                scale == null ? List.of() : under(row),
                null);
    }

    private static List<StripRows.Band> bands(Spread spread) {
        StripRows.Band whole = new StripRows.Band(spread.firstDecile(), spread.ninthDecile(), Ink.BAND);
        return spread.lowerQuartile() == null || spread.upperQuartile() == null
                ? List.of(whole)
                : List.of(whole, new StripRows.Band(spread.lowerQuartile(), spread.upperQuartile(), Ink.BAND_MIDDLE));
    }

    /** The deciles' values under the ends of their band; without a band the ends of the scale. */
    private static List<StripRows.Tick> under(Row row) {
        Scale scale = scale(row);
        double from = row.spread() == null ? scale.start() : row.spread().firstDecile();
        double to = row.spread() == null ? scale.end() : row.spread().ninthDecile();
        return List.of(
                new StripRows.Tick(from, row.measure().print(from)),
                new StripRows.Tick(to, row.measure().print(to)));
    }

    /** The benchmark in the middle, and as far to either side as the spread needs; null without a benchmark. */
    private static Scale scale(Row row) {
        if (row.benchmark() == null) {
            return null;
        }
        double middle = row.benchmark();
        Stream<Double> held = row.spread() == null
                ? Stream.of(
                        row.value().value(), row.value().lower(), row.value().upper())
                : Stream.of(row.spread().firstDecile(), row.spread().ninthDecile());
        double half = held.filter(Objects::nonNull)
                .mapToDouble(value -> Math.abs(value - middle))
                .max()
                .orElse(0);
        double own = row.value().value() == null ? 0 : Math.abs(row.value().value() - middle);
        double reach = half == 0 && own == 0 ? 1 : Math.max(half * ROOM, Math.min(own * 1.1, half * MOST_ROOM));
        return new Scale(middle - reach, middle + reach);
    }

    private static Table table(String who, String against, Behind behind, List<Row> rows) {
        List<String> heads = new ArrayList<>(List.of("Indicator", "Unit", who, "95\u202f% interval", against));
        heads.addAll(behind.heads());
        heads.add("Verdict");
        return new Table(heads, rows.stream().map(row -> cells(row, behind)).toList());
    }

    private static List<String> cells(Row row, Behind behind) {
        Measure measure = row.measure();
        List<String> cells = new ArrayList<>(List.of(
                measure.title(),
                measure.unit(),
                row.value().print(measure),
                row.value().printInterval(measure),
                row.benchmark() == null ? "not published" : measure.print(row.benchmark())));
        cells.addAll(spread(measure, row.spread(), behind));
        cells.add(ComparisonSentences.cell(row.verdict(), row.reason()));
        return cells;
    }

    private static List<String> spread(Measure measure, Spread spread, Behind behind) {
        if (spread == null) {
            return Collections.nCopies(behind.heads().size(), "\u2013");
        }
        return behind == Behind.USUAL_SPREAD
                ? List.of(measure.printRange(spread.firstDecile(), spread.ninthDecile()))
                : List.of(
                        measure.print(spread.firstDecile()),
                        measure.printRange(spread.lowerQuartile(), spread.upperQuartile()),
                        measure.print(spread.ninthDecile()));
    }
}
