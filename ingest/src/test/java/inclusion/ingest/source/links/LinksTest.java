// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.links;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.Urn;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final String CSV = """
            "URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"
            900001,900002,"Alder, Infants","Predecessor - merged","01-09-2020"
            900002,900001,"Alder Primary","Successor",""
            900003,900001,"Alder Primary","Successor","2020-09-01"
            900004,900001,"Alder Primary","Successor","31-02-2020"
            900005,,"Nobody","Other","01-09-2020"
            """;

    private final ReadFile file = ReadFile.of(new Links(), "", CSV);

    @Test
    void aLink_saysWhoFollowedWhomAndWhen() {
        assertThat(file.row(0).reading().statements())
                .containsExactly(new Statement.Link(
                        new Urn("900001"),
                        new Urn("900002"),
                        "Predecessor - merged",
                        Optional.of(LocalDate.of(2020, 9, 1))));
    }

    @Test
    void aBlankDate_isUnknown() {
        assertThat(file.row(1).reading().statements())
                .containsExactly(
                        new Statement.Link(new Urn("900002"), new Urn("900001"), "Successor", Optional.empty()));
    }

    @Test
    void datesInOtherWays_andDaysThatAreNone_refuseTheRow() {
        assertThat(file.row(2).refusal()).contains(FindingRule.DATE_UNREADABLE);
        assertThat(file.row(3).refusal()).contains(FindingRule.DATE_UNREADABLE);
    }

    @Test
    void aLinkToNobody_isRefused() {
        assertThat(file.row(4).refusal()).contains(FindingRule.PLACE_MISSING);
    }
}
