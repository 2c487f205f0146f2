// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import java.util.List;
import java.util.Optional;

/** A value with everything that it is compared with. */
public record ComparedValue(IndicatorValue value, List<Benchmark> benchmarks) {
    public ComparedValue {
        benchmarks = List.copyOf(benchmarks);
    }

    /** The first benchmark that has a value, else the first that says why it has none. */
    public Optional<Benchmark> benchmark() {
        return benchmarks.stream()
                .filter(benchmark -> benchmark.value() != null)
                .findFirst()
                .or(() -> benchmarks.stream().findFirst());
    }

    /** The benchmark of one type, such as expected-for-phase-mix. */
    public Optional<Benchmark> benchmark(String type) {
        return benchmarks.stream()
                .filter(benchmark -> benchmark.type().equals(type))
                .findFirst();
    }
}
