// SPDX-License-Identifier: Apache-2.0
package inclusion.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What must be true of every page in a browser, whatever lake it shows; leaves its pictures in target/screenshots. */
final class PageChecks {
    private static final int DESK = 1200;
    private static final int PHONE = 375;
    private static final int ZOOMED = 320;

    private final Browser browser;
    private final Path pictures;

    PageChecks(Browser browser, String lake) {
        this.browser = browser;
        this.pictures = Path.of("target", "screenshots", lake);
    }

    void check(String url, String name) {
        onADesk(url, name);
        onAPhone(url, name);
        withoutScript(url);
        onPaper(url, name);
    }

    private void onADesk(String url, String name) {
        List<String> elsewhere = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        String origin = url.replaceAll("(https?://[^/]+).*", "$1");
        try (BrowserContext context = browser.newContext(size(DESK))) {
            Page page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())
                        && !message.text()
                                .startsWith("Failed to load resource: the server responded with a status of 4")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(url);
            picture(page, name + "-" + DESK);
            AxeResults axe = new AxeBuilder(page).analyze();
            assertThat(axe.getViolations().stream()
                            .map(rule -> rule.getId() + ": "
                                    + rule.getNodes().stream()
                                            .limit(3)
                                            .map(node -> String.valueOf(node.getHtml()))
                                            .toList()))
                    .as("axe on %s", url)
                    .isEmpty();
            assertThat(elsewhere).as("requests to other servers from %s", url).isEmpty();
            assertThat(complaints).as("console of %s", url).isEmpty();
            assertThat(page.locator("h1").count()).as("h1 on %s", url).isEqualTo(1);
        }
    }

    private void onAPhone(String url, String name) {
        try (BrowserContext context = browser.newContext(size(PHONE))) {
            Page page = context.newPage();
            page.navigate(url);
            picture(page, name + "-" + PHONE);
            page.setViewportSize(ZOOMED, 700);
            Object wide = page.evaluate("() => document.documentElement.scrollWidth");
            assertThat(((Number) wide).intValue())
                    .as("width of %s at 320 px; widest: %s", url, page.evaluate(WIDEST))
                    .isLessThanOrEqualTo(ZOOMED);
        }
    }

    private void withoutScript(String url) {
        try (BrowserContext context = browser.newContext(size(DESK).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(url);
            assertThat(page.locator("main").innerText().strip())
                    .as("content of %s without script", url)
                    .isNotEmpty();
            assertThat(page.locator("figure").count())
                    .as("figures drawn on %s without script", url)
                    .isEqualTo(page.locator("figure .wide svg").count());
        }
    }

    private void onPaper(String url, String name) {
        try (BrowserContext context = browser.newContext(size(DESK))) {
            Page page = context.newPage();
            page.navigate(url);
            byte[] pdf = page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPreferCSSPageSize(true)
                    .setPath(pictures.resolve(name + ".pdf")));
            assertThat(pdf.length).as("printed %s", url).isGreaterThan(2_000);
        }
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(name + ".png")));
    }

    private static Browser.NewContextOptions size(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 900);
    }

    private static final String WIDEST = """
            () => [...document.querySelectorAll('body *')]
              .filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1 && e.getClientRects().length)
              .slice(0, 4).map((e) => e.outerHTML.slice(0, 120)).join(' | ')""";
}
