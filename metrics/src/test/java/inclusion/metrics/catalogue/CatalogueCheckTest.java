// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import static inclusion.metrics.catalogue.EditedCatalogue.SUSPENSION_RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalogue that is wrong anywhere does not start, and says which file and which key. */
class CatalogueCheckTest {
    private static final String TALLIES = "tallies/published_count.yaml";

    private EditedCatalogue catalogue;

    @BeforeEach
    void copyTheProductsOwn(@TempDir Path folder) {
        catalogue = new EditedCatalogue(folder);
    }

    @Test
    void productsOwn_isWhole() {
        assertThat(catalogue.problems()).isEmpty();
    }

    @Test
    void unknownKey_isRefused() {
        catalogue.replacing(SUSPENSION_RATE, "unit_label:", "unit-label:");

        assertThat(catalogue.problems())
                .extracting(CatalogueProblem::file, CatalogueProblem::key)
                .containsExactlyInAnyOrder(tuple(SUSPENSION_RATE, "unit-label"), tuple(SUSPENSION_RATE, "unit_label"));
    }

    @Test
    void unknownKeyOfATally_isRefusedWithItsPlace() {
        catalogue.replacing(
                TALLIES, "    unit: pupil\n    measures: [headcount]", "    units: pupil\n    measures: [headcount]");

        assertThat(catalogue.problems())
                .extracting(CatalogueProblem::key)
                .contains("tallies.0.units", "tallies.0.unit");
    }

    @Test
    void keyWrittenTwice_isRefused() {
        catalogue.replacing(SUSPENSION_RATE, "order: 5", "order: 5\norder: 6");

        assertThat(catalogue.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(SUSPENSION_RATE);
            assertThat(problem.what()).startsWith("not readable as YAML").contains("order");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "N/A.", "tbc", "TBD", "todo", "To be confirmed", "“…”", "see TODO", "?", "~ ..."})
    void placeholder_isRefused(String placeholder) {
        catalogue.replacing(SUSPENSION_RATE, "unit_label: per 100 pupils", "unit_label: \"" + placeholder + '"');

        refusedFor("unit_label");
    }

    @ParameterizedTest
    @CsvSource({
        "numerator: suspension_count, numerator: suspension_total, numerator",
        "denominator: pupil_headcount_january, denominator: headcount, denominator",
        "perspective: inclusion, perspective: including, perspective",
        "'counter_measures: [suspended-pupil-rate,', 'counter_measures: [suspended-pupils,', counter_measures",
        "'counter_measures: [suspended-pupil-rate,', 'counter_measures: [suspension-rate,', counter_measures",
        "printed: suspension_percent, printed: suspension_rate, printed",
        "polarity: lower, polarity: down, polarity",
        "interval: poisson-byar, interval: wilson, interval",
        "'version: 2, what:', 'version: 3, what:', version",
        "checked_by: Independent SQL (OracleTest), checked_by: inclusion scorecard catalogue, checked_by",
        "next_review: 2027-11-22, next_review: 2026-11-22, next_review",
        "next_review: 2027-11-22, next_review: 2027-02-30, next_review",
        "question: How often does the school suspend pupils?, question: The suspensions, question",
        "higher: For the {count}, higher: For the {number}, ask.higher",
        "lower: What does {school} do, lower: Does {school} do, ask.lower",
    })
    void wrongWord_isRefusedWithItsKey(String from, String to, String key) {
        catalogue.replacing(SUSPENSION_RATE, from, to);

        refusedFor(key);
    }

    @Test
    void unknownColumnToBreakDownBy_isRefused() {
        catalogue.replacing(SUSPENSION_RATE, "breakdowns: [sen_provision,", "breakdowns: [sen_status,");

        refusedFor("breakdowns.0");
    }

    @Test
    void unknownMeasureOfATally_isRefused() {
        catalogue.replacing(TALLIES, "measures: [headcount]", "measures: [head_count]");

        assertThat(catalogue.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("tallies.0.measures.0");
            assertThat(problem.what()).contains("head_count").contains("permanent_exclusion");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"why_it_matters", "does_not_tell_you", "authored_by", "checked_by", "reviewed_on", "next_review"
            })
    void missingAccount_isRefused(String key) {
        catalogue.replacing(SUSPENSION_RATE, key + ":", "x_" + key + ":");

        assertThat(catalogue.problems())
                .filteredOn(problem -> problem.key().equals(key))
                .singleElement()
                .extracting(CatalogueProblem::what)
                .isEqualTo("missing; every definition says this");
    }

    @Test
    void numeratorWithoutDenominator_isRefused() {
        catalogue.replacing(SUSPENSION_RATE, "denominator: pupil_headcount_january\n", "");

        assertThat(catalogue.problems()).isNotEmpty();
    }

    @Test
    void sumOfWhatDoesNotAdd_isRefused() {
        String path = "indicators/outcomes/ks4-dest-sustained.yaml";
        catalogue.replacing(path, "rollup: publisher", "rollup: sum");

        assertThat(catalogue.problems())
                .extracting(CatalogueProblem::file, CatalogueProblem::key)
                .containsExactly(tuple(path, "rollup"));
    }

    @Test
    void intervalForSessions_isRefused() {
        catalogue.replacing("indicators/inclusion/overall-absence-rate.yaml", "interval: none", "interval: wilson");

        assertThat(catalogue.problems()).extracting(CatalogueProblem::key).containsExactly("interval");
    }

    @Test
    void fileUnderAnotherName_isRefused() {
        String copy = "indicators/outcomes/suspensions.yaml";
        catalogue.write(copy, catalogue.read(SUSPENSION_RATE).replace("id: suspension-rate", "id: suspended"));

        assertThat(catalogue.problems())
                .filteredOn(problem -> problem.file().equals(copy))
                .extracting(CatalogueProblem::key)
                .contains("id");
    }

    @Test
    void everyProblemOfEveryFile_isToldAtOnce() {
        catalogue.replacing(SUSPENSION_RATE, "order: 5", "order: five").replacing(TALLIES, "[headcount]", "[heads]");

        assertThatThrownBy(catalogue::load)
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("Invalid catalogue: ")
                .hasMessageContaining(SUSPENSION_RATE + ", key 'order'")
                .hasMessageContaining(TALLIES + ", key 'tallies.0.measures.0'");
    }

    private void refusedFor(String key) {
        assertThat(catalogue.problems())
                .extracting(CatalogueProblem::file, CatalogueProblem::key)
                .contains(tuple(SUSPENSION_RATE, key));
    }
}
