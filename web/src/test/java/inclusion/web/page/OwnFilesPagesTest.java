// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.SnapshotFixture;
import inclusion.web.FixtureServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What schools' own files say of comings, goings and placements, as pages answer it. */
class OwnFilesPagesTest {
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
    void trust_saysWherePupilsWent_andWhichLedgerBalances() {
        String text = server.text("/trusts/" + SnapshotFixture.TRUST);

        assertThat(text)
                .contains("97 pupils left two schools during 2023/24 other than at the normal age.")
                .contains("For 32 of them the school recorded no reason; 31 of those left Mossgate High School.")
                .contains("Opening roll + joiners − leavers = closing roll in all four schools.");
        assertThat(server.text("/trusts/" + SnapshotFixture.TRUST + "?year=202223"))
                .contains("is not the closing roll at Rowan Garth School");
    }

    @Test
    void trustWithAlternativeProvision_showsItsSafeguards_readByTheirIntervals() {
        assertThat(server.text("/trusts/" + SnapshotFixture.TRUST))
                .contains("17 of 49")
                .contains("cannot tell (0.6 to 2.1 times)")
                .contains("should be none: ask which, and why");
    }

    @Test
    void trustWithoutPupilFilesOfAYear_saysWhichItNeeds() {
        assertThat(server.text("/trusts/" + SnapshotFixture.TRUST + "?year=202122"))
                .contains("Needs pupil files: census returns, or pupils.csv with leaving reasons.")
                .contains("Needs pupil files: ap_placements.csv");
    }

    @Test
    void schoolOfAlternativeProvision_isNeverCreditedWithReturns() {
        String text = server.text("/alternative-provision/" + SnapshotFixture.IN_NO_SOURCE);

        assertThat(text)
                .contains("3 Return to mainstream Counted for the schools that received pupils: see below. – –")
                .contains("17 of 49 placements came from schools of the same trust.")
                .contains("2 other schools");
        assertThat(text).doesNotContain("Received and stayed");
    }

    @Test
    void feeder_isJudgedOnlyOnEnoughArrivals() {
        String text = server.text("/alternative-provision/" + SnapshotFixture.IN_NO_SOURCE);

        assertThat(text).contains("8 of 12 stayed").contains("too few to judge").contains("took none");
    }

    @Test
    void mainstreamSchool_hasNoPageOfAlternativeProvision() {
        assertThat(server.status("/alternative-provision/" + SnapshotFixture.SECONDARY))
                .isEqualTo(404);
    }

    @Test
    void reconciliation_givesBothFiguresTheirCountsAndAReason() {
        String text = server.text("/reconciliation/mat/" + SnapshotFixture.TRUST);

        assertThat(text)
                .contains("are the same from the schools’ own files")
                .contains("nothing in the files says why")
                .contains("Show: only those that differ all")
                .doesNotContain("They are the same.");
        assertThat(server.text("/reconciliation/mat/" + SnapshotFixture.TRUST + "?show=all"))
                .contains("They are the same.");
        assertThat(server.text("/reconciliation/school/" + SnapshotFixture.SECONDARY + ""))
                .contains("None: every figure is the same.");
        assertThat(server.text("/reconciliation/school/" + SnapshotFixture.HIDDEN))
                .contains("Nothing to set side by side.");
    }

    @Test
    void workingOfAnOwnValue_namesTheFilesOfItsSchool_andWhatWasLeftOut() {
        String text = server.text(
                "/working?level=School&entity=900104&indicator=suspension-rate&year=202425&phase=Secondary&term=autumn");

        assertThat(text)
                .contains("Mossgate High School, autumn term 2024/25")
                .contains(
                        "return_900104_202425.xml: 978 rows of the roll; of the whole file 2 set aside, 40 replaced by a later delivery · checksum ")
                .contains("suspensions_202425.csv: 97 rows of exclusions · checksum ")
                .doesNotContain("return_900101");
    }

    @Test
    void workingOfATrustsOwnValue_namesItsSchoolsFiles_andWhyItHasAnInterval() {
        String text = server.text("/working?level=MAT&entity=99001&indicator=own-trust-ap-rate-ratio&year=202324");

        assertThat(text)
                .contains(
                        "ap_placements_202324.csv: 196 rows of placements of 4 schools; of the whole file 1 set aside")
                .contains("return_900101_202324.xml: ")
                .contains("return_900106_202324.xml: ")
                .contains("95 % interval for one rate over another")
                .doesNotContain("No interval");
    }

    @Test
    void workingOfAMean_saysWhichIntervalItPrints() {
        assertThat(server.text(
                        "/working?level=School&entity=900104&indicator=curriculum-breadth&year=202324&phase=Secondary"))
                .contains("95 % interval for a mean (Student’s t, from the spread between pupils)")
                .doesNotContain("No interval");
    }

    @Test
    void workingOfAnAreasOwnValue_leavesTheFilesToEachSchools() {
        assertThat(
                        server.text(
                                "/working?level=Local+authority&entity=E06990001&indicator=suspension-rate&year=202324&group=fsm"))
                .contains("Each school’s working names its own files.")
                .doesNotContain("return_9001");
    }

    @Test
    void movements_haveALedgerByTerm_andUnknownChoicesAreRefused() {
        String text = server.text("/movements/school/" + SnapshotFixture.SECONDARY);

        assertThat(text).contains("Autumn term").contains("By a managed move").contains("Comings and goings");
        assertThat(server.status("/movements/school/" + SnapshotFixture.SECONDARY + "?group=colour"))
                .isEqualTo(400);
        assertThat(server.text("/movements/school/" + SnapshotFixture.HIDDEN))
                .contains("No file of its own says who came and went.");
    }
}
