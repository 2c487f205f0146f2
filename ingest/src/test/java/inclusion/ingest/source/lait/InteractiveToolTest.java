// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.lait;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import org.junit.jupiter.api.Test;

class InteractiveToolTest {
    private static final String HEADER = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n";

    @Test
    void yearWithAStroke_isAnAcademicYear_andALoneYearTheOneThatEndsThen() {
        assertThat(row("TotFixedEx,,2014/15,England,3.8847900000000002,970,NA")
                        .observation()
                        .timePeriod())
                .isEqualTo("201415");
        assertThat(row("TotAbs,,2017,England,4.6502100000000004,970,NA")
                        .observation()
                        .timePeriod())
                .isEqualTo("201617");
    }

    @Test
    void plansAppealsAndNeet_areOfCalendarYears() {
        ReadFile.ReadRow row = row("SEN_EHC_Excpt_20wks,,2022,England,49.2,970,NA");

        assertThat(row.observation().timePeriod()).isEqualTo("2022");
        assertThat(row.observation().timeIdentifier()).isEqualTo("Calendar year");
        assertThat(row.cell("ehc_plan_issued_no_exception_within_20_weeks_percent"))
                .isEqualTo("49.2");
    }

    @Test
    void noiseOfFloatingPoints_isNoDecimal() {
        assertThat(row("SecPermEx,,2016/17,Barnet,2.0330000000000001E-2,302,Outer London")
                        .cell("permanent_exclusion_percent"))
                .isEqualTo("0.020330");
    }

    @Test
    void phase_isThatOfTheMeasure() {
        assertThat(row("SpecFixedEx,,2016/17,England,13.02904,970,NA")
                        .observation()
                        .phase())
                .contains(EducationPhase.SPECIAL);
    }

    @Test
    void regions_areKnownByTheirNumbers_andPartsOfLondonAreSetAside() {
        ReadFile.ReadRow row = row("TotAbs,,2017,South East,4.6,989,NA");

        assertThat(row.observation().place().level()).isEqualTo(GeographicLevel.REGIONAL);
        assertThat(row.observation().place().regionCode()).isEqualTo("E12000008");
        assertThat(row("TotAbs,,2017,London (Inner),4.6,987,NA").flaws()).containsExactly(FindingRule.ROW_SET_ASIDE);
    }

    @Test
    void dash_isNotAvailable_andNothingWhereThereWasNoSuchAuthority() {
        assertThat(row("TotAbs,,2020,Middlesbrough,-,806,North East").cell("overall_absence_percent"))
                .isEqualTo("not available");
        assertThat(row("TotAbs,,2017,Cumberland,-,942,North West").flaws()).containsExactly(FindingRule.ROW_SET_ASIDE);
        assertThat(row("TotAbs,,2017,Thornfells,-,961,Elsewhere").cell("overall_absence_percent"))
                .isEqualTo("not available");
    }

    /** Cumbria ended in March 2023, and Cumberland is one of the two after it. */
    @Test
    void neet_isOfTheAuthoritiesThatThereWereInItsWinter() {
        assertThat(row("16-17 NEET,,2023,Cumbria,2.2000000000000002,909,North West")
                        .cell("neet_percent"))
                .isEqualTo("2.200000");
        assertThat(row("16-17 NEET,,2023,Cumberland,-,942,North West").flaws())
                .containsExactly(FindingRule.ROW_SET_ASIDE);
    }

    @Test
    void otherMeasuresAndProvisionalYears_areSetAside() {
        assertThat(row("RTA,,2013-15,Barnet,12.22,302,Outer London").flaws())
                .containsExactly(FindingRule.ROW_SET_ASIDE);
        assertThat(row("SusEd_All,,2023(Prov),England,85.6,970,NA").flaws()).containsExactly(FindingRule.ROW_SET_ASIDE);
    }

    @Test
    void rowOfOursThatCannotBeRead_isRefused() {
        assertThat(row("TotAbs,,2016-18,England,4.6,970,NA").refusal()).contains(FindingRule.PERIOD_INVALID);
        assertThat(row("TotAbs,,2017,England,4.6,NA,NA").refusal()).contains(FindingRule.PLACE_MISSING);
        assertThat(row("TotAbs,,2017,England,many,970,NA").refusal()).contains(FindingRule.CELL_UNREADABLE);
    }

    private static ReadFile.ReadRow row(String text) {
        return ReadFile.of(new InteractiveTool(), "", HEADER + text + "\n").row(0);
    }
}
