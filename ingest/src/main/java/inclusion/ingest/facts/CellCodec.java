// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.source.Cell;
import inclusion.ingest.vocabulary.CellState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A row's figures as bytes, so that Spark moves them as one column: nested columns cost several times as much. */
final class CellCodec {
    private static final List<CellState> STATES = List.of(CellState.values());
    private static final long NONE = Long.MIN_VALUE;

    private CellCodec() {}

    static byte[] pack(List<Cell> cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(cells.size() * 48);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Cell cell : cells) {
                out.writeUTF(cell.measure());
                out.writeByte(STATES.indexOf(cell.state()));
                if (cell instanceof Cell.Count count) {
                    out.writeByte(count.roundedTo());
                    out.writeLong(count.value().orElse(NONE));
                    out.writeLong(count.hiddenLower().orElse(NONE));
                    out.writeLong(count.hiddenUpper().orElse(NONE));
                } else if (cell instanceof Cell.Printed printed) {
                    out.writeByte(0);
                    out.writeByte(printed.decimals());
                    out.writeUTF(printed.value().map(BigDecimal::toPlainString).orElse(""));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static List<Cell> unpack(byte[] packed) {
        List<Cell> cells = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            while (in.available() > 0) {
                String measure = in.readUTF();
                CellState state = STATES.get(in.readByte());
                int roundedTo = in.readByte();
                cells.add(roundedTo == 0 ? printed(in, measure, state) : count(in, measure, state, roundedTo));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return cells;
    }

    private static Cell count(DataInputStream in, String measure, CellState state, int roundedTo) throws IOException {
        return new Cell.Count(
                measure, state, number(in.readLong()), number(in.readLong()), number(in.readLong()), roundedTo);
    }

    private static Cell printed(DataInputStream in, String measure, CellState state) throws IOException {
        int decimals = in.readByte();
        String value = in.readUTF();
        return new Cell.Printed(
                measure, state, value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)), decimals);
    }

    private static OptionalLong number(long number) {
        return number == NONE ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
