// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.KnownCoverage.Use;
import inclusion.metrics.evaluate.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be said when not everybody is known ({@code indicators-and-methods.md} §4.16). */
class KnownCoverageTest {
    @Test
    void fortyOfFifty_withTenUnknown_isEightyPerCent_atWorst66AndAtBest83() {
        KnownCoverage coverage = new KnownCoverage(40, 50, 10);

        assertThat(coverage.share()).contains(0.8);
        Interval bounds = coverage.bounds().orElseThrow();
        assertThat(bounds.lower()).isCloseTo(40.0 / 60, within(1e-15));
        assertThat(bounds.upper()).isCloseTo(50.0 / 60, within(1e-15));
        assertThat(100 * bounds.lower()).isCloseTo(66.7, within(0.05));
        assertThat(100 * bounds.upper()).isCloseTo(83.3, within(0.05));
        assertThat(coverage.coverage().orElseThrow()).isCloseTo(5.0 / 6, within(1e-15));
        assertThat(coverage.use()).isEqualTo(Use.WITH_WARNING);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 0, FULL",
        "900, 100, FULL",
        "899, 101, WITH_WARNING",
        "700, 300, WITH_WARNING",
        "699, 301, NO_BENCHMARK",
        "500, 500, NO_BENCHMARK",
        "499, 501, WITHHELD",
        "0, 0, WITHHELD",
    })
    void coverage_decidesWhatMayBeSaid(long known, long unknown, Use use) {
        assertThat(new KnownCoverage(0, known, unknown).use()).isEqualTo(use);
    }

    @Test
    void nobody_hasNoShare_andAddsNothing() {
        assertThat(KnownCoverage.NONE.coverage()).isEmpty();
        assertThat(KnownCoverage.NONE.share()).isEmpty();
        assertThat(KnownCoverage.NONE.bounds()).isEmpty();
        KnownCoverage some = new KnownCoverage(1, 2, 3);
        assertThat(some.plus(KnownCoverage.NONE)).isEqualTo(some);
        assertThat(some.plus(some).plus(some)).isEqualTo(some.plus(some.plus(some)));
        assertThat(some.eligible()).isEqualTo(5);
    }

    @Test
    void moreThanAreKnown_isRefused() {
        assertThatThrownBy(() -> new KnownCoverage(3, 2, 0))
                .hasMessageContaining("the count must lie within the known");
    }
}
