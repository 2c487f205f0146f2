// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.web.chart.Together.Count;
import inclusion.web.chart.Together.Measured;
import inclusion.web.mark.Ink;
import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final Measured FELL =
            measured("suspensions", known("202122", 150), known("202223", 114), known("202324", 89));
    private static final Measured ROSE = measured(
            "part-time", new Count("202122", null, null, null, "no file"), known("202223", 27), known("202324", 52));
    private static final Measured HIDDEN =
            measured("permanent", new Count("202122", null, 1L, 4L, null), known("202223", 0), known("202324", 0));

    private static Measured measured(String name, Count... years) {
        return new Measured(name, name, List.of(years));
    }

    private static Count known(String year, long value) {
        return new Count(year, value, null, null, null);
    }

    private static Figure figure() {
        return Together.figure("together", "Blea Fell", List.of(FELL, ROSE, HIDDEN));
    }

    @Test
    void table_tellsAMissingFileFromAHiddenCountFromZero() {
        assertThat(figure().table().rows())
                .containsExactly(
                        List.of("suspensions", "150", "114", "89"),
                        List.of("part-time", "no file", "27", "52"),
                        List.of("permanent", "1 to 4", "0", "0"));
    }

    @Test
    void drawing_labelsEveryBarAndHatchesWhatIsHidden() {
        String svg = new Renderer().svg(figure().wide(), "together", "together-says");

        assertThat(svg).contains(">150<", ">no file<", ">1 to 4<", "<pattern").doesNotContain("NaN");
    }

    @Test
    void newestYear_isAccentedOnlyWhereItRose() {
        assertThat(FELL.rose()).isFalse();
        assertThat(ROSE.rose()).isTrue();
        assertThat(HIDDEN.rose()).isFalse();
        assertThat(figure().wide().option().toString().split(Ink.ACCENT, -1)).hasSize(2);
    }

    @Test
    void measures_shareOneScale() {
        assertThat(figure().wide().option().get("yAxis").toString().split("max=150.0", -1))
                .hasSize(1);
        assertThat(figure().wide().option().get("yAxis").toString().split("max=200.0", -1))
                .hasSize(4);
    }
}
