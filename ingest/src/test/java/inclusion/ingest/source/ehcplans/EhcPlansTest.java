// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.ehcplans;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.Header;
import inclusion.ingest.source.ReadFile;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class EhcPlansTest {
    private static final String PLACE = "time_period,time_identifier,geographic_level,country_code,country_name,"
            + "region_code,region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,";

    private final ReadFile caseload = ReadFile.of(
            new EhcPlans(),
            "",
            "\uFEFF" + PLACE
                    + "ehcplans,mainstream_total,mainstream_total_pc,special_independent,special_non_maintained,"
                    + "special_total,special_total_pc,ap_pru_total,AP_PRU_total_pc,elective_home_education,neet,fe_total,"
                    + "fe_total_pc,ed_elsewhere,ed_elsewhere_pc\n"
                    + "202425,Academic year,National,E92000001,England,,,,,,All EHC plans,All EHC plans,"
                    + "1000,440,44.0,50,6,300,30.0,8,0.8,11,28,140,14.0,80,8.0\n"
                    + "202425,Academic year,Local authority,E92000001,England,E12000009,South West,E10000027,933,"
                    + "Somerset,All EHC plans,All EHC plans,100,40,40,x,0,30,30,1,1,x,x,19,19,10,10\n"
                    + "202425,Academic year,National,E92000001,England,,,,,,Sex,Female,"
                    + "300,140,44.0,50,6,100,30.0,8,0.8,11,28,40,14.0,30,8.0\n"
                    + "202324,Academic year,National,E92000001,England,,,,,,All EHC plans,All EHC plans,"
                    + "1000,430,43.4,50,6,300,30.0,8,0.8,11,28,140,14.0,80,8.0\n");

    private final ReadFile requests = ReadFile.of(
            new EhcPlans(),
            "",
            PLACE
                    + "requests_received_in_year,requests_decided_to_assess,requests_decided_not_to_assess,"
                    + "requests_decision_not_made,request_not_assess_pc,mediation_related_request,"
                    + "tribunal_related_request,tribunal_after_mediation_request\n"
                    + "2024,Calendar year,Local authority,E92000001,England,E12000009,South West,E06000066,933,Somerset,"
                    + "All requests for EHC needs assessments,All requests for EHC needs assessments,"
                    + "200,120,50,30,25,9,4,1\n"
                    + "202425,Calendar year,National,E92000001,England,,,,,,"
                    + "All requests for EHC needs assessments,All requests for EHC needs assessments,"
                    + "1000,600,240,160,25,90,40,10\n"
                    + "202426,Calendar year,National,E92000001,England,,,,,,"
                    + "All requests for EHC needs assessments,All requests for EHC needs assessments,"
                    + "1000,600,240,160,24,90,40,10\n");

    private final ReadFile reviews = ReadFile.of(
            new EhcPlans(),
            "",
            PLACE
                    + "total_ehc_plans,review_expected,review_meeting_prior_24,review_meeting_prior_24,"
                    + "total_review_meeting,number_decsion_4weeks,number_decision_gt_4weeks,pc_decsion_4weeks\n"
                    + "2024,Calendar year,National,E92000001,England,,,,,,All annual reviews,All annual reviews,"
                    + "1000,900,300,300,800,400,500,44.4\n");

    @Test
    void plansInJanuary_areOfAnAcademicYear_requestsOfACalendarYear() {
        assertThat(caseload.row(0).observation().timePeriod()).isEqualTo("202425");
        assertThat(caseload.row(0).observation().timeIdentifier()).isEqualTo("Academic year");
        assertThat(requests.row(0).observation().timePeriod()).isEqualTo("2024");
        assertThat(requests.row(0).observation().timeIdentifier()).isEqualTo("Calendar year");
    }

    @Test
    void copyThatWritesACalendarYearLikeAnAcademicOne_isTakenAtItsIdentifier() {
        assertThat(requests.row(1).observation().timePeriod()).isEqualTo("2024");
        assertThat(requests.row(2).refusal()).contains(FindingRule.PERIOD_INVALID);
    }

    @Test
    void plans_areCountedByPlacement() {
        var england = caseload.row(0);

        assertThat(england.observation().place().level()).isEqualTo(GeographicLevel.NATIONAL);
        assertThat(england.cell("ehc_plan")).isEqualTo("1000");
        assertThat(england.cell("ehc_plan_mainstream")).isEqualTo("440");
        assertThat(england.cell("ehc_plan_independent_special")).isEqualTo("50");
        assertThat(england.cell("ehc_plan_mainstream_percent")).isEqualTo("44.0");
        assertThat(england.cell("ehc_plan_not_in_education")).isEqualTo("28");
        assertThat(england.flaws()).isEmpty();
    }

    @Test
    void cellThatIsNotAvailable_isNoZero() {
        assertThat(caseload.row(1).cell("ehc_plan_independent_special")).isEqualTo("not available");
        assertThat(caseload.row(1).cell("ehc_plan_non_maintained_special")).isEqualTo("0");
    }

    @Test
    void codeThatWasReplacedBeforeThePeriod_givesWayToTheOneInForce() {
        assertThat(caseload.row(1).observation().place().newLaCode()).isEqualTo("E06000066");
        assertThat(caseload.row(1).flaws()).containsExactly(FindingRule.AUTHORITY_CODE_RETIRED);
        assertThat(requests.row(0).flaws()).isEmpty();
    }

    @Test
    void countThatLacksPlaces_givesWayToTheShareBesideIt() {
        assertThat(caseload.row(3).cell("ehc_plan_mainstream")).isEqualTo("not available");
        assertThat(caseload.row(3).cell("ehc_plan_mainstream_percent")).isEqualTo("43.4");
        assertThat(caseload.row(3).cell("ehc_plan_special")).isEqualTo("300");
        assertThat(caseload.row(3).flaws()).containsExactly(FindingRule.COUNTS_INCOMPLETE);
    }

    @Test
    void groupsOfChildren_areSetAside() {
        assertThat(caseload.row(2).flaws()).containsExactly(FindingRule.ROW_SET_ASIDE);
    }

    @Test
    void shareThatItsCountsDoNotMake_isTold() {
        assertThat(requests.row(1).flaws()).containsExactly(FindingRule.RATE_DIFFERS);
    }

    @Test
    void columnThatStandsTwice_isNoneOfThoseThatAreRead() {
        assertThat(reviews.header().twice()).isEmpty();
        assertThat(reviews.header().othersTwice()).containsExactly("review_meeting_prior_24");
        assertThat(reviews.row(0).cell("ehc_review_held")).isEqualTo("800");
        assertThat(reviews.row(0).cell("ehc_review_decided_within_4_weeks")).isEqualTo("400");
        assertThat(reviews.row(0).flaws()).isEmpty();
    }

    @Test
    void everyTable_isRecognisedByItsOwnColumns() {
        EhcPlans plans = new EhcPlans();

        assertThat(plans.layouts())
                .hasSize(EhcPlanTable.ALL.size())
                .allSatisfy(layout -> assertThat(plans.layouts())
                        .filteredOn(other -> Header.carries(List.copyOf(layout.marks()), other))
                        .containsExactly(layout));
    }
}
