// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoveredTablesTest {
    private static final Set<String> GIVEN = Set.of(
            "roll",
            "attendance",
            "exclusions",
            "placements",
            "destinations",
            "plans",
            "staff",
            "cpd",
            "timetable",
            "programmes",
            "outreach");

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void eventsOfPupils_needTheRollToo_forThePupilsAndTheirGroups() {
        assertThat(of("suspension-rate")).containsExactly("exclusions", "roll");
    }

    @Test
    void comingsAndGoings_areToldByRolls() {
        assertThat(of("unexplained-exit-rate")).containsExactly("roll");
    }

    @Test
    void ratioOfTwoRates_needsWhatItsTalliesNeed() {
        assertThat(of("own-trust-ap-rate-ratio")).containsExactly("placements");
    }

    @Test
    void gapBetweenGroups_needsWhatItsIndicatorNeeds() {
        List<IndicatorDefinition> gaps = catalogue.indicators().stream()
                .filter(each -> each.pupilRules()
                        .derived()
                        .filter(Derivation.OfGroups.class::isInstance)
                        .isPresent())
                .toList();
        assertThat(gaps).isNotEmpty().allSatisfy(gap -> {
            Derivation.OfGroups groups =
                    (Derivation.OfGroups) gap.pupilRules().derived().orElseThrow();
            assertThat(of(gap.id())).isNotEmpty().containsExactlyElementsOf(of(groups.of()));
        });
    }

    @Test
    void everyIndicatorFromOwnFiles_namesTablesThatFilesFeed_andNoOtherNamesAny() {
        for (IndicatorDefinition each : catalogue.indicators()) {
            if (catalogue.route(each).own()) {
                assertThat(of(each.id())).as(each.id()).isNotEmpty().isSubsetOf(GIVEN);
            } else {
                assertThat(of(each.id())).as(each.id()).isEmpty();
            }
        }
    }

    private Set<String> of(String id) {
        return CoveredTables.of(catalogue.indicator(id).orElseThrow(), catalogue);
    }
}
