// SPDX-License-Identifier: Apache-2.0
package inclusion.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That the means of the browser tests work: a page is shown, and a fault of accessibility is found. */
@ExtendWith(Chromium.class)
class ChromiumTest {
    @Test
    void shows_a_page_and_finds_its_faults(Page page) {
        page.setContent("<!doctype html><html lang=en><title>Fellside</title><main><h1>Fellside</h1><img src=x>");
        assertThat(page.title()).isEqualTo("Fellside");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId)
                .contains("image-alt");
    }
}
