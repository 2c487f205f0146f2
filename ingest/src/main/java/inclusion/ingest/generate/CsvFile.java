// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Writes a gzipped CSV file in the manner of one publisher. */
final class CsvFile {
    /** How a publisher writes CSV. */
    enum Manner {
        /** Explore education statistics: plain UTF-8. */
        STATISTICS(StandardCharsets.UTF_8, false, false),
        /** School performance tables: UTF-8 with a byte order mark and Windows line ends. */
        PERFORMANCE_TABLES(StandardCharsets.UTF_8, true, false),
        /** Underlying school files: windows-1252. */
        UNDERLYING(Charset.forName("windows-1252"), false, false),
        /** Get Information about Schools: windows-1252, everything in quotes. */
        REGISTER_EXTRACT(Charset.forName("windows-1252"), false, true);

        private final Charset charset;
        private final boolean marked;
        private final boolean quoted;

        Manner(Charset charset, boolean marked, boolean quoted) {
            this.charset = charset;
            this.marked = marked;
            this.quoted = quoted;
        }
    }

    private CsvFile() {}

    /** Ungzipped, for people to read. */
    static void writePlain(Path file, List<String> header, Stream<List<String>> rows) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
                csv.writeRecord(header);
                rows.forEach(csv::writeRecord);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file, unwritable);
        }
    }

    static void write(Path file, Manner manner, List<String> header, Stream<List<String>> rows) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                    Writer text = new OutputStreamWriter(out, manner.charset)) {
                if (manner.marked) {
                    text.write('\uFEFF');
                }
                try (CsvWriter csv = CsvWriter.builder()
                        .lineDelimiter(manner == Manner.STATISTICS ? LineDelimiter.LF : LineDelimiter.CRLF)
                        .quoteStrategy(manner.quoted ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                        .build(text)) {
                    csv.writeRecord(header);
                    rows.forEach(csv::writeRecord);
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file, unwritable);
        }
    }
}
