// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Means, differences and ratios against figures that others published, to more digits by an independent program. */
class RatioStatisticsTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    /** PHEindicatormethods, test data Area1. */
    private static final double[] AREA_1 = {
        33.09375, 48.38596, 64.83495, 67.98475, 22.93556, 71.23587, 38.78465, 82.37927
    };

    @Test
    void meanOfEightNumbers_hasTheIntervalThatPublicHealthPrints() {
        is(student(Confidence.USUAL), 36.168325241337, 71.240364758663);
        is(student(Confidence.STRICT), 18.216705294789, 89.191984705211);
    }

    @Test
    void meanOfOneNumber_hasNoInterval_andOfEqualNumbersNoWidth() {
        assertThat(StudentInterval.of(1, 7, 49)).isEmpty();
        is(StudentInterval.of(3, 6, 12).orElseThrow(), 2, 2);
    }

    @Test
    void differenceOfTwoProportions_hasNewcombesInterval() {
        is(NewcombeInterval.of(56, 70, 48, 80), 0.052431472402, 0.333872654037);
        is(NewcombeInterval.of(12, 30, 10, 40), -0.066403605675, 0.357240938257);
    }

    /** Heart attacks of the aspirin trial of physicians. */
    @Test
    void ratioOfRisksOfPersons_isThatOfTheAspirinTrial() {
        RiskRatio placebo = new RiskRatio(189, 11034, 104, 11037);

        assertThat(placebo.value().orElseThrow()).isCloseTo(1.817801794454, CLOSE);
        is(placebo.ofPersons().orElseThrow(), 1.433030903051, 2.305884232422);
    }

    /** England, suspensions and permanent exclusions of the year 2016/17, from the rounded counts. */
    @Test
    void ratioOfRatesOfEvents_isThatOfEngland() {
        RiskRatio suspensions = new RiskRatio(135575, 918235, 210280, 6880450);

        assertThat(suspensions.value().orElseThrow()).isCloseTo(4.831084629344572, CLOSE);
        is(suspensions.ofEvents().orElseThrow(), 4.798216920244188, 4.864177481726191);
        is(new RiskRatio(260, 92595, 5470, 5439705).ofEvents().orElseThrow(), 2.4657243805088167, 3.1623005105350934);
    }

    @Test
    void exactInterval_isThatOfTheRateRatioTest() {
        RiskRatio few = new RiskRatio(2, 17877, 9, 16660);

        assertThat(few.value().orElseThrow()).isCloseTo(0.207094155743, CLOSE);
        is(few.exact().orElseThrow(), 0.021774062759, 1.000549104488);
    }

    @Test
    void ownTrustAgainstOthers_isThatOfTheReference() {
        RiskRatio own = new RiskRatio(14, 2500, 40, 20000);

        assertThat(own.value().orElseThrow()).isCloseTo(2.8, CLOSE);
        is(own.exact().orElseThrow(), 1.407079618828, 5.256988598676);
    }

    @Test
    void noneOnOneSide_leavesHalfOfTheExactIntervalOpen() {
        is(new RiskRatio(0, 100, 10, 200).exact().orElseThrow(), 0, 0.892251099184);
        assertThat(new RiskRatio(0, 100, 10, 200).ofPersons()).isEmpty();
        assertThat(new RiskRatio(3, 100, 0, 200).value()).isEmpty();
        assertThat(new RiskRatio(3, 100, 0, 200).exact()).isEmpty();
    }

    @Test
    void sideWithoutAnybody_isRefused() {
        assertThatThrownBy(() -> new RiskRatio(0, 0, 10, 200)).hasMessageContaining("both sides must have somebody");
    }

    private static Interval student(Confidence confidence) {
        double sum = 0;
        double squares = 0;
        for (double number : AREA_1) {
            sum += number;
            squares += number * number;
        }
        return StudentInterval.of(AREA_1.length, sum, squares, confidence).orElseThrow();
    }

    private static void is(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, CLOSE);
        assertThat(interval.upper()).isCloseTo(upper, CLOSE);
    }
}
