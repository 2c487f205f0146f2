// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.WilsonInterval;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The change from one year to another. */
class ChangeTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    /** Newcombe 1998: 56 of 70 less 48 of 80. */
    @Test
    void changeOfAShare_hasNewcombesInterval_andAProbabilityThatAgreesWithIt() {
        Change change = Change.of(share(2022, 48, 80), share(2023, 56, 70), 0.06, 0);

        assertThat(change.difference()).isCloseTo(0.2, CLOSE);
        assertThat(change.interval().orElseThrow().lower()).isCloseTo(0.0524314724, CLOSE);
        assertThat(change.interval().orElseThrow().upper()).isCloseTo(0.3338726540, CLOSE);
        assertThat(change.pValue().orElseThrow()).isCloseTo(0.007899295108377299, CLOSE);
        assertThat(change.word()).isEqualTo(TrendWord.UP);
        assertThat(Change.of(share(2022, 56, 70), share(2023, 48, 80), 0.06, 0).word())
                .isEqualTo(TrendWord.DOWN);
    }

    @Test
    void changeThatDoesNotMatter_isSteady_howeverSureItIs() {
        assertThat(Change.of(share(1, 80_000, 100_000), share(2, 81_000, 100_000), 0.02, 0)
                        .word())
                .isEqualTo(TrendWord.STEADY);
    }

    @Test
    void noChange_isSteadyOfMany_andOpenOfFew() {
        assertThat(Change.of(share(1, 8_000, 10_000), share(2, 8_000, 10_000), 0.02, 0)
                        .word())
                .isEqualTo(TrendWord.STEADY);
        assertThat(Change.of(share(1, 8, 10), share(2, 8, 10), 0.02, 0).word()).isEqualTo(TrendWord.CANNOT_TELL);
        assertThat(Change.of(share(1, 8, 10), share(2, 8, 10), 0.02, 0).pValue())
                .contains(1.0);
    }

    /** √(0.1² + 0.1² + 1.96² × 0.1²) = 0.2417: a change of 0.2 stays inside. */
    @Test
    void usualToAndFro_isNoNews() {
        YearValue before = new YearValue(1, 1.0, Optional.of(new Interval(0.9, 1.1)));
        YearValue after = new YearValue(2, 1.2, Optional.of(new Interval(1.1, 1.3)));

        assertThat(Change.of(before, after, 0.1, 0).word()).isEqualTo(TrendWord.UP);
        Change usual = Change.of(before, after, 0.1, 0.01);
        assertThat(usual.word()).isEqualTo(TrendWord.CANNOT_TELL);
        assertThat(usual.interval().orElseThrow().lower()).isCloseTo(0.2 - 0.24169110, within(1e-8));
    }

    @Test
    void valueWithoutAnInterval_hasNoWord_butACompleteCountHas() {
        YearValue bare = new YearValue(1, 4.8, Optional.empty());

        assertThat(Change.of(bare, share(2, 1, 10), 0.1, 0).word()).isEqualTo(TrendWord.CANNOT_TELL);
        assertThat(Change.ofCompleteCounts(4.8, 5.1, 0.25).word()).isEqualTo(TrendWord.UP);
        assertThat(Change.ofCompleteCounts(4.8, 5.1, 0.31).word()).isEqualTo(TrendWord.STEADY);
        assertThat(Change.ofCompleteCounts(4.8, 4.8, 0).word()).isEqualTo(TrendWord.STEADY);
    }

    @Test
    void interval_holdsTheDifference_andItsProbabilityIsSmallExactlyWhereItLeavesOutNothing() {
        SplittableRandom random = new SplittableRandom(3);
        for (int run = 0; run < 500; run++) {
            int total = 1 + random.nextInt(300);
            int laterTotal = 1 + random.nextInt(300);
            Change change = Change.of(
                    share(1, random.nextInt(total + 1), total),
                    share(2, random.nextInt(laterTotal + 1), laterTotal),
                    0.1,
                    0);

            Interval interval = change.interval().orElseThrow();
            assertThat(change.difference()).isBetween(interval.lower(), interval.upper());
            boolean without = interval.lower() > 0 || interval.upper() < 0;
            assertThat(change.pValue().orElseThrow() < 0.05).isEqualTo(without);
        }
    }

    @Test
    void negativeMargin_isRefused() {
        assertThatThrownBy(() -> Change.ofCompleteCounts(1, 2, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid margin of a change: -1.0");
    }

    private static YearValue share(int year, long count, long total) {
        return new YearValue(year, (double) count / total, Optional.of(WilsonInterval.of(count, total)));
    }
}
