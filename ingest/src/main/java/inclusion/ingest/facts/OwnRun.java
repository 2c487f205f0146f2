// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import inclusion.ingest.facts.local.LocalFacts;
import inclusion.ingest.facts.movement.MovementFacts;
import inclusion.ingest.facts.pupil.DeliverySeen;
import inclusion.ingest.facts.pupil.OwnFacts;
import inclusion.ingest.facts.pupil.OwnFiles;
import inclusion.ingest.facts.pupil.OwnReading;
import inclusion.ingest.facts.pupil.SchoolLookup;
import inclusion.ingest.facts.pupil.Successions;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.contract.FolderSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** The way of schools' own files through a run: beside the published ones, and never written. */
final class OwnRun {
    private static final String IN_CARE = "in_care";
    private static final int PARTS_A_CORE = 2;

    private final SparkSession spark;
    private final Landed landed;
    private final PupilSettings settings;
    private final OwnFiles files;
    private final Dataset<Row> rows;
    private final Map<Integer, String> checksums;

    private OwnRun(
            SparkSession spark,
            Landed landed,
            PupilSettings settings,
            OwnFiles files,
            Dataset<Row> rows,
            Map<Integer, String> checksums) {
        this.spark = spark;
        this.landed = landed;
        this.settings = settings;
        this.files = files;
        this.rows = rows;
        this.checksums = checksums;
    }

    /** Whether a file is a school's own; it then takes this way alone. */
    static boolean takes(FileSummary summary) {
        return !summary.own().deliveries().isEmpty();
    }

    static OwnRun of(
            SparkSession spark,
            Landed landed,
            Known known,
            List<FileSummary> usable,
            PupilSettings settings,
            ReadingContext context) {
        SchoolYears schools = known.schools();
        SchoolLookup lookup =
                (period, school) -> schools.of(period, DeliverySchool.laestab(school), DeliverySchool.urn(school))
                        .map(SchoolYear::entityCode)
                        .orElse(school);
        Map<String, String> sources = new TreeMap<>();
        usable.forEach(
                summary -> sources.put(summary.task().name(), summary.task().sourceId()));
        OwnFiles files = OwnFiles.of(
                usable.stream().map(FileSummary::own).toList(),
                landed.settings().declared(sources),
                lookup,
                settings);
        List<FileTask> tasks =
                usable.stream().filter(OwnRun::takes).map(FileSummary::task).toList();
        Map<Integer, String> checksums = tasks.stream().collect(Collectors.toMap(FileTask::index, FileTask::checksum));
        return new OwnRun(
                spark, landed, settings, files, read(spark, landed.settings(), tasks, files, context), checksums);
    }

    /** The pupils' part of the facts; nothing of it is computed before it is asked for. */
    Made facts(
            Dataset<Row> schoolYears,
            Dataset<Row> trustMembership,
            Dataset<Row> establishments,
            Dataset<Row> publishedCount,
            List<FileSummary.LinkRow> links) {
        if (!files.any()) {
            PupilFacts none = PupilFacts.none(spark);
            String fingerprint = landed.namesPeople() ? settings.fingerprint() : "";
            return new Made(new PupilFacts(none.facts(), fingerprint), List.of(), Map.of());
        }
        OwnFacts own = OwnFacts.of(
                files, rows, checksums, schoolYears, trustMembership, Successions.of(pairs(links)), inCareRead());
        Map<PupilFact, Dataset<Row>> facts =
                new EnumMap<>(PupilFacts.none(spark).facts());
        facts.putAll(own.facts());
        List<Dataset<Row>> coverage = new ArrayList<>(List.of(own.facts().get(PupilFact.OWN_COVERAGE)));
        for (Map<PupilFact, Dataset<Row>> more : List.of(
                LocalFacts.of(own.groundwork()),
                MovementFacts.of(spark, own.groundwork(), establishments, publishedCount))) {
            more.forEach((fact, dataset) -> {
                if (fact == PupilFact.OWN_COVERAGE) {
                    coverage.add(dataset);
                } else {
                    facts.put(fact, dataset);
                }
            });
        }
        facts.put(
                PupilFact.OWN_COVERAGE,
                coverage.stream().reduce(Dataset::unionByName).orElseThrow().distinct());
        return new Made(new PupilFacts(facts, settings.fingerprint()), own.stopped(), own.refusedLater());
    }

    /**
     * What came of schools' own files.
     *
     * @param stopped schools' tables that are not used
     * @param refusedLater rows of them by file
     */
    record Made(PupilFacts facts, List<OwnFacts.Stopped> stopped, Map<Integer, Long> refusedLater) {}

    /** Rows of own files that are not used, by file. */
    Map<Integer, OwnRows.LeftOut> leftOut() {
        return files.any() ? OwnRows.leftOut(rows) : Map.of();
    }

    private static Dataset<Row> read(
            SparkSession spark, FolderSettings folder, List<FileTask> tasks, OwnFiles files, ReadingContext context) {
        JavaSparkContext sparkContext = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<OwnReading> reading = sparkContext.broadcast(files.reading());
        List<List<FileTask>> hands = dealt(tasks, PARTS_A_CORE * sparkContext.defaultParallelism());
        JavaRDD<Row> rows = sparkContext
                .parallelize(hands, Math.max(1, hands.size()))
                .flatMap(List::iterator)
                .flatMap(task -> new OwnRows(task, context.with(folder.of(task.name())), reading.value()));
        return spark.createDataFrame(rows, OwnReading.SCHEMA).persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** In so many parts of about one size: what is kept is gone through often, and hundreds of small parts cost more. */
    private static List<List<FileTask>> dealt(List<FileTask> tasks, int parts) {
        List<List<FileTask>> hands = new ArrayList<>();
        List<FileTask> largestFirst = tasks.stream()
                .sorted(Comparator.comparingLong(FileTask::bytes).reversed().thenComparing(FileTask::index))
                .toList();
        for (int i = 0; i < largestFirst.size(); i++) {
            if (i < parts) {
                hands.add(new ArrayList<>());
            }
            hands.get(i % parts).add(largestFirst.get(i));
        }
        return hands;
    }

    private boolean inCareRead() {
        return landed.tasks().stream()
                .anyMatch(task ->
                        landed.settings().of(task.name()).sensitiveColumns().contains(IN_CARE));
    }

    private static List<Successions.Link> pairs(List<FileSummary.LinkRow> links) {
        return links.stream()
                .map(link -> new Successions.Link(link.urn(), link.linked(), link.type()))
                .toList();
    }

    /** The school of a row as its file names it. */
    static final class DeliverySchool {
        private static final String LAESTAB = "LAESTAB ";

        private DeliverySchool() {}

        static String laestab(String school) {
            return school.startsWith(LAESTAB) ? school.substring(LAESTAB.length()) : "";
        }

        static String urn(String school) {
            return school.startsWith(LAESTAB) ? "" : school;
        }

        /** What the file says of the school in a year: its number, and nothing else. */
        static Sighting sighting(String timePeriod, DeliverySeen seen, int file) {
            String urn = urn(seen.school());
            return new Sighting(
                    timePeriod,
                    laestab(seen.school()),
                    urn,
                    "",
                    "",
                    "",
                    "",
                    "",
                    urn.isEmpty() ? Sighting.NO_FILE : file);
        }
    }
}
