// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.absence;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Header;
import inclusion.ingest.source.ReadFile;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.Urn;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbsenceTest {
    private static final String FIGURES = "enrolments,sess_possible,sess_overall,sess_authorised,sess_unauthorised,"
            + "sess_overall_percent,sess_authorised_percent,sess_unauthorised_percent,enrolments_pa_10_exact,"
            + "enrolments_pa_10_exact_percent";
    private static final String OLD = "time_identifier,year_breakdown,time_period,geographic_level,region_code,"
            + "region_name,old_la_code,new_la_code,la_name,estab,laestab,urn,school_type,num_schools," + FIGURES + "\n";
    private static final String NEW = "\uFEFFtime_period,time_identifier,geographic_level,region_code,region_name,"
            + "old_la_code,new_la_code,la_name,education_phase,school_name,school_laestab,school_urn," + FIGURES
            + ",enrolments_pa_50_exact\n";
    private static final String REFERRAL_UNITS =
            "time_identifier,time_period,geographic_level,region_code,region_name,old_la_code,new_la_code,la_name,"
                    + "school_type,num_schools," + FIGURES + ",sess_overall_totalreasons\n";
    private static final String NEW_SCHOOL = "202324,Academic year,School,E12000007,London,901,E09000099,Alderton,"
            + "State-funded secondary,Alder School,9012001,900001,";

    private final ReadFile older = ReadFile.of(
            new Absence(),
            "",
            OLD
                    + "Academic year,Six half terms,201617,School,E12000007,London,901,E09000099,Alderton,2001,9012001,"
                    + "900001,Special,1,90,16000,1600,1500,100,10.00000,9.37500,0.62500,30,33.33333\n"
                    + "Academic year,Six half terms,201617,School,E12000007,London,901,E09000099,Alderton,2002,9012002,"
                    + "900002,Special,1,9,1600,,,,,,,,\n");

    private final ReadFile newer = ReadFile.of(
            new Absence(),
            "",
            NEW
                    + NEW_SCHOOL
                    + "1000,300000,30000,20000,10000,10,6.67,3.33,250,25,20\n"
                    + NEW_SCHOOL
                    + "4,1200,c,x,c,c,c,c,c,c,c\n"
                    + NEW_SCHOOL
                    + "1000,300000,30000,20000,10000,10,6.67,3.43,250,25,20\n");

    @Test
    void sessionsAndEnrolments_areCounted() {
        var row = newer.row(0);

        assertThat(row.cell("enrolment")).isEqualTo("1000");
        assertThat(row.cell("session_possible")).isEqualTo("300000");
        assertThat(row.cell("session_overall_absence")).isEqualTo("30000");
        assertThat(row.cell("session_authorised_absence")).isEqualTo("20000");
        assertThat(row.cell("session_unauthorised_absence")).isEqualTo("10000");
        assertThat(row.cell("enrolment_persistent_absence")).isEqualTo("250");
        assertThat(row.cell("enrolment_severe_absence")).isEqualTo("20");
        assertThat(row.cell("overall_absence_percent")).isEqualTo("10");
        assertThat(row.cell("unauthorised_absence_percent")).isEqualTo("3.33");
        assertThat(row.flaws()).isEmpty();
    }

    @Test
    void olderFiles_haveFiveDecimalsAndNoSevereAbsence() {
        assertThat(older.row(0).cell("persistent_absence_percent")).isEqualTo("33.33333");
        assertThat(older.row(0).cell("enrolment_severe_absence")).isEqualTo("absent");
        assertThat(older.row(0).flaws()).isEmpty();
        assertThat(older.row(0).observation().phase()).contains(EducationPhase.SPECIAL);
        assertThat(older.row(0).observation().place().urn()).contains(new Urn("900001"));
    }

    @Test
    void blanksAndHiddenCells_areNoZeros() {
        assertThat(older.row(1).cell("session_overall_absence")).isEqualTo("not collected");
        assertThat(older.row(1).cell("enrolment")).isEqualTo("9");
        assertThat(newer.row(1).cell("session_overall_absence")).isEqualTo("suppressed");
        assertThat(newer.row(1).cell("session_authorised_absence")).isEqualTo("suppressed");
        assertThat(newer.row(1).cell("persistent_absence_percent")).isEqualTo("suppressed");
    }

    @Test
    void aRateThatItsCountsDoNotMake_isTold() {
        assertThat(newer.row(2).flaws()).containsExactly(FindingRule.RATE_DIFFERS);
    }

    @Test
    void stateAlternativeProvision_hasNoPhaseInItsFile_andTwoTerms() {
        ReadFile provision = ReadFile.of(new Absence(), "", """
                time_period,time_identifier,geographic_level,num_schools,enrolments,sess_possible,sess_overall,\
                sess_authorised,sess_unauthorised,sess_overall_percent,enrolments_pa_10_exact,enrolments_pa_50_exact,\
                sess_x_covid
                201415,Autumn and spring term,National,357,33863,4767553,1482567,861478,621089,31.09702,23242,z,0
                """);

        assertThat(provision.row(0).observation().phase()).contains(EducationPhase.ALTERNATIVE_PROVISION);
        assertThat(provision.row(0).observation().timeIdentifier()).isEqualTo("Autumn and spring term");
        assertThat(provision.row(0).cell("session_overall_absence")).isEqualTo("1482567");
        assertThat(provision.row(0).cell("enrolment_severe_absence")).isEqualTo("not applicable");
        assertThat(provision.row(0).flaws()).isEmpty();
    }

    @Test
    void pupilReferralUnits_areAlternativeProvision_overAWholeYear() {
        ReadFile units = ReadFile.of(new Absence(), "", REFERRAL_UNITS + """
                Academic year,201617,National,,,,,,Pupil Referral Unit,349,40175,7771278,2637752,1488865,1148887,33.9,19.2,\
                14.8,29680,73.9,2600804
                Academic year,201617,Local authority,E12000001,North East,841,E06000005,Darlington,Pupil Referral Unit,1,\
                93,20000,8000,5000,3000,40.0,25.0,15.0,71,76.3,8000
                """);

        assertThat(units.row(0).observations())
                .allSatisfy(seen -> assertThat(seen.phase()).contains(EducationPhase.ALTERNATIVE_PROVISION));
        assertThat(units.row(0).observation().timeIdentifier()).isEqualTo("Academic year");
        assertThat(roundedTo(units, 0, "session_possible")).isEqualTo(1);
        assertThat(roundedTo(units, 0, "enrolment")).isEqualTo(5);
        assertThat(roundedTo(units, 1, "enrolment")).isEqualTo(1);
        assertThat(units.row(0).flaws()).isEmpty();
        assertThat(units.row(1).flaws()).isEmpty();
    }

    private static int roundedTo(ReadFile file, int row, String measure) {
        return file.row(row).observations().stream()
                .flatMap(seen -> seen.cells().stream())
                .filter(cell -> cell.measure().equals(measure))
                .map(Cell.Count.class::cast)
                .findFirst()
                .orElseThrow()
                .roundedTo();
    }

    @Test
    void absenceByTerm_andByCharacteristic_areOtherTables() {
        List<String> byTerm = List.of(
                ("time_period,term,geographic_level,school_type,sess_overall_totalreasons," + FIGURES).split(",", -1));
        List<String> byCharacteristic = List.of(
                ("time_period,geographic_level,education_phase,breakdown_topic,breakdown," + FIGURES).split(",", -1));

        assertThat(new Absence().layouts()).noneMatch(layout -> Header.carries(byTerm, layout));
        assertThat(new Absence().layouts()).noneMatch(layout -> Header.carries(byCharacteristic, layout));
    }
}
