// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.metrics.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the catalogue that comes with the product. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void everyTallyOfAnIndicator_isInTheCatalogue() {
        assertThat(CATALOGUE.indicators()).isNotEmpty().allSatisfy(indicator -> {
            indicator
                    .numerator()
                    .ifPresent(id -> assertThat(CATALOGUE.tally(id).id()).isEqualTo(id));
            indicator
                    .denominator()
                    .ifPresent(id -> assertThat(CATALOGUE.tally(id).id()).isEqualTo(id));
        });
    }

    @Test
    void perspectives_areThoseOfAscl_inTheirOrder() {
        assertThat(CATALOGUE.perspectives())
                .extracting(Perspective::id)
                .startsWith("outcomes", "curriculum", "staff", "inclusion", "engagement");
    }

    /** Peers’ defect 6: another product's row of one measure has the label of the next, copied with the code. */
    @Test
    void defect6_copiedLabels_noTwoIndicatorsHaveOneTitle() {
        assertThat(CATALOGUE.indicators())
                .extracting(IndicatorDefinition::title)
                .doesNotHaveDuplicates();
    }

    @Test
    void version_isTheSameForTheSameContent() {
        assertThat(Catalogue.load().version()).isEqualTo(CATALOGUE.version()).matches("[0-9a-f]{16}");
    }

    @Test
    void version_changesWithTheContent(@TempDir Path folder) {
        Catalogue edited = new EditedCatalogue(folder)
                .replacing(EditedCatalogue.SUSPENSION_RATE, "margin: 0.2", "margin: 0.25")
                .load();

        assertThat(edited.version()).isNotEqualTo(CATALOGUE.version());
    }

    @Test
    void plannedCounterMeasure_countsOnceItIsThere_withoutAnotherEdit(@TempDir Path folder) {
        IndicatorDefinition suspensions = new EditedCatalogue(folder)
                .replacing(
                        EditedCatalogue.SUSPENSION_RATE,
                        "counter_measures: [suspended-pupil-rate,",
                        "counter_measures_planned: [ehcp-share, topup-equity-cv]\ncounter_measures: [suspended-pupil-rate,")
                .load()
                .indicator("suspension-rate")
                .orElseThrow();

        assertThat(suspensions.counterMeasures())
                .startsWith("suspended-pupil-rate")
                .endsWith("ehcp-share");
        assertThat(suspensions.counterMeasuresPlanned()).containsExactly("topup-equity-cv");
    }

    @Test
    void definitionText_isWhatTheFileSays() {
        assertThat(CATALOGUE.definitions().get("suspension-rate")).startsWith("id: suspension-rate\n");
    }

    @Test
    void review_isDueFromItsDayOn() {
        LocalDate day = CATALOGUE.indicator("suspension-rate").orElseThrow().nextReview();

        assertThat(CATALOGUE.dueForReview(day))
                .extracting(IndicatorDefinition::id)
                .contains("suspension-rate");
        assertThat(CATALOGUE.dueForReview(day.minusDays(1)))
                .extracting(IndicatorDefinition::id)
                .doesNotContain("suspension-rate");
    }

    /** A warning, not a failure: a build must not break because a day has come. */
    @Test
    void definitionsDueForReview_areToldInTheReport(TestReporter report) {
        CATALOGUE
                .dueForReview(LocalDate.now(ZoneOffset.UTC))
                .forEach(each -> report.publishEntry("due for review since " + each.nextReview(), each.id()));
    }

    /** What the guide tells a newcomer to write: two files, and the catalogue has one indicator more. */
    @Test
    void exampleOfTheGuide_isTwoFiles(@TempDir Path folder) throws IOException {
        String guide = Files.readString(RealData.root().resolve(".github").resolve("CONTRIBUTING.md"));
        String id = "suspensions-per-suspended-pupil";

        Catalogue extended = new EditedCatalogue(folder)
                .write("indicators/inclusion/" + id + ".yaml", block(guide, "yaml"))
                .write("specs/" + id + ".md", block(guide, "markdown"))
                .load();

        assertThat(extended.indicators()).hasSize(CATALOGUE.indicators().size() + 1);
        assertThat(extended.indicator(id)).isPresent();
    }

    private static String block(String guide, String language) {
        int start = guide.indexOf("```" + language + "\n") + language.length() + 4;
        return guide.substring(start, guide.indexOf("```", start));
    }
}
