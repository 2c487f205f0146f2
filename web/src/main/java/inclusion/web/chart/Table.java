// SPDX-License-Identifier: Apache-2.0
package inclusion.web.chart;

import java.util.List;

/**
 * A figure's numbers as a table.
 *
 * @param head one heading per column
 * @param rows one text per column; the first heads its row
 */
public record Table(List<String> head, List<List<String>> rows) {
    public Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether a column holds numbers, so that it is aligned to the right; words in its first row make it text. */
    public boolean isOfNumbers(int column) {
        return rows.isEmpty() || !rows.get(0).get(column).matches(".*\\p{L}{4}.*");
    }

    /** The table as comma-separated text, with the headings. */
    public String csv() {
        StringBuilder csv = new StringBuilder();
        line(csv, head);
        rows.forEach(row -> line(csv, row));
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(cells.get(i).replace("\"", "\"\""))
                    .append('"');
        }
        csv.append("\r\n");
    }
}
