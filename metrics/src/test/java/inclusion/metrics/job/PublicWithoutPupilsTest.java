// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static inclusion.metrics.FactsFixture.ENGLAND;
import static inclusion.metrics.FactsFixture.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.Facts;
import inclusion.ingest.facts.PupilFact;
import inclusion.metrics.FactsFixture;
import inclusion.metrics.OwnCatalogue;
import inclusion.metrics.PupilFixture;
import inclusion.metrics.SharedSpark;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.Derivation;
import inclusion.metrics.catalogue.IntervalMethod;
import inclusion.metrics.catalogue.PupilRules;
import inclusion.metrics.catalogue.TallyUnit;
import inclusion.metrics.catalogue.ValueType;
import inclusion.metrics.snapshot.Lake;
import inclusion.metrics.snapshot.Manifest;
import inclusion.metrics.snapshot.Manifest.PublishedTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The strongest form of "nothing of pupils' data is public": what is public of a folder with pupils' files is, table by
 * table and digest by digest, what is public of the same folder without them.
 */
class PublicWithoutPupilsTest {
    private static final String BIG = "900001";
    private static final String SMALL = "900002";
    private static final String NEXT_YEAR = "201718";
    private static final String PUPIL_FILE = "900001 census of Anyone.xml";

    private static Manifest without;
    private static Manifest with;
    private static Path snapshot;

    @BeforeAll
    static void publish_twice(@TempDir Path folder) {
        without = run(folder.resolve("without"), published().facts());
        with = run(
                folder.resolve("with"),
                published()
                        .file("a".repeat(64), PUPIL_FILE, "census-return", 999)
                        .facts(pupils().facts()));
        snapshot = folder.resolve("with/snapshots").resolve(with.snapshotId());
        tablesRead = SharedSpark.session().read();
        publicValues = read("public/indicator_value");
        internalValues = read("internal/indicator_value");
    }

    private static DataFrameReader tablesRead;
    private static List<Row> publicValues;
    private static List<Row> internalValues;

    private static List<Row> read(String table) {
        Dataset<Row> rows = tablesRead.parquet(snapshot.resolve(table).toString());
        return rows.collectAsList();
    }

    private static Manifest run(Path lake, Facts facts) {
        return new SnapshotRun(
                        SharedSpark.session(),
                        new Lake(
                                lake.toString(),
                                SharedSpark.session().sparkContext().hadoopConfiguration()),
                        catalogue(),
                        step -> {})
                .publish(facts, "default");
    }

    /** The publisher hides the one school's count and prints the other's; a year later it has printed nothing. */
    private static FactsFixture published() {
        return new FactsFixture()
                .authority("E09000901", "E12000901")
                .school(BIG, "Primary", "E09000901", "E12000901")
                .school(SMALL, "Primary", "E09000901", "E12000901")
                .school(BIG, NEXT_YEAR, "Primary", "E09000901", "E12000901", true)
                .member("7001", BIG)
                .member("7001", SMALL)
                .member("7001", BIG, NEXT_YEAR)
                .count("School", BIG, "Primary", "headcount", 75)
                .oneOrTwo("School", BIG, "Primary", "permanent_exclusion")
                .count("School", SMALL, "Primary", "headcount", 60)
                .count("School", SMALL, "Primary", "permanent_exclusion", 3)
                .count("National", ENGLAND, "Primary", "headcount", 10_000)
                .count("National", ENGLAND, "Primary", "permanent_exclusion", 10);
    }

    private static PupilFixture pupils() {
        PupilFixture pupils = new PupilFixture();
        for (String year : new String[] {YEAR, NEXT_YEAR}) {
            pupils.in(year, "Academic year")
                    .covers(BIG, "roll", "exclusions")
                    .covers(SMALL, "roll", "exclusions")
                    .rows(40, PupilFact.ENROLMENT_PERIOD, BIG, Map.of("headcount", true, "fsm", "Eligible"))
                    .rows(35, PupilFact.ENROLMENT_PERIOD, BIG, Map.of("headcount", true, "fsm", "Not eligible"))
                    .rows(60, PupilFact.ENROLMENT_PERIOD, SMALL, Map.of("headcount", true))
                    .rows(2, PupilFact.PERMANENT_EXCLUSION, BIG, Map.of("fsm", "Eligible"));
        }
        return pupils.file(YEAR, BIG, "roll", "a".repeat(64), 75)
                .in(NEXT_YEAR, "Autumn term")
                .covers(BIG, "roll", "exclusions");
    }

    private static Catalogue catalogue() {
        return new OwnCatalogue()
                .tally("pupil_headcount_january", TallyUnit.PUPIL, "enrolment_period", "headcount", "1", "roll")
                .tally("permanent_exclusion_count", TallyUnit.EVENT, "permanent_exclusion", "", "1", "exclusions")
                .published("permanent-exclusion-rate")
                .published("suspension-rate")
                .indicator(
                        "own-rate",
                        ValueType.RATE,
                        IntervalMethod.POISSON_BYAR,
                        "permanent_exclusion_count",
                        "pupil_headcount_january",
                        PupilRules.NONE)
                .derived(
                        "own-gap",
                        IntervalMethod.NONE,
                        "100",
                        new Derivation.OfGroups(Derivation.Kind.GAP, "own-rate", "fsm", "Eligible", "rest"))
                .build();
    }

    @Test
    void publicTables_areThoseOfTheFolderWithoutPupilsFiles_digestByDigest() {
        assertThat(digests(with, "public")).isEqualTo(digests(without, "public"));
        assertThat(with.newestTimePeriod()).isEqualTo(without.newestTimePeriod());
        assertThat(with.contentDigest()).isNotEqualTo(without.contentDigest());
    }

    @Test
    void inside_everyTableOfValuesKnowsTheOwnOnes() {
        Map<String, String> inside = digests(with, "internal");
        Map<String, String> open = digests(with, "public");
        assertThat(inside).containsKeys("own_coverage", "own_file", "movement_flow");
        assertThat(open).doesNotContainKeys("own_coverage", "own_file", "movement_flow");
        for (String table : new String[] {
            "indicator_value",
            "comparison",
            "trend",
            "pooled",
            "distribution",
            "reconciliation",
            "entity",
            "file_account"
        }) {
            assertThat(inside.get(table)).as(table).isNotEqualTo(open.get(table));
        }
    }

    @Test
    void preferredRow_isChosenAmongWhatAProfileMaySee() {
        assertThat(preferred(internalValues)).isEqualTo("own");
        assertThat(preferred(publicValues)).isEqualTo("published");
        assertThat(publicValues)
                .extracting(row -> row.<String>getAs("evidence"))
                .containsOnly("published", "summed");
    }

    @Test
    void pupilsFile_isNamedNeitherInPublicTablesNorInTheManifest() {
        assertThat(with.files().toString()).doesNotContain("Anyone");
        assertThat(with.files())
                .filteredOn(file -> file.sourceId().equals("census-return"))
                .extracting(Manifest.SourceFile::name)
                .containsExactly("a file of a school's own");
        for (String table : new String[] {"file_account", "finding", "lineage", "source", "coverage"}) {
            assertThat(read("public/" + table).toString())
                    .as(table)
                    .doesNotContain("Anyone")
                    .doesNotContain("census-return")
                    .doesNotContain("999");
        }
        assertThat(read("internal/file_account").toString()).contains(PUPIL_FILE);
        assertThat(read("internal/own_file").toString())
                .contains(
                        "[900001,201617,roll,census-return," + "a".repeat(64) + "," + PUPIL_FILE + ",75,999,0,0,own]");
    }

    private static String preferred(List<Row> values) {
        return values.stream()
                .filter(row -> Arrays.asList(
                                        row.<String>getAs("indicator_id"),
                                        row.<String>getAs("entity_code"),
                                        row.<String>getAs("time_period"),
                                        row.<String>getAs("education_phase"),
                                        row.<String>getAs("breakdown_topic"))
                                .equals(Arrays.asList("permanent-exclusion-rate", BIG, YEAR, "Total", "Total"))
                        && row.<Boolean>getAs("is_preferred"))
                .findFirst()
                .orElseThrow()
                .getAs("evidence");
    }

    private static Map<String, String> digests(Manifest manifest, String profile) {
        return manifest.tables().stream()
                .filter(table -> table.profile().equals(profile))
                .collect(Collectors.toMap(PublishedTable::name, PublishedTable::digest));
    }
}
