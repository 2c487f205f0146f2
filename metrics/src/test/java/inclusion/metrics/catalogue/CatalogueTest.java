// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void version_isTheSameForTheSameContent() {
        assertThat(Catalogue.load().version()).isEqualTo(CATALOGUE.version()).matches("[0-9a-f]{16}");
    }
}
