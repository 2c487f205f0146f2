// SPDX-License-Identifier: Apache-2.0
package inclusion.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The machine's Chromium. Without one the browser tests are skipped and say so, unless BROWSER=required. */
final class Browsers implements AutoCloseable {
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Path chromium) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setChromiumSandbox(false));
    }

    static Browsers open() {
        Optional<Path> chromium =
                PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (chromium.isEmpty()) {
            String why = "Browser tests need Chromium: none of %s is there. On Debian: apt-get install chromium."
                    .formatted(PLACES);
            if ("required".equals(System.getenv("BROWSER"))) {
                throw new IllegalStateException(why + " BROWSER=required forbids skipping them.");
            }
            Assumptions.abort("Skipped. " + why);
        }
        return new Browsers(chromium.orElseThrow());
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
