// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.SnapshotFixture;
import inclusion.web.FixtureServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvenSpreadPageTest {
    private static FixtureServer server;

    @BeforeAll
    static void start() {
        server = FixtureServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void authority_saysHowManyWouldHaveToBeElsewhere_andNamesEverySchoolOnce() {
        String text = server.text("/local-authorities/" + SnapshotFixture.LOCAL_AUTHORITY + "/spread");

        assertThat(text)
                .contains("secondaries of Northmoor have")
                .contains("of them would be in another school")
                .contains("Neither good nor bad of a school")
                .containsOnlyOnce("Mossgate High School");
    }

    @Test
    void areaWithSuchAFigure_leadsToIt_andOneWithoutDoesNot() {
        assertThat(server.html("/local-authorities/" + SnapshotFixture.LOCAL_AUTHORITY))
                .contains("href=\"/local-authorities/" + SnapshotFixture.LOCAL_AUTHORITY + "/spread\"");
        assertThat(server.html("/trusts/" + SnapshotFixture.TRUST)).doesNotContain("/spread\"");
    }

    @Test
    void trustWithTooFewSchoolsOfAPhase_saysSo() {
        assertThat(server.text("/trusts/" + SnapshotFixture.TRUST + "/spread")).contains("it takes five");
    }

    @Test
    void wordsThatAreNotOffered_areRefused_asAreAreasThatAreNot() {
        String page = "/local-authorities/" + SnapshotFixture.LOCAL_AUTHORITY + "/spread";

        assertThat(server.status(page + "?year=209900")).isEqualTo(400);
        assertThat(server.status(page + "?phase=Moon")).isEqualTo(400);
        assertThat(server.status("/local-authorities/nowhere/spread")).isEqualTo(404);
    }
}
