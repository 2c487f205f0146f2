// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.nationaldestinations;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import inclusion.ingest.vocabulary.EducationPhase;
import org.junit.jupiter.api.Test;

class NationalDestinationsTest {
    private static final String YEAR = "\"202122\",\"Academic year\",\"National\",\"E92000001\",\"England\",";

    private final ReadFile file = ReadFile.of(new NationalDestinations(), "", """
            time_period,time_identifier,geographic_level,country_code,country_name,institution_group,institution_type,\
            breakdown_topic,breakdown,data_type,version,inst_count,cohort,overall,education,appren,all_work,all_notsust,\
            all_unknown
            %1$s"Alternative provision","State-place funded alternative provision","Total","Total","Number of pupils",\
            "Provisional","z","5517","3243","2290","150","803","2029","245"
            %1$s"Alternative provision","Other alternative provision","Total","Total","Number of pupils",\
            "Provisional","z","2389","2057","1957","19","81","239","93"
            %1$s"Alternative provision","Total","Total","Total","Number of pupils",\
            "Provisional","z","7906","5300","4247","169","884","2268","338"
            %1$s"State-funded mainstream schools","Total","SEN Provision",\
            "Statement of SEN/Education Health and Care plan","Number of pupils",\
            "Provisional","z","11402","10242","9719","low","360","931","229"
            %1$s"State-funded mainstream & special schools","Total","Total","Total","Number of pupils",\
            "Provisional","z","576305","539082","496946","19186","22950","30574","6649"
            %1$s"Alternative provision","Other alternative provision","Total","Total","Percentage",\
            "Provisional","z","2389","86.1","81.9","0.8","3.4","10.0","3.9"
            """.formatted(YEAR));

    @Test
    void statePlaceProvision_isAPhase_withTheMeasuresOfAnySchool() {
        assertThat(file.row(0).observation().phase()).contains(EducationPhase.ALTERNATIVE_PROVISION);
        assertThat(file.row(0).cell("leaver")).isEqualTo("5517");
        assertThat(file.row(0).cell("leaver_sustained")).isEqualTo("3243");
        assertThat(file.row(0).cell("leaver_employment")).isEqualTo("803");
        assertThat(file.row(0).observation().timePeriod()).isEqualTo("202122");
    }

    @Test
    void otherProvisionAndAllTogether_areNeverMixedWithIt() {
        assertThat(file.row(1).cell("other_provision_leaver_sustained")).isEqualTo("2057");
        assertThat(file.row(1).cell("leaver_sustained")).isEqualTo("absent");
        assertThat(file.row(2).cell("any_provision_leaver_sustained")).isEqualTo("5300");
        assertThat(file.row(2).cell("leaver_sustained")).isEqualTo("absent");
    }

    @Test
    void groupOfMainstreamSchools_hasWhatBecameOfItAndNoKindsOfDestination() {
        assertThat(file.row(3).cell("mainstream_ehc_plan_leaver")).isEqualTo("11402");
        assertThat(file.row(3).cell("mainstream_ehc_plan_leaver_not_captured")).isEqualTo("229");
        assertThat(file.row(3).cell("mainstream_ehc_plan_leaver_apprenticeship"))
                .isEqualTo("absent");
    }

    @Test
    void rowsOfThePerformanceTables_andPercentagesOfTheseCounts_areSetAside() {
        assertThat(file.row(4).observations()).isEmpty();
        assertThat(file.row(5).observations()).isEmpty();
    }
}
