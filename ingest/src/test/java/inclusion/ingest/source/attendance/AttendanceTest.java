// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private final ReadFile file = ReadFile.of(new Attendance(), "", """
            time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,\
            la_name,old_la_code,school_type,num_schools,attendance_perc,overall_absence_perc
            2022,Week 37,National,E92000001,England,,,,,z,Total,16458.4,94.6438273872597,5.35617261274025
            2023,Week 2,Local authority,E92000001,England,E12999901,North,E06999901,Fernshire,951,Secondary,4.2,z,z
            2022,Week 60,National,E92000001,England,,,,,z,Total,16458.4,94.1,5.9
            """);

    @Test
    void percentage_isReadAsPrinted_toSixDecimals() {
        assertThat(file.row(0).cell("attendance_percent")).isEqualTo("94.643827");
        assertThat(file.row(0).observation().cells()).hasSize(1);
    }

    @Test
    void week_isPartOfItsAcademicYear() {
        assertThat(file.row(0).observation().timePeriod()).isEqualTo("202223");
        assertThat(file.row(0).observation().timeIdentifier()).isEqualTo("Week 37");
        assertThat(file.row(1).observation().timePeriod()).isEqualTo("202223");
        assertThat(file.row(1).observation().phase()).contains(EducationPhase.SECONDARY);
        assertThat(file.row(1).cell("attendance_percent")).isEqualTo("not applicable");
    }

    @Test
    void weekThatTheYearDoesNotHave_isRefused() {
        assertThat(file.row(2).refusal()).contains(FindingRule.PERIOD_INVALID);
    }
}
