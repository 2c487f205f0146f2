// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {
    private static double mean(ToDoubleFunction<Chance> drawn) {
        Chance chance = Chance.of(5);
        return IntStream.range(0, 40_000)
                .mapToDouble(each -> drawn.applyAsDouble(chance))
                .average()
                .orElseThrow();
    }

    @Test
    void factorsAndGammas_haveMeanOne() {
        assertThat(mean(chance -> chance.factor(0.7))).isCloseTo(1, within(0.03));
        assertThat(mean(chance -> chance.gamma(0.6))).isCloseTo(1, within(0.03));
        assertThat(mean(chance -> chance.gamma(6))).isCloseTo(1, within(0.03));
    }

    @Test
    void wholeNumbers_keepTheirMean() {
        assertThat(mean(chance -> chance.whole(2.3))).isCloseTo(2.3, within(0.02));
    }

    @Test
    void samePath_givesTheSameStream() {
        assertThat(Chance.of(1, 2, 3).uniform()).isEqualTo(Chance.of(1, 2, 3).uniform());
        assertThat(Chance.of(1, 2, 3).uniform()).isNotEqualTo(Chance.of(1, 3, 2).uniform());
    }

    /** Were this to change, every generated file would. */
    @Test
    void streams_areTheSameOnEveryMachine() {
        Chance chance = Chance.of(1, 900_001);
        assertThat(chance.uniform()).isEqualTo(0.5675111041822982);
        assertThat(chance.normal()).isEqualTo(-0.06948942037601102);
    }
}
