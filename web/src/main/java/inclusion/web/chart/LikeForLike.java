// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.mark.Scale;
import inclusion.web.mark.Strip;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.FigureSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Verdict;
import java.util.List;

/** What is observed over what would be expected with this intake, on a scale where half and twice lie equally far. */
public final class LikeForLike {
    /** The scale's printed ticks. */
    static final List<StripRows.Tick> TICKS = List.of(
            new StripRows.Tick(0.25, "\u00bc"),
            new StripRows.Tick(0.5, "half"),
            new StripRows.Tick(1, "1"),
            new StripRows.Tick(2, "twice"),
            new StripRows.Tick(4, "4"));

    private LikeForLike() {}

    /**
     * One indicator.
     *
     * @param value what is observed, in the indicator's unit
     * @param expected what would be expected, in the same unit; null when it is not known
     * @param ratio observed ÷ expected with its interval, the reason why there is none, or a range
     * @param crude the verdict against the crude benchmark
     * @param verdict the verdict like for like
     */
    public record Row(
            Measure measure,
            YearValue value,
            Double expected,
            YearValue ratio,
            Verdict crude,
            Verdict verdict,
            String reason) {}

    /**
     * The figure of one unit.
     *
     * @param peers "secondaries with its intake"
     * @param how "modelled from school averages" or "from pupil records"; the two never stand in one figure
     */
    public static Figure figure(String id, String who, String peers, String how, String year, List<Row> rows) {
        List<StripRows.Row> drawn = rows.stream().map(LikeForLike::drawn).toList();
        return new Figure(
                id,
                "%s like for like, %s, %s".formatted(who, how, year),
                FigureSentences.likeForLike(
                        who,
                        peers,
                        rows.stream()
                                .map(row -> new FigureSentences.Times(
                                        row.measure().shortTitle(),
                                        row.ratio().value(),
                                        row.ratio().lower(),
                                        row.ratio().upper(),
                                        row.verdict()))
                                .toList()),
                "1 is as expected; half and twice lie equally far from it. Thin line: 95\u202f% interval, with an arrowhead "
                        + "where it goes on. Hatched: it may be anything there.",
                table(rows),
                StripRows.wide(drawn, TICKS, Scale.ratios()),
                StripRows.narrow(drawn, TICKS, Scale.ratios()));
    }

    private static StripRows.Row drawn(Row row) {
        YearValue ratio = row.ratio();
        String word = ComparisonSentences.cell(row.verdict(), row.reason());
        return new StripRows.Row(
                row.measure().shortTitle(),
                row.expected() == null
                        ? row.measure().unit()
                        : "%s, expected %s %s"
                                .formatted(
                                        row.value().print(row.measure()),
                                        row.measure().print(row.expected()),
                                        row.measure().unit()),
                ratio.printRatio(),
                word,
                "crude: "
                        + (row.crude() == Verdict.NONE
                                ? "no verdict"
                                : row.crude().word()),
                new Strip(ratio.value(), ratio.lower(), ratio.upper(), ratio.isRange(), 1.0, null, null, row.verdict()),
                List.of(),
                Scale.ratios(),
                List.of(),
                null);
    }

    private static Table table(List<Row> rows) {
        return new Table(
                List.of(
                        "Indicator",
                        "Unit",
                        "Observed",
                        "Expected",
                        "Ratio",
                        "95\u202f% interval",
                        "Crude",
                        "Like for like"),
                rows.stream()
                        .map(row -> List.of(
                                row.measure().title(),
                                row.measure().unit(),
                                row.value().print(row.measure()),
                                row.expected() == null
                                        ? "not known"
                                        : row.measure().print(row.expected()),
                                row.ratio().printRatio(),
                                row.ratio().printRatioInterval(),
                                ComparisonSentences.cell(row.crude(), null),
                                ComparisonSentences.cell(row.verdict(), row.reason())))
                        .toList());
    }
}
