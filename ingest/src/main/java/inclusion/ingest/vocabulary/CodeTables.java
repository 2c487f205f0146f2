// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The tables of all code sets, read once. */
final class CodeTables {

    private static final Set<String> SHARED = Set.of("code", "label", "means", "group", "valid_from", "valid_until");

    static final Map<String, Table> ALL = read();

    private CodeTables() {}

    record Table(List<CodeSet.Code> inOrder, Map<String, CodeSet.Code> byCode) {}

    private static Map<String, Table> read() {
        Map<String, Table> tables = new HashMap<>();
        CodeSet.tables().forEach(name -> tables.put(name, table(name)));
        return Map.copyOf(tables);
    }

    private static Table table(String name) {
        List<CodeSet.Code> codes = new ArrayList<>();
        Map<String, CodeSet.Code> byCode = new HashMap<>();
        String resource = name + ".csv";
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(CodeTables.class.getResourceAsStream(resource), resource),
                        StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                CodeSet.Code code = code(row);
                codes.add(code);
                if (byCode.put(code.code(), code) != null) {
                    throw new IllegalStateException("Invalid " + resource + ": the code " + code.code()
                            + " stands in it twice. Keep the row that is right.");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Table(List.copyOf(codes), Map.copyOf(byCode));
    }

    private static CodeSet.Code code(NamedCsvRecord row) {
        Map<String, String> details = new HashMap<>(row.getFieldsAsMap());
        details.keySet().removeAll(SHARED);
        return new CodeSet.Code(
                row.getField("code"),
                row.getField("label"),
                row.getField("means"),
                row.getField("group"),
                Days.between(row.getField("valid_from"), row.getField("valid_until")),
                details);
    }
}
