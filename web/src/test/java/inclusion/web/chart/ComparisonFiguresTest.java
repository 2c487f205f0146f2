// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inclusion.web.mark.Ink;
import inclusion.web.mark.VerdictMark;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonFiguresTest {
    private static final Renderer RENDERER = new Renderer();

    private static Stream<Supplier<Figure>> all() {
        return Stream.of(
                Examples::spine,
                () -> FunnelPlot.figure("funnel", Examples.funnel(1_500)),
                () -> FunnelPlot.figure("many", Examples.funnel(17_000)),
                Examples::bands,
                Examples::likeForLike,
                Examples::split,
                Examples::forest,
                Examples::control,
                () -> Examples.ranks(153));
    }

    private static String svg(Drawing drawing) {
        return RENDERER.svg(drawing, "figure", "figure-says");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @ParameterizedTest
    @MethodSource("all")
    void drawing_isAnImageNamedByItsSentence_smallAndWithoutScript(Supplier<Figure> example) {
        Figure figure = example.get();

        for (Drawing drawing : List.of(figure.wide(), figure.narrow())) {
            assertThat(svg(drawing))
                    .startsWith("<svg xmlns")
                    .contains("role=\"img\" aria-labelledby=\"figure-says\"")
                    .doesNotContain("NaN")
                    .doesNotContain("<script")
                    .hasSizeLessThan(120_000);
        }
        assertThat(figure.narrow().width()).isEqualTo(335);
        assertThat(figure.sentence()).endsWith(".").doesNotContain("significant");
        assertThat(figure.table().rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(figure.table().head()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void inks_areTheAccentAndGreys(Supplier<Figure> example) {
        assertThat(Pattern.compile("#[0-9a-fA-F]{6}")
                        .matcher(svg(example.get().wide()))
                        .results()
                        .map(found -> found.group())
                        .filter(ink -> !ink.equals(Ink.ACCENT)))
                .allMatch(ComparisonFiguresTest::isGrey);
    }

    private static boolean isGrey(String ink) {
        int red = Integer.parseInt(ink.substring(1, 3), 16);
        int blue = Integer.parseInt(ink.substring(5, 7), 16);
        return Math.abs(red - blue) <= 21;
    }

    @Test
    void spine_tableHoldsWhatEachRowShows() {
        Figure figure = Examples.spine();

        assertThat(figure.table().rows().get(0))
                .containsExactly(
                        "Suspension rate",
                        "per 100 pupils",
                        "70.6",
                        "65.4 to 76.0",
                        "22.6",
                        "9.3",
                        "14.0 to 29.5",
                        "38.8",
                        "worse");
        assertThat(figure.sentence())
                .isEqualTo(
                        "Mossgate High School beside secondaries like it: worse on suspensions; better on Attainment 8, "
                                + "pupils with SEN support; higher on EHC plans; similar on persistent absence; of SEN "
                                + "support we cannot tell; no verdict on unexplained exits and pupils in clubs.");
        assertThat(svg(figure.wide())).contains(">70.6<", ">worse<", ">38.8<");
    }

    @Test
    void spine_drawsNoMarkForAHiddenValueOrWithoutABenchmark() {
        Drawing wide = Examples.spine().wide();

        assertThat(marks(wide)).isEqualTo(5);
        assertThat(wide.option().toString()).contains("type=[1.5, 2]");
    }

    /** All points of the series that carry verdicts' marks. */
    private static long marks(Drawing drawing) {
        List<?> series = (List<?>) drawing.option().get("series");
        return series.stream()
                .map(java.util.Map.class::cast)
                .filter(one ->
                        "scatter".equals(one.get("type")) && Integer.valueOf(5).equals(one.get("z")))
                .mapToLong(one -> ((List<?>) one.get("data")).size())
                .sum();
    }

    @Test
    void funnel_countsThoseOutsideFromTheLimitsItDraws() {
        FunnelPlot.All all = Examples.funnel(1_500);
        long outside = all.all().stream()
                .filter(unit -> unit.rate() < unit.lower() || unit.rate() > unit.upper())
                .count();

        assertThat(FunnelPlot.figure("funnel", all).sentence()).contains(outside + " of 1,500 secondaries lie outside");
        assertThat(marks(FunnelPlot.figure("funnel", all).wide())).isEqualTo(3);
    }

    @Test
    void funnel_namesTheMarkedAndHatchesTheRange() {
        Figure figure = FunnelPlot.figure("funnel", Examples.funnel(200));

        assertThat(figure.table().rows())
                .contains(List.of("Tarn Head", "300", "20.0 to 32.0", "–", "7.9 to 64.1", "a range"))
                .contains(List.of("Blea Fell", "1,164", "7.6", "6.1 to 9.4", "8.4 to 60.7", "better"));
        assertThat(svg(figure.wide())).contains("Mossgate High 70.6", "Tarn Head 20.0 to 32.0");
        assertThat(figure.note()).contains("chance alone (not used for verdicts)", "A dot is one of them");
        assertThat(FunnelPlot.figure("many", Examples.funnel(3_001)).note()).contains("a larger one three or more");
    }

    @Test
    void bands_areOpenWhereAYearIsNotComparable() {
        Figure figure = Examples.bands();

        assertThat(figure.wide().option().toString()).contains("data=[12.0, 14.0, 16.1, -, -, 29.6, 41.2, 70.55]");
        assertThat(figure.table().rows().get(3)).contains("not comparable").doesNotContain("0.0");
        assertThat(svg(figure.wide())).contains(">not comparable<", "Mossgate 70.6");
        assertThat(figure.sentence())
                .isEqualTo(
                        "All but the lowest and highest tenth of secondaries lay between 4.0 and 16.0 per 100 pupils "
                                + "in 2016/17, between 9.3 and 38.8 in 2023/24.");
    }

    @Test
    void likeForLike_neverStandsWithoutTheCrudeWord() {
        Figure figure = Examples.likeForLike();

        assertThat(figure.table().rows().get(1)).endsWith("1.05", "0.84 to 1.31", "worse", "cannot tell");
        assertThat(svg(figure.wide())).contains(">crude: worse<", ">cannot tell<");
        assertThat(figure.heading()).contains("modelled from school averages");
    }

    @Test
    void ratioBeyondTheScale_isAnArrowheadAndNoMark() {
        assertThat(marks(Examples.likeForLike().wide())).isEqualTo(2);
        assertThat(Examples.likeForLike().wide().option().toString()).contains("symbolRotate=-90");
    }

    @Test
    void split_sumsToTheWholeDifference() {
        assertThat(Examples.split().table().rows())
                .containsExactly(
                        List.of("Whole difference", "+1.3"),
                        List.of("By intake", "+2.1"),
                        List.of("Among pupils alike", "−0.8"));
        assertThat(Examples.split().sentence())
                .isEqualTo(
                        "Mossgate High School lies 1.3 points above England’s secondaries: +2.1 by intake, −0.8 among pupils alike.");
    }

    /** Golden ratios of indicators-and-methods §4.12: the aspirin trial, R's rateratio.test, the own trust. */
    @Test
    void forest_printsRatiosWithTheirExactIntervals() {
        Figure figure = Examples.forest();

        assertThat(figure.table().rows().get(0))
                .containsExactly(
                        "Pupils with SEN support", "189 of 11,034", "104 of 11,037", "1.82", "1.43 to 2.31", "4.83");
        assertThat(figure.sentence())
                .isEqualTo(
                        "Pupils with SEN support are suspended 1.8 times as often as others (1.4 to 2.3); in England 4.8 times. "
                                + "Pupils with EHC plans are suspended 0.2 times as often as others (0.0 to 1.0); in England 5.2 times. "
                                + "We cannot tell whether that is a real difference. "
                                + "Pupils on free school meals are suspended 2.8 times as often as others (1.4 to 5.3); in England 3.6 times.");
        assertThat(marks(figure.wide())).isEqualTo(3);
    }

    @Test
    void control_marksSpecialPointsByShapeAndSaysTheRule() {
        Figure figure = Examples.control();

        assertThat(figure.table().rows().get(14))
                .containsExactly("week 15", "20.0", "10.7", "7.6 to 13.7", "worse: outside the limits");
        assertThat(figure.wide().option().toString()).contains("symbol=" + VerdictMark.WORSE.symbol());
        assertThat(svg(figure.wide())).contains("Variation: usual", "Target: hit or miss", "<pattern");
        assertThat(figure.sentence())
                .isEqualTo("Beyond its usual ups and downs in 1 of 20 periods: week 15 (worse, outside the limits). "
                        + "The newest, week 21, keeps within them. The target will be hit or missed by chance.");
        assertThat(figure.note()).endsWith("The upright axis begins at zero.");
        assertThat(marks(figure.wide())).isEqualTo(20);
    }

    @Test
    void ranks_areDrawnAndPrintedAsIntervalsOnly() {
        Figure figure = Examples.ranks(153);

        assertThat(figure.table().rows())
                .allSatisfy(row -> assertThat(row.get(1)).matches("between \\d+\\w\\w and \\d+\\w\\w of 153"));
        assertThat(count(figure.wide().option().toString(), Ink.ACCENT)).isPositive();
        assertThatThrownBy(() -> Examples.ranks(201)).hasMessageContaining("at most 200");
        assertThatThrownBy(() -> new RankStrip.Unit("A", 5, 4, 6, false)).hasMessageStartingWith("Invalid rank");
    }
}
