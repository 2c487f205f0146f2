// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.neet;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import org.junit.jupiter.api.Test;

class NeetTest {
    private final ReadFile file = ReadFile.of(new Neet(), "", """
            time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,\
            new_la_code,la_name,Age,Cohort_DJFavg,NEET_not_known_percent,NEET_percent,Notknown_percent,\
            NEET_NK_noSEN_percent,NEET_NK_EHCP_percent,NEET_NK_SENDsupport_percent
            2022,Calendar year,National,E92000001,England,,,,,,16-17,1208392.7,4.7,2.6,2.2,4.2,8.6,8.4
            2022,Calendar year,Local authority,E92000001,England,E12000004,East Midlands,831,E06000015,Derby,16-17,\
            6129.7,5.6,4.5,1,5.3,9.8,z
            """);

    @Test
    void shares_areThoseKnownToBeNeet_thoseNotKnown_andBothTogether() {
        assertThat(file.row(0).cell("neet_percent")).isEqualTo("2.6");
        assertThat(file.row(0).cell("activity_not_known_percent")).isEqualTo("2.2");
        assertThat(file.row(0).cell("neet_or_not_known_percent")).isEqualTo("4.7");
        assertThat(file.row(0).cell("neet_or_not_known_ehc_plan_percent")).isEqualTo("8.6");
    }

    @Test
    void period_isTheCalendarYearOfItsJanuary() {
        assertThat(file.row(0).observation().timePeriod()).isEqualTo("2022");
        assertThat(file.row(0).observation().timeIdentifier()).isEqualTo("Calendar year");
    }

    @Test
    void groupThatAnAuthorityDoesNotGive_isNotApplicable() {
        assertThat(file.row(1).cell("neet_or_not_known_sen_support_percent")).isEqualTo("not applicable");
        assertThat(file.row(1).cell("neet_percent")).isEqualTo("4.5");
    }
}
