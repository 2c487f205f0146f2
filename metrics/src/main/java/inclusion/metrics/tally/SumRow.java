// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** The sums of every pair for one parent × period × phase, unpacked. */
public final class SumRow {
    private static final int BLOCK = 6;

    private final PairSum[] sums;

    SumRow(int pairs) {
        sums = new PairSum[pairs];
        Arrays.fill(sums, PairSum.NONE);
    }

    /** Unpacks the column {@code sums} of a row of {@link RollUp}. */
    public static SumRow of(Row row, WideLayout layout) {
        return of(row.<byte[]>getAs("sums"), layout);
    }

    static SumRow of(byte[] packed, WideLayout layout) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        SumRow row = new SumRow(layout.pairs().size());
        for (int at = 0; at < row.sums.length; at++) {
            long units = in.getLong();
            long hidden = in.getLong();
            long lower = in.getLong();
            long upper = in.getLong();
            row.sums[at] = new PairSum(
                    units, hidden, lower, upper < 0 ? Optional.empty() : Optional.of(upper), in.getLong(), (int)
                            in.getLong());
        }
        return row;
    }

    /** The sum of a pair by its number. */
    public PairSum pair(int number) {
        return sums[number];
    }

    void add(WideRow wide, WideLayout layout) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] = sums[at].plus(PairSum.of(wide, layout, layout.pairs().get(at)));
        }
    }

    void add(SumRow other) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] = sums[at].plus(other.sums[at]);
        }
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(sums.length * BLOCK * Long.BYTES);
        for (PairSum sum : sums) {
            out.putLong(sum.units())
                    .putLong(sum.hidden())
                    .putLong(sum.lower())
                    .putLong(sum.upper().orElse(-1L))
                    .putLong(sum.denominator())
                    .putLong(sum.roundedTo());
        }
        return out.array();
    }
}
