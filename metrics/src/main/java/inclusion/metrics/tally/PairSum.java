// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * A numerator and its denominator, summed over the units that have both.
 *
 * @param units how many are in the sums
 * @param hidden how many of them hide their numerator
 * @param lower the numerator with hidden parts at their least; the numerator itself when none is hidden
 * @param upper the same at their most; empty where a hidden part has no bound
 * @param roundedTo the coarsest rounding of any part, 1 when exact
 */
public record PairSum(
        long units, long hidden, long lower, Optional<Long> upper, long denominator, int roundedTo) {
    /** Of a row of {@link RollUp}; empty when no unit has both. */
    public static Optional<PairSum> read(Row sums, String numerator, String denominator) {
        String pair = numerator + "/" + denominator + "$";
        long units = Numbers.longOf(sums, pair + "units");
        if (units == 0) {
            return Optional.empty();
        }
        boolean bounded = Numbers.longOf(sums, pair + "unbounded") == 0;
        return Optional.of(new PairSum(
                units,
                Numbers.longOf(sums, pair + "hidden"),
                Numbers.longOf(sums, pair + "lower"),
                bounded ? Numbers.optionalLong(sums, pair + "upper") : Optional.empty(),
                Numbers.longOf(sums, pair + "denominator"),
                sums.getInt(sums.fieldIndex(pair + "rounded"))));
    }
}
