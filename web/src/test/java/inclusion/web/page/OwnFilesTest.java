// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.SnapshotFixture;
import inclusion.web.FixtureServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What schools' own files add to the pages of quality, of one indicator and of one value. */
class OwnFilesTest {
    private static final String WORKING =
            "/working?level=School&entity=" + SnapshotFixture.SECONDARY + "&indicator=suspension-rate&phase=Secondary";

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
    void grid_tellsWholeYearFromPartFromPublishedFromNothing() {
        assertThat(server.text("/quality?year=202324"))
                .contains("Mossgate High School whole year whole year whole year whole year whole year – nothing")
                .contains("Hollin Bank Primary whole year autumn and spring term only whole year")
                .contains(
                        "Larkrigg Primary published figures only published figures only published figures only – nothing");
    }

    @Test
    void grid_beginsWithTheNewestYearAlsoWhenOnlyATermOfItIsThere() {
        assertThat(server.text("/quality"))
                .contains("Mossgate High School autumn term only – nothing autumn term only");
    }

    @Test
    void grid_refusesAYearThatNoFileIsOf() {
        assertThat(server.status("/quality?year=199900")).isEqualTo(400);
    }

    @Test
    void workingOfAGroup_saysWhoseAndNeverShowsARow() {
        assertThat(server.text(WORKING + "&year=202324&group=ehcp"))
                .contains("Suspension rate, Mossgate High School, 2023/24, secondaries, pupils with EHC plans")
                .contains("31 suspensions ÷ 24 pupils × 100 = 129.17, shown as 129.2")
                .contains("Counted from the school’s own files.")
                .contains("breakdown = 'EHC plan'");
    }

    @Test
    void workingOfATerm_isProvisionalUntilJanuary() {
        assertThat(server.text(WORKING + "&year=202425&term=autumn"))
                .contains("autumn term 2024/25")
                .contains("provisional until the January census");
    }

    @Test
    void workingOfAGroupThatHasNoValue_isNotFound() {
        assertThat(server.status(WORKING + "&year=202324&group=girls")).isEqualTo(404);
        assertThat(server.status(WORKING + "&year=202324&group=martians")).isEqualTo(400);
    }

    @Test
    void cellsOfAGroup_leadToTheWorkingOfThatGroup() {
        assertThat(server.html("/schools/" + SnapshotFixture.SECONDARY + "?group=ehcp"))
                .contains("&amp;group=ehcp");
    }

    @Test
    void trust_setsOneGroupOfItsSchoolsSideBySide() {
        assertThat(server.text("/trusts/" + SnapshotFixture.TRUST + "?group=ehcp"))
                .contains("Only pupils with EHC plans.")
                .contains("2023/24, pupils with EHC plans.")
                .containsPattern("Mossgate High School .{0,40}129.2");
        assertThat(server.status("/trusts/" + SnapshotFixture.TRUST + "?group=martians"))
                .isEqualTo(400);
    }

    @Test
    void indicator_hasGroupsOfTheMarkedSchoolOnly() {
        assertThat(server.text("/indicators/suspension-rate"))
                .contains("Choose a school that has given them: Ghyll House");
        assertThat(server.text("/indicators/suspension-rate?mark=" + SnapshotFixture.SECONDARY))
                .contains("Mossgate High School, 2023/24, from schools’ own files.")
                .containsPattern("EHC plan 31 24 129.2 87.7 to 183.3");
    }
}
