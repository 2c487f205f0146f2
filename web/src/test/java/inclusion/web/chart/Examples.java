// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import inclusion.web.words.FigureSentences.Assurance;
import inclusion.web.words.Measure;
import inclusion.web.words.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Hand-made examples of the comparison figures, each with every state: marked, cut, hidden, missing. */
final class Examples {
    static final Measure SUSPENSIONS = measure("suspension-rate", "Suspension rate", "Suspensions", "lower");
    static final YearValue MOSSGATE = new YearValue(70.55, 65.4, 76.0, null);
    static final YearValue HIDDEN = new YearValue(null, 20.0, 32.0, "hidden");

    private Examples() {}

    static Measure measure(String id, String title, String shortTitle, String polarity) {
        return new Measure(id, title, shortTitle, "per 100 pupils", 1, polarity);
    }

    static Figure spine() {
        SpineChart.Spread spread = new SpineChart.Spread(9.3, 14.0, 29.5, 38.8);
        return SpineChart.figure(
                "spine",
                "Mossgate High School",
                "secondaries like it",
                "England’s secondaries",
                "2023/24",
                SpineChart.Behind.DECILES,
                List.of(
                        new SpineChart.Row(SUSPENSIONS, MOSSGATE, Verdict.WORSE, "outside-spread", 22.6, spread),
                        new SpineChart.Row(
                                measure("persistent-absence", "Persistent absence", "Persistent absence", "lower"),
                                new YearValue(25.7, 23.2, 28.3, null),
                                Verdict.SIMILAR,
                                "inside-spread-within-margin",
                                25.6,
                                new SpineChart.Spread(15.0, 20.5, 30.0, 36.0)),
                        new SpineChart.Row(
                                measure(
                                        "attainment-8",
                                        "Attainment 8, pupils with SEN support",
                                        "Attainment 8, pupils with SEN support",
                                        "higher"),
                                new YearValue(39.1, 37.0, 41.0, null),
                                Verdict.BETTER,
                                "outside-spread",
                                33.1,
                                new SpineChart.Spread(26.0, 30.0, 36.0, 38.0)),
                        new SpineChart.Row(
                                measure("ehcp", "Pupils with EHC plans", "EHC plans", "context"),
                                new YearValue(7.8, 6.2, 9.9, null),
                                Verdict.HIGHER,
                                "outside-spread",
                                2.8,
                                new SpineChart.Spread(1.0, 1.9, 4.0, 6.0)),
                        new SpineChart.Row(
                                measure("sen-support", "SEN support", "SEN support", "context"),
                                new YearValue(11.9, 8.0, 17.5, null),
                                Verdict.CANNOT_TELL,
                                "inside-spread-wide-interval",
                                12.9,
                                new SpineChart.Spread(6.0, 9.5, 15.5, 20.0)),
                        new SpineChart.Row(
                                measure("exits", "Unexplained exits", "Unexplained exits", "lower"),
                                new YearValue(null, 1.0, 4.0, "hidden"),
                                Verdict.NONE,
                                "range",
                                2.0,
                                new SpineChart.Spread(0.5, 1.2, 2.8, 4.4)),
                        new SpineChart.Row(
                                measure("clubs", "Pupils in clubs", "Pupils in clubs", "higher"),
                                new YearValue(44.0, 41.0, 47.0, null),
                                Verdict.NONE,
                                "no-benchmark",
                                null,
                                null)));
    }

    /** Schools whose rates spread as lognormal ones do, with limits that narrow with size. */
    static FunnelPlot.All funnel(int schools) {
        Random random = new Random(7);
        List<FunnelPlot.Unit> units = IntStream.range(0, schools)
                .mapToObj(i -> {
                    double size = Math.max(60, 950 + 350 * random.nextGaussian());
                    double spread = Math.sqrt(0.36 + 1 / (size * 0.226));
                    double rate = Math.exp(Math.log(22.6) - 0.1 + spread * random.nextGaussian());
                    double reach = Math.exp(1.96 * Math.sqrt(0.25 + 1 / (size * 0.226)));
                    return new FunnelPlot.Unit(size, rate, 22.6 / reach, 22.6 * reach);
                })
                .toList();
        List<FunnelPlot.Chance> chance = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> {
                    double reach = Math.exp(1.96 / Math.sqrt(i * 50 * 0.226));
                    return new FunnelPlot.Chance(i * 50, 22.6 / reach, 22.6 * reach);
                })
                .toList();
        return new FunnelPlot.All(
                SUSPENSIONS,
                "202324",
                "secondaries",
                "pupils in January 2024",
                units,
                "England’s secondaries",
                22.6,
                chance,
                List.of(
                        new FunnelPlot.Marked(
                                "Mossgate High", 978, MOSSGATE, Verdict.WORSE, "outside-spread", 8.4, 60.8),
                        new FunnelPlot.Marked(
                                "Wether Lane",
                                842,
                                new YearValue(25.1, 21.8, 28.7, null),
                                Verdict.CANNOT_TELL,
                                "inside-spread-wide-interval",
                                8.4,
                                60.8),
                        new FunnelPlot.Marked("Tarn Head", 300, HIDDEN, Verdict.NONE, "range", 7.9, 64.1),
                        new FunnelPlot.Marked(
                                "Blea Fell",
                                1164,
                                new YearValue(7.6, 6.1, 9.4, null),
                                Verdict.BETTER,
                                "outside-spread",
                                8.4,
                                60.7)));
    }

    static Figure bands() {
        return DecileBands.figure(
                "bands",
                SUSPENSIONS,
                "secondaries",
                "England’s secondaries",
                List.of(
                        year("201617", 4.0, 7.0, 12.5, 16.0, 9.4),
                        year("201718", 4.2, 7.4, 13.0, 17.2, 10.1),
                        year("201819", 4.5, 7.9, 13.5, 18.4, 10.7),
                        new DecileBands.Year("201920", null, null, "not comparable"),
                        new DecileBands.Year("202021", null, null, "not comparable"),
                        year("202122", 5.9, 9.0, 18.0, 24.4, 14.0),
                        year("202223", 7.0, 11.0, 23.8, 32.0, 18.9),
                        year("202324", 9.3, 14.0, 29.5, 38.8, 22.6)),
                List.of(
                        new DecileBands.Line(
                                "Mossgate",
                                List.of(
                                        value(12.0),
                                        value(14.0),
                                        value(16.1),
                                        none(),
                                        none(),
                                        value(29.6),
                                        value(41.2),
                                        value(70.55)),
                                Verdict.WORSE),
                        new DecileBands.Line(
                                "Tarn Head",
                                List.of(
                                        value(9.0),
                                        value(10.0),
                                        none(),
                                        none(),
                                        none(),
                                        value(13.0),
                                        value(9.9),
                                        HIDDEN),
                                Verdict.NONE)));
    }

    private static DecileBands.Year year(
            String period, double p10, double p25, double p75, double p90, double england) {
        return new DecileBands.Year(period, new SpineChart.Spread(p10, p25, p75, p90), england, null);
    }

    private static YearValue value(double value) {
        return new YearValue(value, null, null, null);
    }

    private static YearValue none() {
        return YearValue.none("no figures");
    }

    static Figure likeForLike() {
        return LikeForLike.figure(
                "like",
                "Mossgate High School",
                "secondaries with its intake",
                "modelled from school averages",
                "2023/24",
                List.of(
                        new LikeForLike.Row(
                                SUSPENSIONS,
                                MOSSGATE,
                                29.2,
                                new YearValue(2.42, 2.1, 2.78, null),
                                Verdict.WORSE,
                                Verdict.WORSE,
                                "outside-spread"),
                        new LikeForLike.Row(
                                measure("persistent-absence", "Persistent absence", "Persistent absence", "lower"),
                                new YearValue(31.7, 28.8, 34.7, null),
                                30.2,
                                new YearValue(1.05, 0.84, 1.31, null),
                                Verdict.WORSE,
                                Verdict.CANNOT_TELL,
                                "inside-spread-wide-interval"),
                        new LikeForLike.Row(
                                measure("pex", "Permanent exclusions", "Permanent exclusions", "lower"),
                                new YearValue(0.6, 0.1, 2.0, null),
                                0.11,
                                new YearValue(5.5, 0.9, 18.0, null),
                                Verdict.CANNOT_TELL,
                                Verdict.CANNOT_TELL,
                                "too-few-expected"),
                        new LikeForLike.Row(
                                measure("exits", "Unexplained exits", "Unexplained exits", "lower"),
                                new YearValue(null, 1.0, 4.0, "hidden"),
                                2.0,
                                new YearValue(null, 0.5, 2.0, "hidden"),
                                Verdict.NONE,
                                Verdict.NONE,
                                "range")));
    }

    static Figure forest() {
        return ForestPlot.figure(
                "forest",
                "Suspensions by group, Mossgate High School, 2023/24",
                "are suspended",
                List.of(
                        new ForestPlot.Row(
                                "Pupils with SEN support",
                                "189 of 11,034",
                                "104 of 11,037",
                                new YearValue(1.8178, 1.433, 2.3059, null),
                                4.83),
                        new ForestPlot.Row(
                                "Pupils with EHC plans",
                                "2 of 17,877",
                                "9 of 16,660",
                                new YearValue(0.2071, 0.0218, 1.0005, null),
                                5.21),
                        new ForestPlot.Row(
                                "Pupils on free school meals",
                                "14 of 2,500",
                                "40 of 20,000",
                                new YearValue(2.8, 1.4071, 5.257, null),
                                3.58),
                        new ForestPlot.Row(
                                "Gypsy, Roma and Traveller pupils",
                                "fewer than 5",
                                "hidden",
                                new YearValue(null, 1.2, 4.9, "hidden"),
                                null)));
    }

    /** The twenty values of NHSRplotthedots' own test, moved up by 10 so that they are rates; the 15th set to 20. */
    static Figure control() {
        double[] y = {
            9.44, 9.77, 11.56, 10.07, 10.13, 11.72, 10.46, 8.73, 9.31, 9.55, 11.22, 10.36, 10.4, 10.11, 20.0, 11.79,
            10.5, 8.03, 10.7, 9.53
        };
        List<ControlChart.Point> points = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            boolean special = i == 14;
            points.add(new ControlChart.Point(
                    "week " + (i + 1),
                    new YearValue(y[i], null, null, null),
                    special ? Verdict.WORSE : Verdict.NONE,
                    special ? "outside the limits" : "",
                    10.6694,
                    7.6163,
                    13.7225));
        }
        points.add(new ControlChart.Point(
                "week 21", new YearValue(null, 9.0, 11.0, "hidden"), Verdict.NONE, "", 10.6694, 7.6163, 13.7225));
        return ControlChart.figure(
                "control",
                "Absence by week, Mossgate High School",
                SUSPENSIONS,
                points,
                12.0,
                Assurance.HIT_OR_MISS,
                "Limits from 20 weeks.");
    }

    static Figure ranks(int units) {
        Random random = new Random(3);
        List<RankStrip.Unit> all = new ArrayList<>();
        for (int i = 1; i <= units; i++) {
            int reach = 5 + random.nextInt(Math.max(1, units / 4));
            all.add(new RankStrip.Unit(
                    "Authority " + i, Math.max(1, i - reach), i, Math.min(units, i + reach), i == 21 || i == 100));
        }
        return RankStrip.figure("ranks", "Suspensions, authorities by place", "authorities", "the lowest rate", all);
    }

    static Figure split() {
        return IntakeSplit.figure("split", SUSPENSIONS, "Mossgate High School", "England’s secondaries", 2.117, -0.788);
    }
}
