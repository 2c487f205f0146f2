// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.Flaw;
import inclusion.ingest.source.ReadFile;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.FindingRule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticalNeighboursTest {
    private static final String HEADER = "old_la_code,la_name,region_ind,region_name,"
            + IntStream.rangeClosed(1, 10)
                    .mapToObj(rank -> "SN_" + rank + ",SN_" + rank + "P")
                    .collect(Collectors.joining(","));

    private static final String CSV = HEADER + """

            301,Barking and Dagenham,3,London,308,Close ,821,Close ,313,Close ,333,Somewhat close,336,Somewhat close,307,Somewhat close,304,Somewhat close,312,Somewhat close,874,Somewhat close,203,Not close
            302,Barnet,3,London,320,Close ,x,none,310,Close ,998,Close ,315,Close ,306,Close ,209,Close ,312,Close ,309,Close ,307,Close
            999,Nowhere,3,London,320,Close ,870,Close ,310,Close ,317,Close ,315,Close ,306,Close ,209,Close ,312,Close ,309,Close ,307,Close
            """;

    private final ReadFile file = ReadFile.of(new StatisticalNeighbours(), "", CSV);

    @Test
    void tenNeighbours_standInTheirOrder_withHowCloseTheyAre() {
        assertThat(file.row(0).reading().statements())
                .hasSize(10)
                .startsWith(
                        new Statement.Neighbour("301", 1, "308", "Close"),
                        new Statement.Neighbour("301", 2, "821", "Close"))
                .endsWith(new Statement.Neighbour("301", 10, "203", "Not close"));
    }

    @Test
    void placeThatNobodyHolds_isLeftOut_andAnUnknownNeighbourIsSaid() {
        assertThat(file.row(1).reading().statements())
                .hasSize(8)
                .contains(new Statement.Neighbour("302", 3, "310", "Close"));
        assertThat(file.row(1).reading().flaws()).containsExactly(new Flaw(FindingRule.AUTHORITY_UNKNOWN, "SN_4"));
    }

    @Test
    void authorityThatNobodyKnows_refusesTheRow() {
        assertThat(file.row(2).refusal()).contains(FindingRule.AUTHORITY_UNKNOWN);
    }
}
