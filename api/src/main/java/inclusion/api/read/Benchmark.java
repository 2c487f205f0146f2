// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * What a value is shown beside.
 *
 * @param type england-same-phase, england-same-peers, expected-for-phase-mix, region, local-authority, statistical-neighbours, similar-schools,
 *     like-for-like-modelled, own-past and others
 * @param level null when there is no benchmark
 * @param value null when there is none; the note then says why
 * @param numerator null when the benchmark was printed without counts, as is the denominator
 * @param note why there is no benchmark, or what the comparison leaves out; else null
 * @param printedDecimals how many decimals the publisher printed it with; null when it is computed
 * @param units of how many schools or authorities it is made; null for a publisher's figure of a whole
 * @param spread the least and greatest value of those whose mean it is; null for other benchmarks
 * @param compared the value over the phases that the benchmark holds; null when that is the whole value
 * @param judgement what the value is against it; null where the snapshot compares the two no further
 */
public record Benchmark(
        String type,
        Level level,
        String entityCode,
        String educationPhase,
        String timePeriod,
        Double value,
        Long numerator,
        Long denominator,
        String note,
        Integer printedDecimals,
        Long units,
        Judgement.Span spread,
        Double compared,
        Judgement judgement) {
    /** The type of a benchmark that a reader chose in place of the usual one. */
    static final String CHOSEN = "chosen";

    /** The same as what a reader chose. */
    Benchmark chosen() {
        return new Benchmark(
                CHOSEN,
                level,
                entityCode,
                educationPhase,
                timePeriod,
                value,
                numerator,
                denominator,
                note,
                printedDecimals,
                units,
                spread,
                compared,
                judgement);
    }

    /** Whether it holds only a part of the value: the two are then not of the same pupils. */
    public boolean isOfAPart() {
        return compared != null;
    }

    static Benchmark of(Row row) {
        return new Benchmark(
                row.text("benchmark_type"),
                level(row.text("benchmark_geographic_level")),
                row.text("benchmark_entity_code"),
                row.text("benchmark_education_phase"),
                row.text("benchmark_time_period"),
                row.number("benchmark_value"),
                row.count("benchmark_numerator"),
                row.count("benchmark_denominator"),
                row.text("benchmark_note"),
                row.whole("benchmark_printed_decimals"),
                row.count("benchmark_units"),
                Judgement.Span.of(row.number("benchmark_lowest"), row.number("benchmark_highest")),
                row.number("compared_value"),
                Judgement.of(row));
    }

    private static Level level(String word) {
        return word == null ? null : Level.of(word).orElseThrow();
    }
}
