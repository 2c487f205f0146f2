// SPDX-License-Identifier: Apache-2.0
package inclusion.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.read.Entity;
import inclusion.api.read.Level;
import inclusion.api.read.ReadModel;
import inclusion.web.FixtureServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The main pages of the lakes that the pipeline's own tests have built, in a browser. */
class LakePagesTest {
    private static final int SEVERAL = 3;
    private static final Path LAKES = Path.of(System.getProperty("inclusion.root", ".."), "metrics", "target", "lakes");

    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @TestFactory
    List<DynamicTest> lakes_areWholeInABrowser() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : List.of("sample", "real")) {
            tests.add(DynamicTest.dynamicTest(name, () -> {
                Path lake = LAKES.resolve(name);
                Assumptions.assumeTrue(
                        Files.isRegularFile(lake.resolve("CURRENT")),
                        "Skipped: " + lake + " is not there. The tests of metrics build it.");
                check(name, lake);
            }));
        }
        return tests;
    }

    private static void check(String name, Path lake) {
        try (FixtureServer server = FixtureServer.of(lake);
                PageChecks checks = new PageChecks(browsers.browser(), name)) {
            Map<String, String> pages = pages(ReadModel.of(server.snapshot()));
            assertThat(pages).isNotEmpty();
            pages.forEach((page, path) -> checks.check(server.url(path), page));
        }
    }

    /** The fixed pages, and a trust of several phases with one school of each of them. */
    private static Map<String, String> pages(ReadModel read) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("front", "/");
        pages.put("england", "/england");
        pages.put("indicator", "/indicators/suspension-rate");
        pages.put("quality", "/quality");
        pages.put("alternative-provision", "/alternative-provision");
        read.entities().all(Level.LOCAL_AUTHORITY).stream()
                .filter(area -> area.lastTimePeriod() != null)
                .findFirst()
                .ifPresent(area -> pages.put("authority", "/local-authorities/" + area.code()));
        read.entities().all(Level.MAT).stream()
                .filter(trust -> trust.lastTimePeriod() != null)
                .filter(trust -> phases(read, trust).size() >= SEVERAL)
                .findFirst()
                .ifPresent(trust -> {
                    pages.put("trust", "/trusts/" + trust.code());
                    phases(read, trust)
                            .forEach((phase, urn) -> pages.put(
                                    "school-"
                                            + phase.toLowerCase(java.util.Locale.ROOT)
                                                    .replace(' ', '-'),
                                    "/schools/" + urn));
                });
        return pages;
    }

    private static Map<String, String> phases(ReadModel read, Entity trust) {
        Map<String, String> phases = new LinkedHashMap<>();
        List<String> years = read.entities().membershipYears(trust.code());
        if (!years.isEmpty()) {
            read.entities()
                    .membersOf(trust.code(), years.get(years.size() - 1))
                    .forEach(member -> phases.putIfAbsent(
                            String.valueOf(member.educationPhase()),
                            member.school().code()));
        }
        return phases;
    }
}
