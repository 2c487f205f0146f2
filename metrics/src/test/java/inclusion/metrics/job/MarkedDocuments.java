// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

import static inclusion.metrics.job.MarkedPupil.BORN;
import static inclusion.metrics.job.MarkedPupil.FORENAME;
import static inclusion.metrics.job.MarkedPupil.FORMER_UPN;
import static inclusion.metrics.job.MarkedPupil.POSTCODE;
import static inclusion.metrics.job.MarkedPupil.SURNAME;
import static inclusion.metrics.job.MarkedPupil.UPN;
import static inclusion.metrics.job.MarkedPupil.WRONG_UPN;

import java.io.IOException;
import java.nio.file.Path;

/** The marked pupil in the school census: as returns in XML, whole, flawed and broken off, and as tables of COLLECT. */
final class MarkedDocuments {
    private static final String HEADER = """
            <?xml version="1.0" encoding="UTF-8"?>
            %s<Message><Header><CollectionDetails><Collection>SC</Collection><Term>SPR</Term><Year>2025</Year>
            <ReferenceDate>2025-01-16</ReferenceDate></CollectionDetails><Source><LEA>996</LEA><Estab>%s</Estab>
            <SerialNo>1</SerialNo><DateTime>2025-02-01T10:11:12</DateTime></Source></Header>
            <!-- made for %s --><Pupils><PupilsOnRoll>
            """;
    private static final String PUPIL = """
            <PupilOnRoll><PupilIdentifiers><UPN>%s</UPN><FormerUPN>%s</FormerUPN><Surname>%s</Surname>
            <Forename>%s</Forename><DOB>%s</DOB><Sex>F</Sex></PupilIdentifiers>
            <PupilStatus><EnrolStatus>C</EnrolStatus><EntryDate>%s</EntryDate><NCyearActual>8</NCyearActual></PupilStatus>
            %s<HomeInformation><Address><PostCode>%s</PostCode></Address></HomeInformation></PupilOnRoll>
            """;
    private static final String END = "</PupilsOnRoll></Pupils></Message>";

    private MarkedDocuments() {}

    static void write(Path folder) throws IOException {
        String name = SURNAME + " " + FORENAME;
        String header = HEADER.formatted("", "4001", name);
        put(
                folder,
                "return.xml",
                header
                        + pupil(
                                UPN,
                                "2022-09-05",
                                "<Exclusions><TermlyExclusion><Category>SUSP</Category><Reason>" + name
                                        + "</Reason><StartDate>2024-11-12</StartDate><Sessions>4</Sessions></TermlyExclusion></Exclusions>")
                        + pupil(UPN, "2022-09-05", placement(name, "20120229") + placement("900101", "29022012"))
                        + pupil(WRONG_UPN, "2022-09-05", "<SENprovision>" + name + "</SENprovision>")
                        + pupil("", "2022-09-05", "")
                        + pupil(UPN, BORN.minusDays(1).toString(), "")
                        + pupil(UPN, name, "")
                        + pupil(UPN, "2022-09-05", "<TermlySessionsPossible>" + UPN + "</TermlySessionsPossible>")
                        + pupil(UPN, "2022-09-05", attendance("10", "I", "12") + attendance("10", name, "2"))
                        + END);
        put(
                folder,
                "broken off.xml",
                HEADER.formatted("", "4002", name)
                        + pupil(UPN, "2022-09-05", "")
                        + "<PupilOnRoll><PupilIdentifiers><UPN>" + UPN + "</UPN><Surname>" + SURNAME + "<" + SURNAME);
        put(
                folder,
                "dtd.xml",
                HEADER.formatted("<!DOCTYPE Message [<!ENTITY who \"" + name + "\">]>\n", "4003", name)
                        + pupil(UPN, "2022-09-05", "&who;")
                        + END);
        put(folder, "nobody's.xml", header.replace("2025-01-16", name) + pupil(UPN, "2022-09-05", "") + END);
        put(folder, "other.xml", "<Register><Pupil upn=\"" + UPN + "\">" + name + "</Pupil></Register>");
        tables(folder, name);
    }

    private static String pupil(String upn, String entered, String more) {
        return PUPIL.formatted(upn, FORMER_UPN, SURNAME, FORENAME, BORN, entered, more, POSTCODE);
    }

    private static String placement(String urn, String ukprn) {
        return "<APdetail><URN>" + urn + "</URN><UKPRN>" + ukprn + "</UKPRN><PlacementReason>" + SURNAME
                + "</PlacementReason><EntryDate>2025-01-06</EntryDate></APdetail>";
    }

    private static String attendance(String possible, String reason, String sessions) {
        return "<Attendance><TermlyAttendance><SessionsPossible>" + possible
                + "</SessionsPossible><SessionDetail><AttendanceReason>" + reason + "</AttendanceReason><Sessions>"
                + sessions + "</Sessions></SessionDetail></TermlyAttendance></Attendance>";
    }

    private static void tables(Path folder, String name) throws IOException {
        put(folder, "collect/return.csv", """
                schoolcensustableid,referencedate,term,year,lea,estab,serialno,datetime
                77,2025-Jan-16 00:00:00,SPR,2025,996,4005,1,2025-Feb-01 10:11:12
                78,%s,SPR,2025,996,4006,1,2025-Feb-01 10:11:12
                """.formatted(name));
        String pupil = ",77," + UPN + "," + SURNAME + "," + FORENAME + ",%s,F,C,%s,8,%s\n";
        String columns =
                ",schoolcensustableid,upn,surname,forename,dob,sex,enrolstatus,entrydate,ncyearactual,postcode\n";
        put(
                folder,
                "collect/on roll.csv",
                "pupilonrolltableid" + columns
                        + "1" + pupil.formatted("2012-Feb-29 00:00:00", "2022-Sep-05 00:00:00", POSTCODE)
                        + "2" + pupil.formatted(name, "2022-Sep-05 00:00:00", POSTCODE)
                        + "3" + pupil.formatted(BORN, UPN, POSTCODE)
                        + "4" + pupil.formatted(BORN, "2022-Sep-05 00:00:00", POSTCODE)
                        + "4"
                        + pupil.formatted(BORN, "2022-Sep-06 00:00:00", POSTCODE)
                                .replace(UPN, WRONG_UPN)
                        + ("5" + pupil.formatted(BORN, "2022-Sep-06 00:00:00", POSTCODE))
                                .replace(",77,", "," + UPN + ","));
        put(
                folder,
                "collect/left.csv",
                "pupilnolongeronrolltableid,schoolcensustableid,upn,surname,dob,entrydate," + "leavingdate\n1,77," + UPN
                        + "," + SURNAME + "," + BORN + ",2022-Sep-05,2001-Jan-01\n");
        below(folder, "senneedstableid", "sentype,sentyperank", "SEMH,1", name + "," + UPN);
        below(folder, "fsmperiodsonrolltableid", "fsmstartdate,fsmenddate", "2020-Sep-01,", name + ",");
        below(
                folder,
                "termlyexclusionsonrolltableid",
                "category,startdate,sessions,reason1",
                "SUSP,2024-Nov-12,4,DB",
                name + ",2024-Nov-12,4," + name);
        below(folder, "termlysessiondetailsonrolltableid", "attendancereason,sessions", "I,4", name + "," + UPN);
        below(
                folder,
                "schoolarrangedapdetailonrolltableid",
                "urn,ukprn,entrydate,placementreason",
                "900101,,2024-Nov-12,BHS",
                "20120229," + UPN + ",2024-Nov-12," + name);
        below(folder, "approvisiondetailonrolltableid", "apreason,prevurn", "01,900101", name + ",20120229");
    }

    /** A table of what pupils have several of: in order, with marks for cells, and of a pupil whom no row has. */
    private static void below(Path folder, String key, String columns, String good, String flawed) throws IOException {
        put(
                folder,
                "collect/" + key + ".csv",
                key + ",pupilonrolltableid," + columns + "\n1,1," + good + "\n2,1," + flawed + "\n3," + UPN + "," + good
                        + "\n4,4," + good + "\n");
    }

    private static void put(Path folder, String name, String content) throws IOException {
        MarkedLanding.put(folder, name, content);
    }
}
