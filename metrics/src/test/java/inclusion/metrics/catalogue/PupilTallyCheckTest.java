// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tallies over facts of schools' own files, and indicators made of them: what the catalogue refuses. */
class PupilTallyCheckTest {
    private static final String TALLIES = "tallies/suspended_pupil.yaml";
    private static final String GAP = "indicators/inclusion/suspended-pupil-rate-gap-fsm.yaml";
    private static final String OWN = """
            fact: suspended_pupil
            tallies:
              - id: repeat_suspended_pupil_count
                title: Pupils suspended three times or more
                unit: enrolment
                where: suspension >= 3
                measure: 1
                requires: exclusions
                adds_over: [school, area, group]
                attributed_to: suspending_school
                source_note: Counted from the suspensions of each enrolment in the period.
            """;

    private EditedCatalogue catalogue;

    @BeforeEach
    void copyOneIndicator_withOneTallyOverTheFact(@TempDir Path folder) {
        catalogue = EditedCatalogue.ofOne(folder, "suspended-pupil-rate").write(TALLIES, OWN);
    }

    @Test
    void conditionOverTheColumnsOfTheFact_isAccepted() {
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.load().tallies())
                .filteredOn(tally -> tally.id().equals("repeat_suspended_pupil_count"))
                .singleElement()
                .satisfies(tally -> {
                    assertThat(tally.own().orElseThrow().where()).contains("suspension >= 3");
                    assertThat(tally.own().orElseThrow().entity()).isEqualTo("school_urn");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where: suspension >= 3 | where: suspensions >= 3       | where
            where: suspension >= 3 | where: suspension + 3         | where
            where: suspension >= 3 | where: "suspension >="        | where
            where: suspension >= 3 | where: no_function(fsm)       | where
            where: suspension >= 3 | where: "sum(suspension) > 3"  | where
            measure: 1             | measure: session / 2          | measure
            measure: 1             | measure: sex                  | measure
            measure: 1             | measure: sessions             | measure
            unit: enrolment        | unit: enrolment\\n    entity: home_urn | entity
            """)
    void whatIsNoSqlOverTheFact_isRefusedWithFileAndKey(String from, String to, String key) {
        catalogue.replacing(TALLIES, from, to.replace("\\n", "\n"));

        assertThat(catalogue.problems())
                .extracting(CatalogueProblem::file, CatalogueProblem::key)
                .containsExactly(tuple(TALLIES, "repeat_suspended_pupil_count." + key));
    }

    @ParameterizedTest
    @CsvSource({"measure: 1, measures: [suspension], measures", "requires: exclusions, requires: exams, requires"})
    void wordsThatAreNotOfOwnTallies_areRefused(String from, String to, String key) {
        catalogue.replacing(TALLIES, from, to);

        assertThat(catalogue.problems())
                .extracting(CatalogueProblem::key)
                .anySatisfy(found -> assertThat(found).startsWith("tallies.0." + key));
    }

    @Test
    void tallyOfBothKinds_hasOneUnitAndAddsUpOneWay() {
        catalogue.replacing(TALLIES, "repeat_suspended_pupil_count", "pupil_with_suspension_count");
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.load().tallies())
                .filteredOn(tally -> tally.id().equals("pupil_with_suspension_count"))
                .extracting(TallyDefinition::fact)
                .containsExactly("published_count", "suspended_pupil");

        catalogue.replacing(TALLIES, "adds_over: [school, area, group]", "adds_over: [school]");
        assertThat(catalogue.problems())
                .extracting(CatalogueProblem::file, CatalogueProblem::key)
                .containsExactly(tuple(TALLIES, "pupil_with_suspension_count"));
    }

    @Test
    void gapOfAnIndicatorWithoutPupilData_isRefused() {
        String path = "indicators/inclusion/suspended-pupil-rate.yaml";
        String rate = catalogue.replacing(path, "fsm6, ", "").read(path);
        String gap = rate.replace("id: suspended-pupil-rate", "id: suspended-pupil-rate-gap-fsm")
                .replaceAll("(?m)^(numerator|denominator|printed|order|value_type|interval):.*\n", "")
                .concat("order: 99\nvalue_type: derived\ninterval: newcombe\nderived: {kind: gap,"
                        + " of: suspended-pupil-rate, topic: fsm, group: Eligible, against: Not eligible}\n");
        catalogue.write(GAP, gap).write("specs/suspended-pupil-rate-gap-fsm.md", "By hand.");

        assertThat(catalogue.problems())
                .extracting(CatalogueProblem::file, CatalogueProblem::key)
                .containsExactly(tuple(GAP, "derived.of"));

        catalogue
                .replacing(TALLIES, "repeat_suspended_pupil_count", "pupil_with_suspension_count")
                .write("tallies/enrolment_period.yaml", """
                        fact: enrolment_period
                        tallies:
                          - id: pupil_headcount_january
                            title: Pupils on roll in January
                            unit: pupil
                            where: headcount
                            measure: 1
                            requires: [roll]
                            adds_over: [school, area, group]
                            attributed_to: school
                            source_note: January's roll where it is held, otherwise October's.
                        """);
        assertThat(catalogue.problems()).isEmpty();
        Catalogue whole = catalogue.load();
        assertThat(whole.indicator("suspended-pupil-rate").map(whole::route)).contains(SourceRoute.BOTH);
        assertThat(whole.indicator("suspended-pupil-rate-gap-fsm").map(whole::route))
                .contains(SourceRoute.OWN);

        catalogue.replacing(GAP, "kind: gap", "kind: ratio");
        assertThat(catalogue.problems()).extracting(CatalogueProblem::key).containsExactly("interval");
        catalogue.replacing(GAP, "topic: fsm", "topic: fsm6");
        assertThat(catalogue.problems())
                .extracting(CatalogueProblem::key)
                .containsExactlyInAnyOrder("interval", "derived.topic");
    }
}
