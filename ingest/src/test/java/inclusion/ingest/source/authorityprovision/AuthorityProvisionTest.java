// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.authorityprovision;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import org.junit.jupiter.api.Test;

class AuthorityProvisionTest {
    private final ReadFile pupils = ReadFile.of(new AuthorityProvision(), "", """
            time_period,time_identifier,geographic_level,country_code,country_name,region_name,region_code,old_la_code,\
            la_name,new_la_code,gender,age,ethnicity_minor,fsm,number_of_pupils
            202223,Academic year,Local authority,E92000001,England,North,E12999901,951,Fernshire,E06999901,Total,Total,\
            Total,Total,40
            202223,Academic year,Local authority,E92000001,England,North,E12999901,951,Fernshire,E06999901,Total,Total,\
            Total,FSM eligible,25
            202223,Academic year,Local authority,E92000001,England,North,E12999901,951,Fernshire,E06999901,Total,Total,\
            Total,Not FSM eligible,15
            202223,Academic year,Local authority,E92000001,England,North,E12999901,951,Fernshire,E06999901,Boys,Total,\
            Total,Total,30
            202223,Academic year,National,E92000001,England,,,,,,Total,Total,Total,FSM eligible,x
            """);

    private final ReadFile placements = ReadFile.of(new AuthorityProvision(), "", """
            time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,\
            la_name,old_la_code,setting_type,placements
            202223,Academic year,National,E92000001,England,,,,,,Total,41319
            202223,Academic year,National,E92000001,England,,,,,,Education setting with URN,33008
            202223,Academic year,National,E92000001,England,,,,,,One on one tuition,3541
            """);

    @Test
    void pupils_areCountedOnceAndByMeals() {
        assertThat(pupils.row(0).cell("authority_placed_pupil")).isEqualTo("40");
        assertThat(pupils.row(1).cell("authority_placed_pupil_fsm")).isEqualTo("25");
        assertThat(pupils.row(1).cell("authority_placed_pupil")).isEqualTo("absent");
        assertThat(pupils.row(4).cell("authority_placed_pupil_fsm")).isEqualTo("not available");
    }

    @Test
    void rowsForOtherGroups_areSetAside() {
        assertThat(pupils.row(2).observations()).isEmpty();
        assertThat(pupils.row(3).observations()).isEmpty();
        assertThat(placements.row(2).observations()).isEmpty();
    }

    @Test
    void placements_areThoseOfAllSettingsAndOfRegisteredSchools() {
        assertThat(placements.row(0).cell("authority_placement")).isEqualTo("41319");
        assertThat(placements.row(1).cell("authority_placement_registered")).isEqualTo("33008");
        assertThat(placements.row(0).observation().timePeriod()).isEqualTo("202223");
    }
}
