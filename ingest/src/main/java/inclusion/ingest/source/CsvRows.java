// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** The records of a CSV file in order, each with its number: the first is 1, so a spreadsheet shows the same. */
public final class CsvRows implements TextRows {
    /** Longer than any real line by far, small enough to be read on the smallest machine. */
    private static final int LONGEST_FIELD = 1 << 18;

    private static final int LONGEST_RECORD = 1 << 21;
    private static final int MOST_FIELDS = 1 << 14;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long number;

    private CsvRows(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    /** The records of a content. */
    public static CsvRows open(Content content, TextEncoding encoding) throws IOException {
        return new CsvRows(settings().build(handler(), encoding.reader(content.open())));
    }

    /** The records of a beginning, the last of them possibly cut off. */
    public static CsvRows of(String head) {
        return new CsvRows(settings().build(handler(), head));
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public List<String> next() {
        number++;
        return records.next().getFields();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static CsvReader.CsvReaderBuilder settings() {
        return CsvReader.builder()
                .maxBufferSize(LONGEST_RECORD)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true);
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFields(MOST_FIELDS)
                .maxFieldSize(LONGEST_FIELD)
                .maxRecordSize(LONGEST_RECORD)
                .build();
    }
}
