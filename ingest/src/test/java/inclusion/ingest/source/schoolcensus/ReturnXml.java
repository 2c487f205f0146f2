// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import inclusion.ingest.vocabulary.Upn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A census return in the making; school, pupils and names are invented. */
public record ReturnXml(String term, String year, String referenceDate, String serial, List<String> pupils) {
    /** Names that must never get further than the parser. */
    public static final String SURNAME = "Zzmarkedsurname";

    public static final String FORENAME = "Zzmarkedforename";

    /** The return of the third Thursday of January 2026. */
    public static ReturnXml spring() {
        return new ReturnXml("SPR", "2026", "2026-01-15", "1", List.of());
    }

    public static ReturnXml summer() {
        return new ReturnXml("SUM", "2026", "2026-05-21", "1", List.of());
    }

    public static ReturnXml autumn() {
        return new ReturnXml("AUT", "2026", "2026-10-01", "1", List.of());
    }

    public ReturnXml with(String pupil) {
        List<String> more = new ArrayList<>(pupils);
        more.add(pupil);
        return new ReturnXml(term, year, referenceDate, serial, more);
    }

    public ReturnXml serial(String number) {
        return new ReturnXml(term, year, referenceDate, number, pupils);
    }

    /** A UPN with its right check letter. */
    public static String upn(int number) {
        String rest = String.format(Locale.ROOT, "%012d", 330_400_020_000L + number);
        return Upn.checkLetter(rest) + rest;
    }

    /** A pupil on roll with nothing unusual, and what else is to stand in the record. */
    public static String onRoll(int number, String... more) {
        return onRoll(upn(number), more);
    }

    public static String onRoll(String upn, String... more) {
        return """
                <PupilOnRoll>
                  <PupilIdentifiers><UPN>%s</UPN><Surname>%s</Surname><Forename>%s</Forename><DOB>2011-03-04</DOB><Sex>F</Sex></PupilIdentifiers>
                  <PupilCharacteristics><Ethnicity>WBRI</Ethnicity><Language>ENG</Language></PupilCharacteristics>
                  <PupilStatus><EnrolStatus>C</EnrolStatus><EntryDate>2022-09-01</EntryDate><NCyearActual>10</NCyearActual><PartTime>false</PartTime></PupilStatus>
                  %s
                  <HomeInformation><Address><PostCode>ZZ1 1ZZ</PostCode></Address></HomeInformation>
                </PupilOnRoll>
                """.formatted(upn, SURNAME, FORENAME, String.join("\n", more));
    }

    public static String left(int number, String leavingDate, String... more) {
        return """
                <PupilNoLongerOnRoll>
                  <PupilIdentifiers><UPN>%s</UPN><Surname>%s</Surname><DOB>2011-03-04</DOB><Sex>M</Sex></PupilIdentifiers>
                  <PupilStatus><EntryDate>2022-09-01</EntryDate><LeavingDate>%s</LeavingDate></PupilStatus>
                  %s
                </PupilNoLongerOnRoll>
                """.formatted(upn(number), SURNAME, leavingDate, String.join("\n", more));
    }

    public static String termly(int possible, String... codesAndSessions) {
        return "<Attendance><TermlyAttendance><SessionsPossible>" + possible + "</SessionsPossible>"
                + details(codesAndSessions) + "</TermlyAttendance></Attendance>";
    }

    public static String details(String... codesAndSessions) {
        StringBuilder details = new StringBuilder("<SessionDetails>");
        for (int i = 0; i < codesAndSessions.length; i += 2) {
            details.append("<SessionDetail><AttendanceReason>")
                    .append(codesAndSessions[i])
                    .append("</AttendanceReason><Sessions>")
                    .append(codesAndSessions[i + 1])
                    .append("</Sessions></SessionDetail>");
        }
        return details.append("</SessionDetails>").toString();
    }

    public static String excluded(String category, String start, String sessions, String reasons) {
        return "<Exclusions><TermlyExclusion><Category>" + category + "</Category>" + reasons + "<StartDate>" + start
                + "</StartDate><Sessions>" + sessions
                + "</Sessions><SENprovision>K</SENprovision></TermlyExclusion></Exclusions>";
    }

    /** The document. */
    public String xml() {
        StringBuilder document = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Message>
                  <Header>
                    <CollectionDetails><Collection>SC</Collection><Term>%s</Term><Year>%s</Year><ReferenceDate>%s</ReferenceDate></CollectionDetails>
                    <Source><SourceLevel>S</SourceLevel><LEA>996</LEA><Estab>4001</Estab><SoftwareCode>ours</SoftwareCode><SerialNo>%s</SerialNo><DateTime>2026-02-01T10:11:12</DateTime></Source>
                  </Header>
                  <School><SchoolCharacteristics><SchoolName>Ash</SchoolName><Phase>SS</Phase></SchoolCharacteristics></School>
                  <Pupils>
                  <PupilsOnRoll>
                """.formatted(term, year, referenceDate, serial));
        pupils.stream().filter(pupil -> pupil.startsWith("<PupilOnRoll")).forEach(document::append);
        document.append("</PupilsOnRoll><PupilsNoLongerOnRoll>");
        pupils.stream().filter(pupil -> !pupil.startsWith("<PupilOnRoll")).forEach(document::append);
        return document.append("</PupilsNoLongerOnRoll></Pupils></Message>").toString();
    }
}
