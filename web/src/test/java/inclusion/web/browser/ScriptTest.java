// SPDX-License-Identifier: Apache-2.0
package inclusion.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import inclusion.api.fixture.SnapshotFixture;
import inclusion.web.FixtureServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the script adds: a switch keeps the reader's place, a figure answers a pointer. */
class ScriptTest {
    private static Browsers browsers;
    private static FixtureServer server;

    @BeforeAll
    static void open() {
        browsers = Browsers.open();
        server = FixtureServer.start();
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void switch_replacesTheContentAndTheAddress_andGoesBack() {
        try (BrowserContext context = browsers.browser().newContext();
                Page page = context.newPage()) {
            page.navigate(server.url("/trusts/" + SnapshotFixture.TRUST));
            page.evaluate("() => { window.kept = 'yes'; }");

            page.locator(".switch a", new Page.LocatorOptions().setHasText("2022/23"))
                    .first()
                    .click();
            page.waitForURL("**year=202223");

            assertThat(page.locator(".facts").innerText()).contains("2022/23");
            assertThat(page.evaluate("() => window.kept")).isEqualTo("yes");
            page.goBack();
            page.locator(".facts b", new Page.LocatorOptions().setHasText("2023/24"))
                    .waitFor();
        }
    }

    @Test
    void figure_becomesTheBrowsersOwnDrawingUnderAPointer() {
        try (BrowserContext context = browsers.browser().newContext();
                Page page = context.newPage()) {
            page.navigate(server.url("/schools/" + SnapshotFixture.SECONDARY));

            page.locator("figure .wide").first().hover();

            page.locator("figure .wide [role=img] svg").first().waitFor();
            assertThat(page.locator("figure .wide [role=img]").first().getAttribute("aria-labelledby"))
                    .isEqualTo("time-says");
        }
    }
}
