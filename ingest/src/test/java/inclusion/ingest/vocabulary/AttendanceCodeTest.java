// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import static inclusion.ingest.vocabulary.AttendanceCategory.ADMINISTRATIVE;
import static inclusion.ingest.vocabulary.AttendanceCategory.AUTHORISED;
import static inclusion.ingest.vocabulary.AttendanceCategory.EDUCATIONAL_ACTIVITY;
import static inclusion.ingest.vocabulary.AttendanceCategory.NOT_POSSIBLE;
import static inclusion.ingest.vocabulary.AttendanceCategory.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AttendanceCodeTest {
    private static final Days LAST_OF_OLD_RULES = day("2024-08-18");
    private static final Days FIRST_OF_NEW_RULES = day("2024-08-19");
    private static final Days SPRING_2025 = Days.between("2025-01-01", "2025-04-19");

    @Test
    void bothHalvesOfADay_arePresent() {
        assertThat(category("/", SPRING_2025)).isEqualTo(PRESENT);
        assertThat(category("\\", SPRING_2025)).isEqualTo(PRESENT);
        assertThat(PRESENT.attended() && PRESENT.possible()).isTrue();
    }

    @Test
    void educationElsewhere_isAttended_dualRegistration_isNotPossible() {
        assertThat(category("K", SPRING_2025)).isEqualTo(EDUCATIONAL_ACTIVITY);
        assertThat(EDUCATIONAL_ACTIVITY.attended()).isTrue();
        assertThat(category("D", SPRING_2025)).isEqualTo(NOT_POSSIBLE);
        assertThat(NOT_POSSIBLE.possible()).isFalse();
        assertThat(category("#", SPRING_2025)).isEqualTo(ADMINISTRATIVE);
    }

    @Test
    void withdrawnCodes_countAsTheirSuccessorsFromThatDay() {
        assertThat(AttendanceCode.during(LAST_OF_OLD_RULES, "H"))
                .contains(new AttendanceCode("H", AUTHORISED, "H", false));
        assertThat(AttendanceCode.during(FIRST_OF_NEW_RULES, "H"))
                .contains(new AttendanceCode("H", AUTHORISED, "C", true));
        assertThat(AttendanceCode.during(LAST_OF_OLD_RULES, "J"))
                .contains(new AttendanceCode("J", EDUCATIONAL_ACTIVITY, "J", false));
        assertThat(AttendanceCode.during(FIRST_OF_NEW_RULES, "J"))
                .contains(new AttendanceCode("J", AUTHORISED, "J1", true));
        assertThat(AttendanceCode.during(FIRST_OF_NEW_RULES, "Y"))
                .contains(new AttendanceCode("Y", NOT_POSSIBLE, "Y7", true));
    }

    @Test
    void aCodeBeforeItsTime_countsAsWhatItIs_andIsToBeSaid() {
        assertThat(AttendanceCode.during(LAST_OF_OLD_RULES, "C2"))
                .contains(new AttendanceCode("C2", AUTHORISED, "C2", true));
    }

    @Test
    void extendedFamilyHoliday_wasAuthorised_andHasNoSuccessor() {
        assertThat(category("F", Days.between("2012-09-01", "2012-12-31"))).isEqualTo(AUTHORISED);
        assertThat(AttendanceCode.during(SPRING_2025, "F")).isEmpty();
    }

    @Test
    void aTermThatTheChangeFallsInto_knowsBoth() {
        Days term = Days.between("2024-06-01", "2024-12-31");
        assertThat(AttendanceCode.during(term, "H").orElseThrow().outOfTime()).isFalse();
        assertThat(AttendanceCode.during(term, "C1").orElseThrow().outOfTime()).isFalse();
    }

    @Test
    void unknownCode_isCountedApart() {
        assertThat(AttendanceCode.during(SPRING_2025, "@")).isEmpty();
        assertThat(AttendanceCode.during(SPRING_2025, "-")).isEmpty();
        assertThat(AttendanceTotal.of("possible")).contains(AttendanceTotal.POSSIBLE);
        assertThat(AttendanceTotal.of("P")).isEmpty();
    }

    private static AttendanceCategory category(String code, Days days) {
        return AttendanceCode.during(days, code).orElseThrow().category();
    }

    private static Days day(String day) {
        return new Days(LocalDate.parse(day), LocalDate.parse(day));
    }
}
