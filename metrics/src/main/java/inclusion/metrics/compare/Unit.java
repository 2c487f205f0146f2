// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.metrics.compare.method.Departure;
import inclusion.metrics.compare.method.Departure.Scale;
import inclusion.metrics.compare.method.Judgement.Reason;
import inclusion.metrics.compare.method.Overdispersion;
import inclusion.metrics.compare.method.VerdictRule;
import inclusion.metrics.evaluate.Interval;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** One value of a set beside its benchmark, with what the statistics need of it. */
final class Unit {
    /** Fewer schools say more about a school than about a trust. */
    static final long SCHOOLS_OF_A_TRUST = 3;

    private final Row row;
    private final ComparisonRule rule;

    Unit(Row row, ComparisonRule rule) {
        this.row = row;
        this.rule = rule;
    }

    Row row() {
        return row;
    }

    /** In the unit of the indicator; null where there is none. Of a trust perhaps without some phases. */
    Double value() {
        Double compared = row.getAs("compared_value");
        return compared == null ? row.getAs("indicator_value") : compared;
    }

    Long numerator() {
        return row.isNullAt(row.fieldIndex("compared_value"))
                ? row.getAs("numerator")
                : row.getAs("compared_numerator");
    }

    Long denominator() {
        return row.isNullAt(row.fieldIndex("compared_value"))
                ? row.getAs("denominator")
                : row.getAs("compared_denominator");
    }

    Double benchmark() {
        return row.getAs("benchmark_value");
    }

    /** For one of the denominator; exact where the printed benchmark is rounded. */
    private double rate() {
        return row.<Double>getAs("benchmark_rate");
    }

    /** Of the benchmark. */
    String type() {
        return row.getAs("benchmark_type");
    }

    boolean overTime() {
        return Comparison.OWN_PAST.equals(type());
    }

    boolean likeForLike() {
        return type().startsWith(LikeForLike.PREFIX);
    }

    /** Fewer schools than tell how schools spread do not tell what to expect of pupils either. */
    boolean besideFewRecords() {
        Long schools = row.getAs("benchmark_units");
        return LikeForLike.fromRecords(row.getAs("benchmark_type"))
                && (schools == null || schools < Overdispersion.LEAST_UNITS);
    }

    boolean complete() {
        return GeographicLevel.NATIONAL.word().equals(row.getAs("geographic_level"));
    }

    private boolean trust() {
        return GeographicLevel.MAT.word().equals(row.getAs("geographic_level"));
    }

    private long schools() {
        Long expected = row.getAs("schools_expected");
        return expected == null ? 0 : expected;
    }

    /** Events, or people with the property, that the benchmark gives; empty without counts. */
    Optional<Double> expected() {
        Long whole = denominator();
        return whole == null || benchmark() == null ? Optional.empty() : Optional.of(rate() * whole);
    }

    /** What the least-expected rule looks at: of people also those without the property. */
    double expectedEitherWay() {
        double expected = expected().orElseThrow();
        return rule.people() ? Math.min(expected, denominator() - expected) : expected;
    }

    double margin() {
        return Math.abs(benchmark()) * (overTime() ? rule.marginChange() : rule.margin());
    }

    /** Why this unit gets no verdict, whatever its numbers; empty where they decide. */
    Optional<Reason> without() {
        if (trust() && schools() == 1) {
            return Optional.of(Reason.TRUST_OF_ONE_SCHOOL);
        }
        if (!row.<Boolean>getAs("peer")) {
            return Optional.of(overTime() ? Reason.MEMBERSHIP_CHANGED : Reason.OTHER_PEER_GROUP);
        }
        Double coverage = row.getAs("coverage");
        if (coverage != null && coverage < Comparison.LEAST_COVERAGE) {
            return Optional.of(Reason.LOW_COVERAGE);
        }
        if (benchmark() == null) {
            return Optional.of(Reason.NO_BENCHMARK);
        }
        if (besideTooFew()) {
            boolean unlike = !row.<Boolean>getAs("usual_intake");
            return Optional.of(unlike ? Reason.UNUSUAL_INTAKE : Reason.TOO_FEW_UNITS);
        }
        if (value() == null) {
            return Optional.of(row.getAs("value_lower_bound") == null ? Reason.HIDDEN : Reason.RANGE);
        }
        if (!row.<Boolean>getAs("usual_intake")) {
            return Optional.of(Reason.UNUSUAL_INTAKE);
        }
        boolean counted = departure().isPresent() && expected().isPresent();
        return complete() || counted ? Optional.empty() : Optional.of(Reason.NO_INTERVAL);
    }

    /** Ten schools or fewer, however they are chosen, do not tell how schools like them usually spread. */
    private boolean besideTooFew() {
        String type = row.getAs("benchmark_type");
        return Comparison.SIMILAR_SCHOOLS.equals(type)
                || (Comparison.AREAS.contains(type) && row.<Long>getAs("benchmark_units") < Overdispersion.LEAST_UNITS);
    }

    /** Whether the spread of the set is taken from this unit too. */
    boolean tellsTheSpread() {
        return without().isEmpty()
                && !complete()
                && !(trust() && schools() < SCHOOLS_OF_A_TRUST)
                && expectedEitherWay() >= VerdictRule.LEAST_EXPECTED;
    }

    /** How far from the benchmark; empty where the value has no counts, or chance cannot be told from its counts. */
    Optional<Departure> departure() {
        Long count = numerator();
        return count == null ? Optional.empty() : departure(count);
    }

    /** Where a unit of this size stands when it stands at the benchmark: also where its own count is hidden. */
    Optional<Departure> atBenchmark() {
        return expected().flatMap(this::departure);
    }

    private Optional<Departure> departure(double count) {
        Long whole = denominator();
        if (whole == null || whole < 1 || benchmark() == null || !(rate() > 0) || (overTime() && before() == null)) {
            return Optional.empty();
        }
        if (rule.events()) {
            return Optional.of(overTime() ? rootChange(count, whole) : Departure.ofRootRatio(count, rate() * whole));
        }
        if (!rule.people() || count > whole || rate() >= 1) {
            return Optional.empty();
        }
        return Optional.of(overTime() ? arcsineChange(count, whole) : Departure.ofProportion(count, whole, rate()));
    }

    /** √ of a rate of events spreads by 1 ÷ (2√n) whatever the rate; of the difference of two the squares add up. */
    private Departure rootChange(double count, double whole) {
        return new Departure(Scale.ROOT_RATIO, Math.sqrt(count / whole), Math.sqrt(rate()), chanceOfChange(whole));
    }

    private Departure arcsineChange(double count, double whole) {
        return new Departure(
                Scale.ARCSINE,
                Math.asin(Math.sqrt(count / whole)),
                Math.asin(Math.sqrt(rate())),
                chanceOfChange(whole));
    }

    private double chanceOfChange(double whole) {
        return Math.sqrt(1 / whole + 1.0 / before()) / 2;
    }

    /** Of how many the earlier value was; null where it is a rate without counts, of which chance is not known. */
    private Long before() {
        return row.getAs("benchmark_denominator");
    }

    /** From the scale of the departures to the indicator's unit. */
    double unit() {
        return rule.events() && !overTime() ? rate() * rule.multiplier() : rule.multiplier();
    }

    /** By chance alone, 95 %; of a change it is the earlier value plus the interval of the difference. */
    Optional<Interval> interval() {
        if (overTime()) {
            return ofChange();
        }
        if (!row.isNullAt(row.fieldIndex("compared_value"))) {
            return rule.arithmetic().chance(numerator(), denominator());
        }
        return interval("indicator_lower_ci", "indicator_upper_ci");
    }

    /**
     * From the intervals of both years by the squares of their arms: for shares that is Newcombe's method 10 (1998), in
     * general MOVER (Zou and Donner 2008, Statistics in Medicine 27:1693).
     */
    private Optional<Interval> ofChange() {
        Optional<Interval> now = interval("indicator_lower_ci", "indicator_upper_ci");
        Optional<Interval> before = interval("earlier_lower_ci", "earlier_upper_ci");
        if (now.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        double value = value();
        double earlier = benchmark();
        return Optional.of(new Interval(
                value - Math.hypot(value - now.get().lower(), before.get().upper() - earlier),
                value
                        + Math.hypot(
                                now.get().upper() - value,
                                earlier - before.get().lower())));
    }

    private Optional<Interval> interval(String lower, String upper) {
        Double from = row.getAs(lower);
        Double to = row.getAs(upper);
        return from == null || to == null ? Optional.empty() : Optional.of(new Interval(from, to));
    }
}
