// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Benchmark;
import inclusion.api.read.ComparedValue;
import inclusion.web.chart.Table;
import inclusion.web.words.Beside;
import inclusion.web.words.ComparisonSentences;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.PupilSentences;
import inclusion.web.words.VerdictSteps;
import inclusion.web.words.Years;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Everything that one value stands beside, with what each verdict was made from. */
final class Comparisons {
    static final List<String> HEADS =
            List.of("Beside", "Year", "It is", "Usual spread at this size", "Times", "95\u202f% interval", "Verdict");

    private static final int RATIO_DECIMALS = 2;

    private Comparisons() {}

    /** A row per benchmark that has a value, in the order of the snapshot. */
    static Table table(ComparedValue compared, Measure measure, LocalDate today) {
        return new Table(
                HEADS,
                compared.benchmarks().stream()
                        .filter(benchmark -> benchmark.value() != null)
                        .map(benchmark -> row(compared, benchmark, measure, today))
                        .toList());
    }

    private static List<String> row(ComparedValue compared, Benchmark benchmark, Measure measure, LocalDate today) {
        Judged judged = Judged.of(compared.value(), benchmark, today);
        var ratio = judged.judgement() == null ? null : judged.judgement().ratio();
        var interval = judged.judgement() == null ? null : judged.judgement().ratioInterval();
        return List.of(
                PupilSentences.capital(Beside.name(benchmark.type(), benchmark.educationPhase())),
                Years.name(Objects.requireNonNullElse(
                        benchmark.timePeriod(), compared.value().timePeriod())),
                measure.print(benchmark.value()),
                judged.spread(measure),
                ratio == null ? "\u2013" : Numbers.value(ratio, RATIO_DECIMALS),
                interval == null ? "\u2013" : Numbers.range(interval.lower(), interval.upper(), RATIO_DECIMALS),
                judged.word().isEmpty() ? "\u2013" : judged.word());
    }

    /** How the verdict against one benchmark came about. */
    static String steps(ComparedValue compared, Benchmark benchmark, Measure measure, LocalDate today) {
        Judged judged = Judged.of(compared.value(), benchmark, today);
        if (judged.judgement() == null) {
            return ComparisonSentences.reason(judged.reason());
        }
        var spread = judged.judgement().usualSpread();
        return new VerdictSteps(
                        measure,
                        benchmark.isOfAPart()
                                ? benchmark.compared()
                                : compared.value().value(),
                        benchmark.value(),
                        spread == null ? null : spread.lower(),
                        spread == null ? null : spread.upper(),
                        judged.judgement().margin(),
                        judged.verdict(),
                        judged.reason())
                .says();
    }
}
