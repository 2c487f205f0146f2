// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import inclusion.ingest.source.Companion;
import inclusion.ingest.source.CsvRows;
import inclusion.ingest.source.Header;
import inclusion.ingest.source.Layout;
import inclusion.ingest.source.SourceRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads tables beside the one that is being read. */
final class TableRows {
    private TableRows() {}

    /** Shows the usable rows of all files of a table; one that cannot be read on has no more of them. */
    static void each(List<Companion> companions, CensusTable table, Consumer<SourceRow> consumer) {
        Layout layout = table.layout();
        for (Companion companion : companions) {
            if (companion.layout() == table.place()) {
                each(companion, Header.bind(companion.header(), layout), consumer);
            }
        }
    }

    private static void each(Companion companion, Header header, Consumer<SourceRow> consumer) {
        try (CsvRows rows = CsvRows.open(companion.content(), companion.encoding())) {
            while (rows.hasNext()) {
                List<String> fields = rows.next();
                SourceRow row = new SourceRow(header, fields);
                if (rows.number() > companion.headerRow() && row.refusal().isEmpty()) {
                    consumer.accept(row);
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException broken) {
            // the books of that file say so; rows that lean on what is missing are refused for it
            return;
        }
    }

    /** The texts of a row by column, blank ones left out. */
    static Map<String, String> texts(SourceRow row, CensusTable table) {
        Map<String, String> texts = new TreeMap<>();
        for (String column : table.columns()) {
            String text = row.text(column);
            if (!text.isEmpty() && !text.equalsIgnoreCase("NULL")) {
                texts.put(column, text);
            }
        }
        return texts;
    }
}
