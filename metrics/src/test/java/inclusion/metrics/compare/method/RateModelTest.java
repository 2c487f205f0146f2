// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.RateModel.Family;
import inclusion.metrics.compare.method.RateModel.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RateModelTest {
    private static final long SEED = 20261122;

    /** 10 of 100 without the feature, 60 of 200 with it: ln 0.1 and ln 3; log odds 10 ÷ 90 and (60 ÷ 140) ÷ (10 ÷ 90). */
    @Test
    void twoGroups_haveTheRatesTheyHave() {
        List<Observation> units = List.of(new Observation(10, 100, 0), new Observation(60, 200, 1));

        double[] events = RateModel.fit(Family.EVENTS, units).orElseThrow().coefficients();
        assertThat(events[0]).isCloseTo(Math.log(0.1), within(1e-10));
        assertThat(events[1]).isCloseTo(Math.log(3), within(1e-10));

        double[] people = RateModel.fit(Family.PEOPLE, units).orElseThrow().coefficients();
        assertThat(people[0]).isCloseTo(Math.log(10.0 / 90), within(1e-10));
        assertThat(people[1]).isCloseTo(Math.log(60.0 / 140 / (10.0 / 90)), within(1e-10));
    }

    /** Of a rate alone s² is 1 ÷ O: one feature, both groups have 25 events. */
    @Test
    void standardErrors_areThoseOfTheLogarithmOfACount() {
        RateModel model = RateModel.fit(
                        Family.EVENTS, List.of(new Observation(25, 100, 0), new Observation(25, 400, 1)))
                .orElseThrow();

        assertThat(model.standardErrors(1)[0]).isCloseTo(0.2, within(1e-10));
        assertThat(model.standardErrors(1)[1]).isCloseTo(Math.sqrt(2.0 / 25), within(1e-10));
        assertThat(model.standardErrors(4)[0]).isCloseTo(0.4, within(1e-10));
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void expectedOfAll_isObservedOfAll(Family family) {
        List<Observation> schools = schools(2_000);
        RateModel model = RateModel.fit(family, schools).orElseThrow();

        double observed = schools.stream().mapToDouble(model::observed).sum();
        double expected = schools.stream().mapToDouble(model::expected).sum();
        assertThat(expected).isCloseTo(observed, within(1e-6));
    }

    /** Of 0, 0 and 1 or 2 in equal units 3μ = (1 + μ) ÷ (1 + μ ÷ 2), so μ = (√10 − 2) ÷ 3. */
    @Test
    void hiddenCount_hasTheLikelihoodOfItsRange() {
        Observation hidden = Observation.hidden(1, 2, 1);
        RateModel model = RateModel.fit(Family.EVENTS, List.of(new Observation(0, 1), new Observation(0, 1), hidden))
                .orElseThrow();

        double mean = (Math.sqrt(10) - 2) / 3;
        assertThat(model.rate(hidden)).isCloseTo(mean, within(1e-10));
        assertThat(model.observed(hidden)).isCloseTo(3 * mean, within(1e-10));
    }

    /** 1 of 10 or 2 of 10 at odds o: weights 10·o and 45·o². */
    @Test
    void hiddenCountOfPeople_isOneOrTwoByTheirOdds() {
        Observation hidden = Observation.hidden(1, 2, 10);
        RateModel model = RateModel.fit(Family.PEOPLE, List.of(new Observation(3, 10), hidden))
                .orElseThrow();

        double rate = model.rate(hidden);
        double odds = rate / (1 - rate);
        assertThat(model.observed(hidden)).isCloseTo((10 + 90 * odds) / (10 + 45 * odds), within(1e-10));
        assertThat(3 + model.observed(hidden)).isCloseTo(20 * rate, within(1e-10));
    }

    /** As publishers do: every count of one or two is hidden. Without such units a tenth too many are expected. */
    @Test
    void ratesAreFoundAgain_whereOnesAndTwosAreHidden() {
        List<Observation> published = new ArrayList<>();
        List<Observation> known = new ArrayList<>();
        double all = 0;
        SplittableRandom random = new SplittableRandom(SEED);
        for (int at = 0; at < 4_000; at++) {
            double fsm = random.nextDouble();
            double mean = 300 * Math.exp(-6 + 2 * fsm);
            long count =
                    PoissonDistribution.of(mean).createSampler(random::nextLong).sample();
            all += count;
            if (count == 1 || count == 2) {
                published.add(Observation.hidden(1, 2, 300, fsm));
            } else {
                published.add(new Observation(count, 300, fsm));
                known.add(new Observation(count, 300, fsm));
            }
        }
        RateModel model = RateModel.fit(Family.EVENTS, published).orElseThrow();
        assertThat(model.coefficients()[0]).isCloseTo(-6, within(0.06));
        assertThat(model.coefficients()[1]).isCloseTo(2, within(0.08));
        assertThat(published.stream().mapToDouble(model::expected).sum() / all).isCloseTo(1, within(0.01));

        RateModel ofKnown = RateModel.fit(Family.EVENTS, known).orElseThrow();
        assertThat(published.stream().mapToDouble(ofKnown::expected).sum() / all)
                .isGreaterThan(1.1);
    }

    @Test
    void rates_areFoundAgain() {
        double[] found =
                RateModel.fit(Family.EVENTS, schools(2_000)).orElseThrow().coefficients();

        assertThat(found[0]).isCloseTo(-2.5, within(0.05));
        assertThat(found[1]).isCloseTo(2.0, within(0.15));
        assertThat(found[2]).isCloseTo(-0.5, within(0.1));
    }

    /** One step instead of a fit for each trust: against fits without the trust, for trusts of one to 60 of 2,000. */
    @ParameterizedTest
    @EnumSource(Family.class)
    void oneStep_isTheFitWithoutTheTrust(Family family) {
        List<Observation> schools = schools(2_000);
        RateModel all = RateModel.fit(family, schools).orElseThrow();
        for (int size : new int[] {1, 3, 12, 60}) {
            List<Observation> trust = schools.subList(100, 100 + size);
            List<Observation> others = new ArrayList<>(schools);
            others.subList(100, 100 + size).clear();
            RateModel refitted = RateModel.fit(family, others).orElseThrow();
            RateModel stepped = all.without(trust);

            double far = 0;
            double near = 0;
            for (Observation school : trust) {
                far = Math.max(far, Math.abs(all.expected(school) / refitted.expected(school) - 1));
                near = Math.max(near, Math.abs(stepped.expected(school) / refitted.expected(school) - 1));
            }
            assertThat(near).as("trust of %s", size).isLessThan(2e-4).isLessThan(far / 5);
        }
    }

    @Test
    void nobodyLeftOut_changesNothing() {
        List<Observation> schools = schools(100);
        RateModel model = RateModel.fit(Family.EVENTS, schools).orElseThrow();

        assertThat(model.without(List.of())).isSameAs(model);
    }

    @Test
    void unitsThatDetermineNothing_haveNoModel() {
        assertThat(RateModel.fit(Family.EVENTS, List.of(new Observation(0, 10, 0), new Observation(0, 10, 1))))
                .as("no event")
                .isEmpty();
        assertThat(RateModel.fit(Family.PEOPLE, List.of(new Observation(10, 10, 0), new Observation(10, 10, 1))))
                .as("everybody")
                .isEmpty();
        assertThat(RateModel.fit(Family.EVENTS, List.of(new Observation(1, 10, 0.5), new Observation(2, 10, 0.5))))
                .as("the same intake everywhere")
                .isEmpty();
    }

    /** Rates e^(−2.5 + 2·fsm − 0.5·eal) and as much between schools as real ones have. */
    private static List<Observation> schools(int number) {
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, number)
                .mapToObj(at -> {
                    double fsm = 0.5 * random.nextDouble() * random.nextDouble() * 2;
                    double eal = random.nextDouble() * random.nextDouble();
                    double total = 100 + random.nextInt(1_200);
                    double own = Math.exp(0.3 * (random.nextDouble() + random.nextDouble() - 1));
                    double mean = total * own * Math.exp(-2.5 + 2 * fsm - 0.5 * eal);
                    double count = PoissonDistribution.of(mean)
                            .createSampler(random::nextLong)
                            .sample();
                    return new Observation(Math.min(count, total), total, fsm, eal);
                })
                .toList();
    }
}
