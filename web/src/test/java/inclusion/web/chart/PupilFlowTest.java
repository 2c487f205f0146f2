// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.web.mark.Ink;
import inclusion.web.words.Destination;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bands, bars and table of a flow come from the same numbers. */
class PupilFlowTest {
    private static final Renderer RENDERER = new Renderer();
    private static final Figure FIGURE = PupilFlow.figure(
            "left",
            "Where pupils went",
            "34 pupils left.",
            List.of(
                    new PupilFlow.Source(
                            "Mossgate High School",
                            Map.of(Destination.HOME_EDUCATION, 12L, Destination.NOT_RECORDED, 20L)),
                    new PupilFlow.Source("Hollin Bank Primary", Map.of(Destination.MOVED_AREA, 2L))));

    @Test
    void table_hasEveryFlowAndTheSums_inTheFixedOrder() {
        assertThat(FIGURE.table().head())
                .containsExactly("Went to", "Mossgate High School", "Hollin Bank Primary", "Together");
        assertThat(FIGURE.table().rows())
                .containsExactly(
                        List.of("Home education", "12", "0", "12"),
                        List.of("Moved area", "0", "2", "2"),
                        List.of("Reason not recorded", "20", "0", "20"));
    }

    @Test
    void onlyTheFlowWithoutAReason_isInAccent() {
        String svg = RENDERER.svg(FIGURE.wide(), "leftw", "says");

        assertThat(svg).contains("Mossgate High School", "32 pupils", "Home education  12", Ink.ACCENT);
        assertThat(svg.split(Ink.ACCENT, -1)).hasSize(2);
    }

    @Test
    void phone_getsBarsOfItsOwn() {
        String svg = RENDERER.svg(FIGURE.narrow(), "leftn", "says");

        assertThat(svg).contains("Home education").doesNotContain("Mossgate");
        assertThat(FIGURE.narrow().width()).isLessThan(340);
    }
}
