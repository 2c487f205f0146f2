// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolprovision;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import org.junit.jupiter.api.Test;

class SchoolProvisionTest {
    private static final String COLUMNS =
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,"
                    + "la_name,old_la_code,characteristic_grouping,pupil_characteristic,setting_type,pupils\n";
    private static final String ENGLAND = "202223,Academic year,National,E92000001,England,,,,,,";

    private final ReadFile groups = ReadFile.of(new SchoolProvision(), "", """
            %1$s%2$sTotal,Total,Total,24577
            %2$sSEN on entry,EHC plan,Total,4904
            %2$sTotal,EHC plan,Total,4904
            %2$sSEN on entry,EHC plan,One on one tuition,610
            %2$sAge,15,Total,9061
            %2$sTotal,Total,Education setting with URN,12493
            """.formatted(COLUMNS, ENGLAND));

    private final ReadFile reasons = ReadFile.of(new SchoolProvision(), "", """
            %1$s%2$sPlacement Reason,Off-site placement for behavioural support,Total,13725
            %2$sPlacement Reason,Other,Total,5444
            %2$sTotal,Total,Total,24577
            """.formatted(COLUMNS, ENGLAND));

    @Test
    void pupils_areCountedAllTogetherAndByNeedAtEntry() {
        assertThat(groups.row(0).cell("school_placed_pupil")).isEqualTo("24577");
        assertThat(groups.row(1).cell("school_placed_pupil_ehc_plan")).isEqualTo("4904");
        assertThat(groups.row(5).cell("school_placed_pupil_registered")).isEqualTo("12493");
    }

    @Test
    void secondPrintOfAGroup_settingsOfAGroupAndAges_areSetAside() {
        assertThat(groups.row(2).observations()).isEmpty();
        assertThat(groups.row(3).observations()).isEmpty();
        assertThat(groups.row(4).observations()).isEmpty();
    }

    @Test
    void fileOfReasons_hasTheSameColumnsAndTotal() {
        assertThat(reasons.row(0).cell("school_placed_pupil_behaviour")).isEqualTo("13725");
        assertThat(reasons.row(1).observations()).isEmpty();
        assertThat(reasons.row(2).cell("school_placed_pupil")).isEqualTo("24577");
    }
}
