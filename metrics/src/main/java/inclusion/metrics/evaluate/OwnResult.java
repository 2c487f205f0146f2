// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One value from schools' own files, worked out.
 *
 * @param against the other side of a value that has two: count and whole
 * @param reason why there is no one figure, in words; empty with a figure
 */
record OwnResult(ValueEngineResult result, Optional<Side> against, Optional<String> reason, boolean provisional) {
    static final String TOO_LITTLE = "u";
    static final String NOTHING = "z";
    static final String NOBODY = "There is nobody on one of the two sides.";

    /** A count and what it is of. */
    record Side(long count, long whole) {}

    static OwnResult of(OwnRule rule, OwnCounts counts) {
        return switch (rule.form()) {
            case COUNT -> count(rule, counts);
            case OVER -> over(rule, counts);
            case CHANGE, RATE_RATIO -> twoSided(rule, counts);
        };
    }

    private static OwnResult count(OwnRule rule, OwnCounts counts) {
        double value = counts.numerator() * rule.arithmetic().multiplier();
        return new OwnResult(
                result(
                        counts.numerator(),
                        Optional.empty(),
                        Optional.of(value),
                        Optional.empty(),
                        rule.arithmetic().chance(counts.numerator(), /* whole= */ 1)),
                Optional.empty(),
                Optional.empty(),
                counts.provisional());
    }

    private static OwnResult over(OwnRule rule, OwnCounts counts) {
        long count = counts.numerator();
        long whole = counts.denominator();
        long unknown = rule.unknown() == OwnRule.NONE ? 0 : counts.beside().get(rule.unknown());
        long all = rule.unknownWithin() ? whole : whole + unknown;
        if (all == 0) {
            return without(counts, Optional.empty(), NOTHING, Optional.empty());
        }
        Optional<Interval> bounds = rule.unknown() == OwnRule.NONE
                ? Optional.empty()
                : Optional.of(new Interval(
                        rule.arithmetic().value(count, all), rule.arithmetic().value(count + unknown, all)));
        Optional<String> tooFew = tooFew(rule, counts);
        if (tooFew.isPresent()) {
            return without(counts, bounds, TOO_LITTLE, tooFew);
        }
        long knownOf = rule.knownOf() == OwnRule.NONE ? all : counts.beside().get(rule.knownOf());
        boolean known = whole > 0 && (knownOf == 0 || (knownOf - unknown) >= rule.knownShare() * knownOf);
        if (!known) {
            String least = String.format(Locale.ROOT, "%.0f", rule.knownShare() * 100);
            return without(
                    counts,
                    bounds,
                    TOO_LITTLE,
                    Optional.of("Less than " + least + " % is known: a range instead of one figure."));
        }
        Optional<Interval> chance = rule.squares() == OwnRule.NONE
                ? rule.arithmetic().chance(count, whole)
                : StudentInterval.of(
                                whole,
                                (double) count,
                                counts.beside().get(rule.squares()).doubleValue())
                        .map(mean -> mean.times(rule.arithmetic().multiplier()));
        return new OwnResult(
                result(count, Optional.of(whole), Optional.of(rule.arithmetic().value(count, whole)), bounds, chance),
                Optional.empty(),
                Optional.empty(),
                counts.provisional());
    }

    private static OwnResult twoSided(OwnRule rule, OwnCounts counts) {
        List<Long> beside = counts.beside();
        Side against = new Side(beside.get(rule.against()), beside.get(rule.againstWhole()));
        long count = counts.numerator();
        long whole = counts.denominator();
        if (whole < 1 || against.whole() < 1) {
            return without(counts, Optional.empty(), NOTHING, Optional.of(NOBODY))
                    .beside(against);
        }
        Optional<String> tooFew = tooFew(rule, counts);
        if (tooFew.isPresent()) {
            return without(counts, Optional.empty(), TOO_LITTLE, tooFew).beside(against);
        }
        if (rule.form() == OwnRule.Form.CHANGE) {
            double change =
                    rule.arithmetic().value(count, whole) - rule.arithmetic().value(against.count(), against.whole());
            return figure(counts, change, Optional.empty()).beside(against);
        }
        RiskRatio ratio = new RiskRatio(count, whole, against.count(), against.whole());
        double multiplier = rule.arithmetic().multiplier();
        return ratio.value()
                .map(value ->
                        figure(counts, value * multiplier, ratio.exact().map(interval -> interval.times(multiplier))))
                .orElseGet(() -> without(
                        counts,
                        Optional.empty(),
                        NOTHING,
                        Optional.of("There was none on the other side, so there is no ratio.")))
                .beside(against);
    }

    private static Optional<String> tooFew(OwnRule rule, OwnCounts counts) {
        long units = rule.minimumOf() == OwnRule.NONE
                ? counts.denominator()
                : counts.beside().get(rule.minimumOf());
        return units < rule.minimum()
                ? Optional.of("Fewer than " + rule.minimum() + ": too few for one figure.")
                : Optional.empty();
    }

    private static OwnResult figure(OwnCounts counts, double value, Optional<Interval> chance) {
        return new OwnResult(
                result(
                        counts.numerator(),
                        Optional.of(counts.denominator()),
                        Optional.of(value),
                        Optional.empty(),
                        chance),
                Optional.empty(),
                Optional.empty(),
                counts.provisional());
    }

    private static OwnResult without(
            OwnCounts counts, Optional<Interval> bounds, String symbol, Optional<String> reason) {
        return new OwnResult(
                new ValueEngineResult(
                        Optional.of(counts.numerator()),
                        Optional.of(counts.denominator()),
                        Optional.empty(),
                        Optional.empty(),
                        bounds.map(Interval::lower),
                        bounds.map(Interval::upper),
                        Optional.empty(),
                        Optional.of(symbol),
                        bounds.map(any -> ValueEngineResult.COMPUTED),
                        false,
                        Optional.empty()),
                Optional.empty(),
                reason,
                counts.provisional());
    }

    static ValueEngineResult result(
            long count,
            Optional<Long> whole,
            Optional<Double> value,
            Optional<Interval> bounds,
            Optional<Interval> chance) {
        return new ValueEngineResult(
                Optional.of(count),
                whole,
                value,
                Optional.empty(),
                bounds.map(Interval::lower),
                bounds.map(Interval::upper),
                chance,
                Optional.empty(),
                Optional.of(ValueEngineResult.COMPUTED),
                false,
                Optional.empty());
    }

    private OwnResult beside(Side other) {
        return new OwnResult(result, Optional.of(other), reason, provisional);
    }
}
