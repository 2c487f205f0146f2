// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.evaluate.Confidence;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The example of Benjamini and Hochberg (1995), table 1. */
class FalseDiscoveryTest {
    private static final double[] FIFTEEN = {
        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1
    };

    private static final double[] ADJUSTED = {
        .0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182, .714875, .753231, .813214, 1
    };

    @Test
    void fifteenMeasures_haveThePublishedAnswers_fourOfThemAtFivePerCent() {
        double[] adjusted = FalseDiscovery.adjusted(FIFTEEN);

        assertThat(adjusted).containsExactly(ADJUSTED, within(0.0000005));
        assertThat(Arrays.stream(adjusted).filter(q -> q <= 0.05)).hasSize(4);
        // Bonferroni rejects three.
        assertThat(Arrays.stream(FIFTEEN).filter(p -> p <= 0.05 / 15)).hasSize(3);
    }

    @Test
    void anotherOrder_givesEachMeasureTheSameAnswer() {
        double[] backwards = new double[FIFTEEN.length];
        Arrays.setAll(backwards, at -> FIFTEEN[FIFTEEN.length - 1 - at]);
        double[] adjusted = FalseDiscovery.adjusted(FIFTEEN);

        double[] answers = FalseDiscovery.adjusted(backwards);

        for (int at = 0; at < FIFTEEN.length; at++) {
            assertThat(answers[FIFTEEN.length - 1 - at]).isEqualTo(adjusted[at]);
        }
    }

    @Test
    void oneMeasureOrNone_isLeftAsItIs() {
        assertThat(FalseDiscovery.adjusted(0.03)).containsExactly(0.03);
        assertThat(FalseDiscovery.adjusted()).isEmpty();
        assertThat(FalseDiscovery.adjusted(0.04, 0.04, 0.04)).containsExactly(0.04, 0.04, 0.04);
    }

    @Test
    void falseFlags_areFiveInAHundred_andTwoInAThousand() {
        assertThat(FalseDiscovery.expectedFalseFlags(3400, Confidence.USUAL)).isCloseTo(170, within(1e-9));
        assertThat(FalseDiscovery.expectedFalseFlags(3400, Confidence.STRICT)).isCloseTo(6.8, within(1e-9));
    }

    @Test
    void whatIsNoProbability_isRefused() {
        assertThatThrownBy(() -> FalseDiscovery.adjusted(0.5, Double.NaN))
                .hasMessageContaining("a probability lies from 0 to 1");
    }
}
