// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import inclusion.ingest.source.CsvRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The file that says which pupils to leave out: a CSV file with a column {@code upn} or {@code pupil_key}. */
final class PupilList {
    private static final List<String> COLUMNS = List.of("upn", "pupil_key");

    private PupilList() {}

    /**
     * The pupils as the file names them. Nothing of the file is in any message.
     *
     * @throws IllegalArgumentException when it has no such column or names nobody
     */
    static Set<String> read(Path file) throws IOException {
        Set<String> pupils = new TreeSet<>();
        try (CsvRows rows = CsvRows.of(text(file))) {
            int column = rows.hasNext() ? column(rows.next()) : -1;
            if (column < 0) {
                throw invalid(file, "its first line names no column upn or pupil_key");
            }
            while (rows.hasNext()) {
                List<String> fields = rows.next();
                if (column < fields.size() && !fields.get(column).isBlank()) {
                    pupils.add(fields.get(column).strip());
                }
            }
        }
        if (pupils.isEmpty()) {
            throw invalid(file, "it names nobody");
        }
        return pupils;
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw invalid(file, "there is no such file");
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        // The byte-order mark of UTF-8, as Excel writes it.
        return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    }

    private static int column(List<String> header) {
        return COLUMNS.stream()
                .mapToInt(name -> header.stream()
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .toList()
                        .indexOf(name))
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static IllegalArgumentException invalid(Path file, String why) {
        return new IllegalArgumentException("Invalid pupil file " + file + ": " + why
                + ". Give a CSV file with one column, upn or pupil_key, and a line for each pupil.");
    }
}
