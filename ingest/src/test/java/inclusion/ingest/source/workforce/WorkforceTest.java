// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import inclusion.ingest.vocabulary.EducationPhase;
import org.junit.jupiter.api.Test;

class WorkforceTest {
    private final ReadFile file = ReadFile.of(
            new Workforce(),
            "202223",
            "\uFEFFLA Number,Establishment Number,URN,Total Number of Teachers (Headcount),"
                    + "Pupil:     Teacher Ratio,Mean Gross FTE Salary of All Teachers\n"
                    + "901,2001,900001,21,19.3,\"£41,000\"\n"
                    + "901,2002,900002,1,SUPP,SUPP\n"
                    + "901,2003,900003,NA,NA,NA\n"
                    + "NAT,PRI,,\"240,000\",20.7,\"£39,000\"\n"
                    + "NAT,SEC,,\"210,000\",16.4,\"£42,000\"\n");

    @Test
    void theRatio_standsAsPrintedWithoutPupilsOrTeachers() {
        assertThat(file.row(0).cell("pupil_teacher_ratio")).isEqualTo("19.3");
        assertThat(file.row(0).observation().cells()).hasSize(1);
    }

    @Test
    void hiddenAndNotApplicable_areTold() {
        assertThat(file.row(1).cell("pupil_teacher_ratio")).isEqualTo("suppressed");
        assertThat(file.row(2).cell("pupil_teacher_ratio")).isEqualTo("not applicable");
    }

    @Test
    void englandsRatios_standUnderTheirPhase() {
        assertThat(file.row(3).observation().phase()).contains(EducationPhase.PRIMARY);
        assertThat(file.row(3).cell("pupil_teacher_ratio")).isEqualTo("20.7");
        assertThat(file.row(4).observation().phase()).contains(EducationPhase.SECONDARY);
        assertThat(file.row(4).cell("pupil_teacher_ratio")).isEqualTo("16.4");
    }

    @Test
    void olderFiles_nameColumnsByCodes() {
        ReadFile older = ReadFile.of(
                new Workforce(), "201213", "LA,URN,NTEA,NFTETEA,RATPUPTEA,SALARY\n901,900001,16,13.0,17.8,44000\n");

        assertThat(older.row(0).refusal()).isEmpty();
        assertThat(older.row(0).cell("pupil_teacher_ratio")).isEqualTo("17.8");
    }
}
