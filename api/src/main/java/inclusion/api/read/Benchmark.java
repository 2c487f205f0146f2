// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;

/**
 * What a value is shown beside.
 *
 * @param type england-same-phase, expected-for-phase-mix or england-total
 * @param level null when there is no benchmark
 * @param value null when there is none; the note then says why
 * @param numerator null when the benchmark was printed without counts, as is the denominator
 * @param note why there is no benchmark; null when there is one
 * @param printedDecimals how many decimals the publisher printed it with; null when it is computed
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
        Integer printedDecimals) {
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
                row.whole("benchmark_printed_decimals"));
    }

    private static Level level(String word) {
        return word == null ? null : Level.of(word).orElseThrow();
    }
}
