// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** The sums of every pair for one parent × period × phase × group, unpacked. */
public final class SumRow {
    /** Numbers of a pair without what stands beside it. */
    private static final int BLOCK = 7;

    private final PairSum[] sums;

    SumRow(WideLayout layout) {
        sums = layout.pairs().stream()
                .map(pair -> PairSum.none(pair.beside().size()))
                .toArray(PairSum[]::new);
    }

    /** Unpacks the column {@code sums} of a row of {@link RollUp}. */
    public static SumRow of(Row row, WideLayout layout) {
        return of(row.<byte[]>getAs("sums"), layout);
    }

    static SumRow of(byte[] packed, WideLayout layout) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        SumRow row = new SumRow(layout);
        for (int at = 0; at < row.sums.length; at++) {
            long units = in.getLong();
            long hidden = in.getLong();
            long lower = in.getLong();
            long upper = in.getLong();
            long denominator = in.getLong();
            int roundedTo = (int) in.getLong();
            long provisional = in.getLong();
            List<Long> beside = new ArrayList<>();
            while (beside.size() < layout.pairs().get(at).beside().size()) {
                beside.add(in.getLong());
            }
            row.sums[at] = new PairSum(
                    units,
                    hidden,
                    lower,
                    upper < 0 ? Optional.empty() : Optional.of(upper),
                    denominator,
                    roundedTo,
                    provisional,
                    beside);
        }
        return row;
    }

    /** The sum of a pair by its number. */
    public PairSum pair(int number) {
        return sums[number];
    }

    /** A unit whose phase does not have the indicator adds nothing. */
    void add(WideRow wide, WideLayout layout, String ownPhase) {
        for (int at = 0; at < sums.length; at++) {
            WideLayout.Pair pair = layout.pairs().get(at);
            if (pair.isFor(ownPhase)) {
                sums[at] = sums[at].plus(PairSum.of(wide, layout, pair));
            }
        }
    }

    void add(SumRow other) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] = sums[at].plus(other.sums[at]);
        }
    }

    byte[] bytes() {
        int numbers =
                Arrays.stream(sums).mapToInt(sum -> BLOCK + sum.beside().size()).sum();
        ByteBuffer out = ByteBuffer.allocate(numbers * Long.BYTES);
        for (PairSum sum : sums) {
            out.putLong(sum.units())
                    .putLong(sum.hidden())
                    .putLong(sum.lower())
                    .putLong(sum.upper().orElse(-1L))
                    .putLong(sum.denominator())
                    .putLong(sum.roundedTo())
                    .putLong(sum.provisional());
            sum.beside().forEach(out::putLong);
        }
        return out.array();
    }
}
