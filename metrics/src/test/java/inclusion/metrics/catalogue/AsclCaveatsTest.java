// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The caveats of ASCL's response to the SEND review (paragraphs 94 to 106) hold by construction: they are data. */
class AsclCaveatsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void alternativeProvision_isNeverAskedForReintegration() {
        List<IndicatorDefinition> ofArrivals = CATALOGUE.indicators().stream()
                .filter(indicator ->
                        tallies(indicator).anyMatch(tally -> tally.fact().equals("arrival")))
                .toList();

        assertThat(ofArrivals).isNotEmpty().allSatisfy(indicator -> {
            assertThat(indicator.perspective()).isNotEqualTo("alternative-provision");
            assertThat(indicator.attributedTo()).isEqualTo("receiving_school");
            // Without this, a provider would have a row of nothing received.
            assertThat(indicator.pupilRules().phases()).isNotEmpty().doesNotContain("Alternative provision", "Special");
        });
    }

    @Test
    void reintegration_isNeverGivenBelowTenArrivals_norAlone() {
        IndicatorDefinition reintegration =
                CATALOGUE.indicator("reintegration-sustained-received").orElseThrow();

        assertThat(reintegration.pupilRules().minimum())
                .contains(new PupilRules.Minimum(/* count= */ 10, /* of= */ Optional.empty()));
        assertThat(reintegration.counterMeasures()).contains("arrivals-received-rate");
    }

    @Test
    void furtherSpell_isNeutralForBothSides() {
        assertThat(CATALOGUE.tallies())
                .filteredOn(tally -> Set.of("arrival", "ap_spell").contains(tally.fact()))
                .isNotEmpty()
                .allSatisfy(tally -> assertThat(written(tally)).doesNotContain("planned-further-support"));
        assertThat(CATALOGUE.indicator("ap-spells-per-pupil").orElseThrow().polarity())
                .isEqualTo(Polarity.CONTEXT);
    }

    @Test
    void hoursOfOutreach_areInNothingThatIsJudged() {
        List<IndicatorDefinition> byTheHour = CATALOGUE.indicators().stream()
                .filter(indicator -> tallies(indicator)
                        .anyMatch(tally -> tally.fact().equals("outreach_year")
                                && written(tally).matches("(?s).*\\bminute\\b.*")))
                .toList();

        assertThat(byTheHour)
                .isNotEmpty()
                .extracting(IndicatorDefinition::polarity)
                .containsOnly(Polarity.CONTEXT);
    }

    @Test
    void needsFoundOnlyAfterPlacement_belongToTheFeeder() {
        IndicatorDefinition found =
                CATALOGUE.indicator("ap-undiagnosed-send-at-entry").orElseThrow();

        assertThat(found.attributedTo()).isEqualTo("feeder_school");
        assertThat(tallies(found))
                .isNotEmpty()
                .allSatisfy(
                        tally -> assertThat(tally.own().orElseThrow().entity()).isEqualTo("home_urn"));
    }

    @Test
    void exitsWithoutAReason_areNeverPublicForANamedSchool() {
        assertThat(CATALOGUE
                        .indicator("unexplained-exit-rate")
                        .orElseThrow()
                        .pupilRules()
                        .namedSchoolPublic())
                .isFalse();
    }

    @Test
    void yearWithoutAPermanentExclusion_isContext_besideEverythingElseThatTakesPupilsOut() {
        IndicatorDefinition number =
                CATALOGUE.indicator("permanent-exclusion-count").orElseThrow();

        assertThat(number.polarity()).isEqualTo(Polarity.CONTEXT);
        assertThat(number.counterMeasures())
                .contains("suspension-rate", "offsite-direction-rate", "part-time-timetable-rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcomes", "curriculum", "staff", "inclusion", "engagement", "alternative-provision"})
    void perspective_isAliveOnOwnFiles_withAValueAnIntervalAndANumber(String perspective) {
        assertThat(CATALOGUE.indicators())
                .filteredOn(indicator -> indicator.perspective().equals(perspective))
                .filteredOn(indicator -> CATALOGUE.route(indicator).own())
                .filteredOn(indicator -> indicator.interval() != IntervalMethod.NONE)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private static String written(TallyDefinition tally) {
        return tally.own()
                .map(own -> own.where().orElse("") + " " + own.measure())
                .orElse("");
    }

    /** Every tally that an indicator is made of, also through the one that it is derived from. */
    private static Stream<TallyDefinition> tallies(IndicatorDefinition indicator) {
        Set<String> ids = Stream.concat(
                        indicator.tallies().stream(),
                        indicator.pupilRules().derived().stream()
                                .filter(Derivation.OfGroups.class::isInstance)
                                .map(derived -> ((Derivation.OfGroups) derived).of())
                                .flatMap(id -> CATALOGUE.indicator(id).orElseThrow().tallies().stream()))
                .collect(Collectors.toSet());
        return CATALOGUE.tallies().stream().filter(tally -> ids.contains(tally.id()));
    }
}
