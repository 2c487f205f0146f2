// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two published meta-analyses; the further digits by numpy 2.4.6 from the same tables. */
class RandomEffectsTest {
    /** Tuberculosis and no tuberculosis, vaccinated and not (Colditz 1994; metafor's dat.bcg). */
    private static final double[][] BCG = {
        {4, 119, 11, 128},
        {6, 300, 29, 274},
        {3, 228, 11, 209},
        {62, 13536, 248, 12619},
        {33, 5036, 47, 5761},
        {180, 1361, 372, 1079},
        {8, 2537, 10, 619},
        {505, 87886, 499, 87892},
        {29, 7470, 45, 7232},
        {17, 1699, 65, 1600},
        {186, 50448, 141, 27197},
        {5, 2493, 3, 2338},
        {27, 16886, 29, 17825}
    };

    /** Magnesium after heart attacks: treated, controls, deaths of each (CLASP and others). */
    private static final double[][] CLASP = {
        {156, 74, 5, 8},
        {303, 303, 5, 17},
        {565, 477, 12, 9},
        {1570, 1565, 69, 94},
        {103, 105, 9, 11},
        {4659, 4650, 313, 352}
    };

    @Test
    void thirteenTrialsOfVaccine_haveThePublishedMeanAndVariance() {
        RandomEffects result = RandomEffects.of(
                        Stream.of(BCG).map(RandomEffectsTest::logRiskRatio).toList())
                .orElseThrow();

        assertThat(result.q()).isCloseTo(152.2330080823734, within(1e-9 * 152));
        assertThat(result.tauSquared()).isCloseTo(0.3087602628623764, within(1e-10));
        assertThat(result.iSquared()).isCloseTo(92.11734685456207, within(1e-8));
        assertThat(result.mean().value()).isCloseTo(-0.7141172220732271, within(1e-10));
        assertThat(result.interval().lower()).isCloseTo(-1.0644452800840511, within(1e-9));
        assertThat(result.interval().upper()).isCloseTo(-0.3637891640624032, within(1e-9));
        // As printed.
        assertThat(result.q()).isCloseTo(152.2330, within(0.00005));
        assertThat(result.tauSquared()).isCloseTo(0.3088, within(0.00005));
        assertThat(result.iSquared()).isCloseTo(92.1173, within(0.00005));
        assertThat(result.units()).isEqualTo(13);
    }

    @Test
    void sixTrialsByOddsRatio_haveThePublishedSpread() {
        RandomEffects result = RandomEffects.of(
                        Stream.of(CLASP).map(RandomEffectsTest::logOddsRatio).toList())
                .orElseThrow();

        assertThat(Math.sqrt(result.tauSquared())).isCloseTo(0.2323, within(0.00005));
        assertThat(result.mean().value()).isCloseTo(-0.3240, within(0.00005));
        assertThat(result.mean().standardError()).isCloseTo(0.1540, within(0.00005));
    }

    @Test
    void unitsThatAgree_haveNoVariance_andTheFixedMean() {
        RandomEffects result = RandomEffects.of(
                        List.of(new Estimate(1, 0.5), new Estimate(1.1, 1), new Estimate(0.9, 1)))
                .orElseThrow();

        assertThat(result.tauSquared()).isZero();
        assertThat(result.iSquared()).isZero();
        assertThat(result.mean().value()).isCloseTo(1, within(1e-12));
        assertThat(result.mean().standardError()).isCloseTo(1 / Math.sqrt(6), within(1e-12));
    }

    @Test
    void inAnotherUnit_everythingScales() {
        List<Estimate> estimates =
                Stream.of(BCG).map(RandomEffectsTest::logRiskRatio).toList();
        List<Estimate> scaled = estimates.stream()
                .map(each -> new Estimate(100 * each.value(), 100 * each.standardError()))
                .toList();
        RandomEffects here = RandomEffects.of(estimates).orElseThrow();
        RandomEffects there = RandomEffects.of(scaled).orElseThrow();

        assertThat(there.tauSquared()).isCloseTo(10_000 * here.tauSquared(), within(1e-7));
        assertThat(there.mean().value()).isCloseTo(100 * here.mean().value(), within(1e-9));
        assertThat(there.iSquared()).isCloseTo(here.iSquared(), within(1e-9));
        List<Estimate> backwards = IntStream.range(0, estimates.size())
                .mapToObj(at -> estimates.get(estimates.size() - 1 - at))
                .toList();
        assertThat(RandomEffects.of(backwards)).contains(here);
    }

    @Test
    void oneUnit_saysNothing_andOneWithoutErrorIsRefused() {
        assertThat(RandomEffects.of(List.of(new Estimate(1, 1)))).isEmpty();
        assertThatThrownBy(() -> RandomEffects.of(List.of(new Estimate(1, 1), new Estimate(1, 0))))
                .hasMessageContaining("leave the unit out");
    }

    private static Estimate logRiskRatio(double[] trial) {
        double treated = trial[0] + trial[1];
        double controls = trial[2] + trial[3];
        return new Estimate(
                Math.log(trial[0] / treated / (trial[2] / controls)),
                Math.sqrt(1 / trial[0] - 1 / treated + 1 / trial[2] - 1 / controls));
    }

    private static Estimate logOddsRatio(double[] trial) {
        double without = trial[0] - trial[2];
        double otherWithout = trial[1] - trial[3];
        return new Estimate(
                Math.log(trial[2] * otherWithout / (trial[3] * without)),
                Math.sqrt(1 / trial[2] + 1 / without + 1 / trial[3] + 1 / otherWithout));
    }
}
