// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.SnapshotFixture;
import inclusion.web.FixtureServer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A trustee's first questions, as the page's text answers them. */
class TrustPageTest {
    private static FixtureServer server;
    private static String text;

    @BeforeAll
    static void open() {
        server = FixtureServer.start();
        text = server.text("/trusts/" + SnapshotFixture.TRUST);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void chart_setsTheTrustBesideTheUsualSpreadOfItsMix() {
        assertThat(server.text("/trusts/" + SnapshotFixture.TRUST + "?view=chart"))
                .contains("Fellside Learning Trust beside trusts with its mix of phases: similar on persistent absence")
                .contains("Band: where 95\u202f% of those of its mix and size lie.")
                .contains("Usual spread at this size")
                .doesNotContain("Each school beside schools of its own phase");
    }

    @Test
    void whatCannotBeTold_isCountedByReason_onTrustAndSchool() {
        for (String path : List.of("/trusts/" + SnapshotFixture.TRUST, "/schools/" + SnapshotFixture.SECONDARY)) {
            Matcher said = Pattern.compile("Of (\\d+) values (\\d+) cannot be told: ([^.]*)\\. Why")
                    .matcher(server.text(path));
            assertThat(said.find()).as(path).isTrue();
            int unsure = Integer.parseInt(said.group(2));
            int parts = Pattern.compile("\\d+")
                    .matcher(said.group(3))
                    .results()
                    .mapToInt(part -> Integer.parseInt(part.group()))
                    .sum();
            assertThat(parts).as(path).isEqualTo(unsure).isLessThanOrEqualTo(Integer.parseInt(said.group(1)));
        }
    }

    @Test
    void ratiosOfGroups_areTheTrustsOwn() {
        assertThat(server.text("/trusts/" + SnapshotFixture.TRUST))
                .contains("Who is affected Suspensions by group, Fellside Learning Trust, 2023/24: ");
    }

    @Test
    void questionsNameTheSchoolAndTheYear_andLeaveNoSlotOpen() {
        assertThat(server.text("/trusts/" + SnapshotFixture.TRUST))
                .contains("Ask:")
                .doesNotContain("{school}", "{year}", "{count}");
    }

    @Test
    void facts_sayHowOldTheFiguresAreAndHowManySchoolsTheyCover() {
        assertThat(text)
                .contains("School year 2023/24 (ended 13 months ago)")
                .contains("made on 12 September 2025")
                .contains("5 of 6 schools have figures below: all published; Ghyll House has none")
                .contains("1,879 pupils in January 2024");
    }

    @Test
    void begunYear_canBeChosen_andSaysThatItIsPartOfAYearAndWhoseFigures() {
        assertThat(text).contains("2024/25, part of the year");
        assertThat(server.text("/trusts/" + SnapshotFixture.TRUST + "?year=202425"))
                .contains("1 of 6 schools have figures below: all from their own files; 5 have none")
                .contains(
                        "Suspensions across Fellside Learning Trust’s schools in autumn term 2024/25: 20.7 per 100 pupils.")
                .contains(
                        "Which schools belong to the trust in 2024/25 is not published yet: those of 2023/24 are shown.")
                .contains("Autumn term 2024/25, compared with autumn terms only.");
    }

    @Test
    void lead_standsBesideWhatTheMixOfPhasesWouldGive() {
        assertThat(text)
                .contains(
                        "Persistent absence across Fellside Learning Trust’s schools in 2023/24: 23.6\u202f% of pupils; "
                                + "for its mix of phases 23.9 would be expected.");
    }

    @Test
    void phaseThatEnglandDoesNotPublish_isLeftOutOfTheComparisonAndSaid() {
        assertThat(text)
                .contains("In the phases that England publishes 2.6")
                .contains(
                        "Unauthorised absence: Alternative provision is left out of this comparison: England publishes "
                                + "no figure for it.");
        assertThat(server.text("/working?level=MAT&entity=" + SnapshotFixture.TRUST
                        + "&indicator=unauthorised-absence-rate&year=202324"))
                .contains("In the phases that England publishes, the value is 2.6. Alternative provision is left out");
    }

    @Test
    void concerns_comeFirst_withTheNumberOfValuesChecked() {
        assertThat(text)
                .containsPattern(
                        "(One|Two|Three) concerns? Suspension rate at Mossgate High School: worse than secondaries "
                                + "like it, 70.1 per 100 pupils \\(65.0 to 75.6\\); England’s secondaries 28.0.")
                .containsPattern("values were checked")
                .containsPattern("would be flagged by chance")
                .containsPattern("What changed since 2022/23")
                .doesNotContain("Comparisons are not part of this snapshot");
    }

    @Test
    void verdict_standsUnderEachValueAndAsAMark() {
        assertThat(text).contains("70.1 worse ; 65.0 to 75.6").contains("27.0 similar ;");
        assertThat(server.html("/trusts/" + SnapshotFixture.TRUST)).contains("class=\"verdict worse\"");
    }

    @Test
    void wholeOfWhichOnlyAPartIsCompared_hasNoVerdict() {
        assertThat(text).containsPattern("38.3 ; expected for its mix of phases 16.5");
    }

    @Test
    void hiddenCount_isNeitherZeroNorAPoint() {
        assertThat(text).containsPattern("Larkrigg Primary 213 pupils .*?1 or 2 hidden");
    }

    @Test
    void schoolInNoSource_isNeitherZeroNorBlank() {
        assertThat(text)
                .contains(
                        "Ghyll House Not in these sources: alternative-provision academies are in neither the exclusion "
                                + "nor the absence file.");
    }

    @Test
    void permanentExclusions_areCountsWithAnAverage() {
        assertThat(text).contains("1 to 2 0.3 to 0.7 a year");
    }

    @Test
    void everyCell_leadsToItsWorking() {
        assertThat(server.html("/trusts/" + SnapshotFixture.TRUST))
                .contains("/working?level=School&amp;entity=900104&amp;indicator=suspension-rate&amp;year=202324");
    }

    @Test
    void unknownYear_isRefusedWithWhatThereIs() {
        assertThat(server.status("/trusts/" + SnapshotFixture.TRUST + "?year=199900"))
                .isEqualTo(400);
        assertThat(server.text("/trusts/" + SnapshotFixture.TRUST + "?year=199900"))
                .contains("Invalid year: 199900")
                .contains("202122, 202223, 202324");
    }

    @Test
    void unknownTrust_isNotFound() {
        assertThat(server.status("/trusts/123")).isEqualTo(404);
        assertThat(server.text("/trusts/123")).contains("No trust has the number 123 in this snapshot.");
    }
}
