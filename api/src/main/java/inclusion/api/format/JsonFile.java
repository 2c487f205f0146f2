// SPDX-License-Identifier: Apache-2.0
package inclusion.api.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import inclusion.api.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An array of objects, one for each row, with every column in each. */
public final class JsonFile {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonFile() {}

    static void write(Snapshot snapshot, Selection selection, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            array(snapshot, selection, json);
        }
    }

    static void write(Snapshot snapshot, Selection selection, Writer writer) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(writer)) {
            array(snapshot, selection, json);
        }
    }

    /** Writes the array into a document that somebody else has begun. */
    public static void array(Snapshot snapshot, Selection selection, JsonGenerator json) throws IOException {
        json.writeStartArray();
        selection.in(snapshot, rows -> {
            Columns columns = new Columns(rows);
            try {
                while (rows.next()) {
                    json.writeStartObject();
                    for (int column = 0; column < columns.names().size(); column++) {
                        json.writeFieldName(columns.names().get(column));
                        cell(json, columns.cell(column));
                    }
                    json.writeEndObject();
                }
                return columns;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        json.writeEndArray();
    }

    private static void cell(JsonGenerator json, Object cell) throws IOException {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (cell instanceof Double number && Double.isFinite(number)) {
            json.writeNumber(Cells.text(number));
        } else if (cell instanceof BigDecimal || cell instanceof Float) {
            json.writeNumber(Cells.text(cell));
        } else if (cell instanceof BigInteger
                || cell instanceof Long
                || cell instanceof Integer
                || cell instanceof Short) {
            json.writeNumber(cell.toString());
        } else {
            json.writeString(cell.toString());
        }
    }
}
