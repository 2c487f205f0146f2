package inclusion.ingest.facts;

import static inclusion.ingest.facts.OwnLanding.DELIVERY;
import static inclusion.ingest.facts.OwnLanding.PUPILS;
import static inclusion.ingest.facts.OwnLanding.TOTALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks of half-days and totals of codes are two ways to say the same. */
class OwnAttendanceTest {
    private static final String MARKS = "school_urn,pupil_key,date,session,code\n";
    private static final String COLUMNS_OF_PUPIL = "900101,ADA,2012,F,WBRI,ENG,7,C,2024-09-02,,,K,Y,Y\n";

    @TempDir
    Path marked;

    @TempDir
    Path totalled;

    @TempDir
    Path corrected;

    @Test
    void marks_and_totals_give_the_same_enrolment() {
        Facts marks = OwnLanding.in(marked)
                .put("pupils.csv", PUPILS, COLUMNS_OF_PUPIL)
                .put("sessions.csv", MARKS, """
                        900101,ADA,2024-09-04,AM,/
                        900101,ADA,2024-09-04,PM,\\
                        900101,ADA,2024-09-05,AM,I
                        900101,ADA,2024-09-05,PM,C2
                        900101,ADA,2024-09-06,AM,O
                        900101,ADA,2024-09-06,PM,B
                        900101,ADA,2024-12-19,AM,Y4
                        900101,ADA,2024-12-19,PM,#
                        """)
                .put("delivery.csv", DELIVERY, delivered("sessions"))
                .facts();
        Facts totals = OwnLanding.in(totalled)
                .put("pupils.csv", PUPILS, COLUMNS_OF_PUPIL)
                .put("session_totals.csv", TOTALS, """
                        900101,ADA,2024-09-02,2024-12-20,/,1
                        900101,ADA,2024-09-02,2024-12-20,\\,1
                        900101,ADA,2024-09-02,2024-12-20,I,1
                        900101,ADA,2024-09-02,2024-12-20,C2,1
                        900101,ADA,2024-09-02,2024-12-20,O,1
                        900101,ADA,2024-09-02,2024-12-20,B,1
                        900101,ADA,2024-09-02,2024-12-20,Y4,1
                        900101,ADA,2024-09-02,2024-12-20,#,1
                        """)
                .put("delivery.csv", DELIVERY, delivered("session_totals"))
                .facts();
        assertThat(OwnLanding.all(marks)).isEqualTo(OwnLanding.all(totals));
        assertThat(OwnLanding.words(
                        OwnLanding.enrolment(marks, "ADA", "202425", "Autumn term"),
                        "session_possible",
                        "session_present",
                        "session_educational_activity",
                        "session_authorised_absence",
                        "session_unauthorised_absence",
                        "session_c2",
                        "session_y",
                        "session_d"))
                .isEqualTo("6 2 1 2 1 1 1 0");
    }

    @Test
    void a_later_delivery_of_marks_corrects_its_own_days_and_leaves_the_others() {
        Facts facts = OwnLanding.in(corrected)
                .put("pupils.csv", PUPILS, COLUMNS_OF_PUPIL)
                .put("a/sessions.csv", MARKS, """
                        900101,ADA,2024-09-04,AM,N
                        900101,ADA,2024-09-04,PM,N
                        900101,ADA,2024-11-05,AM,N
                        900101,ADA,2024-11-05,PM,/
                        """)
                .put("a/delivery.csv", DELIVERY, "900101,sessions,2024-09-01,2024-12-20,2024-12-20,full\n")
                .put("b/sessions.csv", MARKS, "900101,ADA,2024-11-05,AM,I\n")
                .put("b/delivery.csv", DELIVERY, "900101,sessions,2024-11-01,2024-12-20,2025-01-10,full\n")
                .put("delivery.csv", DELIVERY, "900101,pupils,2024-09-01,2025-03-31,2025-03-31,full\n")
                .facts();
        assertThat(OwnLanding.words(
                        OwnLanding.enrolment(facts, "ADA", "202425", "Autumn term"),
                        "session_possible",
                        "session_authorised_absence",
                        "session_unauthorised_absence",
                        "session_present"))
                .isEqualTo("3 1 2 0");
    }

    private static String delivered(String sessions) {
        return "900101,pupils,2024-09-01,2025-03-31,2025-03-31,full\n900101," + sessions
                + ",2024-09-01,2024-12-20,2024-12-20,full\n";
    }
}
