// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.mark.Scale;
import inclusion.web.mark.Strip;
import inclusion.web.words.FigureSentences;
import inclusion.web.words.Numbers;
import inclusion.web.words.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How much more often something happens to each group of pupils than to all the others, with exact intervals, on a scale
 * where half and twice lie equally far. England's ratio of the same group is a tick.
 */
public final class ForestPlot {
    private static final double[] REACH = {4, 8, 16, 32};

    private ForestPlot() {}

    /**
     * One group.
     *
     * @param group "Pupils with SEN support"
     * @param events what happened to the group and among how many: "14 of 2,500"
     * @param others the same of the others: "40 of 20,000"
     * @param ratio rate of the group ÷ rate of the others with its interval, a range, or why there is none
     * @param england England's ratio of the same group; null when it is not published
     */
    public record Row(String group, String events, String others, YearValue ratio, Double england) {}

    /**
     * The figure of one indicator.
     *
     * @param heading "Suspensions by group, Mossgate High School, 2023/24"
     * @param happens as it stands in a sentence: "are suspended"
     */
    public static Figure figure(String id, String heading, String happens, List<Row> rows) {
        Scale scale = scale(rows);
        List<StripRows.Tick> ticks = ticks(scale);
        List<StripRows.Row> drawn = rows.stream().map(row -> drawn(row, scale)).toList();
        return new Figure(
                id,
                heading,
                FigureSentences.groups(
                        happens,
                        rows.stream()
                                .filter(row -> row.ratio().value() != null)
                                .map(row -> new FigureSentences.OfGroup(
                                        row.group(),
                                        row.ratio().value(),
                                        row.ratio().lower(),
                                        row.ratio().upper(),
                                        row.england()))
                                .toList()),
                "Upright line at 1: as often as the others. Short thick line: the same group in England. Thin line: "
                        + "95\u202f% interval, with an arrowhead where it goes on. Hatched: it may be anything there.",
                table(rows),
                StripRows.wide(drawn, ticks, scale),
                StripRows.narrow(drawn, ticks, scale));
    }

    /** As far as every ratio needs, the same factor to both sides; intervals may run past it. */
    private static Scale scale(List<Row> rows) {
        double farthest = rows.stream()
                .flatMap(row -> Stream.of(
                        row.ratio().value(),
                        row.england(),
                        row.ratio().isRange() ? row.ratio().upper() : null))
                .filter(Objects::nonNull)
                .filter(ratio -> ratio > 0)
                .mapToDouble(ratio -> Math.max(ratio, 1 / ratio))
                .max()
                .orElse(1);
        for (double reach : REACH) {
            if (farthest <= reach) {
                return new Scale(1 / reach, reach, true);
            }
        }
        double end = REACH[REACH.length - 1];
        return new Scale(1 / end, end, true);
    }

    private static List<StripRows.Tick> ticks(Scale scale) {
        if (scale.end() <= 4) {
            return LikeForLike.TICKS;
        }
        String end = Numbers.count(Math.round(scale.end()));
        return List.of(
                new StripRows.Tick(scale.start(), "1/" + end),
                new StripRows.Tick(0.5, "half"),
                new StripRows.Tick(1, "1"),
                new StripRows.Tick(2, "twice"),
                new StripRows.Tick(scale.end(), end));
    }

    private static StripRows.Row drawn(Row row, Scale scale) {
        YearValue ratio = row.ratio();
        String word = row.ratio().value() == null ? "" : ratio.printRatioInterval();
        String england = row.england() == null ? "England not published" : "England " + Numbers.value(row.england(), 2);
        return new StripRows.Row(
                row.group(),
                row.events(),
                ratio.printRatio(),
                word,
                england,
                new Strip(ratio.value(), ratio.lower(), ratio.upper(), ratio.isRange(), 1.0, null, null, Verdict.NONE),
                List.of(),
                scale,
                List.of(),
                row.england());
    }

    private static Table table(List<Row> rows) {
        return new Table(
                List.of("Group", "In the group", "Among the others", "Ratio", "95\u202f% interval", "England"),
                rows.stream()
                        .map(row -> List.of(
                                row.group(),
                                row.events(),
                                row.others(),
                                row.ratio().printRatio(),
                                row.ratio().printRatioInterval(),
                                row.england() == null ? "not published" : Numbers.value(row.england(), 2)))
                        .toList());
    }
}
