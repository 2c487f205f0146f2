// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import inclusion.ingest.facts.LocalSpark;
import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.pupil.PupilTables;
import inclusion.ingest.source.PupilTable;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Rows made by hand: a line names its columns, the others are its cells; blank is null. */
final class Given {
    private static final String YEAR = "Academic year";

    private Given() {}

    static Dataset<Row> rows(PupilTable table, String columns, String... lines) {
        return rows(PupilTables.schema(table), columns, lines);
    }

    static Dataset<Row> enrolments(String columns, String... lines) {
        return rows(PupilFact.ENROLMENT_PERIOD.schema(), columns, lines);
    }

    /** Each {@code school period table}; the academic year, and its autumn term. */
    static Dataset<Row> coverage(String... lines) {
        List<String> rows = new ArrayList<>();
        for (String line : lines) {
            List<String> parts = Arrays.asList(line.split(" ", -1));
            for (String identifier : List.of(YEAR, "Autumn term")) {
                rows.add(String.join("|", parts.get(0), parts.get(1), identifier, parts.get(2), "false"));
            }
        }
        return rows(
                PupilFact.OWN_COVERAGE.schema(),
                "school_urn|time_period|time_identifier|covered_table|provisional",
                rows.toArray(String[]::new));
    }

    /** Each {@code school period}. */
    static Dataset<Row> covered(String... lines) {
        return LocalFacts.covered(
                coverage(Arrays.stream(lines).map(line -> line + " any").toArray(String[]::new)), "any");
    }

    /** Each {@code school period true|false}. */
    static Dataset<Row> alternative(String... lines) {
        StructType schema = StructType.fromDDL("school_urn STRING, time_period STRING, in_ap BOOLEAN");
        return rows(
                schema,
                "school_urn|time_period|in_ap",
                Arrays.stream(lines).map(line -> line.replace(' ', '|')).toArray(String[]::new));
    }

    /** The whole years of a fact by a column, each as the values of these columns. */
    static Map<String, String> years(Dataset<Row> fact, String key, String... columns) {
        Map<String, String> values = new TreeMap<>();
        for (Row row : fact.where("time_identifier = '" + YEAR + "'").collectAsList()) {
            List<String> texts = Arrays.stream(columns)
                    .map(column -> String.valueOf(row.<Object>getAs(column)))
                    .toList();
            String before = values.put(row.getAs(key), String.join(" ", texts));
            if (before != null) {
                throw new AssertionError("two rows of " + row.getAs(key));
            }
        }
        return values;
    }

    private static Dataset<Row> rows(StructType schema, String columns, String... lines) {
        List<String> names = Arrays.asList(columns.split("\\|", -1));
        StructType nullable = new StructType(Arrays.stream(schema.fields())
                .map(field -> new StructField(field.name(), field.dataType(), true, field.metadata()))
                .toArray(StructField[]::new));
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            Object[] values = new Object[schema.size()];
            List<String> cells = Arrays.asList(line.split("\\|", -1));
            if (cells.size() != names.size()) {
                throw new AssertionError("not as many cells as columns: " + line);
            }
            for (int i = 0; i < names.size(); i++) {
                int at = schema.fieldIndex(names.get(i));
                values[at] = value(schema.apply(at).dataType(), cells.get(i).strip());
            }
            rows.add(RowFactory.create(values));
        }
        return LocalSpark.session().createDataFrame(rows, nullable);
    }

    private static Object value(DataType type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (type instanceof DateType) {
            return Date.valueOf(text);
        }
        if (type instanceof LongType) {
            return Long.valueOf(text);
        }
        if (type instanceof BooleanType) {
            return Boolean.valueOf(text);
        }
        if (type instanceof DecimalType) {
            return new BigDecimal(text);
        }
        if (type instanceof StringType) {
            return text;
        }
        throw new AssertionError("no text for " + type);
    }
}
