// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.tally;

import inclusion.ingest.vocabulary.CellState;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Every tally and printed value of one level × entity × period × phase, unpacked. Packed, only those that are there take
 * space: a row of a file with four columns costs four blocks, however large the catalogue is.
 */
public final class WideRow {
    private static final int BLOCK = 7;
    private static final int SCALE = 6;
    private static final long NONE = Long.MIN_VALUE;

    private final TallyCell[] tallies;
    private final PrintedCell[] printed;

    private WideRow(TallyCell[] tallies, PrintedCell[] printed) {
        this.tallies = tallies;
        this.printed = printed;
    }

    /** Unpacks the column {@code cells} of a row of {@link WideRows}. */
    public static WideRow of(Row row, WideLayout layout) {
        ByteBuffer in = ByteBuffer.wrap(row.<byte[]>getAs("cells"));
        WideRow wide = new WideRow(
                new TallyCell[layout.tallies().size()],
                new PrintedCell[layout.printed().size()]);
        long[] block = new long[BLOCK];
        while (in.hasRemaining()) {
            for (int at = 0; at < BLOCK; at++) {
                block[at] = in.getLong();
            }
            wide.put(block);
        }
        return wide;
    }

    /** The cell of a tally by its number; empty when the file has no such column or row. */
    public Optional<TallyCell> tally(int number) {
        return Optional.ofNullable(tallies[number]);
    }

    /** The printed cell by its number. */
    public Optional<PrintedCell> printed(int number) {
        return Optional.ofNullable(printed[number]);
    }

    private void put(long[] block) {
        int number = (int) block[0];
        CellState state = CellFold.state(block[1]);
        if (number < tallies.length) {
            tallies[number] = new TallyCell(
                    state,
                    block[2],
                    block[3] < 0 ? Optional.empty() : Optional.of(block[3]),
                    (int) block[4],
                    block[5],
                    block[6]);
        } else {
            printed[number - tallies.length] = new PrintedCell(
                    state,
                    block[2] == NONE ? Optional.empty() : Optional.of(BigDecimal.valueOf(block[2], SCALE)),
                    (int) block[3],
                    block[5],
                    block[6]);
        }
    }

    /** Packs blocks of numbers. */
    static final class Writer {
        private ByteBuffer out = ByteBuffer.allocate(BLOCK * Long.BYTES * 16);

        void block(long... numbers) {
            if (out.remaining() < BLOCK * Long.BYTES) {
                out = ByteBuffer.allocate(out.capacity() * 2).put(out.flip());
            }
            for (long number : numbers) {
                out.putLong(number);
            }
        }

        /** A printed cell: the value in millionths. */
        void printed(int number, CellState state, BigDecimal value, int decimals, long file, long sourceRow) {
            long millionths =
                    value == null ? NONE : value.setScale(SCALE).unscaledValue().longValueExact();
            block(number, CellFold.weight(state), millionths, decimals, 0, file, sourceRow);
        }

        byte[] bytes() {
            return Arrays.copyOf(out.array(), out.position());
        }
    }
}
