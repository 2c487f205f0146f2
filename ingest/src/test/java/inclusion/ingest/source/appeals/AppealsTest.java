// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import org.junit.jupiter.api.Test;

class AppealsTest {
    private final ReadFile sheet = ReadFile.of(new Appeals(), "", """
            Local Authority,LA code,2023,,,2024,,,,
            ,,Appeals registered4,Total Appealable Decisions1,Rate2,Appeals registered4,Decisions,Rate2,In development,Rate
            NORTH EAST,,,,,,,,,
            Darlington,841, - ,450,0.00%,12,"1,000",1.20%,700,1.70%
            Cumberland8,942, .. , .. ,..,~,900,~,x,x
            Durham,840,30,"1,000",2.00%,40,"1,000",4.00%,900,4.40%
            "England Total4,9",,"15,615","617,776",2.50%,"22,276","689,739",3.20%,"364,912",6.10%
            England total excluding suppressed,,,,,"22,082",,,"364,912",5.70%
            Sources:,Appeals - His Majesty's Courts Service,,,,,,,,
            """);

    @Test
    void yearsThatStandSideBySide_areAnObservationEach_ofACalendarYear() {
        assertThat(sheet.row(2).observations())
                .extracting(Statement.Observation::timePeriod)
                .containsExactly("2023", "2024");
        assertThat(sheet.row(2).observation().timeIdentifier()).isEqualTo("Calendar year");
        assertThat(sheet.row(2).observation().place().oldLaCode()).isEqualTo("841");
    }

    @Test
    void threeColumnsBelowAYear_areAppealsDecisionsAndTheirRate() {
        Statement.Observation newest = sheet.row(2).observations().get(1);

        assertThat(ReadFile.cell(newest, "send_appeal")).isEqualTo("12");
        assertThat(ReadFile.cell(newest, "send_appealable_decision")).isEqualTo("1000");
        assertThat(ReadFile.cell(newest, "send_appeal_percent")).isEqualTo("1.20");
    }

    @Test
    void dash_isNought_asTheRateBesideItSays() {
        assertThat(sheet.row(2).cell("send_appeal")).isEqualTo("0");
    }

    @Test
    void authorityThatDidNotExist_hasNoYear_hiddenAppealsAreHidden() {
        assertThat(sheet.row(3).observations())
                .extracting(Statement.Observation::timePeriod)
                .containsExactly("2024");
        assertThat(sheet.row(3).cell("send_appeal")).isEqualTo("suppressed");
        assertThat(sheet.row(3).cell("send_appealable_decision")).isEqualTo("900");
    }

    @Test
    void rateThatItsCountsDoNotMake_isTold() {
        assertThat(sheet.row(4).flaws()).containsExactly(FindingRule.RATE_DIFFERS);
    }

    @Test
    void totalOfEngland_isRead_headRegionsAndNotesAreSetAside() {
        assertThat(sheet.row(5).observation().place().level()).isEqualTo(GeographicLevel.NATIONAL);
        assertThat(ReadFile.cell(sheet.row(5).observations().get(1), "send_appeal"))
                .isEqualTo("22276");
        for (int row : new int[] {0, 1, 6, 7}) {
            assertThat(sheet.row(row).flaws()).containsExactly(FindingRule.ROW_SET_ASIDE);
        }
    }
}
