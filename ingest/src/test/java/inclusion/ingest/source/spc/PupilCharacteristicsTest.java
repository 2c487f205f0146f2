// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.spc;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.Admissions;
import inclusion.ingest.vocabulary.AdmissionsPolicy;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.SexOfSchool;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PupilCharacteristicsTest {
    private static final String PLACE = "time_period,time_identifier,geographic_level,country_code,region_name,"
            + "region_code,urn,old_la_code,la_name,new_la_code,estab,school_name,laestab,";
    private static final String LANGUAGE = "number of pupils whose first language is known or believed to be English,"
            + "number of pupils whose first language is known or believed to be other than English,"
            + "% of pupils whose first language is known or believed to be other than English,"
            + "number of pupils whose first language is unclassified\n";
    private static final String HEADER = "\uFEFF" + PLACE
            + "phase_type_grouping,trust,opendate,sex_of_school_description,typeofestablishment_name,denomination,"
            + "admissions_policy,school_postcode,headcount of pupils,"
            + "number of pupils known to be eligible for free school meals,"
            + "% of pupils known to be eligible for free school meals," + LANGUAGE;

    private static final String ALDER = "202223,Academic year,School,E92000001,London,E12000007,900001,901,Alderton,"
            + "E09000099,2001,Alder School,9012001,";

    private final ReadFile file = ReadFile.of(
            new PupilCharacteristics(),
            "",
            HEADER
                    + ALDER
                    + "State-funded primary,Alder Trust,01/09/2014,Girls,Academy converter,Methodist,Not applicable,ZZ1 1AA,"
                    + "200,48,24.0,150,49,24.5,1\n"
                    + ALDER
                    + "Independent school,,,,Other independent school,,,ZZ1 1AB,300,z,z,z,z,z,z\n"
                    + ALDER
                    + "State-funded AP school,,,,Pupil referral unit,,,ZZ1 1AC,20,8,>,0,0,0,0\n"
                    + ALDER
                    + "Non-maintained special school,,31/02/2014,,,,,ZZ1 1AD,20,..,..,0,0,0,0\n"
                    + ALDER
                    + "State-funded primary,,,,Community school,,,ZZ1 1AE,200,48,14.0,150,49,24.5,1\n"
                    + ALDER
                    + "Moon school,,,,Community school,,,ZZ1 1AF,200,48,24.0,150,49,24.5,1\n");

    @Test
    void countsStandWithTheirDenominator() {
        var row = file.row(0);

        assertThat(row.cell("pupil")).isEqualTo("200");
        assertThat(row.cell("pupil_fsm")).isEqualTo("48");
        assertThat(row.cell("pupil_for_fsm")).isEqualTo("200");
        assertThat(row.cell("fsm_percent")).isEqualTo("24.0");
        assertThat(row.cell("pupil_eal")).isEqualTo("49");
        assertThat(row.cell("pupil_english")).isEqualTo("150");
        assertThat(row.cell("pupil_language_unclassified")).isEqualTo("1");
        assertThat(row.cell("eal_percent")).isEqualTo("24.5");
        assertThat(row.flaws()).isEmpty();
    }

    @Test
    void whatIsNotAskedOfIndependentSchools_doesNotApply_theRollDoes() {
        assertThat(file.row(1).cell("pupil")).isEqualTo("300");
        assertThat(file.row(1).cell("pupil_fsm")).isEqualTo("not applicable");
        assertThat(file.row(1).cell("pupil_for_fsm")).isEqualTo("not applicable");
        assertThat(file.row(1).cell("pupil_eal")).isEqualTo("not applicable");
    }

    @Test
    void aPercentageAboveTheLimitIsHidden_andTwoDotsAreNotAvailable() {
        assertThat(file.row(2).cell("fsm_percent")).isEqualTo("suppressed");
        assertThat(file.row(3).cell("fsm_percent")).isEqualTo("not available");
        assertThat(file.row(3).cell("pupil_for_fsm")).isEqualTo("not available");
    }

    @Test
    void languagesAllZero_meanThatNobodyAsked() {
        assertThat(file.row(2).cell("pupil_eal")).isEqualTo("not applicable");
        assertThat(file.row(2).cell("eal_percent")).isEqualTo("not applicable");
    }

    @Test
    void aPercentageThatItsCountsDoNotMake_isTold() {
        assertThat(file.row(4).flaws()).containsExactly(FindingRule.RATE_DIFFERS);
    }

    @Test
    void theFile_saysWhoWasOpen() {
        Statement.Establishment school =
                (Statement.Establishment) file.row(0).reading().statements().get(1);

        assertThat(school.status()).isEqualTo("open");
        assertThat(school.timePeriod()).isEqualTo("202223");
        assertThat(school.place().laestab()).contains(new Laestab("9012001"));
        assertThat(school.place().newLaCode()).isEqualTo("E09000099");
        assertThat(school.phase()).contains(EducationPhase.PRIMARY);
        assertThat(school.type()).isEqualTo("Academy converter");
        assertThat(school.openDate()).contains(LocalDate.of(2014, 9, 1));
        assertThat(school.postcode()).isEqualTo("ZZ1 1AA");
        assertThat(school.admissions())
                .isEqualTo(new Admissions(AdmissionsPolicy.NOT_APPLICABLE, SexOfSchool.GIRLS, "Methodist"));
    }

    @Test
    void itsTrustColumn_isNoMembership() {
        assertThat(file.row(0).reading().statements()).noneMatch(Statement.Membership.class::isInstance);
    }

    @Test
    void aBlankOpeningDate_isUnknown_andADayThatIsNoneRefusesTheRow() {
        Statement.Establishment school =
                (Statement.Establishment) file.row(1).reading().statements().get(1);

        assertThat(school.openDate()).isEmpty();
        assertThat(file.row(3).refusal()).contains(FindingRule.DATE_UNREADABLE);
    }

    @Test
    void aPhaseThatNobodyHasMet_refusesTheRow() {
        assertThat(file.row(5).refusal()).contains(FindingRule.PHASE_UNKNOWN);
    }

    @Test
    void olderNames_cutAtSixtyFourCharacters_areKnown() {
        ReadFile older = ReadFile.of(
                new PupilCharacteristics(),
                "",
                PLACE
                        + "phase-type_grouping,headcount of pupils,"
                        + "number of pupils known to be eligible for and claiming free scho,"
                        + "% of pupils known to be eligible for and claiming free school me," + LANGUAGE
                        + ALDER + "State-funded primary,200,48,24.0,150,49,24.5,1\n");

        assertThat(older.header().missing()).isEmpty();
        assertThat(older.row(0).cell("pupil_fsm")).isEqualTo("48");
        assertThat(older.row(0).cell("fsm_percent")).isEqualTo("24.0");
    }
}
