// SPDX-License-Identifier: Apache-2.0
package inclusion.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test a fresh {@link Page} (or {@link BrowserContext}) of the system's headless Chromium. Where there is none
 * the test is skipped and says why, unless {@code BROWSER=required}: then it fails.
 */
public final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace STORE = Namespace.create(Chromium.class);
    private static final String WISH = Objects.requireNonNullElse(System.getenv("BROWSER"), "");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (WISH.equals("none")) {
            return ConditionEvaluationResult.disabled("BROWSER=none");
        }
        return executable().isPresent() || WISH.equals("required")
                ? ConditionEvaluationResult.enabled("Chromium is there, or must be")
                : ConditionEvaluationResult.disabled("no Chromium on the PATH; .ci/install-browser installs it");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        BrowserContext context = test.getStore(STORE)
                .computeIfAbsent(BrowserContext.class, key -> browser(test).newContext(), BrowserContext.class);
        return parameter.getParameter().getType() == Page.class ? context.newPage() : context;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        BrowserContext context = test.getStore(STORE).remove(BrowserContext.class, BrowserContext.class);
        if (context != null) {
            context.close();
        }
    }

    /** One browser for the whole run; the root store closes it. */
    private static Browser browser(ExtensionContext test) {
        return test.getRoot()
                .getStore(STORE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser;
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            Path executable = executable()
                    .orElseThrow(() -> new IllegalStateException("BROWSER=required, but no Chromium is on the PATH"));
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            // No sandbox: as root, which CI often is, Chromium refuses to start with it.
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setChromiumSandbox(false)
                            .setArgs(List.of(
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
