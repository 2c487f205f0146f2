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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, order, splitting and copies of files decide nothing; what deliveries say of themselves does. */
class OwnDeliveriesTest {
    private static final String DELIVERED = """
            900101,pupils,2024-09-01,2025-07-31,2025-07-31,full
            900101,session_totals,2024-09-01,2025-07-31,2025-07-31,full
            900101,suspensions,2024-09-01,2025-07-31,2025-07-31,full
            """;

    @TempDir
    Path whole;

    @TempDir
    Path parts;

    @Test
    void files_shuffled_split_copied_and_renamed_give_the_same_facts() {
        Map<PupilFact, List<String>> expected =
                OwnLanding.all(OwnFactsTest.year(OwnLanding.in(whole)).facts());
        Facts facts = OwnLanding.in(parts)
                .put("x/1.csv", PUPILS, "900101,BEN,2012,M,AIND,GUJ,7,C,2024-09-02,2024-11-29,MOVED_AREA,N,N,N\n")
                .put("x/y/2.txt", PUPILS, "900101,ADA,2012,F,WBRI,ENG,7,C,2024-09-02,,,K,Y,Y\n")
                .put("z/copy.csv", PUPILS, "900101,ADA,2012,F,WBRI,ENG,7,C,2024-09-02,,,K,Y,Y\n")
                .put("x/t1.csv", TOTALS, """
                        900101,BEN,2024-09-02,2024-12-20,/,100
                        900101,ADA,2025-04-22,2025-07-22,O,10
                        900101,ADA,2025-04-22,2025-07-22,\\,90
                        900101,ADA,2025-01-06,2025-04-04,I,10
                        900101,ADA,2025-01-06,2025-04-04,I,10
                        """)
                .put("z/t2.csv", TOTALS, """
                        900101,ADA,2025-01-06,2025-04-04,/,80
                        900101,ADA,2024-09-02,2024-12-20,I,20
                        900101,ADA,2024-09-02,2024-12-20,/,110
                        """)
                .put("x/s.csv", SUSPENSIONS, "900101,ADA,LNCH,2025-06-10,,DB,,,E,\n")
                .put(
                        "z/s.csv",
                        SUSPENSIONS,
                        "900101,ADA,SUSP,2024-10-10,6,PP,DB,,K,\n900101,ADA,LNCH,2025-06-10,,DB,,,E,\n")
                .put("x/delivery.csv", DELIVERY, DELIVERED)
                .put("z/d.csv", DELIVERY, DELIVERED)
                .facts();
        assertThat(OwnLanding.all(facts)).isEqualTo(expected);
    }

    @Test
    void a_september_extract_that_drops_leavers_changes_nothing_of_the_year_before() {
        OwnLanding july = OwnFactsTest.year(OwnLanding.in(whole));
        Map<PupilFact, List<String>> year = lastYear(july.facts());
        Facts facts = july.put("sep/pupils.csv", PUPILS, "900101,CYD,2013,F,WBRI,ENG,7,C,2025-09-02,,,N,N,N\n")
                .put("sep/delivery.csv", DELIVERY, "900101,pupils,2025-09-01,2025-09-30,2025-09-30,full\n")
                .facts();
        assertThat(facts.findings()).extracting("code").doesNotContain("extract-lost-pupils");
        assertThat(lastYear(facts)).isEqualTo(year);
    }

    @Test
    void a_later_full_extract_replaces_and_its_books_balance() {
        Facts facts = OwnFactsTest.year(OwnLanding.in(whole))
                .put("b/s.csv", SUSPENSIONS, "900101,ADA,SUSP,2024-10-10,8,PP,DB,,K,\n")
                .put("b/delivery.csv", DELIVERY, "900101,suspensions,2024-09-01,2025-07-31,2025-08-07,full\n")
                .facts();
        assertThat(OwnLanding.words(
                        OwnLanding.enrolment(facts, "ADA", "202425", "Academic year"),
                        "suspension",
                        "suspension_session"))
                .isEqualTo("1 8");
        FileAccount replaced = Landing.account(facts, "a/suspensions.csv");
        assertThat(replaced.rowsSuperseded()).isEqualTo(2);
        assertThat(replaced.rowsRead())
                .isEqualTo(replaced.rowsAccepted() + replaced.rowsQuarantined() + replaced.rowsSuperseded());
    }

    @Test
    void two_full_extracts_without_an_order_stop_that_table_of_the_school() {
        Facts facts = OwnFactsTest.year(OwnLanding.in(whole))
                .put("b/s.csv", SUSPENSIONS, "900101,ADA,SUSP,2024-11-10,8,PP,DB,,K,\n")
                .put("c/s.csv", SUSPENSIONS, "900101,ADA,SUSP,2024-11-10,4,PP,DB,,K,\n")
                .facts();
        assertThat(Landing.codes(facts, "b/s.csv")).contains("deliveries-unordered");
        assertThat(Landing.account(facts, "b/s.csv").status()).isEqualTo(FileAccount.Status.REFUSED);
        assertThat(facts.pupils().of(PupilFact.SUSPENSION).count()).isZero();
        assertThat(OwnLanding.words(
                        OwnLanding.enrolment(facts, "ADA", "202425", "Academic year"),
                        "exclusions_known",
                        "session_possible"))
                .isEqualTo("false 320");
    }

    @Test
    void a_full_extract_that_lost_pupils_or_all_leavers_asks_first() {
        OwnLanding landing = OwnFactsTest.year(OwnLanding.in(whole))
                .put("b/p.csv", PUPILS, "900101,CYD,2012,F,WBRI,ENG,7,C,2024-09-02,2025-02-14,MOVED_AREA,K,Y,Y\n")
                .put("b/delivery.csv", DELIVERY, "900101,pupils,2024-09-01,2025-07-31,2025-08-07,full\n");
        Facts refused = landing.facts();
        assertThat(Landing.codes(refused, "b/p.csv")).contains("extract-lost-pupils");
        assertThat(refused.pupils().of(PupilFact.ENROLMENT_PERIOD).count()).isZero();
        Facts accepted = landing.facts(OwnLanding.SETTINGS.acceptingDrop());
        assertThat(OwnLanding.enrolments(accepted, "CYD", "202425", "Academic year"))
                .hasSize(1);
        assertThat(OwnLanding.enrolments(accepted, "ADA", "202425", "Academic year"))
                .isEmpty();
    }

    private static Map<PupilFact, List<String>> lastYear(Facts facts) {
        Map<PupilFact, List<String>> all = OwnLanding.all(facts);
        all.replaceAll((fact, rows) -> rows.stream()
                .filter(row -> row.contains("202425"))
                // Whether somebody moved is known once there is a list of the next year.
                .filter(row -> !row.contains("movements"))
                .toList());
        return all;
    }
}
