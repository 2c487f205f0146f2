// SPDX-License-Identifier: Apache-2.0
package inclusion.api.format;

import inclusion.api.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to write rows. */
public enum Format {
    JSON("application/json") {
        @Override
        public void write(Snapshot snapshot, Selection rows, OutputStream out) throws IOException {
            JsonFile.write(snapshot, rows, out);
        }
    },
    CSV("text/csv") {
        @Override
        public void write(Snapshot snapshot, Selection rows, OutputStream out) throws IOException {
            CsvFile.write(snapshot, rows, out);
        }
    },
    PARQUET("application/vnd.apache.parquet") {
        @Override
        public void write(Snapshot snapshot, Selection rows, OutputStream out) throws IOException {
            ParquetFile.write(snapshot, rows, out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Snapshot snapshot, Selection rows, OutputStream out) throws IOException {
            XlsxFile.write(snapshot, rows, out);
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Without a character set: all text is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** The word for it, also the extension of its files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** Writes all rows of a selection; leaves the stream open. */
    public abstract void write(Snapshot snapshot, Selection rows, OutputStream out) throws IOException;
}
