// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.destinations;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.Cell;
import inclusion.ingest.source.ReadFile;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import org.junit.jupiter.api.Test;

class DestinationsTest {
    private static final String COUNTS = "\uFEFFRECTYPE,LEA,ESTAB,URN,ICLOSE,SCHNAME,NFTYPE,COHORT,OVERALL_DEST,APPREN,"
            + "EMPLOYMENT,EDUCATION,NOT_SUSTAINED,UNKNOWN,";
    private static final String PERCENTS =
            "OVERALL_DESTPER,APPRENPER,EMPLOYMENTPER,EDUCATIONPER,NOT_SUSTAINEDPER,UNKNOWNPER,";

    private final ReadFile twice = ReadFile.of(
            new Destinations(),
            "201617",
            COUNTS + "6TH_COL," + PERCENTS + "COHORT_16,OVERALL_DESTPER_16,COHORT_DIS_16\n"
                    + "1,901,4001,900001,0,Alder School,CY,200,180,10,8,172,14,6,0,"
                    + "90%,5%,4%,86%,7%,3%,190,88%,20\n"
                    + "2,901,7001,900002,1,Birch School,CYS,9,SUPP,SUPP,SUPP,SUPP,SUPP,SUPP,SUPP,"
                    + "SUPP,SUPP,SUPP,SUPP,SUPP,SP,NA,NA,NA\n"
                    + "LA,901,,,,,,8155,7730,350,270,7455,355,75,0,95%,4%,3%,91%,4%,1%,8420,94%,5\n"
                    + "NAT,,,,,,,553910,519985,35455,18715,501270,29630,4295,0,"
                    + "94%,6%,3%,90%,5%,1%,558995,94%,5\n"
                    + "7,,,,,,,1,1,1,1,1,1,1,1,1%,1%,1%,1%,1%,1%,1,1%,1\n"
                    + "9,,,,,,,1,1,1,1,1,1,1,1,1%,1%,1%,1%,1%,1%,1,1%,1\n");

    private final ReadFile apart = ReadFile.of(
            new Destinations(),
            "202122",
            COUNTS + "SIXTH_COL," + PERCENTS + "COHORT_20,OVERALL_DESTPER_20,COHORT_19,OVERALL_DESTPER_19\n"
                    + "1,901,4001,900001,0,Alder School,ACC,200,188,10,8,170,8,4,0,"
                    + "94%,5%,4%,85%,4%,2%,180,90%,170,SUPP\n"
                    + "1,901,4002,900003,0,Cedar School,F,100,94,4,6,84,3,3,0,"
                    + "95%,4%,6%,84%,3%,3%,NA,NA,NA,NA\n"
                    + "LA,901,,,,,,899,858,6,1,851,31,10,0,95%,1%,SP,95%,3%,1%,867,93%,SN,SUPP\n");

    @Test
    void bothGenerations_haveEveryColumnThatIsNeeded() {
        assertThat(twice.header().missing()).isEmpty();
        assertThat(apart.header().missing()).isEmpty();
        assertThat(twice.layout()).isNotEqualTo(apart.layout());
    }

    @Test
    void thePeriod_isTheDestinationYearOneBeforeTheFolders() {
        assertThat(twice.row(0).observation().timePeriod()).isEqualTo("201516");
        assertThat(apart.row(0).observation().timePeriod()).isEqualTo("202021");
    }

    @Test
    void educationOfOlderFiles_includesApprentices() {
        assertThat(twice.row(0).cell("leaver_education_or_apprenticeship")).isEqualTo("172");
        assertThat(twice.row(0).cell("leaver_education_or_apprenticeship_percent"))
                .isEqualTo("86");
        assertThat(twice.row(0).cell("leaver_education")).isEqualTo("absent");
        assertThat(apart.row(0).cell("leaver_education")).isEqualTo("170");
        assertThat(apart.row(0).cell("leaver_education_percent")).isEqualTo("85");
        assertThat(apart.row(0).cell("leaver_education_or_apprenticeship")).isEqualTo("absent");
    }

    @Test
    void leavers_areCountedByWhatBecameOfThem() {
        var row = apart.row(0);

        assertThat(row.cell("leaver")).isEqualTo("200");
        assertThat(row.cell("leaver_sustained")).isEqualTo("188");
        assertThat(row.cell("leaver_apprenticeship")).isEqualTo("10");
        assertThat(row.cell("leaver_employment")).isEqualTo("8");
        assertThat(row.cell("leaver_not_sustained")).isEqualTo("8");
        assertThat(row.cell("leaver_not_captured")).isEqualTo("4");
        assertThat(row.cell("leaver_sustained_percent")).isEqualTo("94");
        assertThat(row.flaws()).isEmpty();
    }

    @Test
    void hiddenLeavers_areHiddenWithUnknownBounds() {
        var row = twice.row(1);

        assertThat(row.cell("leaver")).isEqualTo("9");
        assertThat(row.cell("leaver_sustained")).isEqualTo("suppressed");
        assertThat(row.cell("leaver_sustained_percent")).isEqualTo("suppressed");
        assertThat(row.cell("leaver_not_captured_percent")).isEqualTo("low");
        assertThat(row.observation().cells())
                .filteredOn(Cell.Count.class::isInstance)
                .allSatisfy(
                        cell -> assertThat(((Cell.Count) cell).hiddenUpper()).isEmpty());
    }

    @Test
    void areas_coverMainstreamAndSpecialSchoolsTogether() {
        assertThat(twice.row(2).observation().place().level()).isEqualTo(GeographicLevel.LOCAL_AUTHORITY);
        assertThat(twice.row(2).observation().place().oldLaCode()).isEqualTo("901");
        assertThat(twice.row(2).observation().phase()).contains(EducationPhase.TOTAL);
        assertThat(twice.row(3).observation().place().level()).isEqualTo(GeographicLevel.NATIONAL);
        assertThat(twice.row(3).observation().phase()).contains(EducationPhase.TOTAL);
        assertThat(twice.row(3).cell("leaver")).isEqualTo("553910");
    }

    @Test
    void areasOfOlderFiles_areRoundedToFive_schoolsAndNewerFilesNot() {
        assertThat(roundedTo(twice.row(0).observation())).isEqualTo(1);
        assertThat(roundedTo(twice.row(2).observation())).isEqualTo(5);
        assertThat(roundedTo(twice.row(3).observations().get(1))).isEqualTo(5);
        assertThat(roundedTo(apart.row(2).observation())).isEqualTo(1);
    }

    @Test
    void specialSchools_areToldApart_mainstreamOnesAreLeftToOtherFiles() {
        assertThat(twice.row(1).observation().phase()).contains(EducationPhase.SPECIAL);
        assertThat(twice.row(0).observation().phase()).isEmpty();
    }

    @Test
    void earlierYears_areKnownByTheirPlaceWhateverTheirDigits() {
        assertThat(twice.row(0).observations())
                .extracting(Statement.Observation::timePeriod)
                .containsExactly("201516", "201415");
        assertThat(apart.row(0).observations())
                .extracting(Statement.Observation::timePeriod)
                .containsExactly("202021", "201920", "201819");
        assertThat(ReadFile.cell(twice.row(0).observations().get(1), "leaver")).isEqualTo("190");
        assertThat(ReadFile.cell(apart.row(0).observations().get(2), "leaver")).isEqualTo("170");
        assertThat(ReadFile.cell(apart.row(0).observations().get(2), "leaver_sustained_percent"))
                .isEqualTo("suppressed");
    }

    @Test
    void aSchoolThatDidNotExist_hasNoEarlierYears() {
        assertThat(apart.row(1).observations()).hasSize(1);
    }

    @Test
    void aPercentageThatItsCountsDoNotMake_isTold() {
        assertThat(apart.row(1).flaws()).containsExactly(FindingRule.RATE_DIFFERS);
    }

    @Test
    void maintainedSchoolsOfEngland_areSetAside_andUnknownKindsOfRowRefused() {
        assertThat(twice.row(4).flaws()).containsExactly(FindingRule.ROW_SET_ASIDE);
        assertThat(twice.row(5).refusal()).contains(FindingRule.LEVEL_UNKNOWN);
    }

    private static int roundedTo(Statement.Observation observation) {
        return observation.cells().stream()
                .filter(Cell.Count.class::isInstance)
                .map(Cell.Count.class::cast)
                .mapToInt(Cell.Count::roundedTo)
                .max()
                .orElseThrow();
    }
}
