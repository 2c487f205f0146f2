// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import inclusion.ingest.facts.movement.Schools.Member;
import inclusion.ingest.facts.pupil.Groundwork;
import inclusion.ingest.facts.pupil.Successions;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings to the driver what the rules know of schools: those that pupil files name, never the pupils. */
final class KnownReader {
    private final Groundwork ground;
    private final Dataset<Row> establishments;
    private final Successions successions;

    KnownReader(Groundwork ground, Dataset<Row> establishments) {
        this.ground = ground;
        this.establishments = establishments;
        this.successions = ground.successions();
    }

    Known known() {
        Dataset<Row> named = named().persist();
        Map<String, LocalDate> knownUntil = knownUntil();
        Known known = new Known(
                new Schools(successions, schools(named), urnOfYear(named), members(named)),
                new Covered(
                        periods(knownUntil),
                        listedOn(),
                        reasons(),
                        knownUntil.values().stream().max(LocalDate::compareTo).orElse(LocalDate.MIN)));
        named.unpersist();
        return known;
    }

    /** The schools that any pupil file names, however. */
    private Dataset<Row> named() {
        return ground.spells()
                .select(col("school_urn").as("named"))
                .union(ground.spells().select("destination_urn"))
                .union(ground.tables().of(PupilTable.PLACEMENT).select("school_urn"))
                .union(ground.tables().of(PupilTable.PLACEMENT).select("provider_urn"))
                .union(ground.tables().of(PupilTable.AP_ENTRY).select("previous_urn"))
                .union(ground.tables().of(PupilTable.OUTREACH).select("school_urn"))
                .union(ground.tables().of(PupilTable.OUTREACH).select("receiving_urn"))
                .where(col("named").isNotNull())
                .distinct();
    }

    private Map<String, School> schools(Dataset<Row> named) {
        Map<String, School> schools = new TreeMap<>();
        Map<String, EducationPhase> phases = new HashMap<>();
        for (Row row : of(named, ground.schoolYears())
                .select("school_urn", "time_period", "education_phase", "school_name")
                .orderBy("school_urn", "time_period")
                .collectAsList()) {
            EducationPhase phase = phase(row.getString(2));
            phases.merge(row.getString(0), phase, (before, newer) -> newer == EducationPhase.UNKNOWN ? before : newer);
            schools.put(
                    row.getString(0), new School(phases.get(row.getString(0)), "", text(row.getString(3)), null, null));
        }
        for (Row row : of(named, establishments)
                .select(
                        "school_urn",
                        "time_period",
                        "education_phase",
                        "establishment_type",
                        "school_name",
                        "lowest_age",
                        "highest_age")
                .orderBy("school_urn", "time_period", "source_id")
                .collectAsList()) {
            schools.merge(row.getString(0), school(row), KnownReader::filled);
        }
        return schools;
    }

    private static School school(Row row) {
        String type = text(row.getString(3));
        EducationPhase phase = EducationPhase.ofType(type).orElseGet(() -> phase(text(row.getString(2))));
        return new School(
                phase,
                type,
                text(row.getString(4)),
                row.isNullAt(5) ? null : YearGroup.fromLowestAge(row.getInt(5)),
                row.isNullAt(6) ? null : YearGroup.fromHighestAge(row.getInt(6)));
    }

    /** What the newer register says, and the older where it is silent; the phase of the files stands. */
    private static School filled(School before, School newer) {
        return new School(
                before.phase() == EducationPhase.UNKNOWN ? newer.phase() : before.phase(),
                newer.type().isEmpty() ? before.type() : newer.type(),
                newer.name().isEmpty() ? before.name() : newer.name(),
                newer.lowestYear() == null ? before.lowestYear() : newer.lowestYear(),
                newer.highestYear() == null ? before.highestYear() : newer.highestYear());
    }

    /** Of several numbers that one school has in a year the one that was open on its January census day. */
    private Map<String, String> urnOfYear(Dataset<Row> named) {
        Map<String, LocalDate> opened = new HashMap<>();
        for (Row row : of(named, establishments)
                .where(col("open_date").isNotNull())
                .groupBy("school_urn")
                .agg(max("open_date"))
                .collectAsList()) {
            opened.put(row.getString(0), row.getDate(1).toLocalDate());
        }
        Map<String, TreeSet<String>> candidates = new TreeMap<>();
        for (Row row : ground.enrolments()
                .select("school_urn", "time_period")
                .distinct()
                .collectAsList()) {
            candidates
                    .computeIfAbsent(
                            Schools.yearKey(successions.last(row.getString(0)), row.getString(1)),
                            key -> new TreeSet<>())
                    .add(row.getString(0));
        }
        Map<String, String> urns = new TreeMap<>();
        candidates.forEach((key, all) -> urns.put(key, onCensusDay(all, period(key), opened)));
        return urns;
    }

    /** The one opened last of those open by census day; a blank opening date is long ago. */
    private static String onCensusDay(Set<String> urns, String timePeriod, Map<String, LocalDate> opened) {
        LocalDate day = AcademicYear.ofTimePeriod(timePeriod).orElseThrow().januaryCensusDay();
        String best = "";
        LocalDate latest = null;
        for (String urn : urns) {
            LocalDate open = opened.getOrDefault(urn, LocalDate.MIN);
            if (!open.isAfter(day) && (latest == null || open.isAfter(latest))) {
                best = urn;
                latest = open;
            }
        }
        return best.isEmpty() ? urns.iterator().next() : best;
    }

    private static String period(String yearKey) {
        return yearKey.substring(yearKey.lastIndexOf(' ') + 1);
    }

    private Map<String, List<Member>> members(Dataset<Row> named) {
        Map<String, List<Member>> members = new TreeMap<>();
        for (Row row : of(named, ground.trustMembership())
                .select("school_urn", "trust_id", "time_period", "joined_date")
                .distinct()
                .orderBy("school_urn", "time_period", "trust_id")
                .collectAsList()) {
            members.computeIfAbsent(successions.last(row.getString(0)), last -> new ArrayList<>())
                    .add(new Member(
                            row.getString(1),
                            AcademicYear.ofTimePeriod(row.getString(2)).orElseThrow(),
                            day(row.getDate(3))));
        }
        return members;
    }

    private Map<String, LocalDate> knownUntil() {
        Map<String, LocalDate> until = new TreeMap<>();
        for (Row row :
                ground.spells().groupBy("school_urn").agg(max("known_until")).collectAsList()) {
            until.merge(
                    successions.last(row.getString(0)),
                    row.getDate(1).toLocalDate(),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        return until;
    }

    /** Those that the files say, and movements where a roll reaches to the last school days of the period. */
    private Set<String> periods(Map<String, LocalDate> knownUntil) {
        Set<String> periods = new TreeSet<>();
        for (Row row : ground.coverage()
                .select("covered_table", "school_urn", "time_period", "time_identifier")
                .distinct()
                .collectAsList()) {
            String last = successions.last(row.getString(1));
            periods.add(Covered.key(row.getString(0), last, row.getString(2), row.getString(3)));
            if (row.getString(0).equals(Covered.ROLL)
                    && MovementCoverage.reaches(
                            knownUntil.getOrDefault(last, LocalDate.MIN), row.getString(2), row.getString(3))) {
                periods.add(Covered.key(Covered.MOVEMENTS, last, row.getString(2), row.getString(3)));
            }
        }
        return periods;
    }

    /** Days of census returns: they list who was there on that day, an extract who was there when it was made. */
    private Map<String, List<LocalDate>> listedOn() {
        Map<String, TreeSet<LocalDate>> days = new TreeMap<>();
        for (Row row : ground.tables()
                .of(PupilTable.ROLL)
                .where("listed = 'on' and coalesce(collection, '') <> '' and as_of is not null")
                .select("school_urn", "as_of")
                .distinct()
                .collectAsList()) {
            days.computeIfAbsent(successions.last(row.getString(0)), last -> new TreeSet<>())
                    .add(row.getDate(1).toLocalDate());
        }
        Map<String, List<LocalDate>> listed = new TreeMap<>();
        days.forEach((last, all) -> listed.put(last, List.copyOf(all)));
        return listed;
    }

    private Set<String> reasons() {
        Set<String> reasons = new TreeSet<>();
        for (Row row : ground.spells()
                .where("leaving_reason is not null and leaving_date is not null")
                .select("school_urn", "leaving_date")
                .distinct()
                .collectAsList()) {
            AcademicYear year = SchoolTerm.of(row.getDate(1).toLocalDate()).year();
            reasons.add(Schools.yearKey(successions.last(row.getString(0)), year.timePeriod()));
        }
        return reasons;
    }

    private static Dataset<Row> of(Dataset<Row> named, Dataset<Row> rows) {
        return rows.join(named, rows.col("school_urn").equalTo(named.col("named")), "left_semi");
    }

    private static EducationPhase phase(String word) {
        return Arrays.stream(EducationPhase.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(EducationPhase.UNKNOWN);
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
