// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.exclusions;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.Header;
import inclusion.ingest.source.ReadFile;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.CellState;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import inclusion.ingest.vocabulary.Laestab;
import inclusion.ingest.vocabulary.Urn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExclusionsTest {
    private static final String AREA = "time_identifier,time_period,geographic_level,country_code,country_name,"
            + "region_code,region_name,old_la_code,new_la_code,la_name,";
    private static final String OLD_HEADER = "\uFEFF" + AREA
            + "estab,laestab,academy_type,academy_open_date,school_type,num_schools,headcount,perm_excl,"
            + "perm_excl_rate,fixed_excl,fixed_excl_rate,one_plus_fixed,one_plus_fixed_rate\n";
    private static final String NEW_HEADER = AREA
            + "estab,school_laestab,school_urn,school_name,education_phase,headcount,perm_excl,perm_excl_rate,"
            + "suspension,susp_rate,one_plus_susp,one_plus_susp_rate\n";
    private static final String NEW_SCHOOL = "Academic year,202324,School,E92000001,England,E12000007,London,901,"
            + "E09000099,Alderton,2001,9012001,900001,Alder School,";

    private final ReadFile older = ReadFile.of(
            new Exclusions(),
            "",
            OLD_HEADER
                    + "Academic year,201617,School,E92000001,England,E12000007,London,901,E09000099,Alderton,2001,"
                    + "9012001,,,State-funded secondary,1,1000,x,x,100,10,50,5\n"
                    + "Academic year,201617,Local authority,E92000001,England,E12000007,London,901,E09000099,"
                    + "Alderton,,,,,Total,9,9000,x,x,450,5,200,2.22\n"
                    + "Academic year,201617,Regional,E92000001,England,E13000001,Inner London,,,,,,,,"
                    + "Special,9,9000,x,x,450,5.02,200,2.24\n"
                    + "Academic year,201617,National,E92000001,England,,,,,,,,,,Total,20,8025075,7720,0.10,"
                    + "381865,4.76,183475,2.29\n");

    private final ReadFile newer = ReadFile.of(
            new Exclusions(),
            "",
            NEW_HEADER
                    + NEW_SCHOOL
                    + "State-funded primary,400,0,0,3,0.75,x,0.25\n"
                    + NEW_SCHOOL
                    + "State-funded primary,400,0,0,3,0.95,2,0.5\n"
                    + NEW_SCHOOL
                    + "State-funded primary,400,:,:,z,z,c,c\n"
                    + NEW_SCHOOL
                    + "State-funded primary,400,minus,0,3,0.75,2,0.5\n"
                    + NEW_SCHOOL
                    + "State-funded primary,400,-1,0,3,0.75,2,0.5\n"
                    + NEW_SCHOOL.replace("202324", "202326")
                    + "State-funded primary,400,0,0,3,0.75,2,0.5\n"
                    + NEW_SCHOOL.replace("School,E92", "Provider,E92")
                    + "State-funded primary,400,0,0,3,0.75,2,0.5\n");

    @Test
    void fixedPeriodExclusions_areSuspensions() {
        var school = older.row(0);

        assertThat(school.cell("headcount")).isEqualTo("1000");
        assertThat(school.cell("suspension")).isEqualTo("100");
        assertThat(school.cell("suspension_percent")).isEqualTo("10");
        assertThat(school.cell("pupil_with_suspension")).isEqualTo("50");
        assertThat(newer.row(0).cell("suspension")).isEqualTo("3");
        assertThat(newer.row(0).cell("suspension_percent")).isEqualTo("0.75");
    }

    @Test
    void x_hidesOneOrTwo() {
        assertThat(count(older.row(0).observation(), "permanent_exclusion")).satisfies(hidden -> {
            assertThat(hidden.state()).isEqualTo(CellState.SUPPRESSED);
            assertThat(hidden.value()).isEmpty();
            assertThat(hidden.hiddenLower()).hasValue(1);
            assertThat(hidden.hiddenUpper()).hasValue(2);
        });
        assertThat(count(older.row(1).observation(), "permanent_exclusion").hiddenUpper())
                .hasValue(2);
        assertThat(older.row(0).cell("permanent_exclusion_percent")).isEqualTo("suppressed");
    }

    @Test
    void x_ofRoundedAreas_hidesAnUnknownNumber() {
        var region = older.row(2).observation();

        assertThat(count(region, "permanent_exclusion").hiddenUpper()).isEmpty();
        assertThat(count(region, "suspension").roundedTo()).isEqualTo(5);
        assertThat(count(older.row(3).observation(), "headcount").roundedTo()).isEqualTo(5);
        assertThat(count(older.row(1).observation(), "headcount").roundedTo()).isEqualTo(1);
        assertThat(count(newer.row(0).observation(), "headcount").roundedTo()).isEqualTo(1);
    }

    @Test
    void placesAndPhases_areThoseThatTheRowPrints() {
        assertThat(older.row(0).observation().place().laestab()).contains(new Laestab("9012001"));
        assertThat(older.row(0).observation().place().urn()).isEmpty();
        assertThat(older.row(0).observation().phase()).contains(EducationPhase.SECONDARY);
        assertThat(newer.row(0).observation().place().urn()).contains(new Urn("900001"));
        assertThat(newer.row(0).observation().place().name()).isEqualTo("Alder School");
        assertThat(older.row(1).observation().place().newLaCode()).isEqualTo("E09000099");
        assertThat(older.row(2).observation().place().regionCode()).isEqualTo("E13000001");
        assertThat(older.row(3).observation().place().level()).isEqualTo(GeographicLevel.NATIONAL);
        assertThat(older.row(3).observation().phase()).contains(EducationPhase.TOTAL);
    }

    @Test
    void theNumberOfSchools_belongsToAreas() {
        assertThat(older.row(3).cell("school")).isEqualTo("20");
        assertThat(older.row(0).cell("school")).isEqualTo("absent");
    }

    @Test
    void aRateThatItsExactCountsDoNotMake_isTold_aRoundedOneNot() {
        assertThat(newer.row(1).flaws()).containsExactly(FindingRule.RATE_DIFFERS);
        assertThat(newer.row(0).flaws()).isEmpty();
        assertThat(older.row(2).flaws()).isEmpty();
    }

    @Test
    void symbols_areStates() {
        assertThat(newer.row(2).cell("permanent_exclusion")).isEqualTo("not available");
        assertThat(newer.row(2).cell("suspension")).isEqualTo("not applicable");
        assertThat(newer.row(2).cell("pupil_with_suspension")).isEqualTo("suppressed");
        assertThat(count(newer.row(2).observation(), "pupil_with_suspension").hiddenUpper())
                .isEmpty();
    }

    @Test
    void whatCannotBeRead_refusesTheRow() {
        assertThat(newer.row(3).refusal()).contains(FindingRule.CELL_UNREADABLE);
        assertThat(newer.row(4).refusal()).contains(FindingRule.VALUE_NEGATIVE);
        assertThat(newer.row(5).refusal()).contains(FindingRule.PERIOD_INVALID);
        assertThat(newer.row(6).refusal()).contains(FindingRule.LEVEL_UNKNOWN);
    }

    @Test
    void exclusionsByCharacteristic_areAnotherTable() {
        List<String> header = List.of(
                "time_identifier,time_period,geographic_level,school_type,characteristic_group,characteristic,headcount,perm_excl,fixed_excl"
                        .split(",", -1));

        assertThat(new Exclusions().layouts()).noneMatch(layout -> Header.carries(header, layout));
    }

    private static Cell.Count count(Statement.Observation observation, String measure) {
        return observation.cells().stream()
                .filter(cell -> cell.measure().equals(measure))
                .map(Cell.Count.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
