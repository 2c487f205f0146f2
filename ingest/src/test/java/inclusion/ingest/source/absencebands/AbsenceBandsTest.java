// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.absencebands;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.Header;
import inclusion.ingest.source.ReadFile;
import inclusion.ingest.source.Statement;
import inclusion.ingest.vocabulary.Breakdown;
import inclusion.ingest.vocabulary.EducationPhase;
import inclusion.ingest.vocabulary.FindingRule;
import inclusion.ingest.vocabulary.GeographicLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbsenceBandsTest {
    private static final String ALDERTON =
            "Academic year,202223,Local authority,E92000001,England,Outer London,E13000002,901,\"E09000099           \","
                    + "Alderton,";
    private static final String GIRLS = "State-funded primary,Eligible,Any special educational need,Female,3,";
    private static final String BOYS =
            "State-funded secondary,Not Eligible,No identified special educational need,Male,9,";
    private static final String NOT_SAID = "State-funded primary,Unclassified,Any special educational need,Male,3,";

    /** 10 pupils, 6 of them away a tenth or more, 2 half or more. */
    private static final String TEN = "3,1,1,0,1,0,1,0,1,0,2\n";
    /** 20 pupils, one of them away a tenth or more. */
    private static final String TWENTY = "15,4,0,1,0,0,0,0,0,0,0\n";

    private static final String LONDON = "Academic year,202223,Regional,E92000001,England,%s,%s,,,,";

    private final ReadFile file = read(ALDERTON + GIRLS + TEN + ALDERTON + BOYS + TWENTY + ALDERTON + NOT_SAID + TEN);

    @Test
    void rowsOfAnArea_areAddedUp_persistentFromATenth_severeFromHalf() {
        Statement.Observation all = the(file, EducationPhase.TOTAL, Breakdown.TOTAL);

        assertThat(ReadFile.cell(all, "enrolment")).isEqualTo("40");
        assertThat(ReadFile.cell(all, "enrolment_persistent_absence")).isEqualTo("13");
        assertThat(ReadFile.cell(all, "enrolment_severe_absence")).isEqualTo("4");
        assertThat(all.place().newLaCode()).isEqualTo("E09000099");
        assertThat(all.timePeriod()).isEqualTo("202223");
    }

    @Test
    void aPhase_andEachGroup_haveSumsOfTheirOwn() {
        assertThat(enrolments(EducationPhase.PRIMARY, Breakdown.TOTAL)).isEqualTo("20");
        assertThat(enrolments(EducationPhase.TOTAL, new Breakdown("sen_provision", "Any SEN")))
                .isEqualTo("20");
        assertThat(enrolments(EducationPhase.TOTAL, new Breakdown("sen_provision", "No SEN")))
                .isEqualTo("20");
        assertThat(enrolments(EducationPhase.PRIMARY, new Breakdown("fsm", "Eligible")))
                .isEqualTo("10");
        assertThat(enrolments(EducationPhase.SECONDARY, new Breakdown("fsm", "Not eligible")))
                .isEqualTo("20");
        assertThat(enrolments(EducationPhase.TOTAL, new Breakdown("sen_provision_fsm", "Any SEN × Eligible")))
                .isEqualTo("10");
    }

    @Test
    void pupilsOfWhomNobodySaid_areAGroup_soThatGroupsAddUpToAll() {
        assertThat(enrolments(EducationPhase.TOTAL, new Breakdown("fsm", "Unknown")))
                .isEqualTo("10");
        assertThat(enrolments(EducationPhase.TOTAL, new Breakdown("sen_provision_fsm", "Unknown")))
                .isEqualTo("10");
    }

    @Test
    void london_isInnerAndOuterLondonTogether() {
        ReadFile parts = read(LONDON.formatted("Inner London", "E13000001")
                + GIRLS
                + TEN
                + LONDON.formatted("Outer London", "E13000002")
                + GIRLS
                + TWENTY);
        Statement.Observation london = the(parts, EducationPhase.PRIMARY, Breakdown.TOTAL);

        assertThat(london.place().level()).isEqualTo(GeographicLevel.REGIONAL);
        assertThat(london.place().regionCode()).isEqualTo("E12000007");
        assertThat(london.place().regionName()).isEqualTo("London");
        assertThat(ReadFile.cell(london, "enrolment")).isEqualTo("30");
    }

    @Test
    void aRowThatHoldsOthers_isSetAside() {
        ReadFile total = read(ALDERTON
                + GIRLS
                + TEN
                + ALDERTON
                + "State-funded primary,Total,Any special educational need,Female,3,"
                + TEN);

        assertThat(total.row(1).flaws()).containsExactly(FindingRule.ROW_SET_ASIDE);
        assertThat(ReadFile.cell(the(total, EducationPhase.TOTAL, Breakdown.TOTAL), "enrolment"))
                .isEqualTo("10");
    }

    @Test
    void authorityThatDidNotExistYet_hasNoSums() {
        String dorset = "Academic year,%s,Local authority,E92000001,England,South West,E12000009,838,E06000059,Dorset,";
        ReadFile early = read(dorset.formatted("201819") + GIRLS + TEN + dorset.formatted("202021") + GIRLS + TWENTY);

        assertThat(early.row(0).flaws()).containsExactly(FindingRule.ROW_SET_ASIDE);
        assertThat(early.together())
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(seen.timePeriod()).isEqualTo("202021"));
    }

    @Test
    void areaWithAHiddenCell_orARowThatNobodyCanRead_hasNoSums() {
        ReadFile hidden = read(ALDERTON + GIRLS + TEN + ALDERTON + BOYS + "15,4,c,1,0,0,0,0,0,0,0\n");
        ReadFile unread = read(ALDERTON + GIRLS + TEN + ALDERTON + BOYS + "15,4,many,1,0,0,0,0,0,0,0\n");

        assertThat(unread.row(1).refusal()).contains(FindingRule.CELL_UNREADABLE);
        for (ReadFile broken : List.of(hidden, unread)) {
            assertThat(ReadFile.cell(the(broken, EducationPhase.PRIMARY, Breakdown.TOTAL), "enrolment"))
                    .isEqualTo("not available");
        }
    }

    @Test
    void fileWithoutHeader_isKnownByItsFirstRow_andByItsWidth() {
        List<String> row = List.of((ALDERTON + GIRLS + "1,0,0,0,0,0,0,0,0,0,0").split(",", -1));

        assertThat(Header.carries(row, file.layout())).isTrue();
        assertThat(Header.carries(row.subList(0, 25), file.layout())).isFalse();
        assertThat(Header.carries(file.layout().headings(), file.layout())).isFalse();
    }

    private static ReadFile read(String rows) {
        return ReadFile.of(new AbsenceBands(), "", rows);
    }

    private String enrolments(EducationPhase phase, Breakdown group) {
        return ReadFile.cell(the(file, phase, group), "enrolment");
    }

    private static Statement.Observation the(ReadFile file, EducationPhase phase, Breakdown group) {
        return file.together().stream()
                .filter(each ->
                        each.phase().orElseThrow() == phase && each.breakdown().equals(group))
                .findFirst()
                .orElseThrow();
    }
}
