// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A value with everything that it is compared with. */
public record ComparedValue(IndicatorValue value, List<Benchmark> benchmarks) {
    public ComparedValue {
        benchmarks = List.copyOf(benchmarks);
    }

    /** The type of England's schools of the same phase and peer group, of which only schools apart from their phase have one. */
    private static final String SAME_PEERS = "england-same-peers";

    /** What a value is set beside unless a reader asks for another: England's figure for the same thing, a fairer one first. */
    private static final List<String> USUAL =
            List.of(SAME_PEERS, "england-same-phase", "expected-for-phase-mix", "england-same-group", Benchmark.CHOSEN);

    /** Of the usual benchmarks the first that has a value, else the first that says why it has none. */
    public Optional<Benchmark> benchmark() {
        List<Benchmark> usual = benchmarks.stream()
                .filter(benchmark -> USUAL.contains(benchmark.type()))
                .toList();
        return usual.stream()
                .filter(benchmark -> benchmark.value() != null)
                .min(Comparator.comparingInt(benchmark -> USUAL.indexOf(benchmark.type())))
                .or(() -> usual.stream().findFirst());
    }

    /** The benchmark of one type, such as expected-for-phase-mix. */
    public Optional<Benchmark> benchmark(String type) {
        return benchmarks.stream()
                .filter(benchmark -> benchmark.type().equals(type))
                .findFirst();
    }

    /** The same value set beside the benchmark of another type in place of the usual one; beside nothing without it. */
    public ComparedValue beside(String type) {
        return new ComparedValue(
                value,
                Stream.concat(
                                benchmark(type).map(Benchmark::chosen).stream(),
                                benchmarks.stream().filter(benchmark -> !USUAL.contains(benchmark.type())))
                        .toList());
    }
}
