// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.Judgement.Reason;
import inclusion.metrics.compare.method.Judgement.Strength;
import inclusion.metrics.compare.method.VerdictRule.Evidence;
import inclusion.metrics.compare.method.VerdictRule.Good;
import inclusion.metrics.evaluate.Interval;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which word stands under a number, and why. The benchmark is 10, the usual spread 7 to 13 (95 %) and 5 to 15. */
class VerdictRuleTest {
    private static final SpreadLimits LIMITS = new SpreadLimits(new Interval(7, 13), new Interval(5, 15));

    @ParameterizedTest
    @CsvSource({
        "LOWER, false, 14, worse, different",
        "LOWER, false, 16, worse, very different",
        "LOWER, false, 6, better, different",
        "LOWER, false, 4, better, very different",
        "HIGHER, false, 14, better, different",
        "HIGHER, false, 4, worse, very different",
        "NEITHER, false, 14, higher, different",
        "NEITHER, false, 4, lower, very different",
        "LOWER, true, 16, higher, very different",
        "HIGHER, true, 6, lower, different",
        "NEITHER, true, 14, higher, different",
    })
    void valueOutsideTheSpread_isNamedByPolarityAndPublic(
            Good good, boolean named, double value, String word, String strength) {
        Judgement judgement = new VerdictRule(good, named).judge(evidence(value, 0.1, 50, 2));

        assertThat(judgement.verdict().orElseThrow().word()).isEqualTo(word);
        assertThat(judgement.strength().orElseThrow().word()).isEqualTo(strength);
        assertThat(judgement.reason().code()).isEqualTo("outside-spread");
    }

    @Test
    void valueOutsideTheSpreadByLessThanTheMargin_isSimilar() {
        Judgement judgement = rule().judge(evidence(13.9, 0.1, 50, 4));

        assertThat(judgement).isEqualTo(Judgement.similar(Reason.SMALL_DIFFERENCE));
        assertThat(rule().judge(evidence(14, 0.1, 50, 4)).verdict()).contains(Verdict.WORSE);
    }

    @Test
    void valueInsideTheSpread_isSimilarOnlyIfItsWholeIntervalIsWithinTheMargin() {
        assertThat(rule().judge(evidence(10.5, 1.5, 50, 2)))
                .isEqualTo(Judgement.similar(Reason.INSIDE_SPREAD_WITHIN_MARGIN));
        assertThat(rule().judge(evidence(10.5, 1.6, 50, 2)))
                .isEqualTo(Judgement.cannotTell(Reason.INSIDE_SPREAD_WIDE_INTERVAL));
        assertThat(rule().judge(evidence(9.5, 1.6, 50, 2)).reason()).isEqualTo(Reason.INSIDE_SPREAD_WIDE_INTERVAL);
    }

    @Test
    void valueOnTheLimit_isInside() {
        assertThat(rule().judge(evidence(13, 0.1, 50, 2)).reason()).isEqualTo(Reason.INSIDE_SPREAD_WIDE_INTERVAL);
        assertThat(rule().judge(evidence(15, 0.1, 50, 2)).strength()).contains(Strength.DIFFERENT);
    }

    @Test
    void fewerThanFiveExpected_cannotTell_whateverWasObserved() {
        assertThat(rule().judge(evidence(100, 0.1, 4.999, 2))).isEqualTo(Judgement.cannotTell(Reason.TOO_FEW_EXPECTED));
        assertThat(rule().judge(evidence(100, 0.1, 5, 2)).verdict()).contains(Verdict.WORSE);
    }

    @Test
    void withoutKnowingHowUnitsSpread_orWithoutAnInterval_cannotTell() {
        Optional<Interval> interval = Optional.of(new Interval(9.9, 10.1));

        assertThat(rule().judge(new Evidence(10, interval, 10, Optional.empty(), 50, 2)))
                .isEqualTo(Judgement.cannotTell(Reason.TOO_FEW_UNITS));
        assertThat(rule().judge(new Evidence(10, Optional.empty(), 10, Optional.of(LIMITS), 50, 2)))
                .isEqualTo(Judgement.cannotTell(Reason.NO_INTERVAL));
    }

    @Test
    void usualMargin_isAFifthOfTheBenchmark() {
        assertThat(VerdictRule.usualMargin(10)).isEqualTo(2);
        assertThat(VerdictRule.usualMargin(-0.5)).isEqualTo(0.1);
    }

    @Test
    void unitOfMoreThanATenth_isComparedWithTheRest() {
        assertThat(VerdictRule.benchmark(200, 1000, 90, 100)).contains(0.2);
        assertThat(VerdictRule.benchmark(200, 1000, 99, 101).orElseThrow()).isCloseTo(101.0 / 899, within(1e-15));
        assertThat(VerdictRule.benchmark(200, 1000, 200, 1000)).isEmpty();
    }

    @Test
    void strengthWithoutDifference_orTheOtherWayRound_isRefused() {
        assertThatThrownBy(() -> new Judgement(
                        Optional.of(Verdict.SIMILAR), Optional.of(Strength.DIFFERENT), Reason.SMALL_DIFFERENCE))
                .hasMessageStartingWith("Invalid judgement");
        assertThatThrownBy(() -> new Judgement(Optional.of(Verdict.WORSE), Optional.empty(), Reason.OUTSIDE_SPREAD))
                .hasMessageStartingWith("Invalid judgement");
        assertThat(Judgement.none(Reason.OTHER_PEER_GROUP).verdict()).isEmpty();
    }

    @Test
    void whatIsNotKnown_isRefused() {
        assertThatThrownBy(() -> evidence(Double.NaN, 0, 5, 1)).hasMessageStartingWith("Cannot judge NaN");
        assertThatThrownBy(() -> evidence(1, 0, 5, -1)).hasMessageContaining("leave out what is not known");
    }

    private static VerdictRule rule() {
        return new VerdictRule(Good.LOWER, false);
    }

    private static Evidence evidence(double value, double reach, double expected, double margin) {
        Optional<Interval> interval =
                Double.isNaN(value) ? Optional.empty() : Optional.of(new Interval(value - reach, value + reach));
        return new Evidence(value, interval, 10, Optional.of(LIMITS), expected, margin);
    }
}
