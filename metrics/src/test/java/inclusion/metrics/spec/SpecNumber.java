// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.spec;

import java.math.BigDecimal;
import java.util.Optional;

/** A number of a spec's expected output: nothing, {@code 7.6864}, or a range {@code 0.6667 to 1.3333}. */
record SpecNumber(Optional<BigDecimal> lower, Optional<BigDecimal> upper) {
    static SpecNumber parse(String text) {
        if (text.isEmpty()) {
            return new SpecNumber(Optional.empty(), Optional.empty());
        }
        String[] ends = text.split(" to ", -1);
        return new SpecNumber(Optional.of(new BigDecimal(ends[0])), Optional.of(new BigDecimal(ends[ends.length - 1])));
    }

    boolean isRange() {
        return !lower.equals(upper);
    }

    /** Whether a computed number shows as the expected one, at the decimals that the spec gives. */
    static boolean shows(Optional<BigDecimal> expected, Object computed) {
        if (expected.isEmpty() || computed == null) {
            return expected.isEmpty() && computed == null;
        }
        double half = 0.5 * Math.pow(10, -expected.get().scale()) * (1 + 1e-6);
        return Math.abs(((Number) computed).doubleValue() - expected.get().doubleValue()) <= half;
    }
}
