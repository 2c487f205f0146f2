// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.api.fixture.OpenFixture;
import inclusion.api.fixture.SnapshotFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    private final SearchQuery search = new SearchQuery(OpenFixture.snapshot());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "st aidans",
                "ST AIDAN'S",
                "St Aidan’s Catholic",
                "aidan",
                "zz7 4ag",
                "ZZ74AG",
                "992/3107",
                "9923107"
            })
    void school_isFoundHoweverItIsWritten(String text) {
        assertThat(search.of(text).schools()).extracting(Entity::code).containsExactly("900107");
    }

    @ParameterizedTest
    @CsvSource({"mossgate, 900104", "900104, 900104", "larkrigg, 900102", "high mossgate, 900104"})
    void bestMatch_standsFirst(String text, String code) {
        assertThat(search.of(text).schools().get(0).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "St Aidan’s C.E. (VA) Primary | st aidans c e va primary",
                "Müller & Söhne | muller and sohne",
                "A&B | a and b",
                "  991/2101 - | 991 2101"
            })
    void name_isMadePlain(String written, String plain) {
        assertThat(Searchable.plain(written)).isEqualTo(plain);
    }

    @Test
    void trust_isFoundByNameAndNumber() {
        assertThat(search.of("fellside").trusts()).extracting(Entity::code).containsExactly(SnapshotFixture.TRUST);
        assertThat(search.of(SnapshotFixture.TRUST).trusts()).hasSize(1);
    }

    @Test
    void authorityAndIndicator_haveTheirGroups() {
        assertThat(search.of("northmoor").authorities())
                .extracting(Entity::name)
                .containsExactly("Northmoor");
        assertThat(search.of("suspen").indicators())
                .extracting(Indicator::id)
                .startsWith("suspension-rate", "suspended-pupil-rate");
    }

    @Test
    void closedSchool_standsAfterTheOpenOne() {
        assertThat(search.of("mossgate").schools()).extracting(Entity::code).startsWith("900104", "900090");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "'", "zzzz", "%", "_"})
    void nothingThere_findsNothing(String text) {
        assertThat(search.of(text).isEmpty()).isTrue();
    }
}
