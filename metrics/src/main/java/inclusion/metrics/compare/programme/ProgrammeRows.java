// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.programme;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import inclusion.metrics.compare.ComparisonRule;
import inclusion.metrics.compare.method.DifferenceInDifferences;
import inclusion.metrics.compare.method.DifferenceInDifferences.Area;
import inclusion.metrics.compare.method.ProgrammeOutcome;
import inclusion.metrics.compare.method.ProgrammeOutcome.Means;
import inclusion.metrics.compare.method.ProgrammeVerdict;
import inclusion.metrics.compare.method.Randomisation;
import inclusion.metrics.compare.method.Verdict;
import inclusion.metrics.evaluate.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** One outcome of one programme, and the rows that it is published as. */
final class ProgrammeRows {
    /** Raised whenever the same values give another verdict. */
    private static final int METHOD_VERSION = 2;

    private static final String ONE_START = "difference-in-differences";
    private static final String SEVERAL_STARTS = "group-time-effects";

    static final StructType EFFECT = keyColumns()
            .add("first_time_period", StringType)
            .add("last_time_period", StringType)
            .add("start_time_period", StringType)
            .add("treated", LongType)
            .add("controls", LongType)
            .add("left_out", LongType)
            .add("control_set", StringType)
            .add("method", StringType)
            .add("method_version", IntegerType)
            .add("treated_change", DoubleType)
            .add("control_change", DoubleType)
            .add("effect", DoubleType)
            .add("effect_lower_ci", DoubleType)
            .add("effect_upper_ci", DoubleType)
            .add("p_value", DoubleType)
            .add("assignments", LongType)
            .add("seed", LongType)
            .add("q_value", DoubleType)
            .add("outcomes_examined", LongType)
            .add("pre_trend", DoubleType)
            .add("pre_trend_p_value", DoubleType)
            .add("placebo_time_period", StringType)
            .add("placebo_effect", DoubleType)
            .add("placebo_lower_ci", DoubleType)
            .add("placebo_upper_ci", DoubleType)
            .add("placebo_p_value", DoubleType)
            .add("margin", DoubleType)
            .add("verdict", StringType)
            .add("verdict_reason", StringType, false);

    static final StructType YEAR = keyColumns()
            .add("since_start", IntegerType, false)
            .add("time_period", StringType)
            .add("treated_value", DoubleType)
            .add("control_value", DoubleType)
            .add("effect", DoubleType)
            .add("effect_lower_ci", DoubleType)
            .add("effect_upper_ci", DoubleType);

    private static final Comparator<Outcome> IN_ORDER =
            Comparator.comparing(Outcome::indicatorId).thenComparing(Outcome::timeIdentifier);

    private final Programme programme;
    private final ProgrammeControls controls;
    private final Outcome outcome;
    private final ComparisonRule rule;
    private final ProgrammeOutcome found;
    private final SortedMap<Integer, String> periods;
    private final int start;
    private final long areasOfProgramme;
    private final long areasBeside;
    private final long seed;

    /** What is looked at: an indicator, over years of one kind. */
    record Outcome(String indicatorId, String timeIdentifier) implements Comparable<Outcome> {
        @Override
        public int compareTo(Outcome other) {
            return IN_ORDER.compare(this, other);
        }
    }

    private ProgrammeRows(
            Programme programme,
            ProgrammeControls controls,
            Outcome outcome,
            ComparisonRule rule,
            SortedMap<Integer, String> periods,
            int start,
            List<Area> areas) {
        this.programme = programme;
        this.controls = controls;
        this.outcome = outcome;
        this.rule = rule;
        this.periods = periods;
        this.start = start;
        this.areasOfProgramme =
                areas.stream().filter(area -> area.start().isPresent()).count();
        this.areasBeside = areas.size() - areasOfProgramme;
        // Told by the outcome itself, so that it is the same in every run.
        this.seed = (programme.id() + " " + outcome.indicatorId() + " " + outcome.timeIdentifier()).hashCode();
        this.found = ProgrammeOutcome.of(areas, seed);
    }

    /**
     * What an outcome tells of a programme.
     *
     * @param values by authority and period
     */
    static ProgrammeRows of(
            Programme programme,
            ProgrammeControls controls,
            Outcome outcome,
            Map<String, Map<String, Double>> values,
            ComparisonRule rule) {
        SortedMap<Integer, ProgrammePeriod> periods = new TreeMap<>();
        values.values().stream()
                .flatMap(byPeriod -> byPeriod.keySet().stream())
                .distinct()
                .flatMap(period -> ProgrammePeriod.of(outcome.timeIdentifier(), period).stream())
                .forEach(period -> periods.put(period.year(), period));
        Set<LocalDate> starts = new HashSet<>(programme.starts().values());
        boolean oneStart = starts.size() == 1;
        if (oneStart) {
            LocalDate only = starts.iterator().next();
            periods.values().removeIf(period -> period.isCutBy(only));
        }
        SortedMap<Integer, String> names = new TreeMap<>();
        periods.forEach((year, period) -> names.put(year, period.timePeriod()));
        List<Area> areas = new ArrayList<>();
        values.forEach((code, byPeriod) -> {
            LocalDate begins = programme.starts().get(code);
            if (begins != null || controls.has(code)) {
                areas.add(new Area(start(begins, periods.values(), oneStart), series(byPeriod, names)));
            }
        });
        int start = starts.stream()
                .mapToInt(day -> start(day, periods.values(), oneStart).orElse(day.getYear()))
                .min()
                .orElseThrow();
        return new ProgrammeRows(programme, controls, outcome, rule, names, start, areas);
    }

    /** With several starts no year can be left out for all, and the year in which one falls is its first. */
    private static OptionalInt start(LocalDate begins, Collection<ProgrammePeriod> periods, boolean oneStart) {
        if (begins == null || periods.isEmpty()) {
            return OptionalInt.empty();
        }
        ProgrammePeriod any = periods.iterator().next();
        return OptionalInt.of(oneStart ? any.firstYearAfter(begins) : any.yearOf(begins));
    }

    private static SortedMap<Integer, Double> series(Map<String, Double> byPeriod, SortedMap<Integer, String> periods) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        periods.forEach((year, period) -> {
            if (byPeriod.containsKey(period)) {
                values.put(year, byPeriod.get(period));
            }
        });
        return values;
    }

    /** Whether any authority of the programme has the indicator at all. */
    boolean hasProgramme() {
        return areasOfProgramme > 0;
    }

    boolean sameProgramme(ProgrammeRows other) {
        return programme.id().equals(other.programme.id());
    }

    /** Of the difference under chance; a programme too small for a verdict is not among the outcomes looked at. */
    OptionalDouble pValue() {
        return found.effect()
                .filter(effect -> effect.treated() >= DifferenceInDifferences.LEAST_TREATED)
                .map(effect -> OptionalDouble.of(effect.randomisation().pValue()))
                .orElse(OptionalDouble.empty());
    }

    /** The row of the effect; {@code qValue} is null without a probability. */
    Row effect(Double qValue, long examined) {
        List<Object> cells = keys();
        cells.add(periods.isEmpty() ? null : periods.get(periods.firstKey()));
        cells.add(periods.isEmpty() ? null : periods.get(periods.lastKey()));
        cells.add(periods.get(start));
        Optional<DifferenceInDifferences> effect = found.effect();
        cells.add(effect.map(one -> (long) one.treated()).orElse(areasOfProgramme));
        cells.add(effect.map(one -> (long) one.controls()).orElse(areasBeside));
        cells.add(effect.map(one -> (long) one.leftOut()).orElse(null));
        cells.add(controls.kind());
        cells.add(effect.isPresent() ? ONE_START : found.staggered().isPresent() ? SEVERAL_STARTS : null);
        cells.add(METHOD_VERSION);
        cells.add(effect.map(DifferenceInDifferences::treatedChange).orElse(null));
        cells.add(effect.map(DifferenceInDifferences::controlChange).orElse(null));
        OptionalDouble difference = found.difference();
        cells.add(difference.isPresent() ? difference.getAsDouble() : null);
        interval(cells, effect.flatMap(DifferenceInDifferences::interval));
        Optional<Randomisation> chance = effect.map(DifferenceInDifferences::randomisation);
        cells.add(chance.map(Randomisation::pValue).orElse(null));
        cells.add(chance.map(one -> (long) one.assignments()).orElse(null));
        cells.add(chance.filter(one -> one.seed().isPresent()).map(one -> seed).orElse(null));
        cells.add(qValue);
        cells.add(examined);
        cells.add(effect.flatMap(DifferenceInDifferences::preTrend).orElse(null));
        cells.add(effect.flatMap(DifferenceInDifferences::preTrendRandomisation)
                .map(Randomisation::pValue)
                .orElse(null));
        Optional<DifferenceInDifferences> placebo = found.placebo();
        cells.add(placebo.map(one -> periods.get(periods.headMap(start).lastKey()))
                .orElse(null));
        cells.add(placebo.map(DifferenceInDifferences::effect).orElse(null));
        interval(cells, placebo.flatMap(DifferenceInDifferences::interval));
        cells.add(placebo.map(one -> one.randomisation().pValue()).orElse(null));
        Optional<Double> margin = margin();
        cells.add(margin.orElse(null));
        verdict(cells, ProgrammeVerdict.of(found, qValue == null ? 1 : qValue, margin.orElse(0.0)));
        return RowFactory.create(cells.toArray());
    }

    /** A row of each year: without several starts one for every year that counts, in order. */
    List<Row> years() {
        return found.sinceStart(start).stream()
                .map(effect -> {
                    boolean oneStart = found.effect().isPresent();
                    Means means = oneStart ? found.means().get(start + effect.year()) : null;
                    List<Object> cells = keys();
                    cells.add(effect.year());
                    cells.add(oneStart ? periods.get(start + effect.year()) : null);
                    cells.add(means == null ? null : means.programme());
                    cells.add(means == null ? null : means.others());
                    cells.add(effect.effect());
                    interval(cells, effect.interval());
                    return RowFactory.create(cells.toArray());
                })
                .toList();
    }

    private static StructType keyColumns() {
        return new StructType()
                .add("programme_id", StringType, false)
                .add("indicator_id", StringType, false)
                .add("time_identifier", StringType, false);
    }

    private List<Object> keys() {
        return new ArrayList<>(List.of(programme.id(), outcome.indicatorId(), outcome.timeIdentifier()));
    }

    /** What matters of a change is a share of where the programme's authorities stood before. */
    private Optional<Double> margin() {
        return found.means().headMap(start).values().stream()
                .map(Means::programme)
                .reduce((earlier, later) -> later)
                .map(last -> rule.marginChange() * Math.abs(last));
    }

    private void verdict(List<Object> cells, ProgrammeVerdict verdict) {
        cells.add(verdict.word()
                .map(word -> switch (word) {
                    case APART ->
                        rule.word(found.difference().orElseThrow() > 0).word();
                    case SIMILAR -> Verdict.SIMILAR.word();
                    case CANNOT_TELL -> Verdict.CANNOT_TELL.word();
                })
                .orElse(null));
        cells.add(verdict.reason().code());
    }

    private static void interval(List<Object> cells, Optional<Interval> interval) {
        cells.add(interval.map(Interval::lower).orElse(null));
        cells.add(interval.map(Interval::upper).orElse(null));
    }
}
