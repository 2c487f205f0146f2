package inclusion.ingest.facts.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.SchoolTerm.Season;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExclusionsTest {
    @Test
    void an_event_told_by_two_returns_is_one_with_the_later_ones_details() {
        List<Exclusions.Event> events = Exclusions.of(List.of(
                told(1, "SUSP", "2024-11-04", "4", "DB", "K", null),
                told(2, "SUSP", "2024-11-04", "6", "PP", "E", null)));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.sessions()).contains(6L);
            assertThat(event.reasons().get(0)).contains("PP");
            assertThat(event.provision()).contains("EHC plan");
        });
    }

    @Test
    void the_older_word_for_a_suspension_is_the_same_event() {
        assertThat(Exclusions.of(List.of(
                        told(1, "FIXD", "2023-11-06", "2", null, null, null),
                        told(2, "SUSP", "2023-11-06", "2", null, null, null))))
                .singleElement()
                .matches(Exclusions.Event::isSuspension);
    }

    @Test
    void a_lunchtime_is_a_suspension_of_half_a_day() {
        assertThat(Exclusions.of(List.of(told(1, "LNCH", "2024-11-04", null, null, null, null))))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.isSuspension()).isTrue();
                    assertThat(event.sessions()).contains(1L);
                });
    }

    @Test
    void a_suspension_that_a_later_return_calls_permanent_is_one_permanent_exclusion() {
        assertThat(Exclusions.of(List.of(
                        told(1, "SUSP", "2024-11-04", "10", null, null, null),
                        told(2, "PERM", "2024-11-04", null, null, null, null))))
                .singleElement()
                .matches(Exclusions.Event::isPermanent);
    }

    @Test
    void both_count_where_one_return_has_both() {
        assertThat(Exclusions.of(List.of(
                        told(2, "SUSP", "2024-11-04", "10", null, null, null),
                        told(2, "PERM", "2024-11-04", null, null, null, null))))
                .hasSize(2);
    }

    @Test
    void a_permanent_exclusion_that_was_cancelled_or_ended_by_reinstatement_does_not_stand() {
        for (String result : List.of("FRE", "JRE", "KRE", "cancelled", "Withdrawn")) {
            assertThat(Exclusions.of(List.of(told(1, "PERM", "2024-11-04", null, null, null, result))))
                    .as(result)
                    .isEmpty();
        }
        assertThat(Exclusions.of(List.of(told(1, "PERM", "2024-11-04", null, null, null, "INO"))))
                .hasSize(1);
    }

    @Test
    void what_a_later_return_reinstates_does_not_stand_either() {
        assertThat(Exclusions.of(List.of(
                        told(1, "PERM", "2024-11-04", null, null, null, null),
                        told(2, "PERM", "2024-11-04", null, null, null, "FRE"))))
                .isEmpty();
    }

    @Test
    void internal_exclusions_are_neither() {
        assertThat(Exclusions.of(List.of(told(1, "INT", "2024-11-04", "3", null, null, null))))
                .singleElement()
                .matches(event -> event.isInternal() && !event.isSuspension() && !event.isPermanent());
    }

    @Test
    void two_on_one_day_of_different_kinds_are_two_and_sessions_nobody_knows_stay_unknown() {
        List<Exclusions.Event> events = Exclusions.of(List.of(
                told(1, "SUSP", "2024-11-04", null, null, null, null),
                told(1, "LNCH", "2024-11-04", "1", null, null, null)));
        assertThat(events).hasSize(2);
        assertThat(Exclusions.sessions(events)).isNull();
        assertThat(Exclusions.sessions(List.of())).isZero();
    }

    @Test
    void the_order_in_which_they_are_told_decides_nothing() {
        List<PupilEntry> told = new ArrayList<>(List.of(
                told(1, "SUSP", "2024-11-04", "4", "DB", "K", null),
                told(1, "SUSP", "2024-11-04", "5", "DB", "K", null),
                told(2, "PERM", "2024-12-04", null, "PP", null, null)));
        List<Exclusions.Event> events = Exclusions.of(told);
        Collections.reverse(told);
        assertThat(Exclusions.of(told)).isEqualTo(events);
    }

    private static PupilEntry told(
            int order, String category, String start, String sessions, String reason, String sen, String review) {
        List<String> cells = Arrays.asList("pupil", category, start, sessions, reason, null, null, sen, review);
        return new PupilEntry(
                PupilTable.EXCLUSION,
                "900101",
                order,
                LocalDate.of(2025, 1, 16),
                Season.SPRING,
                new Days(LocalDate.MIN, LocalDate.MAX),
                true,
                cells);
    }

    @Test
    void a_start_that_cannot_be_read_is_no_event() {
        assertThat(Exclusions.of(List.of(told(1, "SUSP", null, "2", null, null, null))))
                .isEmpty();
    }
}
