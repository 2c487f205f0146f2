// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import inclusion.ingest.facts.FactSchemas;
import inclusion.ingest.facts.LocalSpark;
import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.pupil.Groundwork;
import inclusion.ingest.facts.pupil.PupilTables;
import inclusion.ingest.facts.pupil.Spells;
import inclusion.ingest.facts.pupil.Successions;
import inclusion.ingest.facts.pupil.TermAttendance;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What schools' files would say after reading, written down row by row; columns that are not named are silent. */
final class Files {
    private static final String YEAR = "202324";

    private final Map<String, List<Row>> rows = new java.util.TreeMap<>();

    /** A school of 2023/24, its trust where it has one, and files that cover the whole year. */
    Files school(String urn, String phase, String type, String trust) {
        put(
                "school_year",
                FactSchemas.SCHOOL_YEAR,
                Map.of(
                        "school_urn",
                        urn,
                        "time_period",
                        YEAR,
                        "school_name",
                        "School " + urn,
                        "education_phase",
                        phase,
                        "new_la_code",
                        "E06999998",
                        "expected",
                        true,
                        "register_known",
                        true,
                        "sex_of_school",
                        "Unknown",
                        "peer_group",
                        "Unknown"));
        put(
                "establishment",
                FactSchemas.ESTABLISHMENT,
                Map.of(
                        "school_urn",
                        urn,
                        "time_period",
                        YEAR,
                        "school_name",
                        "School " + urn,
                        "education_phase",
                        phase,
                        "establishment_type",
                        type,
                        "status",
                        "open",
                        "source_id",
                        "register",
                        "admissions_policy",
                        "Unknown",
                        "sex_of_school",
                        "Unknown",
                        "religious_character",
                        "Unknown"));
        if (!trust.isEmpty()) {
            put(
                    "membership",
                    FactSchemas.TRUST_MEMBERSHIP,
                    Map.of(
                            "trust_id",
                            trust,
                            "school_urn",
                            urn,
                            "time_period",
                            YEAR,
                            "membership_date",
                            "2024-01-18",
                            "joined_date",
                            "2020-01-01",
                            "history",
                            "complete"));
        }
        for (String identifier : Season.AUTUMN.periods()) {
            for (String table : List.of("roll", "attendance", "exclusions", "placements")) {
                covers(urn, YEAR, identifier, table);
            }
        }
        return this;
    }

    Files spell(String pupil, String urn, String entry, String leaving, String sen) {
        Map<String, Object> values = new java.util.TreeMap<>(groups(sen));
        values.putAll(Map.of(
                "pupil",
                pupil,
                "school_urn",
                urn,
                "entry_date",
                entry,
                "leaving_recorded",
                true,
                "known_until",
                "2024-10-03",
                "enrol_status",
                "C"));
        if (!leaving.isEmpty()) {
            values.put("leaving_date", leaving);
        }
        put("spells", Spells.SCHEMA, values);
        for (String identifier : Season.AUTUMN.periods()) {
            enrolled(pupil, urn, YEAR, identifier, sen);
        }
        return this;
    }

    private void covers(String urn, String period, String identifier, String table) {
        put(
                "coverage",
                PupilFact.OWN_COVERAGE.schema(),
                Map.of(
                        "school_urn",
                        urn,
                        "time_period",
                        period,
                        "time_identifier",
                        identifier,
                        "covered_table",
                        table,
                        "provisional",
                        false));
    }

    private void enrolled(String pupil, String urn, String period, String identifier, String sen) {
        Map<String, Object> enrolment = new java.util.TreeMap<>(groups(sen));
        enrolment.putAll(Map.of(
                "pupil",
                pupil,
                "school_urn",
                urn,
                "time_period",
                period,
                "time_identifier",
                identifier,
                "headcount",
                true));
        put("enrolments", PupilFact.ENROLMENT_PERIOD.schema(), enrolment);
    }

    /** On the list of a census return of that day. */
    Files listed(String pupil, String urn, String day) {
        put(
                "ROLL",
                PupilTables.schema(PupilTable.ROLL),
                Map.of(
                        "pupil",
                        pupil,
                        "school_urn",
                        urn,
                        "as_of",
                        day,
                        "collection",
                        "2024 SPR",
                        "listed",
                        "on",
                        "enrol_status",
                        "C"));
        return this;
    }

    Files placement(String pupil, String home, String provider, String entry, String protocol) {
        put(
                "PLACEMENT",
                PupilTables.schema(PupilTable.PLACEMENT),
                Map.of(
                        "pupil",
                        pupil,
                        "school_urn",
                        home,
                        "provider_urn",
                        provider,
                        "entry_date",
                        entry,
                        "placement_reason",
                        "BHS",
                        "sen_on_entry",
                        "N",
                        "la_protocol",
                        protocol));
        return this;
    }

    Files outreach(String provider, String receiving, String start, long minutes) {
        put(
                "OUTREACH",
                PupilTables.schema(PupilTable.OUTREACH),
                Map.of(
                        "school_urn",
                        provider,
                        "receiving_urn",
                        receiving,
                        "start_date",
                        start,
                        "minutes",
                        minutes,
                        "time_period",
                        new AcademicYear(Integer.parseInt(start.substring(0, 4))).timePeriod()));
        return this;
    }

    /** A year of a school with so many suspended half-days and pupils in January. */
    Files suspensions(String urn, String period, long sessions, int pupils) {
        covers(urn, period, "Academic year", "exclusions");
        Map<String, Object> suspension = new java.util.TreeMap<>(groups("No SEN"));
        suspension.putAll(Map.of(
                "pupil",
                "s",
                "school_urn",
                urn,
                "time_period",
                period,
                "time_identifier",
                "Academic year",
                "session",
                sessions));
        put("suspensions", PupilFact.SUSPENSION.schema(), suspension);
        for (int pupil = 0; pupil < pupils; pupil++) {
            enrolled("n" + pupil, urn, period, "Academic year", "No SEN");
        }
        return this;
    }

    /** With the rows of every file in another order. */
    Map<PupilFact, Dataset<Row>> facts(long seed) {
        rows.values().forEach(list -> Collections.shuffle(list, new Random(seed)));
        return MovementFacts.of(
                LocalSpark.session(),
                ground(),
                frame("establishment", FactSchemas.ESTABLISHMENT),
                frame("published", FactSchemas.PUBLISHED_COUNT));
    }

    Groundwork ground() {
        Map<PupilTable, Dataset<Row>> tables = new EnumMap<>(PupilTable.class);
        for (PupilTable table : PupilTable.values()) {
            tables.put(table, frame(table.name(), PupilTables.schema(table)));
        }
        return new Groundwork(
                new PupilTables(tables),
                frame("spells", Spells.SCHEMA),
                frame("attendance", TermAttendance.SCHEMA),
                frame("enrolments", PupilFact.ENROLMENT_PERIOD.schema()),
                frame("suspensions", PupilFact.SUSPENSION.schema()),
                frame("excluded", PupilFact.PERMANENT_EXCLUSION.schema()),
                frame("coverage", PupilFact.OWN_COVERAGE.schema()),
                frame("school_year", FactSchemas.SCHOOL_YEAR),
                frame("membership", FactSchemas.TRUST_MEMBERSHIP),
                new Successions(Map.of()));
    }

    private Dataset<Row> frame(String name, StructType schema) {
        return LocalSpark.session().createDataFrame(rows.getOrDefault(name, List.of()), schema);
    }

    private void put(String name, StructType schema, Map<String, ?> values) {
        rows.computeIfAbsent(name, none -> new ArrayList<>())
                .add(RowFactory.create(Arrays.stream(schema.fields())
                        .map(field -> value(field, values.get(field.name())))
                        .toArray()));
    }

    private static Object value(StructField field, Object value) {
        DataType type = field.dataType();
        return value != null && type.equals(DataTypes.DateType) ? Date.valueOf(LocalDate.parse((String) value)) : value;
    }

    private static Map<String, Object> groups(String sen) {
        Map<String, Object> groups = new java.util.TreeMap<>();
        PupilFact.GROUPS.forEach(group -> groups.put(group, "Unknown"));
        groups.put("sen_provision", sen);
        groups.put("year_group", "9");
        return groups;
    }
}
