// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.web.words.Verdict;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripTest {
    private static final Scale SCALE = new Scale(0, 100);

    @Test
    void point_isADotOnItsInterval() {
        assertThat(Strip.point(50, 40.0, 60.0, 20.0).svg(SCALE, 110, 47))
                .contains("<circle cx=\"55\"")
                .contains("x1=\"45\"")
                .contains("x2=\"65\"")
                .contains("aria-hidden=\"true\"");
    }

    @Test
    void zero_isAMarkAtZero() {
        assertThat(Strip.point(0, 0.0, 3.7, 2.0).svg(SCALE, 110, 47)).contains("<circle cx=\"5\"");
    }

    @Test
    void range_isHatchedAndNeverAPoint() {
        assertThat(Strip.range(10, 20, null).svg(SCALE, 110, 47))
                .contains("url(#hatch)")
                .doesNotContain("circle");
        assertThat(Strip.hatching()).contains("id=\"hatch\"");
    }

    @Test
    void missingValue_leavesTheBenchmarkAlone() {
        assertThat(Strip.empty(20.0).svg(SCALE, 110, 47))
                .contains("<line")
                .doesNotContain("circle")
                .doesNotContain("rect");
        assertThat(Strip.empty(null).svg(SCALE, 110, 47)).doesNotContain("<line");
    }

    @Test
    void valueBeyondTheScale_isAnArrowheadNotADot() {
        assertThat(Strip.point(140, null, null, null).svg(SCALE, 110, 47))
                .contains("<path")
                .doesNotContain("circle");
        assertThat(Strip.point(90, 80.0, 130.0, null).svg(SCALE, 110, 47))
                .contains("<path")
                .contains("circle");
    }

    @Test
    void drawing_staysUnderAKilobyte() {
        assertThat(Strip.point(51.234, 40.123, 160.321, 20.456).svg(SCALE, 76, 47))
                .hasSizeLessThan(1_000);
    }

    @Test
    void usualSpread_isABandWithEdgesBehindTheMark() {
        String svg = Strip.point(50, 40.0, 60.0, 45.0)
                .withSpread(20.0, 70.0)
                .withVerdict(Verdict.CANNOT_TELL)
                .svg(SCALE, 110, 40);

        assertThat(svg).contains("M25 11H75V29H25z").contains(Ink.BAND).contains(Ink.EDGE);
        assertThat(svg.indexOf(Ink.BAND)).isLessThan(svg.indexOf("<circle"));
        assertThat(svg).hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "WORSE, <path, true",
        "BETTER, <circle, true",
        "HIGHER, <rect, true",
        "LOWER, <rect, true",
        "SIMILAR, <circle, true",
        "CANNOT_TELL, <circle, false",
        "NONE, <circle, true"
    })
    void eachVerdict_hasItsShapeAndFill(Verdict verdict, String shape, boolean filled) {
        String svg = Strip.point(50, null, null, null).withVerdict(verdict).svg(SCALE, 110, 47);

        assertThat(svg).contains(shape);
        assertThat(svg.contains("fill=\"#fff\"")).isNotEqualTo(filled);
    }

    @Test
    void marks_areToldApartWithoutColour() {
        List<String> seen = Arrays.stream(VerdictMark.values())
                .map(mark -> mark.symbol() + mark.size() + mark.fill().equals(mark.outline()))
                .toList();

        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void ratio_liesOnALogScaleWithArrowsAtBothEnds() {
        Scale ratios = Scale.ratios();

        assertThat(ratios.at(1)).isEqualTo(0.5);
        assertThat(ratios.at(2) - ratios.at(1)).isEqualTo(ratios.at(1) - ratios.at(0.5));
        assertThat(ratios.at(0)).isZero();
        assertThat(Strip.ratio(1.0, 0.1, 9.0, Verdict.CANNOT_TELL).svg(ratios, 110, 40))
                .contains("l5 3.5l-5 3.5z")
                .contains("l-5 3.5l5 3.5z");
    }

    @Test
    void key_holdsEveryMarkOnce() {
        List<String> drawn = Arrays.stream(Verdict.values())
                .map(VerdictMark::of)
                .distinct()
                .map(mark -> mark.svg(7, 7))
                .toList();

        assertThat(Key.verdicts()).hasSameSizeAs(drawn);
        for (String mark : drawn) {
            assertThat(Key.verdicts())
                    .filteredOn(entry -> entry.svg().contains(mark))
                    .hasSize(1);
        }
        assertThat(Key.unjudged()).extracting(Key.Entry::says).noneMatch(says -> says.matches("worse|better"));
    }

    @Test
    void scale_endsAtARoundNumberAboveEverything() {
        assertThat(Scale.holding(List.of(70.6, 22.6)).end()).isEqualTo(80);
        assertThat(Scale.holding(List.of(0.23)).end()).isEqualTo(0.25);
        assertThat(Scale.holding(List.of(0.0)).end()).isEqualTo(1);
        assertThat(Scale.holding(List.of(394.0)).cutAt(55).end()).isEqualTo(60);
        assertThat(Scale.holding(List.of(50.0)).cutAt(80).end()).isEqualTo(60);
    }

    @Test
    void spark_breaksWhereAYearIsMissing_andMarksTheNewest() {
        String svg = new Spark(Arrays.asList(1.0, null, 2.0, 3.0)).svg(96, 28);

        assertThat(svg.split("M", -1)).hasSize(3);
        assertThat(svg).contains(Ink.ACCENT).contains("<circle");
    }

    @Test
    void scaleHead_givesWayToTheBenchmarksNumber() {
        assertThat(ScaleHead.svg(SCALE, 50.0, "50.0", "100", 76))
                .contains(">0<")
                .contains(">50.0<")
                .contains(">100<");
        assertThat(ScaleHead.svg(SCALE, 98.0, "98.0", "100", 76))
                .contains(">98.0<")
                .doesNotContain(">100<");
        assertThat(ScaleHead.svg(SCALE, 2.0, "2.0", "100", 76))
                .contains(">2.0<")
                .doesNotContain(">0<");
    }
}
