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
final class PageChecks implements AutoCloseable {
    private static final int DESK = 1200;
    private static final int PHONE = 375;
    private static final int ZOOMED = 320;
    private static final int SHORT_PAPER = 2_000;
    private static final int HEAVIEST_DRAWING = 120_000;
    private static final String WIDEST = """
            () => [...document.querySelectorAll('body *')]
              .filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1 && e.getClientRects().length)
              .slice(0, 4).map((e) => e.outerHTML.slice(0, 120)).join(' | ')""";
    private static final String HEAVIEST =
            "() => Math.max(0, ...[...document.querySelectorAll('svg')].map((svg) => svg.outerHTML.length))";

    private final BrowserContext desk;
    private final BrowserContext phone;
    private final BrowserContext withoutScript;
    private final Path pictures;

    PageChecks(Browser browser, String lake) {
        this.desk = browser.newContext(size(DESK));
        this.phone = browser.newContext(size(PHONE));
        this.withoutScript = browser.newContext(size(DESK).setJavaScriptEnabled(false));
        this.pictures = Path.of("target", "screenshots", lake);
    }

    void check(String url, String name) {
        onADeskAndOnPaper(url, name);
        onAPhone(url, name);
        withoutScript(url);
    }

    private void onADeskAndOnPaper(String url, String name) {
        List<String> elsewhere = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        String origin = url.replaceAll("(https?://[^/]+).*", "$1");
        try (Page page = desk.newPage()) {
            page.onRequest(request -> {
                if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                boolean answer =
                        message.text().startsWith("Failed to load resource: the server responded with a status of 4");
                if ("error".equals(message.type()) && !answer) {
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
            assertThat(((Number) page.evaluate(HEAVIEST)).intValue())
                    .as("heaviest drawing of %s", url)
                    .isLessThan(HEAVIEST_DRAWING);
            byte[] pdf = page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPreferCSSPageSize(true)
                    .setPath(pictures.resolve(name + ".pdf")));
            assertThat(pdf.length).as("printed %s", url).isGreaterThan(SHORT_PAPER);
        }
    }

    private void onAPhone(String url, String name) {
        try (Page page = phone.newPage()) {
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
        try (Page page = withoutScript.newPage()) {
            page.navigate(url);
            assertThat(page.locator("main").innerText().strip())
                    .as("content of %s without script", url)
                    .isNotEmpty();
            assertThat(page.locator("figure .wide svg").count())
                    .as("figures drawn on %s without script", url)
                    .isEqualTo(page.locator("figure").count());
        }
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(name + ".png")));
    }

    private static Browser.NewContextOptions size(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 900);
    }

    @Override
    public void close() {
        desk.close();
        phone.close();
        withoutScript.close();
    }
}
