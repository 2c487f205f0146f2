// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inclusion.api.read.AreaVerdict;
import inclusion.api.read.ReadModel;
import inclusion.web.FixtureServer;
import inclusion.web.chart.Renderer;
import inclusion.web.mark.AreaFill;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** England's page: is the system getting better, in how many places, and where. */
class AreaPagesTest {
    private static FixtureServer server;
    private static AreaPage england;

    @BeforeAll
    static void open() {
        server = FixtureServer.start();
        england = page(Map.of());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static AreaPage page(Map<String, String> given) {
        return AreaPages.england(edition(), new Choices("/england", given)).orElseThrow();
    }

    private static Edition edition() {
        return new Edition(
                ReadModel.of(server.snapshot()),
                new Draughtsman(new Renderer()),
                "s",
                "1",
                "202324",
                /* isFictional= */ true,
                /* isInternal= */ true,
                LocalDate.of(2025, 9, 12),
                LocalDate.of(2025, 9, 12),
                "");
    }

    private static AreaSystem.Row row(String title) {
        return england.system().groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static AreaVerdict change(String verdict, String reason, Double q) {
        return new AreaVerdict("suspension-rate", "E06990001", "202324", 12.0, verdict, reason, q);
    }

    @Test
    void weeks_areDrawnBesideTheLimitsOfTheirUsualUpsAndDowns() {
        Told weeks = england.told().stream()
                .filter(told -> told.id().equals("attendance"))
                .findFirst()
                .orElseThrow();

        assertThat(weeks.drawn())
                .extracting(drawn -> drawn.figure().heading())
                .containsExactly(
                        "Attendance in a week, England, all kinds of school, weeks of 2023/24",
                        "Attendance in a week, England, primaries, weeks of 2023/24");
        assertThat(weeks.drawn().get(0).figure().sentence())
                .isEqualTo("Beyond its usual ups and downs in 1 of 15 periods: week 49 (worse, outside the limits). "
                        + "The newest, week 51, keeps within them. No target is set.");
        assertThat(weeks.drawn().get(0).figure().note())
                .contains("one of seven in one direction", "The season is in these weeks", "does not begin at zero");
    }

    @Test
    void changeProgramme_isASentenceWithTwoFigures_whereEnoughAuthoritiesTakePart() {
        AreaProgramme ahead = page(Map.of("indicator", "persistent-absence-rate"))
                .programmes()
                .get(0);

        assertThat(ahead.sentence())
                .contains("from 2021/22–2022/23 to 2023/24", "32 authorities", "fell by 2.6", "60 other authorities")
                .contains("the difference is −1.4 (95\u202f% interval −1.9 to −0.9)")
                .endsWith("Theirs is better than that of the others.");
        assertThat(ahead.figures()).hasSize(2);
        assertThat(ahead.figures().get(0).figure().note()).contains("does not begin at zero but at");
        assertThat(ahead.figures().get(1).figure().sentence()).contains("did not go apart by more than chance gives");
        assertThat(ahead.figures())
                .allSatisfy(figure -> assertThat(figure.wide()).contains("<svg"));
        assertThat(String.join(" ", ahead.notes()))
                .contains(
                        "10,000 choices", "2 outcomes", "As though it had started in 2022/23", "all other authorities");
    }

    @Test
    void changeProgramme_isASentenceOnly_whereThereIsTooLittle() {
        assertThat(page(Map.of("indicator", "permanent-exclusion-rate")).programmes())
                .singleElement()
                .satisfies(few -> {
                    assertThat(few.sentence()).contains("Too few authorities").contains("4");
                    assertThat(few.figures()).isEmpty();
                });
        assertThat(page(Map.of("indicator", "unauthorised-absence-rate"))
                        .programmes()
                        .get(0)
                        .sentence())
                .contains("no year after the start", "the newest is 2022/23");
    }

    @Test
    void authority_saysWhichOfItsIndicatorsMoved_eachAgainstItsOwnYearBefore() {
        AreaPage authority = AreaPages.authority(
                        edition(), new Choices("/local-authorities/E06990001", Map.of()), "E06990001")
                .orElseThrow();

        assertThat(authority.lead())
                .last(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .matches(
                        "Each against the year before: improving .*; worsening .*; similar or we cannot tell \\d+; without a figure in one of the two years \\d+\\.");
    }

    @Test
    void authority_standsBesideItsNeighbours_whenTheAddressSaysSo() {
        AreaPage plain = authority(Map.of());
        AreaPage neighbours = authority(Map.of("benchmark", "neighbours"));

        assertThat(plain.benchmarks()).extracting(Link::text).contains("England, same phase", "statistical neighbours");
        assertThat(plain.against()).isEqualTo("England");
        assertThat(neighbours.question()).isEqualTo("Every indicator beside its statistical neighbours");
        assertThat(benchmarks(neighbours)).isNotEqualTo(benchmarks(plain));
        assertThat(neighbours.areas()).isEqualTo(plain.areas());
        assertThatThrownBy(() -> authority(Map.of("benchmark", "similar")))
                .isInstanceOf(InvalidChoiceException.class)
                .hasMessage("Invalid benchmark: similar");
    }

    private static AreaPage authority(Map<String, String> given) {
        String address = "/local-authorities/E06990001";
        return AreaPages.authority(edition(), new Choices(address, given), "E06990001")
                .orElseThrow();
    }

    private static List<String> benchmarks(AreaPage page) {
        return page.groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(ScoreRow::benchmark)
                .toList();
    }

    @Test
    void authority_standsAmongThoseLikeIt_eachWithTheReason() {
        AreaPage authority = AreaPages.authority(
                        edition(), new Choices("/local-authorities/E06990001", Map.of()), "E06990001")
                .orElseThrow();

        assertThat(authority.areas()).singleElement().satisfies(table -> {
            assertThat(table.caption()).contains("Their mean is ");
            assertThat(table.groups()).singleElement().satisfies(group -> {
                assertThat(group.rows()).extracting(AreaTable.Row::name).contains("Northmoor", "Eskdale and Wharfe");
                assertThat(group.rows())
                        .extracting(AreaTable.Row::why)
                        .containsExactlyInAnyOrder("", "Close: number 1 of its statistical neighbours");
            });
        });
    }

    @Test
    void changeProgramme_standsOnEnglandsPageOnly() {
        assertThat(AreaPages.authority(edition(), new Choices("/local-authorities/E06990001", Map.of()), "E06990001")
                        .orElseThrow()
                        .programmes())
                .isEmpty();
    }

    @Test
    void changeCounts_onlyWhenItPassesTheTestForFalseDiscoveries() {
        assertThat(AreaVerdicts.changeFill(change("worse", "outside-spread", 0.05)))
                .isEqualTo(AreaFill.ACCENT);
        assertThat(AreaVerdicts.changeFill(change("better", "outside-spread", 0.01)))
                .isEqualTo(AreaFill.PALE);
        assertThat(AreaVerdicts.changeFill(change("worse", "outside-spread", 0.06)))
                .isEqualTo(AreaFill.WHITE);
        assertThat(AreaVerdicts.changeWord(change("worse", "outside-spread", 0.06), /* isContext= */ false))
                .isEqualTo("cannot tell");
        assertThat(AreaVerdicts.changeWord(change("higher", "outside-spread", 0.01), /* isContext= */ true))
                .isEqualTo("higher");
    }

    @Test
    void authorityWithoutAFigure_isNotPublished_andOneWithoutAnIntervalIsNot() {
        assertThat(AreaVerdicts.changeFill(null)).isEqualTo(AreaFill.HATCHED);
        assertThat(AreaVerdicts.changeFill(change(null, "hidden", null))).isEqualTo(AreaFill.HATCHED);
        assertThat(AreaVerdicts.changeFill(change(null, "no-interval", null))).isEqualTo(AreaFill.WHITE);
    }

    @Test
    void bars_sumToTheAuthoritiesInForce() {
        AreaVerdicts changes =
                new AreaVerdicts(edition(), AreaVerdicts.OWN_PAST, "Total", java.util.Set.of("202324", "202021"));

        assertThat(changes.inForce("202324")).hasSize(2);
        for (String indicator : new String[] {"suspension-rate", "persistent-absence-rate", "pupil-teacher-ratio"}) {
            assertThat(changes.counts(indicator, "202324").all()).as(indicator).isEqualTo(2);
        }
        assertThat(changes.counts("pupil-teacher-ratio", "202324").notPublished())
                .isEqualTo(2);
        assertThat(changes.inForce("201011")).isEmpty();
    }

    @Test
    void england_isWordedByTheMarginAlone() {
        assertThat(row("Suspension rate").word()).isEqualTo("worse");
        assertThat(row("Persistent absence rate").word()).isEqualTo("slightly higher");
        assertThat(row("Permanent exclusion rate").word()).isEqualTo("the same");
        assertThat(row("Sustained destination after Year 11").word()).isEqualTo("too old to judge");
    }

    @Test
    void contextIndicator_isNotCounted() {
        assertThat(row("Pupils on SEN support").bar()).isEmpty();
        assertThat(row("Pupils on SEN support").says()).contains("not counted");
        assertThat(row("Suspension rate").bar()).startsWith("<svg");
    }

    /** Of sessions nobody knows how far chance reaches; a white bar would look like two authorities that were asked. */
    @Test
    void ratesWithoutAnInterval_areNotCounted_andSayWhy() {
        assertThat(row("Unauthorised absence rate").bar()).isEmpty();
        assertThat(row("Unauthorised absence rate").says())
                .isEqualTo("published without an interval, so changes of authorities are not judged.");
        AreaPage chosen = page(Map.of("indicator", "unauthorised-absence-rate"));
        assertThat(chosen.lead().get(1))
                .endsWith(row("Unauthorised absence rate").says());
        assertThat(chosen.where().map().sentence())
                .isEqualTo(row("Unauthorised absence rate").says());
    }

    @Test
    void leadMapAndBar_sayTheSame() {
        String says = row("Suspension rate").says();

        assertThat(england.lead().get(1)).endsWith(says);
        assertThat(england.where().map().sentence()).isEqualTo(says);
        assertThat(england.where().map().table().rows()).hasSize(2);
        assertThat(england.where().regions())
                .singleElement()
                .satisfies(region -> assertThat(region.says()).isEqualTo(says));
    }

    @Test
    void level_saysWhereAnAuthorityLies_neverWorse() {
        AreaPage level = page(Map.of("show", "level"));

        assertThat(level.where().map().table().rows())
                .extracting(row -> row.get(4))
                .allMatch(word -> java.util.Set.of("higher", "lower", "similar", "cannot tell", "no verdict")
                        .contains(word));
        assertThat(level.where().map().heading()).endsWith("beside England");
    }

    @Test
    void spread_isOfThisYearAndTheYearBefore() {
        assertThat(england.where().unequal())
                .isEqualTo("The value of the authority at the ninth decile is 2.9 times that of the one at the first"
                        + " (2.7 a year before).");
        assertThat(england.where().spread().rows()).hasSize(3);
    }

    @Test
    void phase_bringsItsOwnCounts() {
        AreaPage secondary = page(Map.of("phase", "Secondary"));

        assertThat(secondary.system().groups()).isNotEmpty();
        assertThat(secondary.where()).isNotNull();
    }
}
