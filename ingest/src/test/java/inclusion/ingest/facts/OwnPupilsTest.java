package inclusion.ingest.facts;

import static inclusion.ingest.facts.OwnLanding.DELIVERY;
import static inclusion.ingest.facts.OwnLanding.TOTALS;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.vocabulary.AcademicYear;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who a pupil is, where, and what is forgotten. */
class OwnPupilsTest {
    private static final String PUPILS = "school_urn,pupil_key,former_pupil_key,year_of_birth,sex,nc_year,enrol_status,"
            + "entry_date,leaving_date,leaving_reason,sen_provision\n";

    @TempDir
    Path folder;

    @Test
    void a_temporary_number_follows_the_permanent_one_and_dual_registrations_count_once() {
        Facts facts = landing().facts();
        assertThat(OwnLanding.enrolments(facts, "TEMP", "202425", "Academic year"))
                .isEmpty();
        assertThat(OwnLanding.words(
                        OwnLanding.enrolment(facts, "PERM", "202425", "Autumn term"), "session_possible", "headcount"))
                .isEqualTo("100 true");
        List<Row> dual = OwnLanding.enrolments(facts, "DUO", "202425", "Autumn term");
        assertThat(dual).hasSize(2);
        assertThat(dual.stream()
                        .map(row -> OwnLanding.words(
                                row, "school_urn", "headcount", "attendance_known", "session_possible", "session_d"))
                        .sorted())
                .containsExactly("900101 true true null 120", "900102 false true 120 0");
    }

    @Test
    void year_ten_is_looked_for_on_the_next_january_list_of_the_school_under_any_number() {
        Facts facts = landing()
                .put("next/pupils.csv", PUPILS, """
                        900201,TEN,,2009,F,11,C,2025-01-10,,,N
                        900201,NEW,,2009,F,11,C,2025-09-02,,,N
                        """)
                .put("next/delivery.csv", DELIVERY, "900201,pupils,2025-09-01,2026-07-31,2026-07-31,full\n")
                .put(
                        "links.csv",
                        "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n",
                        "900101,900201,Ash Academy,Successor,01-09-2025\n")
                .facts(OwnLanding.SETTINGS.acceptingDrop());
        assertThat(OwnLanding.words(
                        OwnLanding.enrolment(facts, "TEN", "202526", "Academic year"),
                        "year_10_january",
                        "in_year_11_january"))
                .isEqualTo("true true");
        assertThat(OwnLanding.words(
                        OwnLanding.enrolment(facts, "GON", "202526", "Academic year"),
                        "school_urn",
                        "year_10_january",
                        "in_year_11_january",
                        "headcount",
                        "exclusions_known"))
                .isEqualTo("900201 true false false false");
        assertThat(OwnLanding.words(
                        OwnLanding.enrolment(facts, "NEW", "202526", "Academic year"),
                        "year_10_january",
                        "in_year_11_january"))
                .isEqualTo("false true");
    }

    @Test
    void a_forgotten_pupil_is_in_no_fact_under_any_number_and_purged_years_are_gone() {
        Facts facts = landing().facts(OwnLanding.SETTINGS.forgetting(List.of("temp")));
        assertThat(facts.pupils()
                        .of(PupilFact.ENROLMENT_PERIOD)
                        .where("pupil = '" + OwnLanding.of("PERM") + "'")
                        .count())
                .isZero();
        assertThat(OwnLanding.enrolments(facts, "TEN", "202425", "Academic year"))
                .hasSize(1);
        Facts purged = landing().facts(OwnLanding.SETTINGS.keepingFrom(new AcademicYear(2025)));
        assertThat(purged.pupils().of(PupilFact.ENROLMENT_PERIOD).count()).isZero();
        assertThat(OwnLanding.rows(purged.pupils().of(PupilFact.OWN_COVERAGE)))
                .as("a purged year is not a year in which nothing happened")
                .isEmpty();
        assertThat(purged.accounts()).noneMatch(account -> account.rowsQuarantined() > 0);
    }

    private OwnLanding landing() {
        return OwnLanding.in(folder)
                .put("a/pupils.csv", PUPILS, """
                        900101,PERM,TEMP,2012,F,7,C,2024-09-02,,,N
                        900101,DUO,,2011,M,8,M,2024-09-02,,,K
                        900102,DUO,,2011,M,8,S,2024-09-02,,,K
                        900101,TEN,,2009,F,10,C,2021-09-02,,,N
                        900101,GON,,2009,F,10,C,2021-09-02,2025-05-02,EHE,N
                        """)
                .put("a/session_totals.csv", TOTALS, """
                        900101,TEMP,2024-09-02,2024-12-20,/,100
                        900101,DUO,2024-09-02,2024-12-20,D,120
                        900102,DUO,2024-09-02,2024-12-20,/,120
                        """)
                .put("a/delivery.csv", DELIVERY, """
                        ,pupils,2024-09-01,2025-07-31,2025-07-31,full
                        ,session_totals,2024-09-01,2025-07-31,2025-07-31,full
                        """);
    }
}
