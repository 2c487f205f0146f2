// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.schoolcensus;

import static inclusion.ingest.source.schoolcensus.ReturnXml.excluded;
import static inclusion.ingest.source.schoolcensus.ReturnXml.left;
import static inclusion.ingest.source.schoolcensus.ReturnXml.onRoll;
import static inclusion.ingest.source.schoolcensus.ReturnXml.termly;
import static inclusion.ingest.source.schoolcensus.ReturnXml.upn;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.PupilTable;
import inclusion.ingest.source.TextEncoding;
import inclusion.ingest.vocabulary.FindingRule;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is wrong with one record, or with the document. */
class MalformedReturnTest {
    private static final ReturnXml THREE =
            ReturnXml.spring().with(onRoll(1)).with(onRoll(2)).with(left(3, "2025-12-19"));

    @Test
    void oneBadRecord_isInQuarantineByItsNumber_andTheOthersSurvive() {
        ReadReturn read = ReadReturn.of(THREE.with(onRoll(4).replace("2022-09-01", "2022-13-41"))
                .with(onRoll(5))
                .xml());
        assertThat(read.refusals()).containsExactly(FindingRule.DATE_UNREADABLE);
        assertThat(read.used()).containsExactly(1L, 2L, 4L, 5L);
        assertThat(read.failure()).isEmpty();
    }

    @Test
    void everyBadField_hasItsRule() {
        assertThat(refusal(onRoll(1).replaceFirst("<UPN>.*?</UPN>", ""))).isEqualTo("upn-missing UPN");
        assertThat(refusal(onRoll(1).replaceFirst("<UPN>.*?</UPN>", "<UPN>  </UPN>")))
                .isEqualTo("upn-missing UPN");
        assertThat(refusal(left(1, "2021-09-01"))).isEqualTo("dates-swapped LeavingDate");
        assertThat(refusal(onRoll(1).replace("2011-03-04", "2023-03-04"))).isEqualTo("dates-swapped EntryDate");
        assertThat(refusal(onRoll(1).replace("2011-03-04", "04.03.11"))).isEqualTo("date-unreadable DOB");
        assertThat(refusal(onRoll(1).replaceFirst("<EntryDate>.*?</EntryDate>", "")))
                .isEqualTo("date-unreadable EntryDate");
        assertThat(refusal(onRoll(1, termly(140, "/", "many")))).isEqualTo("cell-unreadable Sessions");
        assertThat(refusal(onRoll(1, termly(140, "/", "1.5")))).isEqualTo("count-not-whole Sessions");
        assertThat(refusal(onRoll(1, termly(140, "/", "-1")))).isEqualTo("value-negative Sessions");
        assertThat(refusal(onRoll(1, excluded("SUSP", "", "2", "")))).isEqualTo("date-unreadable StartDate");
        assertThat(
                        refusal(
                                onRoll(
                                        1,
                                        "<FSMperiod><FSMstartDate>2026-01-01</FSMstartDate><FSMendDate>2025-01-01</FSMendDate></FSMperiod>")))
                .isEqualTo("dates-swapped FSMendDate");
    }

    @Test
    void unknownCodes_areSaid_andCountedApart() {
        ReadReturn read = ReadReturn.of(ReturnXml.spring()
                .with(onRoll(
                                1,
                                termly(140, "/", "100", "@", "3", "ZZ", "4"),
                                excluded("SUSP", "2025-10-06", "4", "<Reason1>QQ</Reason1>"))
                        .replace(">WBRI<", ">QQQQ<")
                        .replace("<Sex>F<", "<Sex>X<")));
        assertThat(read.used()).containsExactly(1L);
        assertThat(read.roll()).containsEntry("ethnicity", "?").containsEntry("sex", "?");
        assertThat(read.sessions()).containsExactly("Autumn term 202526: / 100", "Autumn term 202526: ? 7");
        assertThat(read.rows(PupilTable.EXCLUSION).get(0)).containsEntry("reason_1", "?");
        assertThat(read.flaws())
                .containsExactlyInAnyOrder(
                        "code-unknown Ethnicity",
                        "code-unknown Sex",
                        "code-unknown Reason1",
                        "code-unknown AttendanceReason");
    }

    @Test
    void codesOutOfTheirTime_areSaid() {
        assertThat(ReadReturn.of(ReturnXml.spring()
                                .with(onRoll(
                                        1,
                                        termly(140, "/", "130", "H", "2"),
                                        excluded("FIXD", "2025-10-06", "2", "<Reason>OT</Reason>"))))
                        .flaws())
                .containsExactlyInAnyOrder(
                        "code-out-of-time Category", "code-out-of-time Reason", "code-out-of-time AttendanceReason");
    }

    @Test
    void aWrongCheckLetter_isSaidAndThePupilCounts() {
        String wrong = (upn(1).charAt(0) == 'A' ? "B" : "A") + upn(1).substring(1);
        ReadReturn read = ReadReturn.of(ReturnXml.spring().with(onRoll(wrong)));
        assertThat(read.used()).containsExactly(1L);
        assertThat(read.flaws()).containsExactly("upn-check-letter UPN");
    }

    @Test
    void aReturnThatBreaksOffInARecord_keepsTheCompleteOnes() {
        String whole = THREE.xml();
        ReadReturn read = ReadReturn.of(whole.substring(0, whole.indexOf("<LeavingDate>") + 16));
        assertThat(read.used()).containsExactly(1L, 2L);
        assertThat(read.refusals()).containsExactly(FindingRule.DOCUMENT_BROKEN_OFF);
        assertThat(read.failure()).isEmpty();
    }

    @Test
    void aReturnThatBreaksOffBetweenRecords_saysSo() {
        String whole = THREE.xml();
        ReadReturn read = ReadReturn.of(whole.substring(0, whole.indexOf("<PupilsNoLongerOnRoll>") + 5));
        assertThat(read.used()).containsExactly(1L, 2L);
        assertThat(read.flaws()).containsExactly("document-broken-off ");
    }

    @Test
    void aReturnThatBreaksOffInItsHeader_isRefused() {
        assertThat(ReadReturn.of(THREE.xml().substring(0, 120)).failure()).contains(FindingRule.DOCUMENT_BROKEN_OFF);
    }

    @Test
    void anEntityThatNobodyDeclared_breaksTheDocumentOff() {
        ReadReturn read = ReadReturn.of(THREE.xml().replaceFirst(ReturnXml.FORENAME + "(?s)(.*)$", "&everything;$1"));
        assertThat(read.refusals()).containsExactly(FindingRule.DOCUMENT_BROKEN_OFF);
        assertThat(read.used()).isEmpty();
    }

    @Test
    void aDocumentType_isRefusedBeforeAnythingIsRead() {
        String bomb = "<!DOCTYPE Message [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        ReadReturn read = ReadReturn.of(THREE.xml().replace("<Message>", bomb + "<Message>"));
        assertThat(read.failure()).contains(FindingRule.DOCUMENT_DTD);
        assertThat(read.records()).isEmpty();
    }

    @Test
    void anIncompleteHeader_isRefused() {
        assertThat(ReadReturn.of(THREE.xml().replace("<Term>SPR</Term>", "")).failure())
                .contains(FindingRule.HEADER_INCOMPLETE);
        assertThat(ReadReturn.of(THREE.xml().replace("2026-01-15", "soon")).failure())
                .contains(FindingRule.HEADER_INCOMPLETE);
        assertThat(ReadReturn.of(THREE.xml().replace("<Estab>4001</Estab>", "")).failure())
                .contains(FindingRule.HEADER_INCOMPLETE);
    }

    @Test
    void prefixesAndNamespaces_changeNothing() {
        String plain = THREE.xml();
        String prefixed =
                plain.replaceAll("<(/?)([A-Z])", "<$1sc:$2").replace("<sc:Message>", "<sc:Message xmlns:sc=\"urn:x\">");
        assertThat(ReadReturn.of(prefixed).rows())
                .isEqualTo(ReadReturn.of(plain).rows());
        assertThat(ReadReturn.of(plain.replace("<Message>", "<Message xmlns=\"urn:x\">"))
                        .rows())
                .isEqualTo(ReadReturn.of(plain).rows());
    }

    @Test
    void deeperOrFlatterNesting_changesNothing() {
        String plain = THREE.xml();
        assertThat(ReadReturn.of(plain.replaceAll("</?Pupil(Identifiers|Characteristics|Status)>", ""))
                        .rows())
                .isEqualTo(ReadReturn.of(plain).rows());
        assertThat(ReadReturn.of(plain.replace("<PupilStatus>", "<Wrap><Wrap><PupilStatus>")
                                .replace("</PupilStatus>", "</PupilStatus></Wrap></Wrap>"))
                        .rows())
                .isEqualTo(ReadReturn.of(plain).rows());
    }

    @Test
    void theComputersLanguage_changesNothing() {
        String months = THREE.xml().replaceAll("(\\d{4})-09-01", "$1-Sep-01 00:00:00");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(ReadReturn.of(months).rows())
                    .isEqualTo(ReadReturn.of(THREE).rows());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void encodings_areReadAsDeclared_andAFalseUtf8AsWindows() {
        String accents = THREE.xml().replace(ReturnXml.SURNAME, "Zoë’s");
        assertThat(ReadReturn.of(accents.getBytes(StandardCharsets.UTF_16), TextEncoding.UTF_16)
                        .rows())
                .isEqualTo(ReadReturn.of(accents).rows());
        String wide = accents.replace("UTF-8", "UTF-16");
        assertThat(ReadReturn.of(wide.getBytes(StandardCharsets.UTF_16), TextEncoding.UTF_16)
                        .rows())
                .isEqualTo(ReadReturn.of(accents).rows());
        byte[] windows = accents.getBytes(Charset.forName("windows-1252"));
        assertThat(ReadReturn.of(windows, TextEncoding.WINDOWS_1252).rows())
                .isEqualTo(ReadReturn.of(accents).rows());
    }

    @Test
    void noNameNorNumberNorDayOfBirth_leavesTheReader() {
        ReadReturn read = ReadReturn.of(ReturnXml.spring()
                .with(onRoll(1, termly(140, "/", "100", ReturnXml.SURNAME, "3")))
                .with(onRoll(2).replace("2022-09-01", ReturnXml.SURNAME))
                .with(onRoll(3).replace(">WBRI<", ">" + upn(7) + "<"))
                .with(left(4, upn(8))));
        String everything = read.toString();
        assertThat(everything)
                .doesNotContain(ReturnXml.SURNAME, ReturnXml.FORENAME, "2011-03-04", "ZZ1 1ZZ")
                .doesNotContain(upn(1), upn(2), upn(3), upn(4), upn(7), upn(8));
        assertThat(read.rows()).isNotEmpty();
    }

    private static String refusal(String pupil) {
        return ReadReturn.of(ReturnXml.spring().with(pupil)).records().stream()
                .flatMap(record -> record.refusal().stream())
                .map(flaw -> flaw.rule().code() + " " + flaw.column())
                .collect(Collectors.joining());
    }
}
