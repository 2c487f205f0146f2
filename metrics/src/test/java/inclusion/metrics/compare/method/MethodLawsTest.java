// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inclusion.metrics.compare.method.Departure.Scale;
import inclusion.metrics.compare.method.Overdispersion.Trimming;
import inclusion.metrics.compare.method.VerdictRule.Evidence;
import inclusion.metrics.compare.method.VerdictRule.Good;
import inclusion.metrics.evaluate.ClopperPearsonInterval;
import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.NewcombeInterval;
import inclusion.metrics.evaluate.StudentInterval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What must hold whatever the numbers are. Seeded; each law is tried on many. */
class MethodLawsTest {
    private static final long SEED = 20261128L;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final SimulatedSchools schools = new SimulatedSchools(SEED);

    @Test
    void exactInterval_risesWithTheCount_staysWithinNoneAndAll_andMirrors() {
        for (int i = 0; i < 300; i++) {
            int total = random.nextInt(2, 2000);
            int count = random.nextInt(total);
            Interval fewer = ClopperPearsonInterval.of(count, total, Confidence.USUAL);
            Interval more = ClopperPearsonInterval.of(count + 1, total, Confidence.USUAL);
            Interval others = ClopperPearsonInterval.of(total - count, total, Confidence.USUAL);
            assertThat(more.lower()).isGreaterThan(fewer.lower());
            assertThat(more.upper()).isGreaterThan(fewer.upper());
            assertThat(fewer.lower()).isBetween(0.0, (double) count / total);
            assertThat(fewer.upper()).isBetween((double) count / total, 1.0);
            assertThat(others.lower()).isCloseTo(1 - fewer.upper(), within(1e-9));
        }
    }

    @Test
    void differenceTheOtherWayRound_isTheSameWithTheOtherSign() {
        for (int i = 0; i < 1000; i++) {
            long here = random.nextLong(1, 3000);
            long there = random.nextLong(1, 3000);
            long count = random.nextLong(here + 1);
            long other = random.nextLong(there + 1);
            Interval onwards = NewcombeInterval.of(count, here, other, there);
            Interval backwards = NewcombeInterval.of(other, there, count, here);
            assertThat(onwards.lower()).isCloseTo(-backwards.upper(), within(1e-12));
            assertThat(onwards.lower()).isGreaterThanOrEqualTo(-1 - 1e-12);
            assertThat(onwards.upper()).isLessThanOrEqualTo(1 + 1e-12);
        }
    }

    @Test
    void meanInAnotherUnit_hasItsIntervalInThatUnit() {
        for (int i = 0; i < 300; i++) {
            double factor = random.nextDouble(0.01, 50);
            double sum = random.nextDouble(-40, 40);
            double squares = sum * sum / 8 + random.nextDouble(1, 90);
            Interval here =
                    StudentInterval.of(8, sum, squares, Confidence.USUAL).orElseThrow();
            Interval there = StudentInterval.of(8, factor * sum, factor * factor * squares, Confidence.USUAL)
                    .orElseThrow();
            assertThat(there.lower()).isCloseTo(factor * here.lower(), within(1e-7));
            assertThat(there.upper()).isCloseTo(factor * here.upper(), within(1e-7));
        }
    }

    @Test
    void valuesInAnotherUnit_haveTheSamePhi_andTauSquaredInThatUnit() {
        forManyGroups((group, trimming) -> {
            if (group.get(0).scale() != Scale.PLAIN) {
                return;
            }
            List<Departure> scaled = group.stream()
                    .map(unit -> Departure.ofValue(10 * unit.value(), 0, 10 * unit.standardError()))
                    .toList();
            Overdispersion here = Overdispersion.of(group, trimming).orElseThrow();
            Overdispersion there = Overdispersion.of(scaled, trimming).orElseThrow();
            assertThat(there.phi()).isCloseTo(here.phi(), within(1e-9 * here.phi()));
            assertThat(there.tauSquared()).isCloseTo(100 * here.tauSquared(), within(1e-9 + 1e-9 * here.tauSquared()));
            assertThat(there.z(scaled.get(0))).isCloseTo(here.z(group.get(0)), within(1e-9));
        });
    }

    @Test
    void unitsInAnotherOrder_giveExactlyTheSameEstimate_andTheSameVerdicts() {
        forManyGroups((group, trimming) -> {
            List<Departure> shuffled = new ArrayList<>(group);
            Collections.shuffle(shuffled, new Random(SEED));

            assertThat(Overdispersion.of(shuffled, trimming)).isEqualTo(Overdispersion.of(group, trimming));
            assertThat(verdicts(shuffled, trimming)).isEqualTo(verdicts(group, trimming));
        });
    }

    @Test
    void limits_lieAroundTheTarget_withinTheScale_andOneInsideTheOther() {
        forManyGroups((group, trimming) -> {
            Overdispersion estimate = Overdispersion.of(group, trimming).orElseThrow();
            for (Departure unit : group) {
                SpreadLimits limits = estimate.limits(unit);
                double target = unit.scale().back(unit.target());
                assertThat(limits.usual().lower()).isLessThanOrEqualTo(target);
                assertThat(limits.usual().upper()).isGreaterThanOrEqualTo(target);
                assertThat(limits.strict().lower())
                        .isLessThanOrEqualTo(limits.usual().lower());
                assertThat(limits.strict().upper())
                        .isGreaterThanOrEqualTo(limits.usual().upper());
                if (unit.scale() != Scale.PLAIN) {
                    assertThat(limits.strict().lower()).isNotNegative();
                }
                if (unit.scale() == Scale.ARCSINE) {
                    assertThat(limits.strict().upper()).isLessThanOrEqualTo(1);
                }
            }
        });
    }

    @Test
    void limitAndProbability_agreeAboutWhoIsOutside() {
        forManyGroups((group, trimming) -> {
            Overdispersion estimate = Overdispersion.of(group, trimming).orElseThrow();
            for (Departure unit : group) {
                double value = unit.scale().back(unit.value());
                Interval limits = estimate.limits(unit).usual();
                if (Math.abs(estimate.pValue(unit) - 0.05) > 1e-9) {
                    assertThat(value < limits.lower() || value > limits.upper())
                            .isEqualTo(estimate.pValue(unit) < 0.05);
                }
            }
        });
    }

    @Test
    void fewerThanFiveExpected_neverGetsAVerdict() {
        for (int i = 0; i < 5000; i++) {
            Evidence evidence = anyEvidence(random.nextDouble(5));
            assertThat(anyRule().judge(evidence).verdict()).contains(Verdict.CANNOT_TELL);
        }
    }

    /** No "best" that another beats: defect of rankings elsewhere, where lower is better. */
    @Test
    void superlatives_agreeWithTheOrderOfValues_whateverIsGood() {
        for (Good good : Good.values()) {
            for (boolean named : new boolean[] {false, true}) {
                VerdictRule rule = new VerdictRule(good, named);
                List<Evidence> units = new ArrayList<>();
                for (int i = 0; i < 400; i++) {
                    units.add(evidence(random.nextDouble(0, 20), random.nextDouble(3), 50, 2));
                }
                units.sort((one, other) -> Double.compare(one.value(), other.value()));
                List<Integer> places = units.stream()
                        .map(unit -> place(rule.judge(unit), good))
                        .toList();
                assertThat(places).isSorted();
                assertThat(places).contains(-2, -1, 0, 1, 2);
            }
        }
    }

    @Test
    void mirrorImage_swapsTheWords_andNothingElse() {
        for (int i = 0; i < 3000; i++) {
            Evidence evidence = anyEvidence(50);
            Evidence mirrored = new Evidence(
                    20 - evidence.value(),
                    evidence.interval().map(MethodLawsTest::mirrored),
                    10,
                    evidence.limits()
                            .map(limits -> new SpreadLimits(mirrored(limits.usual()), mirrored(limits.strict()))),
                    evidence.expected(),
                    evidence.margin());
            Judgement judgement = new VerdictRule(Good.LOWER, false).judge(evidence);
            assertThat(new VerdictRule(Good.HIGHER, false).judge(mirrored)).isEqualTo(judgement);
            Judgement named = new VerdictRule(Good.LOWER, true).judge(evidence);
            assertThat(named.strength()).isEqualTo(judgement.strength());
            assertThat(named.reason()).isEqualTo(judgement.reason());
            assertThat(named.verdict().orElseThrow()).isNotIn(Verdict.WORSE, Verdict.BETTER);
        }
    }

    @Test
    void similar_isOnlyEverSaidOfADifferenceWithinTheMargin() {
        for (int i = 0; i < 5000; i++) {
            Evidence evidence = anyEvidence(50);
            Judgement judgement = anyRule().judge(evidence);
            double difference = Math.abs(evidence.value() - evidence.benchmark());
            if (judgement.verdict().orElseThrow() == Verdict.SIMILAR) {
                assertThat(difference).isLessThanOrEqualTo(evidence.margin());
            }
            if (judgement.strength().isPresent()) {
                assertThat(difference).isGreaterThanOrEqualTo(evidence.margin());
            }
        }
    }

    @Test
    void adjustedProbability_isNeverBelowItsOwn_andKeepsTheOrder() {
        for (int i = 0; i < 500; i++) {
            double[] p = random.doubles(random.nextInt(1, 60)).toArray();
            double[] q = FalseDiscovery.adjusted(p);
            for (int one = 0; one < p.length; one++) {
                assertThat(q[one]).isBetween(p[one], 1.0);
                for (int other = 0; other < p.length; other++) {
                    assertThat(p[one] < p[other] && q[one] > q[other]).isFalse();
                }
            }
        }
    }

    @Test
    void splitOfADifference_addsUp_andTurnsRoundWithTheSides() {
        for (int i = 0; i < 500; i++) {
            List<KitagawaSplit.Group> groups = new ArrayList<>();
            List<KitagawaSplit.Group> turned = new ArrayList<>();
            CellCount here = CellCount.NONE;
            CellCount there = CellCount.NONE;
            for (int at = 0; at < 6; at++) {
                CellCount one = anyCount();
                CellCount other = anyCount();
                groups.add(new KitagawaSplit.Group(one, other));
                turned.add(new KitagawaSplit.Group(other, one));
                here = here.plus(one);
                there = there.plus(other);
            }
            KitagawaSplit split = KitagawaSplit.of(groups);
            assertThat(split.difference()).isCloseTo(here.rate() - there.rate(), within(1e-12));
            assertThat(KitagawaSplit.of(turned).composition()).isCloseTo(-split.composition(), within(1e-12));
        }
    }

    @Test
    void unknownOnes_neverMoveTheShareOutOfItsBounds() {
        for (int i = 0; i < 1000; i++) {
            long known = random.nextLong(1, 500);
            KnownCoverage coverage = new KnownCoverage(random.nextLong(known + 1), known, random.nextLong(300));
            Interval bounds = coverage.bounds().orElseThrow();
            assertThat(coverage.share().orElseThrow()).isBetween(bounds.lower() - 1e-15, bounds.upper() + 1e-15);
            assertThat(bounds.lower()).isNotNegative();
            assertThat(bounds.upper()).isLessThanOrEqualTo(1);
        }
    }

    private Map<Departure, Judgement> verdicts(List<Departure> group, Trimming trimming) {
        Overdispersion estimate = Overdispersion.of(group, trimming).orElseThrow();
        Map<Departure, Judgement> verdicts = new HashMap<>();
        for (Departure unit : group) {
            verdicts.put(
                    unit,
                    new VerdictRule(Good.LOWER, false)
                            .judge(new Evidence(
                                    unit.scale().back(unit.value()),
                                    Optional.empty(),
                                    unit.scale().back(unit.target()),
                                    Optional.of(estimate.limits(unit)),
                                    50,
                                    0)));
        }
        return verdicts;
    }

    private void forManyGroups(Law law) {
        for (Scale scale : Scale.values()) {
            for (int i = 0; i < 15; i++) {
                double tau = random.nextDouble(0.3);
                List<Departure> group = schools.group(random.nextInt(10, 80), scale, 260, 0.05, draw -> tau * draw);
                for (Trimming trimming : Trimming.values()) {
                    law.holds(group, trimming);
                }
            }
        }
    }

    private VerdictRule anyRule() {
        return new VerdictRule(List.copyOf(EnumSet.allOf(Good.class)).get(random.nextInt(3)), random.nextBoolean());
    }

    private CellCount anyCount() {
        return new CellCount(random.nextLong(1, 400), random.nextLong(90));
    }

    private Evidence anyEvidence(double expected) {
        return evidence(random.nextDouble(20), random.nextDouble(5), expected, random.nextDouble(5));
    }

    /** Benchmark 10, limits 7 to 13 and 5 to 15. */
    private static Evidence evidence(double value, double reach, double expected, double margin) {
        return new Evidence(
                value,
                Optional.of(new Interval(value - reach, value + reach)),
                10,
                Optional.of(new SpreadLimits(new Interval(7, 13), new Interval(5, 15))),
                expected,
                margin);
    }

    private static Interval mirrored(Interval interval) {
        return new Interval(20 - interval.upper(), 20 - interval.lower());
    }

    /** From far below (−2) to far above (2) as the words say it, given which direction is good. */
    private static int place(Judgement judgement, Good good) {
        int strength = judgement
                .strength()
                .map(how -> how == Judgement.Strength.DIFFERENT ? 1 : 2)
                .orElse(0);
        return switch (judgement.verdict().orElseThrow()) {
            case HIGHER -> strength;
            case LOWER -> -strength;
            case BETTER -> good == Good.HIGHER ? strength : -strength;
            case WORSE -> good == Good.HIGHER ? -strength : strength;
            case SIMILAR, CANNOT_TELL -> 0;
        };
    }

    private interface Law {
        void holds(List<Departure> group, Trimming trimming);
    }
}
