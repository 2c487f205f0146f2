// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.SnapshotFixture;
import inclusion.web.FixtureServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the school's own files add to its page. */
class SchoolPupilsTest {
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
    void measuresReadTogether_nameWhatRoseAndTellAMissingFileFromZero() {
        assertThat(server.text(PATH))
                .contains("Rose: suspensions (254 in 2021/22, 690 in 2023/24)")
                .contains("Part-time timetables no file 21 21");
    }

    @Test
    void schoolWithoutFiles_saysWhichItWouldNeed() {
        assertThat(server.text("/schools/" + SnapshotFixture.HIDDEN))
                .contains("Measures that must be read together Needs pupil files: which ones")
                .contains("Who is affected Needs pupil files: which ones");
    }

    @Test
    void groups_standWithTheirPupilsAndAreNotAllPupils() {
        assertThat(server.text(PATH))
                .containsPattern("No SEN 823 .*?50.9 419 of 823")
                .containsPattern("EHC plan 24 .*?129.2 31 of 24");
    }

    @Test
    void ratiosOfGroups_standWithTheirIntervalsAndEnglands() {
        assertThat(server.text(PATH))
                .contains(
                        "Suspensions by group, Mossgate High School, 2023/24: Pupils on free school meals are suspended "
                                + "1.8 times as often as others (1.4 to 2.2). Pupils with SEN are suspended 2.2 times as often as "
                                + "others (1.7 to 2.8); in England 1.9 times.")
                .contains("Persistent absence by group")
                .contains(
                        "1.2 times as often as others (0.8 to 1.7). We cannot tell whether that is a real difference.")
                .contains("Pupils with SEN 61 of 155 150 of 823 2.16 1.69 to 2.75 1.90")
                .doesNotContain("Permanent exclusions by group");
    }

    @Test
    void chart_standsInPlaceOfTheScorecardAndSaysTheSameWords() {
        String chart = server.text(PATH + "?view=chart");

        assertThat(chart)
                .contains("Shown as: table chart")
                .contains(
                        "Every indicator with something beside it, 2023/24: Mossgate High School beside secondaries like it: "
                                + "worse on suspensions;")
                .contains("Suspension rate per 100 pupils 70.1")
                .doesNotContain("Crude Like for like");
        assertThat(server.text(PATH)).contains("Crude Like for like").doesNotContain("First decile Middle half");
        assertThat(server.status(PATH + "?view=pie")).isEqualTo(400);
        assertThat(server.text(PATH + "?view=pie"))
                .contains("Invalid view: pie")
                .contains("table, chart");
    }

    @Test
    void group_isSaidInTheLeadAndLeavesNoOtherFigureOnTheCard() {
        String text = server.text(PATH + "?group=ehcp");

        assertThat(text)
                .contains("Pupils with EHC plans, 2023/24: suspensions at Mossgate High School in 2023/24: 129.2")
                .contains("Only pupils with EHC plans.")
                .doesNotContain("70.1");
    }

    @Test
    void yearThatOnlyAPlansDateSpeaksOf_isNotOffered() {
        assertThat(server.text(PATH)).contains("2024/25, part of the year").doesNotContain("2019/20");
        assertThat(server.status(PATH + "?year=201920")).isEqualTo(400);
    }

    @Test
    void meanAndGap_areNoCountOutOfAnother() {
        assertThat(server.text("/working?level=School&entity=" + SnapshotFixture.SECONDARY
                        + "&indicator=suspension-rate&year=202324&phase=Secondary"))
                .contains("690 suspensions ÷ 984 pupils");
        assertThat(server.text("/working?level=MAT&entity=" + SnapshotFixture.TRUST
                        + "&indicator=own-trust-ap-rate-ratio&year=202324"))
                .contains("17 of 1,879 beside 32 of 4,283: 1.2 times as often");
    }

    @Test
    void groupWithoutFigures_isNotAZero() {
        assertThat(server.text(PATH + "?group=girls"))
                .contains("No figures of girls at Mossgate High School for 2023/24: they need the school’s own files.");
    }

    @Test
    void unknownGroup_isRefusedWithWhatThereIs() {
        assertThat(server.status(PATH + "?group=martians")).isEqualTo(400);
        assertThat(server.text(PATH + "?group=martians"))
                .contains("Invalid group: martians")
                .contains("no-sen");
    }

    @Test
    void unknownTermOrTopic_isRefused() {
        assertThat(server.status(PATH + "?term=spring")).isEqualTo(400);
        assertThat(server.status(PATH + "?topic=height")).isEqualTo(400);
    }

    @Test
    void partOfAYear_isItsOwnPeriodAndProvisionalUntilJanuary() {
        assertThat(server.text(PATH + "?year=202425"))
                .contains("Autumn term 2024/25, compared with autumn terms only.")
                .contains("On the October roll; provisional until the January census.")
                .contains("All pupils, autumn term 2024/25: suspensions at Mossgate High School")
                .contains("20.7");
    }

    @Test
    void beginningYear_showsTheWholeYearsBeforeItTogether() {
        assertThat(server.text(PATH + "?year=202425"))
                .contains("Rose: suspensions (254 in 2021/22, 690 in 2023/24)")
                .contains("No figures of groups for the whole of 2024/25.");
    }

    @Test
    void alternativeProvision_hasNoReintegrationOnItsCard() {
        assertThat(server.html("/schools/" + SnapshotFixture.IN_NO_SOURCE))
                .doesNotContain("reintegration-sustained-received")
                .doesNotContain("Received and stayed");
        assertThat(server.html(PATH)).contains("reintegration-sustained-received");
    }

    @Test
    void pagesOfTheSchool_areLinkedAndThere() {
        String html = server.html(PATH);

        assertThat(html).contains("/movements/school/900104").contains("/reconciliation/school/900104");
        assertThat(server.status("/movements/school/900104")).isEqualTo(200);
        assertThat(server.status("/reconciliation/school/900104")).isEqualTo(200);
        assertThat(server.html("/schools/" + SnapshotFixture.IN_NO_SOURCE)).contains("/alternative-provision/900106");
    }

    @Test
    void defaults_areLeftOutOfTheAddress() {
        assertThat(server.html(PATH + "?group=ehcp"))
                .contains("href=\"" + PATH + "\"")
                .contains("href=\"" + PATH + "?group=fsm\"")
                .doesNotContain("group=all");
    }
}
