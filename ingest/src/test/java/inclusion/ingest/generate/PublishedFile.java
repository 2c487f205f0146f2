// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A generated file, read back without any help of the code that wrote it. */
record PublishedFile(List<NamedCsvRecord> rows) {
    static PublishedFile utf8(Path file) {
        return read(file, StandardCharsets.UTF_8);
    }

    static PublishedFile windows(Path file) {
        return read(file, Charset.forName("windows-1252"));
    }

    private static PublishedFile read(Path file, Charset charset) {
        String text = new String(content(file), charset);
        return new PublishedFile(CsvReader.builder()
                .allowMissingFields(true)
                .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .stream()
                .toList());
    }

    /** What is inside the gzip, or the file itself. */
    static byte[] content(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The hash of the content of each data file of a folder, by its path in there. */
    static TreeMap<String, Integer> contents(Path folder) {
        TreeMap<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().matches(".*\\.(csv|csv\\.gz|xml\\.gz)"))
                    .forEach(file -> contents.put(folder.relativize(file).toString(), Arrays.hashCode(content(file))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return contents;
    }

    NamedCsvRecord only(Predicate<NamedCsvRecord> wanted) {
        List<NamedCsvRecord> found = rows.stream().filter(wanted).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " rows instead of one");
        }
        return found.get(0);
    }

    PublishedFile where(Predicate<NamedCsvRecord> wanted) {
        return new PublishedFile(rows.stream().filter(wanted).toList());
    }

    long sum(String column) {
        return rows.stream()
                .mapToLong(row -> Long.parseLong(row.getField(column)))
                .sum();
    }

    static Predicate<NamedCsvRecord> is(String column, String value) {
        return row -> row.getField(column).equals(value);
    }
}
