// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.WrittenParquet;
import inclusion.ingest.vocabulary.FileAccount;
import inclusion.ingest.vocabulary.FileAccount.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder with everything that can be wrong with a file, beside one that is right. */
class MalformedInputTest {
    private static final String LINKS = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n";
    private static final int MEGABYTES_OF_ONE_LINE = 200;

    @TempDir
    private static Path folder;

    private static Facts facts;

    @BeforeAll
    static void land() throws IOException {
        Landing landing = new Landing(folder).put("right.csv", Landing.EXCLUSIONS);
        byte[] whole =
                Landing.gzip((LINKS + "990001,990002,Ash,Successor,01-09-2022\n".repeat(50_000)).getBytes(UTF_8));
        landing.put("truncated.csv.gz", Arrays.copyOf(whole, whole.length / 2))
                .put("second copy.csv.gz", Landing.gzip(Landing.EXCLUSIONS.getBytes(UTF_8)))
                .put(
                        "zip named gz.csv.gz",
                        Landing.zip("inside.csv", (LINKS + "990001,990003,Ash,Predecessor,\n").getBytes(UTF_8)))
                .put("page.csv", "<!DOCTYPE html><html><body>Not found</body></html>")
                .put("error.csv", "{\"error\": \"not found\"}")
                .put("nothing.csv", "")
                .put("binary.csv", new byte[] {0, 1, 2, 3, 0, 5})
                .put("header only.csv", LINKS)
                .put("wide letters.csv", (LINKS + "990001,990004,Ash,Successor,\n").getBytes(UTF_16))
                .put("column missing.csv", Landing.EXCLUSIONS.replace("one_plus_susp", "one_or_more"))
                .put("twice.csv", Landing.EXCLUSIONS.replace("susp_rate", "suspension"))
                .put("other twice.csv", LINKS.strip() + ",note,note\n990001,990005,Ash,Successor,,a,b\n")
                .put("blank rows.csv", LINKS + ",,,,\n990001,990006,Ash,Successor,\n\n,,,,\n")
                .put(
                        "ragged.csv",
                        LINKS + "990001\n990001,990007,Ash,Successor,,moved\n990001,990008,Ash,Successor,,\n")
                .put(
                        "latin.csv",
                        (LINKS + "990001,990009,St Mary\u2019s,Successor,\n").getBytes(Charset.forName("windows-1252")))
                .put("no year.csv", "URN,LA,ESTAB,PERCTOT,PPERSABS10\n990001,998,4001,2.5,2.8\n")
                .put("bad cells.csv", LINKS + "990001,990010,Ash,Successor,31-02-2022\nAsh,990010,Ash,Successor,\n")
                .put("notes/readme.txt", "Put the files here.");
        byte[] tool = WrittenParquet.ofTexts(folder, """
                Short Desc,Years,LA and Regions,LA Number,Values
                TotFixedEx,2022/23,Nowhere,998,4.00321
                TotFixedEx,2021/22,Nowhere,998,3.5
                RTA,2013-15,Nowhere,998,12.22
                """);
        landing.put("tool.parquet", tool)
                .put("tool.parquet.gz", Landing.gzip(tool))
                .put("broken.parquet", Arrays.copyOf(tool, tool.length / 2))
                .put("other.parquet", WrittenParquet.ofTexts(folder, "a,b\n1,2\n"));
        try (OutputStream line = new GZIPOutputStream(Files.newOutputStream(folder.resolve("long line.csv.gz")))) {
            line.write((LINKS + "990001,990011,\"").getBytes(UTF_8));
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) 'a');
            for (int i = 0; i < MEGABYTES_OF_ONE_LINE; i++) {
                line.write(megabyte);
            }
        }
        facts = landing.facts();
    }

    @Test
    void theBooksOfEveryFile_balance() {
        assertThat(facts.accounts())
                .hasSize(24)
                .allSatisfy(account -> assertThat(account.rowsRead())
                        .isEqualTo(account.rowsAccepted() + account.rowsQuarantined() + account.rowsSuperseded()));
    }

    @Test
    void theRightFile_isUsedWhateverLiesBesideIt() {
        assertThat(account("right.csv").rowsAccepted()).isEqualTo(3);
        assertThat(facts.publishedCount().where("measure = 'headcount'").count())
                .isEqualTo(3);
    }

    @Test
    void truncatedGzip_isRefused() {
        refused("truncated.csv.gz", "file-damaged");
    }

    @Test
    void secondCopyUnderAnotherName_countsOnce() {
        FileAccount copy = account("second copy.csv.gz");
        assertThat(copy.status()).isEqualTo(Status.DUPLICATE);
        assertThat(copy.rowsSuperseded()).isEqualTo(copy.rowsRead()).isEqualTo(3);
        assertThat(codes("second copy.csv.gz")).containsExactly("file-duplicate");
    }

    @Test
    void zipNamedGz_isOpened() {
        assertThat(account("zip named gz.csv.gz!inside.csv").rowsAccepted()).isEqualTo(1);
    }

    @Test
    void webPageAndJson_areNoTables() {
        for (String name : new String[] {"page.csv", "error.csv", "binary.csv"}) {
            assertThat(account(name).status()).as(name).isEqualTo(Status.UNRECOGNISED);
            assertThat(codes(name)).as(name).containsExactly("not-a-table");
        }
    }

    @Test
    void unknownText_isANote() {
        assertThat(codes("notes/readme.txt")).containsExactly("file-unrecognised");
        assertThat(codes("nothing.csv")).containsExactly("file-unrecognised");
    }

    @Test
    void parquet_isATableToo_packedOrNot_andStandsBehindThePublicationItself() {
        FileAccount tool = account("tool.parquet");
        assertThat(tool.sourceId()).isEqualTo("lait");
        assertThat(tool.encoding()).isEqualTo("Parquet");
        assertThat(tool.rowsRead()).isEqualTo(3);
        assertThat(tool.rowsSuperseded()).isEqualTo(1);
        assertThat(codes("tool.parquet")).containsExactly("rows-set-aside");
        assertThat(account("tool.parquet.gz").status()).isEqualTo(Status.DUPLICATE);
        assertThat(facts.publishedValue()
                        .where("measure = 'suspension_percent' and geographic_level = 'Local authority'")
                        .selectExpr("concat_ws(' ', source_id, time_period, entity_code, printed_value)")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactlyInAnyOrder("exclusions 202223 E06999998 4.000000", "lait 202122 E06999998 3.500000");
    }

    @Test
    void parquetThatBreaksOff_isDamaged_andOneOfOthersANote() {
        assertThat(codes("broken.parquet")).containsExactly("file-damaged");
        assertThat(codes("other.parquet")).containsExactly("file-unrecognised");
    }

    @Test
    void headerOnly_isRefused() {
        refused("header only.csv", "no-rows");
    }

    @Test
    void utf16_isRefused() {
        refused("wide letters.csv", "encoding-utf-16");
    }

    @Test
    void windows1252_isRead() {
        assertThat(account("latin.csv").encoding()).isEqualTo("windows-1252");
        assertThat(account("latin.csv").rowsAccepted()).isEqualTo(1);
    }

    @Test
    void oneOfOursWithoutANeededColumn_isRefused() {
        refused("column missing.csv", "column-missing");
    }

    @Test
    void neededColumnTwice_isRefused() {
        refused("twice.csv", "column-twice");
    }

    @Test
    void otherColumnTwice_isANote() {
        assertThat(account("other twice.csv").rowsAccepted()).isEqualTo(1);
        assertThat(codes("other twice.csv")).containsExactly("other-column-twice");
    }

    @Test
    void blankRows_areNoRows() {
        assertThat(account("blank rows.csv").rowsRead()).isEqualTo(1);
        assertThat(codes("blank rows.csv")).containsExactly("rows-blank");
    }

    @Test
    void raggedRows_areQuarantinedWhereTextIsMissingOrMoved() {
        FileAccount ragged = account("ragged.csv");
        assertThat(ragged.rowsQuarantined()).isEqualTo(2);
        assertThat(ragged.rowsAccepted()).isEqualTo(1);
        assertThat(codes("ragged.csv")).containsExactly("row-too-long", "row-too-short");
    }

    @Test
    void lineOfHundredsOfMegabytes_isRefused() {
        refused("long line.csv.gz", "csv-broken");
    }

    @Test
    void fileWithoutAYear_isRefused() {
        refused("no year.csv", "period-unknown");
    }

    @Test
    void cellsThatCannotBe_areQuarantined_andAFileOfNothingElseIsRefused() {
        assertThat(account("bad cells.csv").status()).isEqualTo(Status.REFUSED);
        assertThat(account("bad cells.csv").rowsQuarantined()).isEqualTo(2);
        assertThat(codes("bad cells.csv")).containsExactly("date-unreadable", "place-missing");
        assertThat(facts.quarantine().where("finding_code = 'date-unreadable'").count())
                .isEqualTo(1);
    }

    private static void refused(String name, String code) {
        assertThat(account(name).status()).isEqualTo(Status.REFUSED);
        assertThat(account(name).rowsAccepted()).isZero();
        assertThat(codes(name)).containsExactly(code);
    }

    private static FileAccount account(String name) {
        return Landing.account(facts, name);
    }

    private static List<String> codes(String name) {
        return Landing.codes(facts, name);
    }
}
