// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as publishers print them. */
final class Printed {
    private Printed() {}

    /** {@code 100 × part / whole}, with at most that many decimals and no zeros at the end; the whole is not zero. */
    static String percent(long part, long whole, int decimals) {
        BigDecimal percent = hundredfold(part, whole, decimals);
        return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
    }

    /** A percentage with its sign, as in {@code 46.90%}: one decimal that counts and, if more are wanted, zeros. */
    static String percentSign(long part, long whole, int decimals, int zeros) {
        return hundredfold(part, whole, decimals).setScale(decimals + zeros, RoundingMode.UNNECESSARY) + "%";
    }

    static BigDecimal hundredfold(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    static long toNearest(int step, long count) {
        return (count + step / 2) / step * step;
    }
}
