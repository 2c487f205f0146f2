// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import inclusion.ingest.vocabulary.CellState;
import inclusion.metrics.evaluate.ValueEngineParts.Bounds;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One value, worked out: a number, a range because parts are hidden, or a symbol that says why there is neither.
 *
 * @param numeratorBounds set when the numerator is hidden and bounded
 * @param valueLower the same of the value
 * @param valueUpper the same of the value
 * @param symbol {@code c} hidden, {@code x} not available, {@code z} not applicable, {@code low}; empty with a value
 * @param source printed or computed; empty without a value or range
 * @param printedDecimals how many decimals the publisher prints, of a printed value
 * @param printedDiffers whether exact counts give another figure than the publisher prints
 */
record ValueEngineResult(
        Optional<Long> numerator,
        Optional<Long> denominator,
        Optional<Double> value,
        Optional<Bounds> numeratorBounds,
        Optional<Double> valueLower,
        Optional<Double> valueUpper,
        Optional<Interval> chance,
        Optional<String> symbol,
        Optional<String> source,
        boolean printedDiffers,
        Optional<Integer> printedDecimals) {
    private static final String PRINTED = "printed";
    static final String COMPUTED = "computed";

    /** Neither a figure nor a range. */
    static ValueEngineResult notAvailable() {
        return new ValueEngineResult(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("x"),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** Works a value out: the publisher's printed figure wins where its counts are rounded or hidden. */
    static ValueEngineResult of(ValueEngineRule rule, ValueEngineParts parts) {
        boolean counted = parts.numerator().isPresent() && parts.denominator().isPresent();
        if (counted && (parts.exact() || parts.printed().isEmpty())) {
            return computed(rule, parts);
        }
        if (parts.printed().isPresent()) {
            return printed(rule, parts, counted);
        }
        Optional<Long> whole = parts.denominator().filter(number -> number > 0);
        Optional<Double> lower = whole.flatMap(number ->
                parts.bounds().map(bounds -> rule.arithmetic().value(bounds.lower(), number)));
        Optional<Double> upper = whole.flatMap(number -> parts.bounds()
                .flatMap(Bounds::upper)
                .map(most -> rule.arithmetic().value(most, number)));
        return new ValueEngineResult(
                parts.numerator(),
                parts.denominator(),
                Optional.empty(),
                parts.bounds(),
                lower,
                upper,
                Optional.empty(),
                Optional.of(symbol(parts)),
                lower.map(any -> COMPUTED),
                false,
                Optional.empty());
    }

    private static ValueEngineResult computed(ValueEngineRule rule, ValueEngineParts parts) {
        long count = parts.numerator().orElseThrow();
        long whole = parts.denominator().orElseThrow();
        if (whole == 0) {
            return new ValueEngineResult(
                    parts.numerator(),
                    parts.denominator(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("z"),
                    Optional.empty(),
                    false,
                    Optional.empty());
        }
        double value = rule.arithmetic().value(count, whole);
        return new ValueEngineResult(
                parts.numerator(),
                parts.denominator(),
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rule.arithmetic().chance(count, whole),
                Optional.empty(),
                Optional.of(COMPUTED),
                differs(value, parts),
                Optional.empty());
    }

    private static ValueEngineResult printed(ValueEngineRule rule, ValueEngineParts parts, boolean counted) {
        return new ValueEngineResult(
                parts.numerator(),
                parts.denominator(),
                parts.printed().map(BigDecimal::doubleValue),
                parts.bounds(),
                Optional.empty(),
                Optional.empty(),
                counted
                        ? rule.arithmetic()
                                .chance(
                                        parts.numerator().orElseThrow(),
                                        parts.denominator().orElseThrow())
                        : Optional.empty(),
                Optional.empty(),
                Optional.of(PRINTED),
                false,
                Optional.of(parts.printedDecimals()));
    }

    /** Half a unit of the last printed decimal, and a little for binary fractions. */
    private static boolean differs(double value, ValueEngineParts parts) {
        double half = 0.5 * Math.pow(10, -parts.printedDecimals()) + 1e-9;
        return parts.printed().isPresent()
                && Math.abs(value - parts.printed().orElseThrow().doubleValue()) > half;
    }

    /** Hidden speaks before everything: whatever is derived from a hidden cell is hidden. */
    private static String symbol(ValueEngineParts parts) {
        if (parts.lacking().contains(CellState.SUPPRESSED)) {
            return "c";
        }
        if (parts.lacking().contains(CellState.LOW)) {
            return "low";
        }
        return parts.lacking().contains(CellState.NOT_APPLICABLE) ? "z" : "x";
    }
}
