// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.web.words.Measure;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    private static final Renderer RENDERER = new Renderer();
    private static final YearValue HIDDEN = new YearValue(null, 20.0, 22.0, "hidden");
    private static final YearValue KNOWN = new YearValue(70.55, 65.4, 76.0, null);

    private static Measure measure(String polarity) {
        return new Measure("suspension-rate", "Suspension rate", "Suspensions", "per 100 pupils", 1, polarity);
    }

    private static Figure overTime(String polarity) {
        return ValueOverTime.figure(
                "time",
                measure(polarity),
                "Mossgate High School",
                "England’s secondaries",
                List.of(
                        new ValueOverTime.Year("202122", new YearValue(41.2, 36.0, 46.0, null), 18.9),
                        new ValueOverTime.Year("202223", YearValue.none("not published"), null),
                        new ValueOverTime.Year("202324", KNOWN, 22.6)));
    }

    private static AllSchools.All spread(int schools, YearValue marked) {
        Random random = new Random(7);
        List<Double> values = IntStream.range(0, schools)
                .mapToObj(i -> Math.exp(3 + 0.6 * random.nextGaussian()))
                .toList();
        return new AllSchools.All(
                measure("lower"),
                "202324",
                "secondaries",
                values,
                12,
                "England’s secondaries",
                22.6,
                9.3,
                43.0,
                List.of(new AllSchools.Marked("Mossgate High School", marked)));
    }

    private static String svg(Drawing drawing) {
        return RENDERER.svg(drawing, "figure", "figure-says");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower", "higher", "context"})
    void overTime_tableSentenceAndDrawingHoldTheSameDigits(String polarity) {
        Figure figure = overTime(polarity);

        assertThat(figure.sentence())
                .contains("41.2 per 100 pupils in 2021/22, 70.6 in 2023/24")
                .contains("18.9, then 22.6");
        assertThat(figure.table().rows())
                .containsExactly(
                        List.of("2021/22", "41.2", "36.0 to 46.0", "18.9"),
                        List.of("2022/23", "not published", "–", "not published"),
                        List.of("2023/24", "70.6", "65.4 to 76.0", "22.6"));
        assertThat(svg(figure.wide())).contains("70.6").contains("22.6");
        assertThat(svg(figure.narrow())).contains("70.6");
    }

    @Test
    void missingYear_isAGapInTheLine() {
        assertThat(overTime("lower").wide().option().toString()).contains("data=[41.2, -, 70.55]");
    }

    @Test
    void hiddenYear_isHatchedAndHasNoPoint() {
        Figure figure = ValueOverTime.figure(
                "time",
                measure("lower"),
                "A",
                null,
                List.of(new ValueOverTime.Year("202223", KNOWN, null), new ValueOverTime.Year("202324", HIDDEN, null)));

        assertThat(svg(figure.wide())).contains("<pattern").contains("20.0 to 22.0");
        assertThat(figure.table().rows().get(1)).contains("20.0 to 22.0");
    }

    @Test
    void allSchools_staysSmallHoweverManyThereAre() {
        assertThat(svg(AllSchools.figure("all", spread(17_000, KNOWN)).wide())).hasSizeLessThan(120_000);
    }

    @Test
    void allSchools_saysHowManyAreDrawnBeyondAndHidden() {
        Figure figure = AllSchools.figure("all", spread(3_214, KNOWN));

        assertThat(figure.sentence())
                .startsWith("Mossgate High School 70.6 per 100 pupils (65.4 to 76.0); England’s secondaries 22.6.")
                .endsWith("Of all secondaries, one in ten is above 43.0 and one in ten below 9.3.");
        assertThat(figure.note())
                .contains("are drawn")
                .contains("beyond the end")
                .contains("12 are hidden");
        assertThat(figure.table().csv()).contains("\"Mossgate High School\",\"70.6\",\"65.4 to 76.0\"");
    }

    @Test
    void allSchools_marksARangeWithoutAPoint() {
        String option =
                AllSchools.figure("all", spread(100, HIDDEN)).wide().option().toString();

        assertThat(option).contains("20.0 to 22.0").doesNotContain("symbolSize=8");
    }

    @Test
    void trend_isDrawnTwiceBesideWhatIsExpected() {
        Figure figure = TrendTwice.figure(
                "trend",
                measure("lower"),
                7,
                List.of(
                        new TrendTwice.Year("202223", new YearValue(18.8, null, null, null), KNOWN, 13.0),
                        new TrendTwice.Year("202324", HIDDEN, HIDDEN, 17.4)));

        assertThat(figure.table().rows().get(1)).containsExactly("2023/24", "20.0 to 22.0", "20.0 to 22.0", "17.4");
        assertThat(svg(figure.wide())).contains("17.4 expected").contains("<pattern");
    }

    @Test
    void drawing_isNamedByItsSentenceAndBringsNoStyleOrScript() {
        assertThat(svg(overTime("lower").wide()))
                .startsWith("<svg xmlns")
                .contains("role=\"img\" aria-labelledby=\"figure-says\"")
                .doesNotContain("<style")
                .doesNotContain("<script")
                .doesNotContain("NaN");
    }

    @Test
    void option_maySafelyStandInAScriptElement() {
        Drawing drawing = new Drawing(Options.of("text", "</script><b>"), 10, 10);

        assertThat(Renderer.json(drawing)).doesNotContain("<");
    }
}
