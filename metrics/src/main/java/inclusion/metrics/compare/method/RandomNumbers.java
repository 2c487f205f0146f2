// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Where every draw of a method comes from: the same seed, the same numbers, on every machine. */
final class RandomNumbers {
    private RandomNumbers() {}

    /** L64X128MixRandom (Steele and Vigna 2021, Proceedings of the ACM on Programming Languages 5, OOPSLA 148). */
    static UniformRandomProvider of(long seed) {
        return RandomSource.L64_X128_MIX.create(seed);
    }
}
