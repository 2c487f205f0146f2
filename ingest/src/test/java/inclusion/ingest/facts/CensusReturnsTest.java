// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static inclusion.ingest.source.schoolcensus.ReturnXml.excluded;
import static inclusion.ingest.source.schoolcensus.ReturnXml.left;
import static inclusion.ingest.source.schoolcensus.ReturnXml.onRoll;
import static inclusion.ingest.source.schoolcensus.ReturnXml.termly;
import static inclusion.ingest.source.schoolcensus.ReturnXml.upn;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.schoolcensus.ReturnXml;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.ingest.vocabulary.FileAccount.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return of 2,000 pupils, each tenth of whom has left, beside its malformed twins. */
class CensusReturnsTest {
    private static final int PUPILS = 2_000;
    private static final int FEWER = 200;
    private static final String BOMB = "<!DOCTYPE Message [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;\">]>";

    @TempDir
    private static Path folder;

    private static Facts facts;

    @BeforeAll
    static void land() {
        String right = pupils(ReturnXml.spring(), PUPILS).xml();
        String twin = pupils(ReturnXml.spring(), FEWER).xml();
        Landing landing = new Landing(folder)
                .put("right.xml", right)
                .put("truncated.xml", ofSchool(1, right.substring(0, right.indexOf(upn(1_500)) + 5)));
        List<String> twins = List.of(
                "bomb.xml", twin.replace("<Message>", BOMB + "<Message>").replaceFirst(ReturnXml.SURNAME, "&d;"),
                "outside.xml", twin.replace("<Message>", "<!DOCTYPE Message SYSTEM \"file:///etc/hostname\"><Message>"),
                "one bad.xml", twin.replaceFirst("2022-09-01", "2022-31-01"),
                "prefixed.xml",
                        twin.replaceAll("<(/?)([A-Z])", "<$1c:$2").replace("<c:Message>", "<c:Message xmlns:c=\"u\">"),
                "codes.xml", twin.replace(">I<", ">IL<").replace(">WBRI<", ">WHITE<"),
                "swapped.xml", twin.replaceFirst("<LeavingDate>2025-12-19", "<LeavingDate>2012-12-19"),
                "workforce.xml", twin.replace(">SC<", ">SWF<"),
                "root.xml", twin.replaceAll("(</?)Message>", "$1Letter>"),
                "empty.xml", ReturnXml.spring().xml(),
                "header.xml", twin.replaceFirst("<Year>2026</Year>", ""));
        for (int i = 0; i < twins.size(); i += 2) {
            landing.put(twins.get(i), ofSchool(i + 2, twins.get(i + 1)));
        }
        facts = landing.put("packed.xml.gz", Landing.gzip(ofSchool(40, twin).getBytes(UTF_8)))
                .put("wide.xml", ofSchool(41, twin.replace("UTF-8", "UTF-16")).getBytes(UTF_16))
                .facts();
    }

    @Test
    void theBooksOfEveryFile_balance() {
        assertThat(facts.accounts())
                .hasSize(14)
                .allSatisfy(account -> assertThat(account.rowsRead())
                        .isEqualTo(account.rowsAccepted() + account.rowsQuarantined() + account.rowsSuperseded()));
    }

    @Test
    void aRightReturn_isReadWhole_packedOrNot() {
        assertThat(account("right.xml").rowsRead()).isEqualTo(PUPILS);
        for (String name : new String[] {"right.xml", "packed.xml.gz", "prefixed.xml", "wide.xml"}) {
            assertThat(account(name).rowsRead()).as(name).isGreaterThanOrEqualTo(FEWER);
            assertThat(account(name).rowsQuarantined()).as(name).isZero();
            assertThat(account(name).status()).as(name).isEqualTo(Status.ACCEPTED);
            assertThat(account(name).sourceId()).as(name).isEqualTo("school-census");
        }
    }

    @Test
    void documentTypes_areRefusedUnread() {
        refused("bomb.xml", "document-dtd");
        refused("outside.xml", "document-dtd");
    }

    @Test
    void aTruncatedReturn_keepsItsCompleteRecords_countsTheCutOne_andIsNotPassedOver() {
        FileAccount cut = account("truncated.xml");
        assertThat(cut.rowsQuarantined()).isEqualTo(1);
        assertThat(cut.rowsRead()).isBetween(1_300L, 1_400L);
        assertThat(cut.status()).isEqualTo(Status.INCOMPLETE);
        assertThat(cut.status().rejected()).isTrue();
        assertThat(Landing.codes(facts, "truncated.xml")).contains("document-broken-off");
    }

    @Test
    void oneBadRecordAmongGoodOnes_isAloneInQuarantine() {
        assertThat(account("one bad.xml").rowsQuarantined()).isEqualTo(1);
        assertThat(account("one bad.xml").rowsRead()).isEqualTo(FEWER);
        assertThat(Landing.codes(facts, "one bad.xml")).contains("date-unreadable");
        assertThat(account("swapped.xml").rowsQuarantined()).isEqualTo(1);
        assertThat(Landing.codes(facts, "swapped.xml")).contains("dates-swapped");
    }

    @Test
    void unknownCodes_areCountedAndKept() {
        assertThat(account("codes.xml").rowsQuarantined()).isZero();
        assertThat(facts.findings())
                .filteredOn(finding -> finding.fileName().equals("codes.xml"))
                .extracting(finding -> finding.code() + " " + finding.sourceColumn())
                .contains("code-unknown AttendanceReason", "code-unknown Ethnicity");
    }

    @Test
    void documentsOfAnotherKind_areSaid() {
        for (String name : new String[] {"workforce.xml", "root.xml"}) {
            assertThat(account(name).status()).as(name).isEqualTo(Status.UNRECOGNISED);
            assertThat(Landing.codes(facts, name)).as(name).containsExactly("document-unrecognised");
        }
        refused("empty.xml", "no-rows");
        refused("header.xml", "header-incomplete");
    }

    @Test
    void quarantineAndFindings_holdNothingOfAPupil() {
        String everything = facts.findings().toString()
                + facts.accounts()
                + facts.quarantine().collectAsList();
        assertThat(everything).doesNotContain(ReturnXml.SURNAME, ReturnXml.FORENAME, "2011-03-04", upn(1), upn(1_500));
    }

    /** The same of another school, so that no two claim to be one return. */
    private static String ofSchool(int number, String xml) {
        return xml.replace("Estab>4001<", "Estab>" + (4001 + number) + "<");
    }

    private static ReturnXml pupils(ReturnXml empty, int pupils) {
        ReturnXml full = empty;
        for (int i = 0; i < pupils; i++) {
            String attendance = termly(140, "/", "60", "\\", "58", "I", Integer.toString(i % 20), "E", "2");
            String suspension = i % 50 == 0 ? excluded("SUSP", "2025-10-06", "4", "<Reason1>DB</Reason1>") : "";
            full = full.with(i % 10 == 9 ? left(i, "2025-12-19", attendance) : onRoll(i, attendance, suspension));
        }
        return full;
    }

    private static void refused(String name, String code) {
        assertThat(account(name).status()).as(name).isEqualTo(Status.REFUSED);
        assertThat(account(name).rowsAccepted()).as(name).isZero();
        assertThat(Landing.codes(facts, name)).as(name).contains(code);
    }

    private static FileAccount account(String name) {
        return Landing.account(facts, name);
    }
}
