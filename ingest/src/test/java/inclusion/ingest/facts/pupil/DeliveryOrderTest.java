package inclusion.ingest.facts.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.pupil.Verdict.State;
import inclusion.ingest.source.Delivery;
import inclusion.ingest.source.PupilTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryOrderTest {
    private static final String SCHOOL = "900101";

    @Test
    void of_two_returns_of_a_collection_the_later_stands_whichever_file_comes_first() {
        DeliverySeen first = census("2025 SPR", "2025-01-20T09:00:00", 1, 2, 7);
        DeliverySeen again = census("2025 SPR", "2025-01-27T09:00:00", 1, 1, 8);
        DeliverySeen summer = census("2025 SUM", "2025-05-20T09:00:00", 1, 0, 9);
        Standing standing = DeliveryOrder.of(List.of(first, again, summer));
        assertThat(states(standing, first, again, summer)).containsExactly(State.REPLACED, State.STANDS, State.STANDS);
    }

    @Test
    void the_serial_number_decides_between_returns_of_one_moment() {
        DeliverySeen first = census("2025 SPR", "2025-01-20T09:00:00", 9, 0, 7);
        DeliverySeen again = census("2025 SPR", "2025-01-20T09:00:00", 10, 1, 8);
        assertThat(states(DeliveryOrder.of(List.of(first, again)), first, again))
                .containsExactly(State.REPLACED, State.STANDS);
    }

    @Test
    void a_return_replaces_tables_in_which_it_has_no_row() {
        DeliverySeen exclusions =
                seen(PupilTable.EXCLUSION, delivery(Delivery.Kind.RETURN, "2025 SPR", "2025-01-20", 1, "", ""), 0, 5);
        DeliverySeen again = census("2025 SPR", "2025-01-27", 1, 1, 8);
        assertThat(states(DeliveryOrder.of(List.of(exclusions, again)), exclusions))
                .containsExactly(State.REPLACED);
    }

    @Test
    void a_return_that_breaks_off_replaces_no_whole_one() {
        DeliverySeen whole = census("2025 SPR", "2025-01-20", 1, 0, 7);
        DeliverySeen broken = seen(
                PupilTable.ROLL, new Delivery(Delivery.Kind.RETURN, "2025 SPR", "2025-01-27", 2, "", "", false), 1, 8);
        assertThat(states(DeliveryOrder.of(List.of(whole, broken)), whole, broken))
                .containsExactly(State.STANDS, State.REPLACED);
    }

    @Test
    void a_later_whole_extract_replaces_what_it_covers_and_leaves_the_rest() {
        DeliverySeen year = extract(PupilTable.EXCLUSION, "2024-09-01", "2025-07-31", "2025-07-31", true, 0, 1);
        DeliverySeen summer = extract(PupilTable.EXCLUSION, "2025-04-20", "2025-07-31", "2025-08-05", true, 1, 2);
        Standing standing = DeliveryOrder.of(List.of(year, summer));
        Verdict verdict = standing.verdict(year.id());
        assertThat(verdict.stands(LocalDate.of(2025, 3, 1))).isTrue();
        assertThat(verdict.stands(LocalDate.of(2025, 5, 1))).isFalse();
        assertThat(states(standing, summer)).containsExactly(State.STANDS);
    }

    @Test
    void july_and_september_do_not_replace_one_another() {
        DeliverySeen july = extract(PupilTable.ROLL, "2024-09-01", "2025-07-31", "2025-07-31", true, 0, 1);
        DeliverySeen september = extract(PupilTable.ROLL, "2025-09-01", "2025-09-30", "2025-09-30", true, 1, 2);
        Standing standing = DeliveryOrder.of(List.of(july, september));
        assertThat(states(standing, july, september)).containsExactly(State.STANDS, State.STANDS);
        assertThat(standing.replacements()).isEmpty();
    }

    @Test
    void a_part_adds_and_is_replaced_by_a_later_whole() {
        DeliverySeen part = extract(PupilTable.CPD, "2024-09-01", "2024-12-31", "2025-01-05", false, 0, 1);
        DeliverySeen earlier = extract(PupilTable.CPD, "2024-09-01", "2024-12-31", "2025-01-01", true, 1, 2);
        DeliverySeen later = extract(PupilTable.CPD, "2024-09-01", "2024-12-31", "2025-01-09", true, 2, 3);
        assertThat(states(DeliveryOrder.of(List.of(part, earlier)), part, earlier))
                .containsExactly(State.STANDS, State.STANDS);
        assertThat(states(DeliveryOrder.of(List.of(part, later)), part, later))
                .containsExactly(State.REPLACED, State.STANDS);
    }

    @Test
    void parts_of_one_delivery_are_one_and_equal_ones_count_once() {
        DeliverySeen half = extract(PupilTable.ROLL, "2024-09-01", "2025-07-31", "2025-07-31", true, 0, 1);
        DeliverySeen other = extract(PupilTable.ROLL, "2024-09-01", "2025-07-31", "2025-07-31", true, 1, 2);
        Standing standing = DeliveryOrder.of(List.of(half, other));
        assertThat(standing.delivered()).hasSize(1);
        assertThat(standing.problems()).isEmpty();
        DeliverySeen plain = extract(PupilTable.CPD, "", "", "", true, 0, 5);
        DeliverySeen copy = extract(PupilTable.CPD, "", "", "", true, 1, 5);
        assertThat(states(DeliveryOrder.of(List.of(plain, copy)), plain, copy))
                .containsExactlyInAnyOrder(State.STANDS, State.REPLACED);
    }

    @Test
    void two_that_nobody_can_put_in_order_stop_the_table_of_that_school_and_no_other() {
        DeliverySeen one = extract(PupilTable.EXCLUSION, "", "", "", true, 0, 1);
        DeliverySeen other = extract(PupilTable.EXCLUSION, "", "", "", true, 1, 2);
        DeliverySeen roll = extract(PupilTable.ROLL, "2024-09-01", "2025-07-31", "2025-07-31", true, 2, 3);
        DeliverySeen elsewhere = one.of("900102");
        Standing standing = DeliveryOrder.of(List.of(one, other, roll, elsewhere));
        assertThat(states(standing, one, other, roll, elsewhere))
                .containsExactly(State.REFUSED, State.REFUSED, State.STANDS, State.STANDS);
        assertThat(standing.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule().code()).isEqualTo("deliveries-unordered");
            assertThat(problem.files()).containsExactly(0, 1);
        });
    }

    @Test
    void the_order_of_files_decides_nothing() {
        List<DeliverySeen> seen = new ArrayList<>(List.of(
                census("2025 SPR", "2025-01-20", 1, 0, 7),
                census("2025 SPR", "2025-01-27", 1, 1, 8),
                extract(PupilTable.CPD, "2024-09-01", "2024-12-31", "2025-01-05", false, 2, 1),
                extract(PupilTable.CPD, "2024-09-01", "2024-12-31", "2025-01-09", true, 3, 3),
                extract(PupilTable.STAFF, "", "", "", true, 4, 1),
                extract(PupilTable.STAFF, "", "", "", true, 5, 2)));
        Standing expected = DeliveryOrder.of(seen);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(seen, new Random(seed));
            Standing shuffled = DeliveryOrder.of(seen);
            assertThat(shuffled.verdicts()).as("seed %s", seed).isEqualTo(expected.verdicts());
            assertThat(shuffled.problems()).as("seed %s", seed).isEqualTo(expected.problems());
        }
    }

    private static List<State> states(Standing standing, DeliverySeen... seen) {
        return List.of(seen).stream()
                .map(each -> standing.verdict(each.id()).state())
                .toList();
    }

    private static DeliverySeen census(String collection, String made, long serial, int file, long digest) {
        return seen(PupilTable.ROLL, delivery(Delivery.Kind.RETURN, collection, made, serial, "", ""), file, digest);
    }

    private static DeliverySeen extract(
            PupilTable table, String from, String to, String made, boolean whole, int file, long digest) {
        return seen(table, new Delivery(Delivery.Kind.EXTRACT, "", made, 0, from, to, whole), file, digest);
    }

    private static Delivery delivery(
            Delivery.Kind kind, String collection, String made, long serial, String from, String to) {
        return new Delivery(kind, collection, made, serial, from, to, true);
    }

    private static DeliverySeen seen(PupilTable table, Delivery delivery, int file, long digest) {
        LocalDate day = LocalDate.of(2024, 10, 1);
        return new DeliverySeen(table, SCHOOL, delivery, file, 3, digest, day, day, Set.of(), false);
    }
}
