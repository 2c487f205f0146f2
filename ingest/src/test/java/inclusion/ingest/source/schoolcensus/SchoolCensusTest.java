// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import static inclusion.ingest.source.schoolcensus.ReturnXml.details;
import static inclusion.ingest.source.schoolcensus.ReturnXml.excluded;
import static inclusion.ingest.source.schoolcensus.ReturnXml.left;
import static inclusion.ingest.source.schoolcensus.ReturnXml.onRoll;
import static inclusion.ingest.source.schoolcensus.ReturnXml.termly;
import static inclusion.ingest.source.schoolcensus.ReturnXml.upn;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.Delivery;
import inclusion.ingest.source.PupilTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Element by element. */
class SchoolCensusTest {
    @Test
    void theHeader_saysWhoseReturnItIsAndWhen() {
        ReadReturn read = ReadReturn.of(ReturnXml.spring().serial("7").with(onRoll(1)));
        assertThat(read.rows().get(0).school()).isEqualTo("LAESTAB 9964001");
        assertThat(read.rows().get(0).delivery())
                .isEqualTo(new Delivery(
                        Delivery.Kind.RETURN, "2026 SPR", "2026-02-01T10:11:12", 7, "", "2026-01-15", true));
    }

    @Test
    void aPupilOnRoll_isARegistrationUnderAPseudonym() {
        Map<String, String> roll = ReadReturn.of(
                        ReturnXml.spring()
                                .with(
                                        onRoll(
                                                1,
                                                "<FormerUPN>" + upn(2) + "</FormerUPN>",
                                                "<SpecialEducationalNeeds><SENprovision>K</SENprovision><SENunitIndicator>1</SENunitIndicator>"
                                                        + "<ResourcedProvisionIndicator>False</ResourcedProvisionIndicator></SpecialEducationalNeeds>")))
                .roll();
        assertThat(roll)
                .containsEntry("pupil", ReadReturn.PSEUDONYMS.pupil(upn(1)))
                .containsEntry("former_pupil", ReadReturn.PSEUDONYMS.pupil(upn(2)))
                .containsEntry("born", "2010")
                .containsEntry("sex", "F")
                .containsEntry("ethnicity", "WBRI")
                .containsEntry("language", "ENG")
                .containsEntry("nc_year", "10")
                .containsEntry("enrol_status", "C")
                .containsEntry("listed", "on")
                .containsEntry("entry_date", "2022-09-01")
                .containsEntry("leaving_date", "")
                .containsEntry("sen_provision", "K")
                .containsEntry("sen_unit", "Y")
                .containsEntry("resourced_provision", "N")
                .containsEntry("part_time", "N")
                .containsEntry("fsm", "N")
                .containsEntry("fsm6", "")
                .containsEntry("plaa", "");
    }

    @Test
    void aPupilWhoLeft_hasALeavingDate_andNothingSaidOfNeedsOrMeals() {
        Map<String, String> roll =
                ReadReturn.of(ReturnXml.spring().with(left(3, "2025-12-19"))).roll();
        assertThat(roll)
                .containsEntry("listed", "left")
                .containsEntry("leaving_date", "2025-12-19")
                .containsEntry("sen_provision", "")
                .containsEntry("fsm", "");
    }

    @Test
    void needsStandByRank_andTheFirstIsPrimary() {
        ReadReturn read = ReadReturn.of(ReturnXml.spring()
                .with(onRoll(
                        1,
                        "<SENprovision>E</SENprovision><SENneeds><SENneed><SENtypeRank>2</SENtypeRank><SENtype>ASD</SENtype></SENneed>"
                                + "<SENneed><SENtypeRank>1</SENtypeRank><SENtype>ds</SENtype></SENneed></SENneeds>")));
        assertThat(read.roll()).containsEntry("primary_need", "DS");
        assertThat(read.rows(PupilTable.SEN_NEED))
                .extracting(row -> row.get("rank") + row.get("sen_type"))
                .containsExactly("1DS", "2ASD");
        assertThat(read.flaws()).isEmpty();
    }

    @Test
    void freeSchoolMeals_areAPeriodThatCoversTheReferenceDay() {
        assertThat(meals("<FSMstartDate>2026-01-15</FSMstartDate>")).isEqualTo("Y");
        assertThat(meals("<FSMstartDate>2026-01-16</FSMstartDate>")).isEqualTo("N");
        assertThat(meals("<FSMstartDate>2024-09-01</FSMstartDate><FSMendDate>2026-01-16</FSMendDate>"))
                .isEqualTo("Y");
        assertThat(meals("<FSMstartDate>2024-09-01</FSMstartDate><FSMendDate>2026-01-15</FSMendDate>"))
                .isEqualTo("N");
    }

    @Test
    void sessionsOfASpringReturn_areOfTheAutumnBefore() {
        ReadReturn read = ReadReturn.of(
                ReturnXml.spring().with(onRoll(1, termly(140, "/", "60", "\\", "58", "I", "6", "D", "16"))));
        assertThat(read.sessions())
                .containsExactly(
                        "Autumn term 202526: / 60",
                        "Autumn term 202526: D 16",
                        "Autumn term 202526: I 6",
                        "Autumn term 202526: \\ 58");
    }

    @Test
    void sessionsOfASummerReturn_areOfTheSpring_andOfAnAutumnReturn_ofTheSummerOfTheYearBefore() {
        assertThat(ReadReturn.of(ReturnXml.summer().with(onRoll(1, termly(90, "/", "90"))))
                        .sessions())
                .containsExactly("Spring term 202526: / 90");
        assertThat(ReadReturn.of(ReturnXml.autumn()
                                .with(onRoll(
                                        1,
                                        termly(60, "/", "60"),
                                        "<SummerHalfTerm2Attendance><SessionsPossible>70</SessionsPossible>"
                                                + details("/", "68", "M", "2") + "</SummerHalfTerm2Attendance>")))
                        .sessions())
                .containsExactly(
                        "Summer term 1 202526: / 60", "Summer term 2 202526: / 68", "Summer term 2 202526: M 2");
    }

    @Test
    void totalsOfOlderReturns_standWhereNoCodeOfTheirKindDoes() {
        assertThat(ReadReturn.of(ReturnXml.spring().with(onRoll(1, termly(140, "I", "6", "G", "1"))))
                        .sessions())
                .containsExactly(
                        "Autumn term 202526: G 1", "Autumn term 202526: I 6", "Autumn term 202526: possible 140");
        assertThat(ReadReturn.of(
                                ReturnXml.spring()
                                        .with(
                                                onRoll(
                                                        1,
                                                        "<TermlyAttendance><SessionsPossible>140.0</SessionsPossible><SessionsAuthorised>5</SessionsAuthorised>"
                                                                + "<SessionsUnauthorised>2</SessionsUnauthorised></TermlyAttendance>"
                                                                + "<AnnualAttendance><SessionsPossible>380</SessionsPossible></AnnualAttendance>")))
                        .sessions())
                .containsExactly(
                        "Autumn term 202526: authorised 5",
                        "Autumn term 202526: possible 140",
                        "Autumn term 202526: unauthorised 2");
    }

    @Test
    void aPupilWhoWasNeverThere_needsNoTotal_butOneHalfNeedsTheOthers() {
        assertThat(ReadReturn.of(ReturnXml.spring().with(onRoll(1, termly(140, "I", "140"))))
                        .sessions())
                .containsExactly("Autumn term 202526: I 140");
        assertThat(ReadReturn.of(ReturnXml.autumn()
                                .with(onRoll(
                                        1,
                                        termly(60, "I", "4"),
                                        "<SummerHalfTerm2Attendance><SessionsPossible>70</SessionsPossible>"
                                                + details("I", "70") + "</SummerHalfTerm2Attendance>")))
                        .sessions())
                .containsExactly(
                        "Summer term 1 202526: I 4",
                        "Summer term 1 202526: possible 60",
                        "Summer term 2 202526: I 70",
                        "Summer term 2 202526: possible 70");
    }

    @Test
    void aNumberOfAProviderThatIsNone_isSaidAndLeftOut() {
        ReadReturn read = ReadReturn.of(
                ReturnXml.spring().with(onRoll(1, "<AP><PrevURN>not known</PrevURN><APReason>PEX</APReason></AP>")));
        assertThat(read.rows(PupilTable.AP_ENTRY).get(0)).containsEntry("previous_urn", "");
        assertThat(read.flaws()).containsExactly("code-unknown PrevURN");
    }

    @Test
    void moreAbsenceThanPossible_isSaid() {
        assertThat(ReadReturn.of(ReturnXml.spring().with(onRoll(1, termly(4, "I", "6"))))
                        .flaws())
                .containsExactly("sessions-exceed-possible TermlySessionsPossible");
    }

    @Test
    void exclusions_haveUpToThreeReasons_andOlderOnesOne() {
        ReadReturn read = ReadReturn.of(ReturnXml.spring()
                .with(onRoll(
                        1,
                        excluded(
                                "SUSP",
                                "2025-10-06",
                                "4",
                                "<Reason1>DS</Reason1><Reason2>PP</Reason2><Reason3>LD</Reason3>")))
                .with(left(2, "2025-11-01", excluded("FIXD", "2024-06-03", "1.0", "<Reason>DB</Reason>")))
                .with(left(3, "2025-11-01", excluded("PERM", "2025-11-01", "", "<Reason1>PA</Reason1>")))
                .with(onRoll(4, excluded("LNCH", "2025-11-03", "2", "<Reason>OW</Reason><Reason>BU</Reason>"))));
        assertThat(read.rows(PupilTable.EXCLUSION))
                .extracting(row -> List.copyOf(row.values()).subList(1, 8))
                .containsExactly(
                        List.of("SUSP", "2025-10-06", "4", "DS", "PP", "LD", "K"),
                        List.of("LNCH", "2025-11-03", "2", "OW", "BU", "", "K"),
                        List.of("SUSP", "2024-06-03", "1", "DB", "", "", "K"),
                        List.of("PERM", "2025-11-01", "", "PA", "", "", "K"));
    }

    @Test
    void placements_keepTheirOwnDates() {
        String block =
                "<AlternativeProvision><SchoolArrangedAPDetail><URN>990009</URN><PlacementReason>BHS</PlacementReason>"
                        + "<EntryDate>2025-09-15</EntryDate><LeavingDate>2025-12-01</LeavingDate><APattendancePattern>PT</APattendancePattern>"
                        + "<APsessionsPerWeek>4</APsessionsPerWeek><SENprovisionEntry>N</SENprovisionEntry><SENprovisionLeaving>K</SENprovisionLeaving>"
                        + "</SchoolArrangedAPDetail><SchoolArrangedAPDetail><APsettingType>OOT</APsettingType><UKPRN>10000001</UKPRN>"
                        + "<EntryDate>2026-01-05</EntryDate></SchoolArrangedAPDetail></AlternativeProvision>";
        ReadReturn read = ReadReturn.of(ReturnXml.spring().with(onRoll(1, block)));
        assertThat(read.roll()).containsEntry("entry_date", "2022-09-01").containsEntry("leaving_date", "");
        assertThat(read.rows(PupilTable.PLACEMENT).get(0))
                .containsEntry("provider_urn", "990009")
                .containsEntry("placement_reason", "BHS")
                .containsEntry("entry_date", "2025-09-15")
                .containsEntry("leaving_date", "2025-12-01")
                .containsEntry("attendance_pattern", "PT")
                .containsEntry("sessions_per_week", "4")
                .containsEntry("sen_on_entry", "N")
                .containsEntry("sen_on_leaving", "K");
        assertThat(read.rows(PupilTable.PLACEMENT).get(1))
                .containsEntry("setting_type", "OOT")
                .containsEntry("leaving_date", "");
        assertThat(read.flaws()).containsExactly("provider-unclear URN");
    }

    @Test
    void alternativeProvisionSchool_saysWhereAPupilCameFrom() {
        ReadReturn read = ReadReturn.of(
                ReturnXml.spring()
                        .with(
                                onRoll(
                                        1,
                                        "<APProvision><PrevURN>990001</PrevURN><APReason>PEX</APReason><SENprovisionEntry>N</SENprovisionEntry></APProvision>")));
        assertThat(read.rows(PupilTable.AP_ENTRY).get(0))
                .containsEntry("previous_urn", "990001")
                .containsEntry("ap_reason", "PEX")
                .containsEntry("sen_on_entry", "N")
                .containsEntry("entry_date", "2022-09-01");
    }

    @Test
    void olderSpellings_meanTheSame() {
        String older = onRoll(1)
                .replace("<Sex>F</Sex>", "<Gender>F</Gender>")
                .replace("<DOB>2011-03-04", "<DOB>2011-Mar-04 00:00:00")
                .replace("<NCyearActual>10", "<NCyearActual>10.0");
        assertThat(ReadReturn.of(ReturnXml.spring().with(older)).roll())
                .isEqualTo(ReadReturn.of(ReturnXml.spring().with(onRoll(1))).roll());
    }

    private static String meals(String period) {
        return ReadReturn.of(ReturnXml.spring()
                        .with(onRoll(
                                1,
                                "<FSMeligibility><FSMperiod>" + period
                                        + "<UKcountry>ENG</UKcountry></FSMperiod></FSMeligibility>")))
                .roll()
                .get("fsm");
    }
}
