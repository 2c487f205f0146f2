// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.census;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.ReadFile;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import org.junit.jupiter.api.Test;

class CensusTest {
    private static final String UNTYPED = "\uFEFFURN,LA,ESTAB,NOR,NORG,NORB,PNORG,PNORB,TSENELSE,PSENELSE,TSENELK,"
            + "PSENELK,NUMEAL,NUMENGFL,NUMUNCFL,PNUMEAL,PNUMENGFL,PNUMUNCFL,PNUMFSM,NUMFSMEVER,PNUMFSMEVER\n";
    private static final String TYPED =
            "\uFEFFURN,LA,ESTAB,SCHOOLTYPE,NOR,NORG,NORB,PNORG,PNORB,TSENELSE,PSENELSE,TSENELK,PSENELK,NUMEAL,"
                    + "NUMENGFL,NUMUNCFL,PNUMEAL,PNUMENGFL,PNUMUNCFL,NUMFSM,NUMFSMEVER,NORFSMEVER,PNUMFSMEVER\n";

    private final ReadFile untyped = ReadFile.of(
            new Census(),
            "201617",
            UNTYPED
                    + "900001,901,2001,200,100,100,50,50,5,2.5,30,15,40,150,0,21.1,78.9,0,12.4,50,25\n"
                    + "900002,901,6001,300,300,0,100,0,0,0,0,0,0,0,0,0,0,0,0,NP,NP\n"
                    + "900003,901,2003,NP,NP,NP,NP,NP,NP,NP,NP,NP,NP,NP,NP,NP,NP,NP,NP,NP,NP\n"
                    + "900004,901,2004,200,100,100,50,50,5,4.5,30,15,40,150,0,21.1,78.9,0,12.4,50,25\n"
                    + "NAT,,PRI,400000,200000,200000,50,50,4000,1,40000,10,5,5,0,50,50,0,15.1,0.66667,24.9\n"
                    + "900006,901,1101,20,10,10,50,50,1,5,9,45,0,0,0,0,0,0,6.7,0,0\n");

    private final ReadFile typed = ReadFile.of(
            new Census(),
            "202223",
            TYPED
                    + "900001,901,2001,State-funded primary,200,100,100,50.00%,50.00%,5,2.50%,30,15.00%,40,150,0,"
                    + "21.10%,78.90%,0.00%,48,50,190,26.30%\n"
                    + "900002,901,6001,Independent school,300,300,0,100.00%,0.00%,3,1.00%,30,10.00%,NA,NA,NA,"
                    + "NA,NA,NA,NA,NA,NA,NA\n"
                    + "900005,901,1101,State-funded AP school,20,10,10,50.00%,50.00%,SUPP,SUPP,9,45.00%,0,0,0,"
                    + "0.00%,0.00%,0.00%,8,9,20,45.00%\n"
                    + "NAT,,PRI,State-funded primary,\"400,000\",1,1,50.00%,50.00%,\"10,000\",2.50%,40000,10.00%,"
                    + "100000,299000,1000,25.00%,74.80%,0.30%,\"96,000\",1,1,25.90%\n"
                    + "NAT,,SPE,Special school,1000,1,1,50.00%,50.00%,990,99.00%,10,1.00%,"
                    + "100,899,1,10.00%,89.90%,0.10%,500,1,1,50.00%\n");

    @Test
    void countsAndPercentages_standBesideEachOther() {
        var row = untyped.row(0);

        assertThat(row.cell("pupil")).isEqualTo("200");
        assertThat(row.cell("pupil_ehc_plan")).isEqualTo("5");
        assertThat(row.cell("ehc_plan_percent")).isEqualTo("2.5");
        assertThat(row.cell("pupil_sen_support")).isEqualTo("30");
        assertThat(row.cell("sen_support_percent")).isEqualTo("15");
        assertThat(row.cell("pupil_eal")).isEqualTo("40");
        assertThat(row.cell("pupil_english")).isEqualTo("150");
        assertThat(row.cell("pupil_language_unclassified")).isEqualTo("0");
        assertThat(row.cell("eal_percent")).isEqualTo("21.1");
        assertThat(row.flaws()).isEmpty();
    }

    @Test
    void mealsPrintedAsAPercentage_areNeverTurnedBackIntoPupils() {
        assertThat(untyped.row(0).cell("fsm_percent")).isEqualTo("12.4");
        assertThat(untyped.row(0).cell("pupil_fsm")).isEqualTo("absent");
        assertThat(untyped.row(0).cell("pupil_for_fsm")).isEqualTo("absent");
    }

    @Test
    void languagesAllZero_meanThatNobodyAsked() {
        assertThat(untyped.row(1).cell("pupil_eal")).isEqualTo("not applicable");
        assertThat(untyped.row(1).cell("pupil_english")).isEqualTo("not applicable");
        assertThat(untyped.row(1).cell("pupil_language_unclassified")).isEqualTo("not applicable");
        assertThat(untyped.row(1).cell("eal_percent")).isEqualTo("not applicable");
        assertThat(typed.row(2).cell("eal_percent")).isEqualTo("not applicable");
    }

    @Test
    void zeroSupportAndMealsOfSchoolsOutsideTheCensus_areNoZeros() {
        var outside = untyped.row(1);

        assertThat(outside.cell("pupil_sen_support")).isEqualTo("not applicable");
        assertThat(outside.cell("sen_support_percent")).isEqualTo("not applicable");
        assertThat(outside.cell("fsm_percent")).isEqualTo("not applicable");
        assertThat(outside.cell("pupil_ehc_plan")).isEqualTo("0");
        assertThat(outside.cell("pupil")).isEqualTo("300");
        assertThat(untyped.row(5).cell("pupil_sen_support")).isEqualTo("9");
        assertThat(untyped.row(5).cell("fsm_percent")).isEqualTo("6.7");
    }

    @Test
    void symbols_areStatesAndNeverZero() {
        assertThat(untyped.row(2).cell("pupil")).isEqualTo("not available");
        assertThat(untyped.row(2).cell("fsm_percent")).isEqualTo("not available");
        assertThat(typed.row(1).cell("pupil_eal")).isEqualTo("not applicable");
        assertThat(typed.row(2).cell("pupil_ehc_plan")).isEqualTo("suppressed");
        assertThat(typed.row(2).cell("ehc_plan_percent")).isEqualTo("suppressed");
    }

    @Test
    void aPercentageThatItsCountsDoNotMake_isToldAndTheRowIsUsed() {
        assertThat(untyped.row(3).flaws()).containsExactly(FindingRule.RATE_DIFFERS);
        assertThat(untyped.row(3).cell("pupil_ehc_plan")).isEqualTo("5");
    }

    @Test
    void englandsRowsOverMixedPhases_areSetAside() {
        assertThat(untyped.row(4).reading().statements()).isEmpty();
        assertThat(untyped.row(4).flaws()).containsExactly(FindingRule.ROW_SET_ASIDE);
        assertThat(untyped.row(4).refusal()).isEmpty();
    }

    @Test
    void englandsRowsOfTruePhases_areUsed() {
        var primary = typed.row(3);

        assertThat(primary.observation().place().level()).isEqualTo(GeographicLevel.NATIONAL);
        assertThat(primary.observation().phase()).contains(EducationPhase.PRIMARY);
        assertThat(primary.cell("pupil")).isEqualTo("400000");
        assertThat(primary.cell("ehc_plan_percent")).isEqualTo("2.50");
        assertThat(primary.cell("pupil_fsm")).isEqualTo("96000");
        assertThat(typed.row(4).observation().phase()).contains(EducationPhase.SPECIAL);
    }

    @Test
    void theTypeOfSchool_givesItsPhase() {
        assertThat(typed.row(0).observation().phase()).contains(EducationPhase.PRIMARY);
        assertThat(typed.row(1).observation().phase()).contains(EducationPhase.INDEPENDENT);
        assertThat(typed.row(2).observation().phase()).contains(EducationPhase.ALTERNATIVE_PROVISION);
        assertThat(untyped.row(0).observation().phase()).isEmpty();
    }

    @Test
    void mealsAreDividedByTheRoll_whereTheSchoolWasAsked() {
        assertThat(typed.row(0).cell("pupil_fsm")).isEqualTo("48");
        assertThat(typed.row(0).cell("pupil_for_fsm")).isEqualTo("200");
        assertThat(typed.row(1).cell("pupil_fsm")).isEqualTo("not applicable");
        assertThat(typed.row(1).cell("pupil_for_fsm")).isEqualTo("not applicable");
        assertThat(typed.row(1).cell("pupil")).isEqualTo("300");
    }

    @Test
    void schoolActionOfOldFiles_isNoSenSupport() {
        String csv = """
                URN,LA,ESTAB,TOTPUPSENDN,TSENSAP,TSENA,NUMEAL,NUMENGFL,NUMUNCFL,PNUMEAL,NUMFSM,PNUMFSM
                900001,901,2001,200,21,SUPP,SUPP,150,0,SUPP,39,18.1
                """;
        ReadFile old = ReadFile.of(new Census(), "201314", csv);

        assertThat(old.header().missing()).isEmpty();
        assertThat(old.row(0).cell("pupil")).isEqualTo("200");
        assertThat(old.row(0).cell("pupil_sen_support")).isEqualTo("absent");
        assertThat(old.row(0).cell("pupil_ehc_plan")).isEqualTo("absent");
        assertThat(old.row(0).cell("pupil_eal")).isEqualTo("suppressed");
        assertThat(old.row(0).cell("fsm_percent")).isEqualTo("18.1");
    }
}
