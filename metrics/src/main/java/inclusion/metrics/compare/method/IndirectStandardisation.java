// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import inclusion.metrics.evaluate.Confidence;
import inclusion.metrics.evaluate.Interval;
import inclusion.metrics.evaluate.PoissonInterval;
import java.util.Map;
import java.util.Optional;

/**
 * What was observed beside what would be expected if the same pupils had the comparator's rates (Breslow and Day 1987,
 * chapter 2). Ratios of two units are not to be set against each other: each has its own pupils.
 *
 * @param observed events, or persons with the property
 * @param expected of the same pupils, at the comparator's rates
 * @param withoutReference persons whose phase and SEN the comparator does not have; they are in neither number
 */
public record IndirectStandardisation(long observed, double expected, long withoutReference) {
    /** Nobody: what everything adds to. */
    public static final IndirectStandardisation NONE = new IndirectStandardisation(0, 0, 0);

    /** Refuses less than nothing. */
    public IndirectStandardisation {
        if (observed < 0 || !(expected >= 0) || withoutReference < 0) {
            throw new IllegalArgumentException(
                    "Invalid standardisation: " + observed + " observed, " + expected + " expected");
        }
    }

    /** Of the pupils of a unit, by cell. */
    public static IndirectStandardisation of(Map<PupilCell, CellCount> unit, ReferenceRates reference) {
        return unit.entrySet().stream()
                // A sum of fractions is the same every time only in one order.
                .sorted(Map.Entry.comparingByKey((one, other) -> one.toString().compareTo(other.toString())))
                .map(entry -> of(entry.getKey(), entry.getValue(), reference))
                .reduce(NONE, IndirectStandardisation::plus);
    }

    private static IndirectStandardisation of(PupilCell cell, CellCount count, ReferenceRates reference) {
        return reference
                .rate(cell)
                .map(rate -> new IndirectStandardisation(count.events(), count.persons() * rate, 0))
                .orElseGet(() -> new IndirectStandardisation(0, 0, count.persons()));
    }

    /** Both units together. */
    public IndirectStandardisation plus(IndirectStandardisation other) {
        return new IndirectStandardisation(
                observed + other.observed, expected + other.expected, withoutReference + other.withoutReference);
    }

    /** Observed ÷ expected; empty where nothing is expected. */
    public Optional<Double> ratio() {
        return expected == 0 ? Optional.empty() : Optional.of(observed / expected);
    }

    /** Interval of the ratio by chance in the observed number: exact below ten, then Byar's. */
    public Optional<Interval> interval(Confidence confidence) {
        return expected == 0
                ? Optional.empty()
                : Optional.of(PoissonInterval.of(observed, confidence).times(1 / expected));
    }

    /** Ratio × the comparator's crude rate, in that rate's unit. */
    public Optional<Double> rate(double referenceRate) {
        return ratio().map(ratio -> ratio * referenceRate);
    }

    /** Events more than expected; fewer, below 0. What a board can act on. */
    public double excess() {
        return observed - expected;
    }
}
