// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a trust's export calls the columns of the contract, as its {@code column_names.csv} says.
 *
 * @param byTable table of the contract → name in the export, lower-case → name in the contract
 */
public record ColumnNames(Map<String, Map<String, String>> byTable) implements Serializable {
    /** Of a folder that maps nothing. */
    public static final ColumnNames NONE = new ColumnNames(Map.of());

    public ColumnNames {
        byTable = Map.copyOf(byTable);
    }

    /** A header as the contract would have it; a name that nothing maps stays. */
    public List<String> renamed(String table, List<String> header) {
        Map<String, String> names = byTable.get(table);
        return names == null
                ? header
                : header.stream()
                        .map(name -> names.getOrDefault(key(name), name))
                        .toList();
    }

    /** How a name of an export is looked up. */
    public static String key(String name) {
        return name.replace("\uFEFF", "")
                .replace('\u00A0', ' ')
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
