// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.PupilSettings;
import inclusion.metrics.snapshot.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A marked child in every pupil source and under every rule, through the commands as a person types them: seen nowhere
 * behind the reader, then forgotten, then her years let go of. One process runs all commands, and each test looks at
 * what the ones before it left, so their order counts.
 *
 * <p>Pages and API are covered by this: a server reads one lake's snapshot and nothing beside it (it depends neither on
 * ingest nor on metrics: their architecture tests), and reads it with DuckDB, as {@link Traces} does. What stands in no
 * file of the lake cannot be served.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MarkedPupilRunTest {
    private static final String ABSENT = "ZZ0000000";
    private static final String PLAIN = "entity_code = '" + MarkedLanding.PLAIN_SCHOOL + "' and time_period = '202425'"
            + " and time_identifier = 'Academic year' and breakdown_topic = 'Total' and evidence = 'own'";
    private static final String ROLL =
            "select distinct denominator from indicator_value where indicator_id = 'sen-support-share' and " + PLAIN;
    private static final String SUSPENSIONS =
            "select distinct numerator from indicator_value where indicator_id = 'suspension-rate' and " + PLAIN;
    private static final String FIRST_OWN_PERIOD = "select least((select min(time_period) from indicator_value where"
            + " evidence = 'own'), (select min(time_period) from movement_ledger),"
            + " (select min(time_period) from own_coverage))";

    private static final Map<String, String> PSEUDONYMS = new HashMap<>();

    @TempDir
    private static Path folder;

    private static Path home;
    private static Path landing;
    private static String key;
    private static PipelineProcess pipeline;
    private static PublishedTables tables;

    @BeforeAll
    static void write_the_landing_folder() throws Exception {
        home = Files.createDirectory(folder.resolve("machine"));
        landing = folder.resolve("landing");
        MarkedLanding.write(landing);
        key = folder.resolve("key/pupil.key").toString();
        PupilKey.make(Path.of(key));
        PupilKey.make(folder.resolve("key/other.key"));
        tables = new PublishedTables(home.resolve("lake"));
        pipeline = PipelineProcess.start(
                home, SmallCatalogue.write(folder.resolve("catalogue"), "suspension-rate", "sen-support-share"));
    }

    @AfterAll
    static void end_the_process() throws Exception {
        pipeline.close();
    }

    @Test
    @Order(2)
    void run_leavesNothingOfTheMarkedPupil_inLakeOutputOrFolders() throws Exception {
        assertThat(run("run", "--landing", landing.toString(), "--accept-partial"))
                .isEqualTo(ExitCode.DONE);
        assertThat(tables.texts("select distinct finding_code from finding")).contains(MarkedRules.BROKEN);
        assertThat(Traces.in(home, MarkedPupilRunTest::marksAndPseudonyms)).isEmpty();
        assertThat(tables.texts(ROLL)).containsExactly("4");
        assertThat(tables.texts(SUSPENSIONS)).containsExactly("2");
        assertThat(tables.texts(FIRST_OWN_PERIOD).get(0)).isLessThan("202425");
    }

    @Test
    @Order(3)
    void sensitiveColumn_isReadOnlyWhereItIsNamed() throws Exception {
        String groups = "select distinct breakdown from indicator_value where breakdown_topic = 'in_care' and"
                + " evidence = 'own' and numerator is not null and entity_code ";
        assertThat(tables.texts(groups + "= '" + MarkedLanding.PLAIN_SCHOOL + "'"))
                .hasSizeGreaterThan(1);
        assertThat(tables.texts(groups + "= '900101'")).isSubsetOf("Unknown", "Total");
    }

    @Test
    @Order(4)
    void failures_quoteNothing() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.csv"), "name\n" + MarkedPupil.SURNAME + "\n");
        assertThat(forget(broken, key)).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("purge", "--before", "soon")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("purge", "--before", "2099-00")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(pipeline.run("purge", "--lake", home.resolve("mistyped").toString(), "--before", "2024-25"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(home.resolve("mistyped")).doesNotExist();
        assertThat(pipeline.said()).contains("Invalid pupil file", "Invalid year: soon", "Cannot take anything out of");
        assertThat(Traces.in(home, MarkedPupilRunTest::marksAndPseudonyms)).isEmpty();
    }

    @Test
    @Order(5)
    void forget_underAnotherKey_isRefusedAndRemembersNobody() throws Exception {
        assertThat(forget(who(), folder.resolve("key/other.key").toString())).isEqualTo(ExitCode.FAILED);
        assertThat(pipeline.said()).contains("Cannot tell who is meant: the snapshot was made under the key");
        assertThat(home.resolve("lake/left-out.json")).doesNotExist();
    }

    @Test
    @Order(6)
    void forget_takesThePupilOutOfEveryCount_andSaysHowManyItFound() throws Exception {
        String before = serving();

        assertThat(forget(who(), key)).isEqualTo(ExitCode.DONE);

        assertThat(pipeline.said()).contains("1 of 2 named pupils were found in the files");
        assertThat(tables.texts(ROLL)).containsExactly("3");
        assertThat(tables.texts(SUSPENSIONS)).containsExactly("1");
        assertThat(tables.texts("select distinct balances from movement_ledger"))
                .containsExactly("true");
        assertThat(home.resolve("lake/snapshots").resolve(before).resolve("internal"))
                .doesNotExist();
        assertThat(home.resolve("lake/snapshots").resolve(before).resolve("public"))
                .exists();
        assertThat(Files.readString(home.resolve("lake/left-out.json"))).contains(pseudonym(MarkedPupil.UPN));
        Map<String, Set<String>> traces = Traces.in(home, MarkedPupilRunTest::marksAndPseudonyms);
        assertThat(traces).containsOnlyKeys("lake/left-out.json");
        assertThat(MarkedPupil.in(Files.readString(home.resolve("lake/left-out.json"))))
                .isEmpty();
    }

    @Test
    @Order(7)
    void runUnderAnotherKey_isRefused_sinceItWouldBringThemBack() throws Exception {
        int code = pipeline.run(
                "run",
                "--debug",
                "--landing",
                landing.toString(),
                "--lake",
                home.resolve("lake").toString(),
                "--key",
                folder.resolve("key/other.key").toString());
        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(pipeline.said()).contains("Cannot leave out the 2 forgotten pupils: they were named under the key");
    }

    @Test
    @Order(8)
    void purge_letsGoOfEarlierYears_keepsThePublished_andStillLeavesThePupilOut() throws Exception {
        List<String> published = tables.publicTexts("select distinct time_period from indicator_value");
        String before = serving();

        assertThat(run("purge", "--before", "2024-25")).isEqualTo(ExitCode.DONE);

        assertThat(tables.texts(FIRST_OWN_PERIOD)).containsExactly("202425");
        assertThat(tables.texts(ROLL)).containsExactly("3");
        assertThat(home.resolve("lake/snapshots").resolve(before).resolve("internal"))
                .doesNotExist();
        assertThat(published).contains("202324");
        assertThat(tables.publicTexts("select distinct time_period from indicator_value"))
                .isEqualTo(published);
    }

    /** Peers’ defect 14: another product’s weights changed between releases and nobody was told. */
    @Test
    @Order(9)
    void defect14_figuresThatChangeSilently_aLaterRunOfTheSameFolderMakesTheSameSnapshot() throws Exception {
        String before = serving();
        assertThat(run("run", "--landing", landing.toString(), "--accept-partial"))
                .isEqualTo(ExitCode.DONE);
        assertThat(serving()).isEqualTo(before);
        pipeline.close();
        assertThat(Traces.in(home, MarkedPupilRunTest::marksAndPseudonyms)).containsOnlyKeys("lake/left-out.json");
        try (Stream<Path> left = Files.list(home.resolve("tmp"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("blockmgr") || name.startsWith("spark"));
        }
    }

    private static int run(String command, String... more) throws IOException {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                command,
                                "--lake",
                                home.resolve("lake").toString(),
                                "--key",
                                key,
                                "--master",
                                "local[2]"),
                        Stream.of(more))
                .toList();
        return pipeline.run(arguments.toArray(String[]::new));
    }

    private static int forget(Path pupils, String under) throws IOException {
        return pipeline.run(
                "forget",
                "--debug",
                "--lake",
                home.resolve("lake").toString(),
                "--master",
                "local[2]",
                "--key",
                under,
                "--pupil-file",
                pupils.toString());
    }

    private static Path who() throws IOException {
        return Files.writeString(folder.resolve("who.csv"), "upn\n" + MarkedPupil.UPN + "\n" + ABSENT + "\n");
    }

    private static String serving() {
        return new Lake(home.resolve("lake").toString(), new Configuration())
                .current()
                .orElseThrow();
    }

    /** The keyed pseudonyms live as long as a run; only the list of the forgotten keeps any. */
    private static Set<String> marksAndPseudonyms(String text) {
        Set<String> found = new TreeSet<>(MarkedPupil.in(text));
        Stream.of(MarkedPupil.UPN, MarkedPupil.FORMER_UPN, MarkedPupil.WRONG_UPN, "P003", "Q1")
                .filter(each -> text.contains(pseudonym(each)))
                .forEach(each -> found.add("the pseudonym of " + each));
        return found;
    }

    private static String pseudonym(String pupil) {
        return PSEUDONYMS.computeIfAbsent(pupil, MarkedPupilRunTest::named);
    }

    private static String named(String pupil) {
        try {
            return PupilSettings.of(PupilKey.read(Path.of(key))).pseudonyms().pupil(pupil);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the key of this test", e);
        }
    }
}
