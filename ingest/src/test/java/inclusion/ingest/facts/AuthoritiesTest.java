// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.Authorities.Authority;
import org.junit.jupiter.api.Test;

class AuthoritiesTest {
    private static final Authority THEN = new Authority("961", "E06999991", "Old Thornfells", "E12999001");
    private static final Authority NOW = new Authority("961", "E06999992", "Thornfells", "E12999001");
    private static final Authorities AUTHORITIES =
            new Authorities().add("202021", THEN).add("202324", NOW);

    @Test
    void codesOfTheYear_comeFirst() {
        assertThat(AUTHORITIES.of("202324", "961")).contains(NOW);
    }

    @Test
    void authorityThatNoTableKnows_keepsTheCodesOfTheNearestYear() {
        assertThat(AUTHORITIES.of("201718", "961")).contains(THEN);
        assertThat(AUTHORITIES.of("202223", "961")).contains(NOW);
    }

    @Test
    void realAuthority_hasTheCodesOfTheTableInYearsThatNoFilePrints() {
        assertThat(AUTHORITIES.of("201617", "806").map(Authority::newLaCode)).contains("E06000002");
    }

    @Test
    void realAuthorityThatEndedBeforeTheYear_keepsItsLastCode_whereNoFilePrintsAnother() {
        assertThat(AUTHORITIES.of("2023", "909").map(Authority::newLaCode)).contains("E10000006");
    }

    @Test
    void authorityThatNobodyPrints_isUnknown() {
        assertThat(AUTHORITIES.of("201617", "990")).isEmpty();
    }
}
