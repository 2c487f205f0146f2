// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.SchoolTerm;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * From the rows of schools' own files to the facts of rolls, attendance and exclusions, and to what facts over time are
 * made of. Nothing of it is written; what is kept between two uses is Spark's, and gone with the run.
 *
 * @param facts those made here
 * @param stopped schools' tables that are not used, and why
 * @param refusedLater rows of them by file, beyond those that the second reading refused
 */
public record OwnFacts(
        Map<PupilFact, Dataset<Row>> facts,
        Groundwork groundwork,
        List<Stopped> stopped,
        Map<Integer, Long> refusedLater) {

    /**
     * A school's table of which nothing is used.
     *
     * @param about as in {@code roll of school 900101}
     * @param files the numbers of the files that it stands in
     */
    public record Stopped(FindingRule rule, String about, Set<Integer> files, long rows) {}

    /**
     * Makes them.
     *
     * @param rows of {@link OwnReading#SCHEMA}, kept
     * @param checksums of the files, by their numbers
     * @param inCareRead whether somebody asked for that column by name
     */
    public static OwnFacts of(
            OwnFiles files,
            Dataset<Row> rows,
            Map<Integer, String> checksums,
            Dataset<Row> schoolYears,
            Dataset<Row> trustMembership,
            Successions successions,
            boolean inCareRead) {
        SparkSession spark = rows.sparkSession();
        Standing standing = files.standing(rows);
        Column usable = usable(standing);
        Dataset<Row> used = rows.where(col("stands").and(usable));
        Set<PupilTable> present = files.tables();
        OwnCoverage coverage = OwnCoverage.of(standing, files.keepFrom());
        SchoolCalendar calendar = new SchoolCalendar(standing, coverage, successions);
        SessionSums sums = new SessionSums(bestSources(standing));
        Dataset<Row> attendance = attendance(spark, used, sums, present);
        Histories histories = Histories.of(used, attendance, calendar, inCareRead);
        Map<PupilFact, Dataset<Row>> facts = new EnumMap<>(PupilFact.class);
        make(facts, histories, PupilFact.ENROLMENT_PERIOD, EnrolmentPeriods::of);
        make(facts, histories, PupilFact.SUSPENSION, ExclusionRows::suspensions);
        make(facts, histories, PupilFact.SUSPENDED_PUPIL, ExclusionRows::suspendedPupils);
        make(facts, histories, PupilFact.PERMANENT_EXCLUSION, ExclusionRows::permanentExclusions);
        facts.put(PupilFact.OWN_COVERAGE, coverage(spark, coverage));
        facts.put(PupilFact.OWN_FILE, new FilesInUse(sums, checksums, files.keepFrom()).of(rows.where(usable)));
        Groundwork groundwork = new Groundwork(
                OwnTables.of(spark, used, present),
                histories.rows(Spells.SCHEMA, SpellRows::of).persist(StorageLevel.MEMORY_AND_DISK()),
                attendance,
                facts.get(PupilFact.ENROLMENT_PERIOD),
                facts.get(PupilFact.SUSPENSION),
                facts.get(PupilFact.PERMANENT_EXCLUSION),
                facts.get(PupilFact.OWN_COVERAGE),
                schoolYears,
                trustMembership,
                successions);
        return new OwnFacts(
                facts,
                groundwork,
                standing.problems().stream().map(OwnFacts::stopped).toList(),
                OwnFiles.refusedLater(files.first(), standing, rows));
    }

    /** Of what was not refused once all was read. */
    private static Column usable(Standing standing) {
        Set<String> refused = new TreeSet<>();
        standing.verdicts().forEach((id, verdict) -> {
            if (verdict.state() == Verdict.State.REFUSED) {
                refused.add(id);
            }
        });
        return refused.isEmpty() ? lit(true) : not(col("delivery_id").isin(refused.toArray()));
    }

    private static void make(
            Map<PupilFact, Dataset<Row>> facts, Histories histories, PupilFact fact, Histories.Maker maker) {
        facts.put(fact, histories.rows(fact.schema(), maker).persist(StorageLevel.MEMORY_AND_DISK()));
    }

    private static Dataset<Row> attendance(
            SparkSession spark, Dataset<Row> used, SessionSums sums, Set<PupilTable> present) {
        PupilTables none = PupilTables.none(spark);
        Dataset<Row> totals = present.contains(PupilTable.SESSION_TOTAL)
                ? OwnTables.sessionTotalsBySource(used)
                : none.of(PupilTable.SESSION_TOTAL).withColumn("in_return", lit(false));
        Dataset<Row> marks = present.contains(PupilTable.MARKS) ? OwnTables.marks(used) : none.of(PupilTable.MARKS);
        Dataset<Row> attendance = TermAttendance.of(
                sums,
                totals.select("pupil", "school_urn", "time_period", "term", "code", "sessions", "in_return"),
                marks.select("pupil", "school_urn", "time_period", "marks"));
        return attendance.persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** Of each school and term the source that is used. */
    private static Map<String, Integer> bestSources(Standing standing) {
        Map<String, Integer> best = new HashMap<>();
        for (Delivered each : standing.standing()) {
            int source = each.isReturn()
                    ? SessionSums.FROM_RETURN
                    : each.table() == PupilTable.MARKS ? SessionSums.FROM_MARKS : SessionSums.FROM_TOTALS;
            for (SchoolTerm term : each.attendance()) {
                best.merge(
                        SessionSums.key(
                                each.school(),
                                term.year().timePeriod(),
                                term.season().word()),
                        source,
                        Math::min);
            }
        }
        return best;
    }

    private static Dataset<Row> coverage(SparkSession spark, OwnCoverage coverage) {
        List<Row> rows = coverage.rows().stream()
                .map(row -> RowFactory.create(
                        row.school(),
                        row.period().year().timePeriod(),
                        row.period().timeIdentifier(),
                        row.table(),
                        row.provisional()))
                .toList();
        return spark.createDataFrame(rows, PupilFact.OWN_COVERAGE.schema());
    }

    private static Stopped stopped(Standing.Problem problem) {
        return new Stopped(
                problem.rule(),
                problem.table().name().toLowerCase(Locale.ROOT) + " of school " + problem.school(),
                problem.files(),
                problem.rows());
    }

    /** Of a fact made here; empty for the others. */
    public Optional<Dataset<Row>> of(PupilFact fact) {
        return Optional.ofNullable(facts.get(fact));
    }
}
