// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The contract for those who fill it in: every file empty, an example of each, table schemas, and a page that explains
 * them. Sensitive columns are left out of the empty files: whoever needs them adds them, and names them.
 */
public final class Templates {
    private Templates() {}

    /**
     * Writes them below a folder.
     *
     * @return what was written, below that folder
     * @throws IOException when a file cannot be written, or one of these names is there already and not empty
     */
    public static List<String> write(Path out) throws IOException {
        Map<String, String> files = files();
        for (String name : files.keySet()) {
            Path file = out.resolve(name);
            if (Files.exists(file) && Files.size(file) > 0) {
                throw new IOException("Cannot write " + file
                        + ": it is there already and holds something. Name an empty folder, or move the file away.");
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = out.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
        return List.copyOf(files.keySet());
    }

    /** Name → content, in the order in which they are listed. */
    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", Explained.page());
        for (ContractFile file : Contract.files()) {
            files.put(file.id() + ".csv", line(names(plain(file))));
        }
        for (ContractFile file : Contract.files()) {
            files.put("example/" + file.id() + ".csv", example(file));
        }
        for (ContractFile file : Contract.files()) {
            files.put(TableSchemas.name(file), TableSchemas.schema(file));
        }
        files.put("datapackage.json", TableSchemas.dataPackage());
        return files;
    }

    private static List<ContractColumn> plain(ContractFile file) {
        return file.columns().stream().filter(column -> !column.sensitive()).toList();
    }

    /** The example holds to its own settings: renamed columns have their other name, named sensitive ones are there. */
    private static String example(ContractFile file) {
        Set<String> named = new LinkedHashSet<>(
                Contract.file("sensitive_columns").columns().get(0).eg());
        List<ContractColumn> columns = file.columns().stream()
                .filter(column -> !column.sensitive() || named.contains(column.name()))
                .toList();
        List<String> header = columns.stream()
                .map(column -> exported(file.id(), column.name()))
                .toList();
        StringBuilder text = new StringBuilder(line(header));
        for (int row = 0; row < file.exampleRows(); row++) {
            List<String> cells = new ArrayList<>();
            for (ContractColumn column : columns) {
                cells.add(column.eg().get(row));
            }
            text.append(line(cells));
        }
        return text.toString();
    }

    /** What the example's {@code column_names.csv} calls a column. */
    private static String exported(String table, String name) {
        ContractFile names = Contract.file("column_names");
        List<ContractColumn> columns = names.columns();
        for (int row = 0; row < names.exampleRows(); row++) {
            if (columns.get(0).eg().get(row).equals(table)
                    && columns.get(1).eg().get(row).equals(name)) {
                return columns.get(2).eg().get(row);
            }
        }
        return name;
    }

    private static List<String> names(List<ContractColumn> columns) {
        return columns.stream().map(ContractColumn::name).toList();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("[^,\"\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }
}
