// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static inclusion.metrics.compare.method.Disproportionality.ofEvents;
import static inclusion.metrics.compare.method.Disproportionality.ofPersons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.Disproportionality.Comparator;
import inclusion.metrics.compare.method.Disproportionality.Group;
import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.NewcombeInterval;
import inclusion.metrics.evaluate.RiskRatio;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Ratios, differences and excess of one group against others. */
class DisproportionalityTest {
    private static final Percentage CLOSE = Percentage.withPercentage(1e-7);
    private static final Offset<Double> AS_PRINTED = within(5e-5);

    /** England 2016/17, suspensions and pupils, rounded to 5 by DfE (exclusion-statistics, national characteristics). */
    private static final Group NO_SEN = new Group(210280, 6880450);

    private static final Group NO_SEN_EXCLUDED = new Group(4115, 6880450);

    /** Heart attacks of the physicians' aspirin trial. */
    @Test
    void riskOfPersons_isThatOfTheAspirinTrial() {
        Group placebo = new Group(189, 11034);
        Disproportionality trial = ofPersons(placebo, new Group(293, 22071).without(placebo), Optional.empty());

        is(trial, 1.8178018, 1.4330309, 2.3058842, within(5e-8));
        assertThat(trial.pValue().orElseThrow()).isCloseTo(8.438620956484812e-07, CLOSE);
        assertThat(trial.difference()).isCloseTo(0.0077060239760047815, CLOSE);
        assertThat(trial.differenceInterval()).isEqualTo(NewcombeInterval.of(189, 11034, 104, 11037));
        assertThat(trial.excess()).isCloseTo(85.02826855123675, CLOSE);
        assertThat(trial.comparator()).isEqualTo(Comparator.OWN);
    }

    /** The example of R's rateratio.test. */
    @Test
    void fewEvents_haveTheExactInterval_andItsProbability() {
        Disproportionality few = ofEvents(new Group(2, 17877), new Group(9, 16660), Optional.empty(), 1);

        is(few, .2070942, .0217741, 1.0005491, within(5e-8));
        assertThat(few.pValue().orElseThrow()).isCloseTo(.0501065, within(5e-8));
    }

    @Test
    void ownTrust_hasTheExactIntervalOfItsRatio() {
        RiskRatio ratio = new RiskRatio(14, 2500, 40, 20000);

        assertThat(ratio.value().orElseThrow()).isCloseTo(2.8, CLOSE);
        assertThat(ratio.exact().orElseThrow().lower()).isCloseTo(1.4070796, within(5e-8));
        assertThat(ratio.exact().orElseThrow().upper()).isCloseTo(5.2569886, within(5e-8));
    }

    @Test
    void suspensionsInEngland_areAsManyTimesAsOftenAsDfEsCountsMakeThem() {
        is(england(135575, 918235, NO_SEN), 4.8311, 4.7982, 4.8642, AS_PRINTED);
        assertThat(england(36005, 225950, NO_SEN).ratio().orElseThrow()).isCloseTo(5.2140, AS_PRINTED);
        assertThat(england(3235, 918235, NO_SEN_EXCLUDED).ratio().orElseThrow()).isCloseTo(5.8907, AS_PRINTED);
        assertThat(england(140225, 1118465, new Group(241590, 6906170)).ratio().orElseThrow())
                .isCloseTo(3.5839, AS_PRINTED);
        is(england(260, 92595, new Group(5470, 5439705)), 2.7924, 2.4657, 3.1623, AS_PRINTED);
    }

    @Test
    void eventsThatComeInClusters_haveAWiderInterval_aroundTheSameRatio() {
        is(ofEvents(new Group(135575, 918235), NO_SEN, Optional.empty(), 2.5), 4.8311, 4.7792, 4.8835, AS_PRINTED);
        Disproportionality clustered = ofEvents(new Group(30, 200), new Group(40, 1000), Optional.empty(), 2);
        is(clustered, 3.75, 1.919952971177124, 7.32439815511641, within(1e-12));
        assertThat(clustered.pValue().orElseThrow()).isCloseTo(0.00010896718524051865, CLOSE);
        assertThat(clustered.differenceInterval().lower()).isCloseTo(0.037995587204031456, CLOSE);
        assertThat(clustered.differenceInterval().upper()).isCloseTo(0.20213845715008322, CLOSE);
        assertThat(clustered.excess()).isCloseTo(22, CLOSE);
        Disproportionality few = ofEvents(new Group(6, 200), new Group(12, 1000), Optional.empty(), 2);
        is(few, 2.5, 0.4045560511996121, 11.705922454382744, within(1e-9));
        assertThat(few.pValue().orElseThrow()).isCloseTo(0.35651918851292996, CLOSE);
        is(
                ofEvents(new Group(6, 200), new Group(12, 1000), Optional.empty(), 1),
                2.5,
                0.7698570373214829,
                7.197346087534986,
                within(1e-9));
    }

    @Test
    void tooFewOthers_areReplacedByTheNation_andTheResultSaysSo() {
        Group group = new Group(12, 80);
        Optional<Group> nation = Optional.of(NO_SEN);

        assertThat(ofEvents(group, new Group(9, 500), nation, 1).comparator()).isEqualTo(Comparator.NATION);
        assertThat(ofEvents(group, new Group(15, 29), nation, 1).comparator()).isEqualTo(Comparator.NATION);
        assertThat(ofEvents(group, new Group(10, 30), nation, 1).comparator()).isEqualTo(Comparator.OWN);
        assertThat(ofEvents(group, new Group(9, 500), Optional.empty(), 1).comparator())
                .isEqualTo(Comparator.OWN);
        assertThat(ofEvents(group, new Group(9, 500), nation, 1).ratio())
                .contains(new RiskRatio(12, 80, 210280, 6880450).value().orElseThrow());
    }

    @Test
    void noneAmongTheOthers_hasNoRatio_butADifferenceAndAnExcess() {
        Disproportionality none = ofPersons(new Group(5, 40), new Group(0, 60), Optional.empty());

        assertThat(none.ratio()).isEmpty();
        assertThat(none.ratioInterval()).isEmpty();
        assertThat(none.difference()).isCloseTo(0.125, CLOSE);
        assertThat(none.excess()).isCloseTo(5, CLOSE);
        // All five are of the smaller group: (40/100)⁵ = 0.01024, doubled.
        assertThat(none.pValue().orElseThrow()).isCloseTo(0.02048, CLOSE);
        assertThat(ofPersons(new Group(0, 40), new Group(0, 60), Optional.empty())
                        .pValue())
                .isEmpty();
    }

    @Test
    void noneInTheGroup_hasARatioOfNothing_withAnUpperBound() {
        Disproportionality none = ofEvents(new Group(0, 200), new Group(12, 1000), Optional.empty(), 1);

        is(none, 0, 0, 1.7994690864385208, within(1e-9));
        assertThat(none.pValue().orElseThrow()).isCloseTo(0.2243133095692302, CLOSE);
    }

    @Test
    void interval_holdsTheRatio_andTurnsWithTheSides_andWidensWithTheClusters() {
        SplittableRandom random = new SplittableRandom(412);
        for (int run = 0; run < 400; run++) {
            Group one = new Group(1 + random.nextInt(60), 60 + random.nextInt(500));
            Group other = new Group(1 + random.nextInt(60), 60 + random.nextInt(500));
            Disproportionality there = ofEvents(one, other, Optional.empty(), 1);
            Disproportionality back = ofEvents(other, one, Optional.empty(), 1);
            Disproportionality wide = ofEvents(one, other, Optional.empty(), 1.7);

            Interval interval = there.ratioInterval().orElseThrow();
            Interval turned = back.ratioInterval().orElseThrow();
            assertThat(there.ratio().orElseThrow()).isBetween(interval.lower(), interval.upper());
            assertThat(turned.lower()).isCloseTo(1 / interval.upper(), CLOSE);
            assertThat(turned.upper()).isCloseTo(1 / interval.lower(), CLOSE);
            assertThat(back.pValue().orElseThrow()).isCloseTo(there.pValue().orElseThrow(), CLOSE);
            assertThat(wide.ratioInterval().orElseThrow().lower()).isLessThan(interval.lower());
            assertThat(wide.ratioInterval().orElseThrow().upper()).isGreaterThan(interval.upper());
            assertThat(interval.lower() > 1 || interval.upper() < 1)
                    .isEqualTo(there.pValue().orElseThrow() < 0.05);
        }
    }

    @Test
    void groupOfNobody_isRefused_asIsFewerThanSingleEvents() {
        assertThatThrownBy(() -> new Group(3, 10).without(new Group(3, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot compare 0 of 0: a group has somebody");
        assertThatThrownBy(() -> ofEvents(new Group(1, 2), new Group(1, 2), Optional.empty(), 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid inflation of events: 0.9");
    }

    private static Disproportionality england(long count, long total, Group others) {
        return ofEvents(new Group(count, total), others, Optional.empty(), 1);
    }

    private static void is(Disproportionality found, double ratio, double lower, double upper, Offset<Double> near) {
        assertThat(found.ratio().orElseThrow()).isCloseTo(ratio, near);
        assertThat(found.ratioInterval().orElseThrow().lower()).isCloseTo(lower, near);
        assertThat(found.ratioInterval().orElseThrow().upper()).isCloseTo(upper, near);
    }
}
