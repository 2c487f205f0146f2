// SPDX-License-Identifier: Apache-2.0
package inclusion.web.browser;

import inclusion.api.fixture.SnapshotFixture;
import inclusion.web.FixtureServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of the fixture in a browser: accessible, whole without script, narrow, on paper. */
class FixturePagesTest {
    private static Browsers browsers;
    private static FixtureServer server;
    private static PageChecks checks;

    @BeforeAll
    static void open() {
        browsers = Browsers.open();
        server = FixtureServer.start();
        checks = new PageChecks(browsers.browser(), "fixture");
    }

    @AfterAll
    static void close() {
        if (checks != null) {
            checks.close();
        }
        if (server != null) {
            server.close();
        }
        if (browsers != null) {
            browsers.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "trust, /trusts/" + SnapshotFixture.TRUST,
        "trust-chart, /trusts/" + SnapshotFixture.TRUST + "?view=chart",
        "school, /schools/" + SnapshotFixture.SECONDARY,
        "school-similar, /schools/" + SnapshotFixture.SECONDARY + "?benchmark=similar",
        "school-chart, /schools/" + SnapshotFixture.SECONDARY + "?view=chart",
        "school-group, /schools/" + SnapshotFixture.SECONDARY + "?group=ehcp&topic=sen-and-meals",
        "school-part-year, /schools/" + SnapshotFixture.SECONDARY + "?year=202425",
        "school-hidden, /schools/" + SnapshotFixture.HIDDEN,
        "school-in-no-source, /schools/" + SnapshotFixture.IN_NO_SOURCE,
        "school-closed, /schools/" + SnapshotFixture.CLOSED,
        "front, /",
        "search, /search?q=primary",
        "search-nothing, /search?q=qqq",
        "trusts, /trusts",
        "england, /england",
        "england-phase, /england?phase=Secondary&indicator=persistent-absence-rate",
        "england-level, /england?show=level",
        "authority, /local-authorities/" + SnapshotFixture.LOCAL_AUTHORITY,
        "authority-spread, /local-authorities/" + SnapshotFixture.LOCAL_AUTHORITY + "/spread",
        "indicators, /indicators",
        "indicator, /indicators/suspension-rate?mark=" + SnapshotFixture.TRUST,
        "indicator-groups, /indicators/suspension-rate?mark=" + SnapshotFixture.SECONDARY,
        "indicator-primary, /indicators/persistent-absence-rate?phase=Primary",
        "working, '/working?level=School&entity=900104&indicator=suspension-rate&year=202324&phase=Secondary'",
        "working-group, '/working?level=School&entity=900104&indicator=suspension-rate&year=202324&phase=Secondary&group=ehcp'",
        "working-hidden, '/working?level=School&entity=900102&indicator=suspension-rate&year=202324&phase=Primary'",
        "working-trust, '/working?level=MAT&entity=99001&indicator=suspension-rate&year=202324'",
        "quality, /quality",
        "quality-year, /quality?year=202324",
        "methods, /methods",
        "data, /data",
        "alternative-provision, /alternative-provision",
        "alternative-provision-school, /alternative-provision/" + SnapshotFixture.IN_NO_SOURCE,
        "movements-trust, /movements/mat/" + SnapshotFixture.TRUST,
        "movements-school, /movements/school/" + SnapshotFixture.SECONDARY,
        "movements-none, /movements/school/" + SnapshotFixture.HIDDEN,
        "reconciliation-trust, /reconciliation/mat/" + SnapshotFixture.TRUST,
        "reconciliation-school, '/reconciliation/school/900101?show=different'",
        "not-found, /trusts/123456",
        "not-a-choice, /trusts/" + SnapshotFixture.TRUST + "?year=1999"
    })
    void page_isForEverybodyOnEveryPaper(String name, String path) {
        checks.check(server.url(path), name);
    }
}
