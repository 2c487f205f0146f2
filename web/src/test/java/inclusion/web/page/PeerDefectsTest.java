// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.SnapshotFixture;
import inclusion.api.read.Indicator;
import inclusion.web.FixtureServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What other products get wrong on their pages (the list of defects in {@code peers.md}, §E), as tests of ours. */
class PeerDefectsTest {
    private static FixtureServer server;

    @BeforeAll
    static void open() {
        server = FixtureServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** Labels and sources come from the indicator's own definition alone. */
    @Test
    void defect6_copiedLabels_everyIndicatorsPageIsOfItselfOnly() {
        List<Indicator> all = server.edition().read().indicators().all();
        for (int at = 0; at < all.size(); at += 5) {
            Indicator indicator = all.get(at);
            String text = server.text("/indicators/" + indicator.id());

            assertThat(text)
                    .contains(indicator.title() + " " + indicator.question())
                    .contains("Sources " + indicator.sources());
            assertThat(all.stream()
                            .filter(other -> !other.question().equals(indicator.question()))
                            .map(Indicator::question))
                    .noneMatch(text::contains);
        }
    }

    /** What is old stays on the scorecard, in grey, and has no verdict. */
    @Test
    void defect15_staleFigures_areNotJudged() {
        assertThat(server.text("/schools/" + SnapshotFixture.SECONDARY))
                .containsPattern("Sustained destination after Year 11 [^A-Z]*2020/21, too old to judge 91.3 178 of 195")
                .doesNotContainPattern("2020/21, too old to judge [^A-Z]*(worse|better)");
    }

    /** A trust of a year is made of that year's members, and what stayed the same is drawn beside it. */
    @Test
    void defect16_membersOfTodayInThePast_aYearHasItsOwnMembers() {
        assertThat(server.text("/trusts/" + SnapshotFixture.TRUST + "?year=202122"))
                .doesNotContain("Swinescar");
        assertThat(server.text("/trusts/" + SnapshotFixture.TRUST))
                .contains("Swinescar")
                .contains("The 4 schools present throughout");
    }
}
