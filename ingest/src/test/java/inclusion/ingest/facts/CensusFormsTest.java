// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts;

import static inclusion.ingest.source.schoolcensus.ReturnXml.details;
import static inclusion.ingest.source.schoolcensus.ReturnXml.excluded;
import static inclusion.ingest.source.schoolcensus.ReturnXml.left;
import static inclusion.ingest.source.schoolcensus.ReturnXml.onRoll;
import static inclusion.ingest.source.schoolcensus.ReturnXml.termly;
import static inclusion.ingest.source.schoolcensus.ReturnXml.upn;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.KeyedPseudonyms;
import inclusion.ingest.source.LandingFolder;
import inclusion.ingest.source.ReadingContext;
import inclusion.ingest.source.schoolcensus.ReturnXml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One autumn return in both of its forms. */
class CensusFormsTest {
    private static final ReadingContext CONTEXT =
            ReadingContext.of(KeyedPseudonyms.of(new byte[KeyedPseudonyms.KEY_BYTES]));

    private static final String MEALS =
            "<FSMperiod><FSMstartDate>2024-09-01</FSMstartDate><UKcountry>ENG</UKcountry></FSMperiod>";
    private static final String NEEDS =
            "<SENprovision>E</SENprovision><SENneeds><SENneed><SENtypeRank>1</SENtypeRank><SENtype>ASD</SENtype></SENneed>"
                    + "<SENneed><SENtypeRank>2</SENtypeRank><SENtype>SLCN</SENtype></SENneed></SENneeds>";
    private static final String PLACED =
            "<SchoolArrangedAPDetail><URN>990009</URN><PlacementReason>BHS</PlacementReason><EntryDate>2026-06-15</EntryDate>"
                    + "<LeavingDate>2026-07-01</LeavingDate><APattendancePattern>PT</APattendancePattern>"
                    + "<APsessionsPerWeek>4</APsessionsPerWeek><SENprovisionEntry>N</SENprovisionEntry></SchoolArrangedAPDetail>";
    private static final String FROM_ELSEWHERE =
            "<APProvisionDetail><PrevURN>990001</PrevURN><APReason>PEX</APReason><SENprovisionEntry>K</SENprovisionEntry></APProvisionDetail>";

    private static final ReturnXml XML = ReturnXml.autumn()
            .with(onRoll(
                    1,
                    MEALS,
                    NEEDS,
                    termly(66, "/", "60", "I", "6"),
                    "<SummerHalfTerm2Attendance><SessionsPossible>70</SessionsPossible>" + details("/", "68", "C2", "2")
                            + "</SummerHalfTerm2Attendance>"))
            .with(onRoll(2, termly(66, "I", "4"), excluded("SUSP", "2026-06-08", "4", "<Reason1>DB</Reason1>"), PLACED))
            .with(onRoll(3, FROM_ELSEWHERE))
            .with(left(
                    4,
                    "2026-07-20",
                    termly(66, "\\", "66"),
                    excluded("PERM", "2026-07-20", "", "<Reason1>PA</Reason1>")));

    @TempDir
    private Path folder;

    @Test
    void bothForms_sayTheSame() {
        List<String> xml = rows(new Landing(folder.resolve("xml")).put("a.xml", XML.xml()));
        List<String> tables = rows(tables(folder.resolve("tables"), ""));
        assertThat(tables).isEqualTo(xml);
        assertThat(xml).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    }

    @Test
    void namesOrderAndSplitting_changeNothing() {
        List<String> plain = rows(tables(folder.resolve("plain"), ""));
        Landing split = tables(folder.resolve("split"), "half of ");
        Map<String, String> tables = tables();
        String whole = tables.get("termlysessiondetailsonroll");
        List<String> lines = whole.lines().toList();
        split.put("half of termlysessiondetailsonroll.csv", lines.get(0) + "\n" + lines.get(1) + "\n")
                .put("zz.csv", lines.get(0) + "\n" + String.join("\n", lines.subList(2, lines.size())) + "\n")
                .put("copies/pupilonroll.csv", tables.get("pupilonroll"));
        assertThat(rows(split)).isEqualTo(plain);
    }

    @Test
    void aTableWithoutRows_isRight() {
        Landing landing = tables(folder, "")
                .put(
                        "termlyexclusionsoffroll.csv",
                        "termlyexclusionsoffrolltableid,pupilnolongeronrolltableid,category,startdate,sessions\n");
        assertThat(refused(landing)).isEmpty();
        assertThat(tasks(landing))
                .hasSize(tables().size())
                .allSatisfy(task -> assertThat(task.sourceId()).isEqualTo("school-census-tables"));
    }

    @Test
    void aRowBelowARefusedPupil_isRefusedWithIt() {
        Landing landing = tables(folder, "")
                .put("pupilonroll.csv", tables().get("pupilonroll").replaceFirst("2022-Sep-01", "2022-Foo-01"));
        assertThat(refused(landing))
                .contains(
                        "pupilonroll.csv 2 date-unreadable",
                        "termlysessiondetailsonroll.csv 2 row-without-parent",
                        "termlysessiondetailsonroll.csv 4 row-without-parent")
                .doesNotContain("termlysessiondetailsonroll.csv 3 row-without-parent");
    }

    @Test
    void aNumberThatTwoPupilsClaim_isNobodys() {
        Landing landing =
                tables(folder, "").put("second.csv", tables().get("pupilonroll").replace(upn(1), upn(71)));
        assertThat(refused(landing))
                .contains(
                        "pupilonroll.csv 2 key-unclear",
                        "second.csv 2 key-unclear",
                        "termlysessiondetailsonroll.csv 2 key-unclear",
                        "termlysessiondetailsonroll.csv 4 key-unclear")
                .doesNotContain("second.csv 3 key-unclear", "termlysessiondetailsonroll.csv 3 key-unclear");
    }

    @Test
    void anExportWithoutPeriodsOfFreeSchoolMeals_saysNothingOfThem() {
        Landing without = tables(folder.resolve("without"), "").put("fsmperiodsonroll.csv", "nothing,of,ours\n1,2,3\n");
        List<String> with = rows(tables(folder.resolve("with"), ""));
        assertThat(rows(without))
                .hasSameSizeAs(with)
                .containsAll(
                        with.stream().filter(row -> !row.contains("table=ROLL")).toList())
                .isNotEqualTo(with);
    }

    @Test
    void anExportWithoutItsReturn_isRefused() {
        Landing landing = tables(folder, "").put("schoolcensus.csv", "nothing,of,ours\n1,2,3\n");
        assertThat(refused(landing))
                .hasSize(17)
                .allSatisfy(row -> assertThat(row).endsWith("row-without-parent"));
    }

    /** The same return as tables, each with its columns in another order than in the guide. */
    private static Map<String, String> tables() {
        Map<String, String> tables = new TreeMap<>();
        tables.put("schoolcensus", """
                referencedate,term,year,lea,estab,schoolcensustableid,NativeId,serialno,datetime,collection,urn
                2026-Oct-01 00:00:00,AUT,2026.0,996,4001,77,n1,1,2026-Feb-01 10:11:12,SC,
                """);
        tables.put("pupilonroll", """
                upn,surname,forename,dob,schoolcensustableid,pupilonrolltableid,sex,ethnicity,language,enrolstatus,entrydate,ncyearactual,parttime,senprovision,termlysessionspossible,summerhalfterm2sessionspossible
                %s,Zzmarkedsurname,Zz,2011-Mar-04 00:00:00,77,1,F,WBRI,ENG,C,2022-Sep-01 00:00:00,10,False,E,66.0,70.0
                %s,Zzmarkedsurname,Zz,2011-Mar-04 00:00:00,77,2,F,WBRI,ENG,C,2022-Sep-01 00:00:00,10,False,,66.0,
                %s,Zzmarkedsurname,Zz,2011-Mar-04 00:00:00,77,3,F,WBRI,ENG,C,2022-Sep-01 00:00:00,10,0,,,
                """.formatted(upn(1), upn(2), upn(3)));
        tables.put("pupilnolongeronroll", """
                pupilnolongeronrolltableid,schoolcensustableid,upn,surname,dob,sex,entrydate,leavingdate,termlysessionspossible
                1,77,%s,Zzmarkedsurname,2011-Mar-04 00:00:00,M,2022-Sep-01 00:00:00,2026-Jul-20 00:00:00,66
                """.formatted(upn(4)));
        tables.put("senneeds", """
                sentype,sentyperank,pupilonrolltableid,senneedstableid
                SLCN,2.0,1,5
                ASD,1.0,1,6
                """);
        tables.put("fsmperiodsonroll", """
                fsmperiodsonrolltableid,pupilonrolltableid,fsmstartdate,fsmenddate,ukcountry
                1,1,2024-Sep-01 00:00:00,,ENG
                """);
        tables.put("termlysessiondetailsonroll", """
                termlysessiondetailsonrolltableid,pupilonrolltableid,attendancereason,sessions
                1,1,/,60.0
                2,2,I,4
                3,1,I,6
                """);
        tables.put("summerhalfterm2sessiondetailsonroll", """
                summerhalfterm2sessiondetailsonrolltableid,pupilonrolltableid,attendancereason,sessions
                1,1,/,68
                2,1,C2,2
                """);
        tables.put("termlysessiondetailsoffroll", """
                termlysessiondetailsoffrolltableid,pupilnolongeronrolltableid,attendancereason,sessions
                1,1,"\\",66
                """);
        tables.put("termlyexclusionsonroll", """
                termlyexclusionsonrolltableid,pupilonrolltableid,category,startdate,sessions,senprovision,reason1,reason2,reason3
                1,2,SUSP,2026-Jun-08 00:00:00,4.0,K,DB,,
                """);
        tables.put("termlyexclusionsoffroll", """
                termlyexclusionsoffrolltableid,pupilnolongeronrolltableid,category,startdate,sessions,senprovision,reason1
                1,1,PERM,2026-Jul-20 00:00:00,,K,PA
                """);
        tables.put("schoolarrangedapdetailonroll", """
                schoolarrangedapdetailonrolltableid,pupilonrolltableid,urn,ukprn,entrydate,leavingdate,apsessionsperweek,apsettingtype,placementreason,senprovisionentry,senprovisionleaving,apattendancepattern
                1,2,990009.0,,2026-Jun-15 00:00:00,2026-Jul-01 00:00:00,4,,BHS,N,,PT
                """);
        tables.put("approvisiondetailonroll", """
                approvisiondetailonrolltableid,pupilonrolltableid,prevurn,apreason,senprovisionentry
                1,3,990001,PEX,K
                """);
        return tables;
    }

    private static Landing tables(Path folder, String prefix) {
        Landing landing = new Landing(folder);
        tables().forEach((name, text) -> landing.put(prefix + name + ".csv", text));
        return landing;
    }

    /** Everything that the files of a folder say of pupils, in one order. */
    private static List<String> rows(Landing landing) {
        List<String> rows = new ArrayList<>();
        for (FileTask task : tasks(landing)) {
            new FileRows(task, CONTEXT).forEachRemaining(outcome -> {
                assertThat(outcome.refusal()).isEmpty();
                outcome.statements().forEach(statement -> rows.add(statement.toString()));
            });
        }
        Collections.sort(rows);
        assertThat(rows.toString()).doesNotContain(ReturnXml.SURNAME, upn(1), "2011-03-04");
        return rows;
    }

    /** As in {@code pupilonroll.csv 2 date-unreadable}. */
    private static List<String> refused(Landing landing) {
        List<String> refused = new ArrayList<>();
        for (FileTask task : tasks(landing)) {
            new FileRows(task, CONTEXT)
                    .forEachRemaining(outcome -> outcome.refusal()
                            .ifPresent(flaw -> refused.add(task.name() + " " + outcome.number() + " "
                                    + flaw.rule().code())));
        }
        return refused;
    }

    private static List<FileTask> tasks(Landing landing) {
        try {
            return Landed.of(LandingFolder.scan(landing.folder())).tasks();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
