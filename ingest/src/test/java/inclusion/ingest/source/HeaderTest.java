// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTest {
    private static final Layout LAYOUT = Layout.of("a table", PeriodRule.IN_CONTENT, "URN", "Head count")
            .requires("urn")
            .requires("headcount", "head count", "pupils")
            .reads("rate");

    @Test
    void marks_areFoundWhateverTheirCaseSpacesAndByteOrderMark() {
        assertThat(Header.carries(List.of("\uFEFFurn", " HEAD  COUNT ", "more"), LAYOUT))
                .isTrue();
        assertThat(Header.carries(List.of("urn", "headcount"), LAYOUT)).isFalse();
    }

    @Test
    void aColumnOfAnotherTable_saysThatItIsThatTable() {
        assertThat(Header.carries(List.of("urn", "head count", "characteristic"), LAYOUT.without("Characteristic")))
                .isFalse();
    }

    @Test
    void columns_areFoundUnderAnyOfTheirNamesAndInAnyOrder() {
        Header header = Header.bind(List.of("Pupils", "\uFEFFURN"), LAYOUT);

        assertThat(header.positions()).containsEntry("urn", 1).containsEntry("headcount", 0);
        assertThat(header.missing()).isEmpty();
        assertThat(header.published("headcount")).isEqualTo("Pupils");
    }

    @Test
    void aNeededColumnThatIsNotThere_isMissing_anotherIsNot() {
        assertThat(Header.bind(List.of("urn"), LAYOUT).missing()).containsExactly("headcount");
    }

    @Test
    void aColumnThatStandsTwice_isToldApartByNeed() {
        Header header = Header.bind(List.of("urn", "pupils", "Pupils", "sex", "SEX"), LAYOUT);

        assertThat(header.twice()).containsExactly("pupils");
        assertThat(header.othersTwice()).containsExactly("sex");
    }
}
