// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import inclusion.api.read.Level;
import inclusion.api.snapshot.Dictionary;
import inclusion.api.snapshot.Profile;
import inclusion.api.snapshot.Snapshot;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** JSON schemas of what the API says, made from the records and tables themselves. */
final class Schemas {
    private Schemas() {}

    static Map<String, Object> array(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }

    /** The schema of a record as {@link Json} writes it. */
    static Map<String, Object> of(Class<? extends Record> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(snake(component.getName()), of(component.getGenericType()));
        }
        return object(properties);
    }

    static Map<String, Object> object(Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("required", List.copyOf(properties.keySet()));
        schema.put("properties", properties);
        return schema;
    }

    /** The schema of one row of a selection, each cell of which may be null. */
    static Map<String, Object> row(Snapshot snapshot, String from) {
        Map<String, Object> properties = new LinkedHashMap<>();
        snapshot.rows("DESCRIBE SELECT * FROM " + from, row -> {
            Map<String, Object> column = new LinkedHashMap<>(column(row.text("column_type")));
            column.put("description", Dictionary.description(row.text("column_name")));
            return properties.put(row.text("column_name"), column);
        });
        return object(properties);
    }

    private static Map<String, Object> column(String type) {
        return switch (type) {
            case "BIGINT", "INTEGER", "SMALLINT", "HUGEINT" -> nullable("integer");
            case "DOUBLE", "FLOAT" -> nullable("number");
            case "BOOLEAN" -> nullable("boolean");
            case "DATE" -> Map.of("type", List.of("string", "null"), "format", "date");
            default -> nullable("string");
        };
    }

    private static Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == Map.class
                    ? Map.of("type", "object", "additionalProperties", of(last))
                    : array(of(last));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            Map<String, Object> inner = new LinkedHashMap<>(of(plain.asSubclass(Record.class)));
            inner.put("type", List.of("object", "null"));
            return inner;
        }
        if (plain == Level.class) {
            return Map.of("type", List.of("string", "null"), "enum", levels());
        }
        if (plain == Profile.class) {
            return Map.of("type", "string");
        }
        if (plain == LocalDate.class) {
            return Map.of("type", List.of("string", "null"), "format", "date");
        }
        if (plain == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (plain == double.class) {
            return Map.of("type", "number");
        }
        if (plain == int.class || plain == long.class) {
            return Map.of("type", "integer");
        }
        return nullable(
                plain == Long.class || plain == Integer.class
                        ? "integer"
                        : plain == Double.class ? "number" : "string");
    }

    private static List<String> levels() {
        List<String> words =
                new ArrayList<>(Arrays.stream(Level.values()).map(Level::word).toList());
        words.add(null);
        return words;
    }

    private static Map<String, Object> nullable(String type) {
        return Map.of("type", List.of(type, "null"));
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
