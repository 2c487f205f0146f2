// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.spec;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What was worked by hand comes out of the engine, and would not if the definition were another one. */
class IndicatorSpecTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private static SpecRun run;

    @BeforeAll
    static void runEverySpecAtOnce() {
        run = SpecRun.shared();
    }

    @Test
    void everyIndicator_hasASpec_andEverySpecAnIndicator() {
        assertThat(CATALOGUE.workedExamples().keySet())
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.indicators().stream()
                        .map(IndicatorDefinition::id)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> spec_comesOutAsWorkedByHand() {
        return each(spec -> assertThat(run.differences(spec, definition(spec))).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> numeratorAndDenominatorSwapped_failTheSpec() {
        return each(spec -> failsOn(Mutation.UPSIDE_DOWN, spec));
    }

    @TestFactory
    Stream<DynamicTest> anotherPolarity_failsTheSpec() {
        return each(spec -> assertThat(run.differences(
                        spec,
                        Mutation.WRONG_WAY_ROUND.of(definition(spec), CATALOGUE).orElseThrow()))
                .isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> conditionOfTheNumeratorForgotten_failsTheSpec() {
        return each(spec -> failsOn(Mutation.NUMERATOR_UNFILTERED, spec));
    }

    @TestFactory
    Stream<DynamicTest> conditionOfTheDenominatorForgotten_failsTheSpec() {
        return each(spec -> failsOn(Mutation.DENOMINATOR_UNFILTERED, spec));
    }

    /** The mutant has values, unless they are only printed, and they are other ones; some faults have no place. */
    private static void failsOn(Mutation mutation, Spec spec) {
        mutation.of(definition(spec), CATALOGUE).ifPresent(mutant -> {
            assertThat(run.differences(spec, mutant)).isNotEmpty();
            boolean onlyPrinted = mutant.numerator().isEmpty()
                    && mutant.pupilRules().derived().isEmpty();
            if (!onlyPrinted) {
                assertThat(run.differences(spec, mutant)).anyMatch(difference -> !difference.endsWith(": no row"));
            }
        });
    }

    private static IndicatorDefinition definition(Spec spec) {
        return CATALOGUE.indicator(spec.indicatorId()).orElseThrow();
    }

    private static Stream<DynamicTest> each(Consumer<Spec> check) {
        return run.specs().stream().map(spec -> DynamicTest.dynamicTest(spec.indicatorId(), () -> check.accept(spec)));
    }
}
