// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of a table as text, in order, its header first; each has its number and the first is 1. */
public interface TextRows extends Closeable {
    /** The rows of a content, whichever way it is written. */
    static TextRows open(Content content, TextEncoding encoding) throws IOException {
        return encoding == TextEncoding.PARQUET ? ParquetRows.open(content) : CsvRows.open(content, encoding);
    }

    /** The first rows of a file, the last of them possibly cut off; all of a Parquet file, whose names stand at its end. */
    static TextRows beginning(RawFile file) throws IOException {
        return file.encoding() == TextEncoding.PARQUET ? ParquetRows.open(file.content()) : CsvRows.of(file.head());
    }

    /** Whether there is another row; throws {@code CsvParseException} or {@code UncheckedIOException} if broken. */
    boolean hasNext();

    /** The next row's fields. */
    List<String> next();

    /** The number of the row that {@link #next} gave last. */
    long number();
}
