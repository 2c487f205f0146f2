package inclusion.ingest.facts;

import static inclusion.ingest.facts.OwnLanding.DELIVERY;
import static inclusion.ingest.facts.OwnLanding.PUPILS;
import static inclusion.ingest.facts.OwnLanding.SUSPENSIONS;
import static inclusion.ingest.facts.OwnLanding.TOTALS;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.vocabulary.FileAccount;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a trust's own files to the wide facts; schools and pupils are invented. */
class OwnFactsTest {
    @TempDir
    Path folder;

    @Test
    void a_year_of_a_trusts_own_files_becomes_enrolments_with_attendance_and_exclusions() {
        Facts facts = year(OwnLanding.in(folder)).facts();

        assertThat(facts.findings()).extracting("code").isEmpty();
        assertThat(facts.accounts())
                .allSatisfy(account -> assertThat(account.status()).isEqualTo(FileAccount.Status.ACCEPTED));
        Row ada = OwnLanding.enrolment(facts, "ADA", "202425", "Academic year");
        assertThat(OwnLanding.words(ada, "headcount", "headcount_provisional", "compulsory_age", "age_august"))
                .isEqualTo("true false true 11");
        assertThat(OwnLanding.words(
                        ada,
                        "sen_provision",
                        "fsm",
                        "sex",
                        "ethnicity_major",
                        "first_language",
                        "year_group",
                        "in_care"))
                .isEqualTo("SEN support Eligible Female White English 7 Not read");
        assertThat(OwnLanding.words(
                        ada,
                        "session_possible",
                        "session_present",
                        "session_authorised_absence",
                        "session_unauthorised_absence",
                        "session_c2"))
                .isEqualTo("320 280 30 10 0");
        assertThat(OwnLanding.words(ada, "exclusions_known", "suspension", "suspension_session", "permanent_exclusion"))
                .isEqualTo("true 2 7 0");
        Row autumn = OwnLanding.enrolment(facts, "ADA", "202425", "Autumn term");
        assertThat(OwnLanding.words(autumn, "session_possible", "suspension")).isEqualTo("130 1");
        assertThat(OwnLanding.words(
                        OwnLanding.enrolment(facts, "BEN", "202425", "Academic year"),
                        "headcount",
                        "leaving_date",
                        "session_possible",
                        "suspension"))
                .isEqualTo("false 2024-11-29 100 0");
        assertThat(facts.schoolYear().where("school_urn = '900101'").count()).isEqualTo(1);
    }

    @Test
    void file_isNamedWithTheRowsOfItThatAreUsed_bySchoolYearAndTable() {
        Facts facts = year(OwnLanding.in(folder)).facts();

        assertThat(files(facts))
                .containsExactly(
                        "900101 202425 attendance a/session_totals.csv 7",
                        "900101 202425 exclusions a/suspensions.csv 2",
                        "900101 202425 roll a/pupils.csv 2");
    }

    @Test
    void forgottenPupil_leavesNoGapThatTellsWhichFileHadThem() {
        Facts facts = year(OwnLanding.in(folder)).facts(OwnLanding.SETTINGS.forgetting(List.of("BEN")));

        assertThat(facts.pupils().forgotten()).hasSize(1);
        assertThat(files(facts)).contains("900101 202425 roll a/pupils.csv 2");
    }

    @Test
    void fileThatALaterOneReplaces_isNotAmongThoseInUse() {
        Facts facts = year(OwnLanding.in(folder))
                .put("b/suspensions.csv", SUSPENSIONS, """
                        900101,ADA,SUSP,2024-10-10,6,PP,DB,,K,
                        900101,ADA,LNCH,2025-06-10,,DB,,,E,
                        900101,BEN,SUSP,2024-10-11,2,PP,,,N,
                        """)
                .put("b/delivery.csv", DELIVERY, """
                        900101,suspensions,2024-09-01,2025-07-31,2025-08-31,full
                        """)
                .facts();

        assertThat(files(facts))
                .contains("900101 202425 exclusions b/suspensions.csv 3")
                .noneMatch(file -> file.contains("a/suspensions.csv"));
    }

    @Test
    void rollOfSeveralYears_feedsEachOfThem_anEventOnlyItsOwn() {
        Facts facts = OwnLanding.in(folder)
                .put("pupils.csv", PUPILS, "900101,ADA,2012,F,WBRI,ENG,7,C,2023-09-04,,,K,Y,Y\n")
                .put("suspensions.csv", SUSPENSIONS, "900101,ADA,SUSP,2024-10-10,6,PP,DB,,K,\n")
                .put("delivery.csv", DELIVERY, """
                        900101,pupils,2023-09-01,2025-07-31,2025-07-31,full
                        900101,suspensions,2023-09-01,2025-07-31,2025-07-31,full
                        """)
                .facts();

        assertThat(files(facts))
                .containsExactly(
                        "900101 202324 roll pupils.csv 1",
                        "900101 202425 exclusions suspensions.csv 1",
                        "900101 202425 roll pupils.csv 1");
    }

    @Test
    void attendanceToldTwice_namesOnlyTheFileThatItIsTakenFrom() {
        Facts facts = year(OwnLanding.in(folder))
                .put("a/sessions.csv", "school_urn,pupil_key,date,session,code\n", "900101,ADA,2024-10-01,AM,/\n")
                .put("a/delivery.csv", DELIVERY, """
                        900101,pupils,2024-09-01,2025-07-31,2025-07-31,full
                        900101,session_totals,2024-09-01,2025-07-31,2025-07-31,full
                        900101,sessions,2024-09-01,2025-07-31,2025-07-31,full
                        900101,suspensions,2024-09-01,2025-07-31,2025-07-31,full
                        """)
                .facts();

        assertThat(facts.accounts())
                .filteredOn(account -> account.fileName().equals("a/sessions.csv"))
                .singleElement()
                .satisfies(account -> assertThat(account.rowsAccepted()).isEqualTo(1));
        assertThat(files(facts))
                .contains("900101 202425 attendance a/session_totals.csv 7")
                .noneMatch(file -> file.contains("a/sessions.csv"));
    }

    private static List<String> files(Facts facts) {
        Map<String, String> names =
                facts.accounts().stream().collect(Collectors.toMap(FileAccount::fileChecksum, FileAccount::fileName));
        return facts.pupils().of(PupilFact.OWN_FILE).collectAsList().stream()
                .map(row -> String.join(
                        " ",
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        names.get(row.getString(3)),
                        String.valueOf(row.getLong(4))))
                .sorted()
                .toList();
    }

    /** Two pupils of one school: one all year, one who left in November. */
    static OwnLanding year(OwnLanding landing) {
        return landing.put("a/pupils.csv", PUPILS, """
                        900101,ADA,2012,F,WBRI,ENG,7,C,2024-09-02,,,K,Y,Y
                        900101,BEN,2012,M,AIND,GUJ,7,C,2024-09-02,2024-11-29,MOVED_AREA,N,N,N
                        """)
                .put("a/session_totals.csv", TOTALS, """
                        900101,ADA,2024-09-02,2024-12-20,/,110
                        900101,ADA,2024-09-02,2024-12-20,I,20
                        900101,ADA,2025-01-06,2025-04-04,/,80
                        900101,ADA,2025-01-06,2025-04-04,I,10
                        900101,ADA,2025-04-22,2025-07-22,\\,90
                        900101,ADA,2025-04-22,2025-07-22,O,10
                        900101,BEN,2024-09-02,2024-12-20,/,100
                        """)
                .put("a/suspensions.csv", SUSPENSIONS, """
                        900101,ADA,SUSP,2024-10-10,6,PP,DB,,K,
                        900101,ADA,LNCH,2025-06-10,,DB,,,E,
                        """)
                .put("a/delivery.csv", DELIVERY, """
                        900101,pupils,2024-09-01,2025-07-31,2025-07-31,full
                        900101,session_totals,2024-09-01,2025-07-31,2025-07-31,full
                        900101,suspensions,2024-09-01,2025-07-31,2025-07-31,full
                        """);
    }
}
