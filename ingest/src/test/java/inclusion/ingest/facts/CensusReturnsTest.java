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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return of 2,000 pupils, each tenth of whom has left, beside its malformed twins. */
class CensusReturnsTest {
    private static final int PUPILS = 2_000;
    private static final String BOMB = "<!DOCTYPE Message [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;\">]>";

    @TempDir
    private static Path folder;

    private static Facts facts;

    @BeforeAll
    static void land() {
        String right = pupils(ReturnXml.spring()).xml();
        String entity = right.replace("<Message>", BOMB + "<Message>").replaceFirst("Zzmarkedsurname", "&d;");
        facts = new Landing(folder)
                .put("right.xml", right)
                .put(
                        "packed.xml.gz",
                        Landing.gzip(pupils(ReturnXml.summer()).xml().getBytes(UTF_8)))
                .put("bomb.xml", entity)
                .put(
                        "outside.xml",
                        right.replace("<Message>", "<!DOCTYPE Message SYSTEM \"file:///etc/hostname\"><Message>"))
                .put("truncated.xml", right.substring(0, right.indexOf(upn(1_500)) + 5))
                .put("one bad.xml", right.replaceFirst("2022-09-01", "2022-31-01"))
                .put(
                        "prefixed.xml",
                        right.replaceAll("<(/?)([A-Z])", "<$1c:$2")
                                .replace("<c:Message>", "<c:Message xmlns:c=\"u\" xmlns=\"v\">"))
                .put("codes.xml", right.replace(">I<", ">IL<").replace(">WBRI<", ">WHITE<"))
                .put("swapped.xml", right.replaceFirst("<LeavingDate>2025-12-19", "<LeavingDate>2012-12-19"))
                .put("wide.xml", right.replace("UTF-8", "UTF-16").getBytes(UTF_16))
                .put("workforce.xml", right.replace(">SC<", ">SWF<"))
                .put("root.xml", right.replaceAll("(</?)Message>", "$1Letter>"))
                .put("empty.xml", ReturnXml.spring().xml())
                .put("header.xml", right.replaceFirst("<Year>2026</Year>", ""))
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
        for (String name : new String[] {"right.xml", "packed.xml.gz", "prefixed.xml", "wide.xml"}) {
            assertThat(account(name).rowsRead()).as(name).isEqualTo(PUPILS);
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
        assertThat(account("one bad.xml").rowsRead()).isEqualTo(PUPILS);
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

    private static ReturnXml pupils(ReturnXml empty) {
        ReturnXml full = empty;
        for (int i = 0; i < PUPILS; i++) {
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
