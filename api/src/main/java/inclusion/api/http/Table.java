// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.format.Format;
import inclusion.api.read.Level;
import inclusion.api.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a listing shows.
 *
 * @param name of the resource
 * @param from the table, or a SELECT in brackets with a name
 * @param order the ORDER BY, which has to be total so that pages neither overlap nor miss a row; empty for the order in
 *     which the snapshot is sorted, which is as firm and lets a far page of a long table be read without sorting it
 */
record Table(String name, String summary, String from, String order, List<Filter> filters, List<Format> formats) {
    Table {
        filters = List.copyOf(filters);
        formats = List.copyOf(formats);
    }

    /** A condition on the rows that a parameter sets. */
    interface Filter {
        Parameter parameter();

        String condition(List<String> values);

        List<Object> arguments(List<String> values);

        /** An ORDER BY that goes before the table's own, with the same arguments; empty for none. */
        default String order() {
            return "";
        }
    }

    /** Any of the given values in a column. */
    record Equal(Parameter parameter, String column) implements Filter {
        @Override
        public String condition(List<String> values) {
            return column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
        }

        @Override
        public List<Object> arguments(List<String> values) {
            return List.copyOf(values);
        }
    }

    /** True or false in a column. */
    record Flag(Parameter parameter, String column) implements Filter {
        @Override
        public String condition(List<String> values) {
            return column + " = CAST(? AS BOOLEAN)";
        }

        @Override
        public List<Object> arguments(List<String> values) {
            return List.copyOf(values);
        }
    }

    static Filter flag(String column, String description) {
        return new Flag(Parameter.choice(column, description, List.of("true", "false")), column);
    }

    /** Filters of columns whose values can be listed: a value that no row has is refused with the list. */
    static List<Filter> words(Snapshot snapshot, String table, String... columns) {
        List<Filter> filters = new ArrayList<>();
        for (String column : columns) {
            filters.add(new Equal(
                    Parameter.filter(
                            column, "Only rows of this " + column + ".", Words.ofColumn(snapshot, table, column)),
                    column));
        }
        return filters;
    }

    /** The level under its own name and under the short one. */
    static List<Filter> levels() {
        Parameter.Rule words =
                Words.of(Arrays.stream(Level.values()).map(Level::word).toList());
        return List.of(
                new Equal(Parameter.filter("geographic_level", "Only rows of this level.", words), "geographic_level"),
                new Equal(Parameter.filter("level", "The same as geographic_level.", words), "geographic_level"));
    }

    /** A code that the snapshot knows: too many to list. */
    static Filter entity(Snapshot snapshot) {
        return new Equal(
                Parameter.filter(
                        "entity_code",
                        "The code of an entity of this snapshot; look it up at " + Api.ROOT + "entities?q=.",
                        given -> known(snapshot, given)),
                "entity_code");
    }

    private static Optional<String> known(Snapshot snapshot, String given) {
        return snapshot.first(
                "SELECT entity_code FROM entity WHERE lower(entity_code) = lower(?)",
                row -> row.text("entity_code"),
                given);
    }
}
