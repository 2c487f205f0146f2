// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.local;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.pupil.Groundwork;
import inclusion.ingest.facts.pupil.PupilTables;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.EducationPhase;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The facts of this package. Each has a row for every period that its files cover, as {@code OWN_COVERAGE} says. */
public final class LocalFacts {
    /** What tells one row of a pupil at a school in a period from another. */
    static final String[] UNIT = {"pupil", "school_urn", "time_period", "time_identifier"};

    static final String[] SCHOOL_PERIOD = {"school_urn", "time_period", "time_identifier"};

    private LocalFacts() {}

    /** All of them, empty where no file feeds them. */
    public static Map<PupilFact, Dataset<Row>> of(Groundwork ground) {
        PupilTables tables = ground.tables();
        Dataset<Row> staff = tables.of(PupilTable.STAFF);
        Dataset<Row> enrolments = ground.enrolments();
        Dataset<Row> alternative = alternativeProvision(ground.schoolYears());
        Map<PupilFact, Dataset<Row>> facts = new EnumMap<>(PupilFact.class);
        facts.put(
                PupilFact.STAFF_YEAR,
                StaffYears.of(staff, tables.of(PupilTable.CPD), ground.coverage(), ground.successions()));
        facts.put(
                PupilFact.TIMETABLE_YEAR,
                TimetableYears.of(
                        tables.of(PupilTable.TIMETABLE), staff, enrolments, covered(ground.coverage(), "timetable")));
        facts.put(
                PupilFact.PROGRAMME_YEAR,
                ProgrammeYears.of(
                        tables.of(PupilTable.PROGRAMME),
                        enrolments,
                        covered(ground.coverage(), "programmes"),
                        alternative));
        facts.put(
                PupilFact.EHC_PLAN,
                PlanYears.of(tables.of(PupilTable.EHC_PLAN), enrolments, covered(ground.coverage(), "plans")));
        facts.put(
                PupilFact.DESTINATION,
                Leavers.of(
                        tables.of(PupilTable.DESTINATION),
                        enrolments,
                        covered(ground.coverage(), "destinations"),
                        alternative));
        return facts;
    }

    /** The periods that a table of schools' own files covers. */
    static Dataset<Row> covered(Dataset<Row> coverage, String table) {
        return coverage.where(col("covered_table").equalTo(table))
                .select("school_urn", "time_period", "time_identifier")
                .distinct();
    }

    /** Schools that are alternative provision in a year: {@code school_urn, time_period, in_ap}. */
    static Dataset<Row> alternativeProvision(Dataset<Row> schoolYears) {
        return schoolYears
                .select(
                        col("school_urn"),
                        col("time_period"),
                        col("education_phase")
                                .equalTo(EducationPhase.ALTERNATIVE_PROVISION.word())
                                .as("in_ap"))
                .distinct();
    }

    /** The columns of a fact in their types and order; a group that nobody knows is unknown. */
    static Dataset<Row> as(PupilFact fact, Dataset<Row> rows) {
        Set<String> groups = Set.copyOf(PupilFact.GROUPS);
        return rows.select(Arrays.stream(fact.schema().fields())
                .map(field -> {
                    Column value = col(field.name());
                    Column known = groups.contains(field.name()) ? coalesce(value, lit(PupilFact.UNKNOWN)) : value;
                    return known.cast(field.dataType()).as(field.name());
                })
                .toArray(Column[]::new));
    }

    /** Groups of an enrolment beside what tells it from others. */
    static Column[] groups(String... more) {
        return Stream.concat(Arrays.stream(more), PupilFact.GROUPS.stream())
                .map(name -> col(name))
                .toArray(Column[]::new);
    }
}
