// SPDX-License-Identifier: Apache-2.0
package inclusion.web.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

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
