// SPDX-License-Identifier: Apache-2.0
package inclusion.api.export;

import inclusion.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which rows of the tables are wanted.
 *
 * @param levels words of geographic_level; empty for all
 * @param indicators ids; empty for all
 */
public record Narrowing(List<String> levels, List<String> indicators) {
    public Narrowing {
        levels = List.copyOf(levels);
        indicators = List.copyOf(indicators);
    }

    /** Refuses an indicator that the snapshot does not know. */
    public void check(Snapshot snapshot) {
        List<String> known = snapshot.rows(
                "SELECT indicator_id FROM indicator ORDER BY indicator_id", row -> row.text("indicator_id"));
        for (String indicator : indicators) {
            if (!known.contains(indicator)) {
                throw new IllegalArgumentException(
                        "Invalid indicator: " + indicator + ". Use one of " + String.join(", ", known) + ".");
            }
        }
    }

    /** The WHERE of a table with these columns; a column that it lacks narrows nothing. */
    String where(List<String> columns) {
        List<String> conditions = new ArrayList<>();
        if (narrowsBy("geographic_level", levels, columns)) {
            conditions.add("geographic_level" + anyOf(levels));
        }
        if (narrowsBy("indicator_id", indicators, columns)) {
            conditions.add("indicator_id" + anyOf(indicators));
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The arguments of {@link #where}. */
    List<Object> arguments(List<String> columns) {
        List<Object> arguments = new ArrayList<>();
        if (narrowsBy("geographic_level", levels, columns)) {
            arguments.addAll(levels);
        }
        if (narrowsBy("indicator_id", indicators, columns)) {
            arguments.addAll(indicators);
        }
        return arguments;
    }

    private static boolean narrowsBy(String column, List<String> values, List<String> columns) {
        return !values.isEmpty() && columns.contains(column);
    }

    private static String anyOf(List<String> values) {
        return " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }
}
