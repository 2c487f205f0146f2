// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.web.chart.YearValue;
import inclusion.web.mark.Scale;
import inclusion.web.mark.Strip;
import inclusion.web.words.Beside;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Sentences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a value of the snapshot is printed and drawn: the one place that knows the states of a figure. */
final class Shown {
    private Shown() {}

    static Measure measure(Indicator indicator) {
        return new Measure(
                indicator.id(),
                indicator.title(),
                indicator.shortTitle(),
                indicator.unitLabel() == null ? "" : indicator.unitLabel(),
                indicator.decimals(),
                indicator.polarity());
    }

    /** What is known of the value, for a figure. */
    static YearValue year(IndicatorValue value) {
        return switch (value.state()) {
            case VALUE -> new YearValue(value.value(), value.lowerCi(), value.upperCi(), null);
            case RANGE -> new YearValue(null, value.lowerBound(), value.upperBound(), null);
            case HIDDEN -> new YearValue(null, value.lowerBound(), value.upperBound(), "hidden");
            case LOW -> YearValue.none("more than 0, rounds to 0");
            case NOT_APPLICABLE -> YearValue.none("does not apply");
            case CANNOT_TELL -> YearValue.none("too little known");
            case NOT_AVAILABLE -> YearValue.none("not published");
        };
    }

    /** The value for a sentence, beside its benchmark. */
    static Sentences.Said said(ComparedValue compared) {
        YearValue year = year(compared.value());
        return new Sentences.Said(
                compared.value().timePeriod(), year.value(), year.lower(), year.upper(), benchmarkValue(compared));
    }

    /** What the whole value stands beside; null where there is nothing, or only something to set beside a part of it. */
    static Double benchmarkValue(ComparedValue compared) {
        return compared.benchmark()
                .filter(benchmark -> !benchmark.isOfAPart())
                .map(Benchmark::value)
                .orElse(null);
    }

    /** Whose the usual benchmark of some values of one place is: "England’s secondaries", "England’s selective secondaries". */
    static String usuallyAgainst(Collection<ComparedValue> values, String phase) {
        return values.stream().anyMatch(Shown::isBesideItsPeers)
                ? Beside.name(Beside.ENGLANDS_PEERS, phase)
                : Sentences.england(phase);
    }

    /** Whether the usual benchmark is that of schools which are not like the rest of their phase. */
    static boolean isBesideItsPeers(ComparedValue value) {
        return value.benchmark()
                .filter(benchmark -> Beside.ENGLANDS_PEERS.equals(benchmark.type()))
                .isPresent();
    }

    /** The benchmark that holds only a part of the value. */
    static Optional<Benchmark> ofAPart(ComparedValue compared) {
        return compared.benchmark().filter(Benchmark::isOfAPart);
    }

    /** The number as a cell prints it: a value, a range, what a hidden count may be, or an en dash. */
    static String text(Measure measure, IndicatorValue value) {
        return switch (value.state()) {
            case VALUE -> measure.print(value.value());
            case RANGE -> measure.printRange(value.lowerBound(), value.upperBound());
            case HIDDEN -> Sentences.hidden(value.numeratorLowerBound(), value.numeratorUpperBound());
            case LOW -> "low";
            case CANNOT_TELL, NOT_APPLICABLE, NOT_AVAILABLE -> "\u2013";
        };
    }

    /** What the drawing of a value says: its interval and its benchmark; "" for nothing. */
    static String unseen(Measure measure, ComparedValue compared, String against) {
        List<String> parts = new ArrayList<>();
        IndicatorValue value = compared.value();
        if (value.value() != null && value.hasInterval()) {
            parts.add(measure.printRange(value.lowerCi(), value.upperCi()));
        }
        Double benchmark = benchmarkValue(compared);
        if (benchmark != null) {
            parts.add(against + " " + measure.print(benchmark));
        }
        return String.join("; ", parts);
    }

    /** The drawing of a value; without one, the benchmark's line runs on. */
    static String strip(IndicatorValue value, Double benchmark, Scale scale, int width, int height) {
        return strip(value, benchmark).svg(scale, width, height);
    }

    static Strip strip(IndicatorValue value, Double benchmark) {
        YearValue year = year(value);
        return year.value() != null
                ? Strip.point(year.value(), year.lower(), year.upper(), benchmark)
                : year.isRange() ? Strip.range(year.lower(), year.upper(), benchmark) : Strip.empty(benchmark);
    }

    /** The numbers that a scale must hold so that the value, if not its whole interval, is seen. */
    static Stream<Double> extent(ComparedValue compared) {
        YearValue year = year(compared.value());
        Double benchmark = benchmarkValue(compared);
        return Stream.of(
                        year.value() == null && !year.isRange()
                                ? null
                                : year.value() == null ? year.upper() : year.value(),
                        benchmark == null ? null : benchmark * 1.5)
                .filter(java.util.Objects::nonNull);
    }

    /** The scale that holds all of these values; a share of a whole ends at 100. */
    static Scale scale(Measure measure, Stream<Double> extents) {
        Scale scale = Scale.holding(extents.toList());
        return measure.unit().startsWith("%") && scale.end() > 100 ? new Scale(0, 100) : scale;
    }

    /**
     * What a value is made of: "187 of 205", "from 812 pupils" for a mean or ratio, "derived" for what compares two values,
     * "" where it is not known.
     */
    static String parts(IndicatorValue value, Indicator indicator) {
        if ("derived".equals(indicator.valueType())) {
            return "derived";
        }
        if (!indicator.isShare()) {
            return value.denominator() == null
                    ? ""
                    : "from " + Numbers.count(value.denominator()) + " " + plain(indicator.denominatorLabel());
        }
        if (value.numerator() == null || value.denominator() == null) {
            return value.denominator() == null
                    ? ""
                    : "of " + Numbers.count(value.denominator()) + " " + plain(indicator.denominatorLabel());
        }
        return Numbers.count(value.numerator()) + " of " + Numbers.count(value.denominator());
    }

    /** The number that is counted, as a column of a table has it; an en dash where it is no part of a whole. */
    static String counted(Indicator indicator, Long numerator) {
        boolean counted = indicator.isShare() || "count".equals(indicator.valueType());
        return numerator == null || !counted ? "\u2013" : Numbers.count(numerator);
    }

    /** The number that it is counted out of; an en dash where two values are compared. */
    static String outOf(Indicator indicator, Long denominator) {
        return denominator == null || "derived".equals(indicator.valueType()) ? "\u2013" : Numbers.count(denominator);
    }

    /** Why there is no value: what the coverage says of the school, else the state. */
    static String reason(IndicatorValue value) {
        return switch (value.state()) {
            case NOT_APPLICABLE -> "does not apply";
            case CANNOT_TELL -> value.symbolReason() == null ? "too little known" : value.symbolReason();
            case NOT_AVAILABLE -> "not published";
            case HIDDEN -> "hidden";
            default -> "";
        };
    }

    private static String plain(String label) {
        return label == null ? "" : label;
    }
}
