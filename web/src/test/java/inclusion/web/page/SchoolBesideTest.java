// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.SnapshotFixture;
import inclusion.web.FixtureServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a school stands beside: England unless the reader asks for others. */
class SchoolBesideTest {
    private static final String PATH = "/schools/" + SnapshotFixture.SECONDARY;

    private static FixtureServer server;

    @BeforeAll
    static void open() {
        server = FixtureServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void switch_offersWhatTheSchoolStandsBeside_andLeavesTheUsualOutOfTheAddress() {
        assertThat(server.text(PATH))
                .contains("Compare with: England, same phase its region, The Fells its local authority, Northmoor "
                        + "similar schools itself the year before");
        assertThat(server.html(PATH + "?benchmark=region"))
                .contains("href=\"" + PATH + "\"")
                .contains("href=\"" + PATH + "?benchmark=la\"")
                .doesNotContain("benchmark=england");
    }

    @ParameterizedTest
    @CsvSource({
        "region, its region’s other secondaries",
        "la, its local authority’s other secondaries",
        "similar, its ten most similar schools",
        "past, itself the year before"
    })
    void scorecard_standsBesideWhatIsAskedFor(String word, String against) {
        assertThat(server.text(PATH + "?benchmark=" + word))
                .contains("Each value beside " + against + ", 2023/24")
                .contains("Indicator This school Beside " + against)
                .contains("Suspensions at Mossgate High School in 2023/24: 70.1 per 100 pupils (65.0 to 75.6); "
                        + "England’s secondaries 28.0.");
    }

    @Test
    void selectiveSchool_standsBesideItsPeers_andIsNotComparedWithItsPhase() {
        String path = "/schools/910051";
        assertThat(server.text(path))
                .contains("peer group: selective secondaries")
                .contains("Compare with: England, same phase England’s selective secondaries its region, The Fells")
                .contains("A selective school is not compared with other secondaries.")
                .contains("Each value beside England’s selective secondaries, 2023/24")
                .contains("per 100 pupils")
                .containsPattern("England’s selective secondaries 14\\.0\\.")
                .contains("The ten selective secondaries for girls most like it in 2023/24");
        assertThat(server.text(path + "?benchmark=england"))
                .contains("Each value beside England’s secondaries, 2023/24")
                .contains("not compared");
        assertThat(server.text(PATH))
                .contains("peer group: mainstream secondaries")
                .doesNotContain("is not compared with other");
        assertThat(server.status(PATH + "?benchmark=peers")).isEqualTo(400);
    }

    @Test
    void indicatorsTable_standsBesideWhatIsAskedFor() {
        String path = "/indicators/suspension-rate";
        assertThat(server.text(path)).contains("Compare with: England, same phase Selective secondaries Its region");
        assertThat(server.text(path + "?benchmark=peers"))
                .contains("1 selective secondaries by name")
                .doesNotContain("Mossgate High School 690");
        assertThat(server.text(path + "?benchmark=region")).contains("Its region’s other secondaries");
        assertThat(server.status(path + "?benchmark=wales")).isEqualTo(400);
    }

    @Test
    void ownPast_isTheValueOfTheYearBefore() {
        assertThat(server.text(PATH + "?benchmark=past"))
                .containsPattern("Suspension rate per 100 pupils · lower is better 70.1 690 of 984 ; 65.0 to 75.6; "
                        + "itself the year before 40.8");
    }

    @Test
    void unknownWord_isRefusedWithWhatThereIs() {
        assertThat(server.status(PATH + "?benchmark=wales")).isEqualTo(400);
        assertThat(server.text(PATH + "?benchmark=wales"))
                .contains("Invalid benchmark: wales")
                .contains("england, region, la, similar, past");
        assertThat(server.status("/schools/" + SnapshotFixture.IN_NO_SOURCE + "?benchmark=similar"))
                .isEqualTo(400);
    }

    @Test
    void similarSchools_sayWhoWhyAndHowFar() {
        assertThat(server.text(PATH))
                .contains("Similar schools The ten secondaries most like it in 2023/24")
                .contains("Free school meals 21% against 20%; another first language 12% against 10% 0.15");
        assertThat(server.text("/schools/" + SnapshotFixture.CLOSED)).doesNotContain("most like it in");
    }

    @Test
    void differenceFromEngland_isSplitIntoIntakeAndRate() {
        assertThat(server.text(PATH))
                .contains("Suspensions, Mossgate High School beside England’s secondaries: ")
                .containsPattern("lies 42.2 points above England’s secondaries: \\+[0-9.]+ by intake, "
                        + "\\+[0-9.]+ among pupils alike");
    }

    @Test
    void verdictsThatDiffer_haveALineThatSaysHowMuchIsIntake() {
        assertThat(server.text(PATH)).containsPattern("Crude similar; like for like cannot tell: intake ");
    }

    @Test
    void points_areTooFewForLimits() {
        assertThat(server.text(PATH)).contains("3 points: too few for limits of its usual ups and downs (12 needed).");
    }

    @Test
    void working_saysTheVerdictStepByStepAndAllThatTheValueStandsBeside() {
        assertThat(server.text("/working?level=School&entity=" + SnapshotFixture.SECONDARY
                        + "&indicator=suspension-rate&year=202324&phase=Secondary"))
                .containsPattern(
                        "Verdict 70.1 is above [0-9.]+, the top of the usual spread, and more than 5.6 above 28.0; "
                                + "lower is better: worse.")
                .contains("What it stands beside")
                .contains("Its ten most similar schools 2023/24");
    }
}
