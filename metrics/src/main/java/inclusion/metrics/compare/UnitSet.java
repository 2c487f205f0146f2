// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.metrics.compare.method.Departure;
import inclusion.metrics.compare.method.Departure.Scale;
import inclusion.metrics.compare.method.Estimate;
import inclusion.metrics.compare.method.Judgement;
import inclusion.metrics.compare.method.Judgement.Reason;
import inclusion.metrics.compare.method.Overdispersion;
import inclusion.metrics.compare.method.Overdispersion.Trimming;
import inclusion.metrics.compare.method.RankInterval;
import inclusion.metrics.compare.method.Shrinkage;
import inclusion.metrics.compare.method.SpreadLimits;
import inclusion.metrics.compare.method.Stabilised;
import inclusion.metrics.compare.method.Verdict;
import inclusion.metrics.compare.method.VerdictRule.Evidence;
import inclusion.metrics.evaluate.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * All units of one indicator, level, phase and period beside one type of benchmark, judged together: how they spread says
 * what is usual for each. The units come sorted, so that the same ones give the same digits.
 */
final class UnitSet {
    /** Where a unit that is not compared has no usual spread either. */
    private static final Set<Reason> NOT_PLACED = Set.of(
            Reason.TRUST_OF_ONE_SCHOOL, Reason.OTHER_PEER_GROUP, Reason.MEMBERSHIP_CHANGED, Reason.TOO_FEW_UNITS);

    private final List<Unit> units;
    private final ComparisonRule rule;
    private final String id;
    private final boolean overTime;
    private final Optional<Overdispersion> spread;
    private final Map<Unit, Stabilised> stabilised = new HashMap<>();
    private final Map<Unit, RankInterval> ranks = new HashMap<>();

    private UnitSet(List<Row> rows, ComparisonRule rule) {
        this.rule = rule;
        this.units = rows.stream().map(row -> new Unit(row, rule)).toList();
        this.id = ComparatorSets.id(rows.get(0));
        this.overTime = units.get(0).overTime();
        this.spread = Overdispersion.of(telling(), Trimming.CALIBRATED);
        if (Comparison.CRUDE.contains(units.get(0).type()) || units.get(0).likeForLike()) {
            stabilise();
            rank();
        }
    }

    /** The same rows with their verdicts, by {@link Judged#SCHEMA}; the rows are of one set. */
    static List<Row> judged(List<Row> rows, Map<String, ComparisonRule> rules) {
        UnitSet set = new UnitSet(rows, rules.get(rows.get(0).<String>getAs("indicator_id")));
        return set.units.stream().map(set::judged).toList();
    }

    /** Of changes how they spread around the one in the middle: England's own change is no difference between schools. */
    private List<Departure> telling() {
        List<Departure> telling = units.stream()
                .filter(Unit::tellsTheSpread)
                .flatMap(unit -> unit.departure().stream())
                .toList();
        if (!overTime || telling.isEmpty()) {
            return telling;
        }
        double[] changes = telling.stream()
                .mapToDouble(unit -> unit.value() - unit.target())
                .sorted()
                .toArray();
        double shared = (changes[(changes.length - 1) / 2] + changes[changes.length / 2]) / 2;
        return telling.stream()
                .map(unit -> new Departure(unit.scale(), unit.value(), unit.target() + shared, unit.standardError()))
                .toList();
    }

    private Row judged(Unit unit) {
        Judged.Cells cells = new Judged.Cells(unit.row());
        if (unit.row().isNullAt(unit.row().fieldIndex("comparator_set_id"))) {
            cells.set("comparator_set_id", id);
        }
        unit.expected().ifPresent(expected -> cells.set("expected", expected));
        Optional<Reason> without = unit.without();
        if (without.isPresent()) {
            Judgement none = Judgement.none(without.get());
            cells.verdict(none);
            if (!NOT_PLACED.contains(without.get())) {
                usual(unit, cells);
            }
            return cells.row();
        }
        numbers(unit, cells);
        if (unit.complete()) {
            complete(unit, cells);
            return cells.row();
        }
        Optional<SpreadLimits> limits = usual(unit, cells).filter(known -> !unit.besideFewRecords());
        Judgement judgement = rule.verdicts()
                .judge(new Evidence(
                        unit.value(),
                        unit.interval(),
                        unit.benchmark(),
                        limits,
                        unit.expectedEitherWay(),
                        unit.margin()));
        cells.verdict(judgement);
        if (limits.isPresent() && judgement.reason() != Reason.TOO_FEW_EXPECTED) {
            Departure departure = unit.departure().orElseThrow();
            cells.set("z_score", spread.get().z(departure));
            cells.set("p_value", spread.get().pValue(departure));
        }
        stabilised(unit, cells);
        return cells.row();
    }

    private static void numbers(Unit unit, Judged.Cells cells) {
        cells.set("margin", unit.margin());
        double benchmark = unit.benchmark();
        Double intakePart = unit.row().getAs("split_intake");
        if (intakePart != null) {
            cells.set("intake_part", intakePart);
            cells.set("rate_part", unit.row().getAs("split_rate"));
        } else if (unit.likeForLike()) {
            cells.set("rate_part", unit.value() - benchmark);
        }
        if (benchmark > 0) {
            cells.set("ratio", unit.value() / benchmark);
        }
        if (benchmark > 0 && !unit.overTime()) {
            unit.interval().ifPresent(interval -> {
                cells.set("ratio_lower_ci", interval.lower() / benchmark);
                cells.set("ratio_upper_ci", interval.upper() / benchmark);
            });
        }
        unit.expected()
                .filter(expected -> unit.numerator() != null)
                .ifPresent(expected -> cells.set("excess", unit.numerator() - expected));
    }

    /** England has no other England to spread around: its counts are complete, and the margin alone decides. */
    private void complete(Unit unit, Judged.Cells cells) {
        double change = unit.value() - unit.benchmark();
        cells.set("method", Judged.COMPLETE_COUNT);
        cells.set("method_version", Judged.METHOD_VERSION);
        if (Math.abs(change) < unit.margin() || change == 0) {
            cells.verdict(new Judgement(Optional.of(Verdict.SIMILAR), Optional.empty(), Reason.SMALL_DIFFERENCE));
        } else {
            cells.set("verdict", rule.word(change > 0).word());
            cells.set("verdict_reason", Judged.COMPLETE_COUNT);
        }
    }

    private Optional<SpreadLimits> usual(Unit unit, Judged.Cells cells) {
        Optional<Departure> size = unit.atBenchmark();
        size.ifPresent(departure -> {
            cells.set("method", Judged.method(departure.scale(), overTime));
            cells.set("method_version", Judged.METHOD_VERSION);
        });
        if (size.isEmpty() || spread.isEmpty()) {
            return Optional.empty();
        }
        cells.set("units", (long) spread.get().units());
        cells.set("phi", spread.get().phi());
        cells.set("tau_squared", spread.get().tauSquared());
        SpreadLimits limits = spread.get().limits(size.get()).times(unit.unit());
        cells.set("limit_lower_95", limits.usual().lower());
        cells.set("limit_upper_95", limits.usual().upper());
        cells.set("limit_lower_998", limits.strict().lower());
        cells.set("limit_upper_998", limits.strict().upper());
        return Optional.of(limits);
    }

    /**
     * Of events by a gamma, of people by a beta distribution; where targets differ, on the scale of the departures. A figure
     * has one stabilised value, drawn to all schools like it: not another for each area that it is set beside.
     */
    private void stabilise() {
        List<Unit> counted = units.stream()
                .filter(unit -> unit.without().isEmpty() && !unit.complete())
                .toList();
        if (counted.size() < Overdispersion.LEAST_UNITS) {
            return;
        }
        long[] counts = counted.stream().mapToLong(Unit::numerator).toArray();
        if (rule.events()) {
            double[] expected = counted.stream()
                    .mapToDouble(unit -> unit.expected().orElseThrow())
                    .toArray();
            keep(counted, Shrinkage.gammaPoisson(counts, expected).units());
        } else if (Comparison.ONE_TARGET.contains(counted.get(0).type())) {
            long[] totals = counted.stream().mapToLong(Unit::denominator).toArray();
            keep(counted, Shrinkage.betaBinomial(counts, totals).units());
        } else {
            spread.ifPresent(known -> counted.forEach(unit -> stabilised.put(unit, onItsScale(unit, known))));
        }
    }

    private static Stabilised onItsScale(Unit unit, Overdispersion known) {
        Departure departure = unit.departure().orElseThrow();
        Estimate estimate = new Estimate(departure.value(), departure.standardError());
        Stabilised own = Shrinkage.normal(List.of(estimate), new Estimate(departure.target(), 0), known.tauSquared())
                .units()
                .get(0);
        Scale scale = departure.scale();
        return new Stabilised(
                scale.back(own.value()),
                own.standardError(),
                new Interval(
                        scale.back(own.interval().lower()),
                        scale.back(own.interval().upper())),
                own.reliability());
    }

    private void keep(List<Unit> of, List<Stabilised> values) {
        for (int at = 0; at < values.size(); at++) {
            stabilised.put(of.get(at), values.get(at));
        }
    }

    private void stabilised(Unit unit, Judged.Cells cells) {
        Stabilised value = stabilised.get(unit);
        if (value != null) {
            cells.set("stabilised_value", value.value() * unit.unit());
            cells.set("stabilised_lower", value.interval().lower() * unit.unit());
            cells.set("stabilised_upper", value.interval().upper() * unit.unit());
            cells.set("reliability", value.reliability());
        }
        RankInterval rank = ranks.get(unit);
        if (rank != null) {
            cells.set("seed", rank.seed());
            cells.set("rank_lower", rank.lower());
            cells.set("rank_median", rank.median());
            cells.set("rank_upper", rank.upper());
            cells.set("rank_of", rank.of());
        }
    }

    /** Rank 1 is the highest value whichever direction is good: one rule on every surface. */
    private void rank() {
        if (!rule.ranked() || spread.isEmpty() || units.get(0).likeForLike()) {
            return;
        }
        List<Unit> ranked = new ArrayList<>();
        List<Estimate> estimates = new ArrayList<>();
        double tauSquared = spread.get().tauSquared();
        for (Unit unit : units) {
            if (unit.without().isEmpty()) {
                Departure departure = unit.departure().orElseThrow();
                double chance = departure.standardError() * departure.standardError();
                double own = tauSquared / (tauSquared + chance);
                ranked.add(unit);
                estimates.add(new Estimate(
                        departure.value() * own + departure.target() * (1 - own), Math.sqrt(own * chance)));
            }
        }
        if (ranked.size() < Overdispersion.LEAST_UNITS || ranked.size() > RankInterval.MOST_UNITS) {
            return;
        }
        List<RankInterval> drawn = RankInterval.of(estimates, RankInterval.First.HIGHEST, seed());
        for (int at = 0; at < drawn.size(); at++) {
            ranks.put(ranked.get(at), drawn.get(at));
        }
    }

    /** Told by the set itself, so that it is the same in every run. */
    private long seed() {
        Row any = units.get(0).row();
        return (id + " " + any.getAs("indicator_id") + " " + any.getAs("time_identifier") + " "
                        + any.getAs("benchmark_type"))
                .hashCode();
    }
}
