// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.spec;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.PupilFacts;
import inclusion.metrics.SharedSpark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Rows of schools' own files from the tables of specs. A column that a table leaves out is as it mostly is; a school
 * covers, in each period that it has a row of, every table that any fact of its spec is made from.
 */
final class SpecOwnFacts {
    private static final Map<PupilFact, List<String>> MADE_FROM = Map.ofEntries(
            Map.entry(PupilFact.ENROLMENT_PERIOD, List.of("roll", "attendance", "exclusions")),
            Map.entry(PupilFact.SUSPENSION, List.of("exclusions")),
            Map.entry(PupilFact.SUSPENDED_PUPIL, List.of("exclusions")),
            Map.entry(PupilFact.PERMANENT_EXCLUSION, List.of("exclusions")),
            Map.entry(PupilFact.PUPIL_MOVEMENT, List.of("movements")),
            Map.entry(PupilFact.ARRIVAL, List.of("movements")),
            Map.entry(PupilFact.AP_SPELL, List.of("placements")),
            Map.entry(PupilFact.AP_CATCHMENT, List.of("placements")),
            Map.entry(PupilFact.SUSTAINED_ATTENDANCE, List.of("attendance")),
            Map.entry(PupilFact.DESTINATION, List.of("destinations")),
            Map.entry(PupilFact.EHC_PLAN, List.of("plans")),
            Map.entry(PupilFact.STAFF_YEAR, List.of("staff", "cpd")),
            Map.entry(PupilFact.TIMETABLE_YEAR, List.of("timetable")),
            Map.entry(PupilFact.PROGRAMME_YEAR, List.of("programmes")),
            Map.entry(PupilFact.OUTREACH_YEAR, List.of("outreach")));

    /** What a row says where its table has no such column; other columns are null, or unknown where they are groups. */
    private static final Map<String, Object> MOSTLY = Map.ofEntries(
            Map.entry("enrol_status", "C"),
            Map.entry("headcount", true),
            Map.entry("headcount_provisional", false),
            Map.entry("compulsory_age", true),
            Map.entry("attendance_known", true),
            Map.entry("exclusions_known", true),
            Map.entry("headcount_status", true),
            Map.entry("year_10_january", false),
            Map.entry("category", "SUSP"),
            Map.entry("in_care", "Not read"));

    private final Map<PupilFact, List<Row>> rows = new EnumMap<>(PupilFact.class);
    private long units;

    void add(Spec spec, String year) {
        Set<String> tables = new TreeSet<>();
        Set<List<String>> places = new java.util.LinkedHashSet<>();
        for (Spec.OwnRow row : spec.own()) {
            tables.addAll(MADE_FROM.get(row.fact()));
            places.add(List.of(row.school(), row.period()));
            if (row.cells().containsKey("home_urn")
                    && !row.cells().get("home_urn").isEmpty()) {
                places.add(List.of(Spec.code(row.cells().get("home_urn")), row.period()));
            }
            for (int at = 0; at < row.rows(); at++) {
                add(row, year);
            }
        }
        for (List<String> place : places) {
            for (String table : tables) {
                keep(
                        PupilFact.OWN_COVERAGE,
                        RowFactory.create(place.get(0), year, place.get(1), table, /* provisional= */ false));
            }
        }
    }

    PupilFacts facts() {
        Map<PupilFact, Dataset<Row>> facts = new EnumMap<>(PupilFact.class);
        for (PupilFact fact : PupilFact.values()) {
            facts.put(fact, SharedSpark.session().createDataFrame(rows.getOrDefault(fact, List.of()), fact.schema()));
        }
        return new PupilFacts(facts, "5".repeat(16));
    }

    private void add(Spec.OwnRow row, String year) {
        units++;
        List<String> known = Arrays.asList(row.fact().schema().fieldNames());
        for (String column : row.cells().keySet()) {
            if (!known.contains(column)) {
                throw new IllegalArgumentException("Invalid spec: " + row.fact().word() + " has no column " + column);
            }
        }
        keep(
                row.fact(),
                RowFactory.create(Arrays.stream(row.fact().schema().fields())
                        .map(field -> value(row, year, field))
                        .toArray()));
    }

    private Object value(Spec.OwnRow row, String year, StructField field) {
        String column = field.name();
        if (row.cells().containsKey(column)) {
            return read(row.cells().get(column), field.dataType());
        }
        return switch (column) {
            case "school_urn" -> row.school();
            case "time_period" -> year;
            case "time_identifier" -> row.period();
            case "pupil", "staff" -> "unit " + units;
            default -> otherwise(row.fact(), column);
        };
    }

    private static Object otherwise(PupilFact fact, String column) {
        if (MOSTLY.containsKey(column)) {
            return MOSTLY.get(column);
        }
        boolean counted = fact == PupilFact.ENROLMENT_PERIOD
                && (column.startsWith("session_")
                        || column.equals("suspension")
                        || column.startsWith("suspension_")
                        || column.equals("permanent_exclusion"));
        return counted ? (Object) 0L : PupilFact.GROUPS.contains(column) ? PupilFact.UNKNOWN : null;
    }

    private static Object read(String text, DataType type) {
        if (text.isEmpty()) {
            return null;
        }
        if (type.equals(DataTypes.BooleanType)) {
            return text.equals("yes");
        }
        return type.equals(DataTypes.LongType) ? (Object) Long.valueOf(text) : Spec.code(text);
    }

    private void keep(PupilFact fact, Row row) {
        rows.computeIfAbsent(fact, none -> new ArrayList<>()).add(row);
    }
}
