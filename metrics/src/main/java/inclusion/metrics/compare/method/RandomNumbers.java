// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.rng.UniformRandomProvider;

/** Where every draw of a method comes from: the same seed, the same numbers, on every machine. */
final class RandomNumbers {
    private RandomNumbers() {}

    /** L64X128MixRandom (Steele and Vigna 2021, Proceedings of the ACM on Programming Languages 5, OOPSLA 148). */
    static UniformRandomProvider of(long seed) {
        RandomGenerator generator =
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return generator::nextLong;
    }
}
