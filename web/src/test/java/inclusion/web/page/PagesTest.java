// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.SnapshotFixture;
import inclusion.web.FixtureServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the other pages say, over the fictional snapshot. */
class PagesTest {
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
    void indicatorOfAuthoritiesAlone_isShownByAuthority_andAMarkedSchoolMarksItsOwn() {
        String page = "/indicators/ehcp-20wk-excl-exceptions";
        String all = server.html(page);

        assertThat(server.text(page))
                .contains(
                        "Where local authorities lie",
                        "of all local authorities in England, 2024",
                        "Authority Plans issued")
                .contains("2 local authorities by name");
        assertThat(all)
                .contains("/local-authorities/" + SnapshotFixture.LOCAL_AUTHORITY)
                .contains("/working?level=Local+authority&amp;entity=" + SnapshotFixture.LOCAL_AUTHORITY)
                .doesNotContain("No school");
        for (String marked : List.of(SnapshotFixture.LOCAL_AUTHORITY, SnapshotFixture.SECONDARY)) {
            assertThat(server.text(page + "?mark=" + marked + "&year=2023"))
                    .contains("Marked:", "; the marked alone by name")
                    .contains("180 400 45.0");
        }
    }

    @Test
    void indicatorOfWeeks_showsEnglandsWeeks() {
        assertThat(server.text("/indicators/weekly-attendance"))
                .contains("Attendance in a week, England, primaries, weeks of 2023/24:")
                .contains("No school or authority has a figure of a whole year");
    }

    @Test
    void school_isSeenFromFivePerspectives_alsoTheEmptyOnes() {
        assertThat(server.text("/schools/" + SnapshotFixture.HIDDEN))
                .containsSubsequence(
                        "Pupil outcomes",
                        "Curriculum provision",
                        "Nothing here yet.",
                        "timetable.csv",
                        "Staff development",
                        "Inclusion",
                        "Wider engagement",
                        "programmes.csv")
                .contains("No total score: five perspectives are not one number.");
    }

    @Test
    void school_standsBesideItsOwnPhase() {
        assertThat(server.text("/schools/" + SnapshotFixture.SECONDARY))
                .contains("Suspensions at Mossgate High School in 2023/24: 70.1 per 100 pupils (65.0 to 75.6); "
                        + "England’s secondaries 28.0.");
    }

    @Test
    void oldDestination_isTooOldToJudge() {
        assertThat(server.text("/schools/" + SnapshotFixture.SECONDARY)).contains("2020/21, too old to judge");
    }

    @Test
    void hiddenSchool_saysWhatItMayBe() {
        assertThat(server.text("/schools/" + SnapshotFixture.HIDDEN)).contains("1 or 2 hidden");
    }

    @Test
    void closedSchool_namesItsSuccessor() {
        assertThat(server.text("/schools/" + SnapshotFixture.CLOSED))
                .contains("This school has closed.")
                .contains("Now Mossgate High School");
    }

    @Test
    void england_comesWithTheYearBefore() {
        assertThat(server.text("/england"))
                .contains("Suspensions in England in 2023/24: 15.4 per 100 pupils, 13.9 the year before.")
                .contains("destinations none for regions or trusts")
                .contains("Northmoor");
    }

    @Test
    void groupsOfPupils_areASwitchWhereThereAreFigures_andElseSaidToBeMissing() {
        assertThat(server.text("/england"))
                .contains(
                        "No figures of England for 2023/24 by these groups: pupils without SEN, pupils on SEN support")
                .doesNotContain("Pupils: all");
        String authority = "/local-authorities/" + SnapshotFixture.LOCAL_AUTHORITY;
        assertThat(server.text(authority))
                .contains("Pupils: all free school meals no free school meals")
                .contains(
                        "by these groups: pupils without SEN, pupils on SEN support, pupils with EHC plans, girls, boys.");
        assertThat(server.text(authority + "?group=fsm"))
                .contains("Only pupils on free school meals.")
                .contains("900 of 3,000")
                .doesNotContain("One indicator more closely");
    }

    @Test
    void emptyPerspective_namesTheFileThatItsIndicatorsNeed() {
        assertThat(server.text("/schools/" + SnapshotFixture.HIDDEN))
                .contains("One file would fill it: timetable.csv.")
                .contains("One file would fill it: programmes.csv.");
        assertThat(server.text("/indicators/curriculum-breadth")).contains("Subjects");
    }

    @Test
    void authority_listsItsSchoolsByPhase() {
        assertThat(server.text("/local-authorities/" + SnapshotFixture.LOCAL_AUTHORITY + "?schools=Special"))
                .contains("Rowan Garth School")
                .contains("Fellside Learning Trust");
    }

    @Test
    void indicator_saysWhatItIsAndWhatItDoesNotTell() {
        assertThat(server.text("/indicators/suspension-rate?mark=" + SnapshotFixture.TRUST))
                .contains("Suspensions ÷ pupils × 100, per 100 pupils.")
                .contains("What it does not tell you")
                .contains("next review due 4 March 2026")
                .contains("Marked: Fellside Learning Trust")
                .contains("Mossgate High School 690 984 70.1 65.0 to 75.6 28.0")
                .containsPattern("28.0 14.4 to 46.0 worse between 1st and \\d+th working");
    }

    @Test
    void indicator_showsEverySchoolBySizeAndTheCourseOfTheirSpread() {
        assertThat(server.text("/indicators/suspension-rate?mark=" + SnapshotFixture.TRUST))
                .containsPattern(
                        "Suspensions by size, secondaries in England, 2023/24: The fewer pupils, the wider the usual "
                                + "spread. 1 of \\d+ secondaries in England lies outside it.")
                .containsPattern("All but the lowest and highest tenth of secondaries in England lay between");
    }

    @Test
    void school_standsCrudeAndLikeForLikeSideBySide() {
        String address = "/schools/" + SnapshotFixture.SECONDARY;

        assertThat(server.text(address))
                .containsPattern(
                        "Suspension rate per 100 pupils . lower is better 70.1 .* 28.0 worse 1.97 ; 1.82 to \\d.\\d\\d; worse")
                .contains("Like for like modelled from school averages")
                .contains("Like for like: without SEN with SEN");
        assertThat(server.text(address + "?sen=with")).contains("2.13 ;").contains("Read it second.");
        assertThat(server.status(address + "?sen=perhaps")).isEqualTo(400);
    }

    @Test
    void working_givesTheSumInOneLine() {
        assertThat(server.text(
                        "/working?level=School&entity=900104&indicator=suspension-rate&year=202324&phase=Secondary"))
                .contains("690 suspensions ÷ 984 pupils × 100 = 70.12, shown as 70.1 per 100 pupils")
                .contains("exclusions_fictional.csv.gz")
                .contains(
                        "Expected of its pupils From pupil records: the rates of the 3 schools of its phase of other trusts")
                .contains("Expected for its intake with SEN, from pupil records")
                .contains("./inclusion sql --lake DIR");
    }

    @Test
    void workingOfAHiddenValue_showsNoNumberThatIsHidden() {
        assertThat(server.text(
                        "/working?level=School&entity=900102&indicator=suspension-rate&year=202324&phase=Primary"))
                .contains("1 to 2 suspensions ÷ 213 pupils × 100")
                .contains("a range, because a part is hidden");
    }

    @Test
    void workingOfATrust_listsItsSchools() {
        assertThat(server.text("/working?level=MAT&entity=99001&indicator=suspension-rate&year=202324"))
                .contains(
                        "Added up from its schools’ published figures: 5 of 6 schools have a figure, 1 of them hidden.")
                .contains("Ghyll House – – not in this source");
    }

    @Test
    void quality_addsUpTheBooks() {
        assertThat(server.text("/quality"))
                .contains(
                        "7 files were read. In 5 the books balance; 2 were not used. 22 of 5,012 rows were set aside.")
                .contains("Must fix");
    }

    @Test
    void search_findsByNameAndSaysWhenNothingIs() {
        assertThat(server.text("/search?q=hollin")).contains("Hollin Bank Primary");
        assertThat(server.text("/search?q=qqq")).contains("Nothing is called ‘qqq’.");
        assertThat(server.text("/search")).contains("Type part of a name");
    }

    @Test
    void front_hasThreeDoorsAndTheSources() {
        assertThat(server.text("/"))
                .contains("For trust boards")
                .contains("For the national board")
                .contains("For researchers")
                .contains("School census 2023/24 ended 13 months ago");
    }

    @Test
    void everyPage_isSafeAgainstWhatIsTyped() {
        assertThat(server.html("/search?q=%3Cscript%3Ealert(1)%3C/script%3E")).doesNotContain("<script>alert");
        assertThat(server.html("/trusts/%3Cb%3E")).doesNotContain("<b>&lt;").doesNotContain("number <b>");
    }

    @Test
    void wrongAddress_getsAPage() {
        assertThat(server.status("/nothing-here")).isEqualTo(404);
        assertThat(server.text("/nothing-here")).contains("There is no page /nothing-here.");
        assertThat(server.status("/indicators/none")).isEqualTo(404);
        assertThat(server.status("/working?entity=1")).isEqualTo(404);
        assertThat(server.status("/schools/1")).isEqualTo(404);
    }

    @Test
    void markdown_escapesAndLaysOutTables() {
        assertThat(Markdown.html("**Given** `x<y`\n\n| a | b |\n|---|---|\n| 1 | <i> |\n\n- one\n- two"))
                .contains("<p><b>Given</b> <code>x&lt;y</code></p>")
                .contains("<th scope=\"col\">a</th>")
                .contains("<td>&lt;i&gt;</td>")
                .contains("<ul><li>one</li><li>two</li></ul>");
    }
}
