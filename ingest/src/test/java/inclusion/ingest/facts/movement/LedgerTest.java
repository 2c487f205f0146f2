// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import static inclusion.ingest.facts.movement.Town.ASH;
import static inclusion.ingest.facts.movement.Town.BIRCH;
import static inclusion.ingest.facts.movement.Town.CEDAR;
import static inclusion.ingest.facts.movement.Town.CEDAR_ACADEMY;
import static org.assertj.core.api.Assertions.assertThat;

import inclusion.ingest.facts.PupilFact;
import inclusion.ingest.facts.movement.Ledger.Check;
import inclusion.ingest.facts.movement.Ledger.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 18);
    private static final int SEN = PupilFact.GROUPS.indexOf("sen_provision");

    @Test
    void opening_roll_and_joiners_less_leavers_is_the_closing_roll_of_any_history() {
        Random random = new Random(20240118);
        for (int pupil = 0; pupil < 2_000; pupil++) {
            Life life = Life.inYear(random.nextInt(0, 14));
            LocalDate day = LocalDate.of(2020, 9, 1).plusDays(random.nextInt(0, 900));
            for (int stay = random.nextInt(1, 6); stay > 0; stay--) {
                LocalDate entry = day.plusDays(random.nextInt(-40, 200));
                LocalDate leaving = entry.plusDays(random.nextInt(0, 500));
                String school = List.of(ASH, BIRCH, CEDAR, CEDAR_ACADEMY).get(random.nextInt(4));
                life.at(school, entry.toString(), random.nextInt(4) == 0 ? "" : leaving.toString());
                day = leaving;
            }
            List<Entry> entries = entries(life, Town.known());
            assertThat(entries)
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.opening() + entry.joiners() - entry.leavers())
                            .isEqualTo(entry.closing()));
            assertThat(new Ledger(life.shuffled(pupil), Town.known()).entries()).isEqualTo(entries);
        }
    }

    @Test
    void one_term_closes_with_what_the_next_one_opens_with() {
        List<Entry> entries = entries(
                Life.inYear(9).at(ASH, "2021-09-01", "2024-02-09").at(ASH, "2024-05-01", "2024-07-19"), Town.known());
        assertThat(entry(entries, "202324", "Autumn term").closing())
                .isEqualTo(entry(entries, "202324", "Spring term").opening())
                .isEqualTo(1);
        assertThat(entry(entries, "202324", "Spring term").closing())
                .isEqualTo(entry(entries, "202324", "Summer term").opening())
                .isZero();
    }

    @Test
    void a_mid_year_mover_leaves_one_ledger_and_joins_another() {
        List<Entry> entries =
                entries(Life.inYear(9).at(ASH, "2021-09-01", "2024-02-09").at(BIRCH, "2024-02-19", ""), Town.known());
        List<Entry> year = entries.stream()
                .filter(entry -> entry.period().year().timePeriod().equals("202324")
                        && entry.period().timeIdentifier().equals("Academic year"))
                .toList();
        assertThat(year)
                .extracting(entry -> "%s %d+%d-%d=%d"
                        .formatted(entry.school(), entry.opening(), entry.joiners(), entry.leavers(), entry.closing()))
                .containsExactly(ASH + " 1+0-1=0", BIRCH + " 0+1-0=1");
    }

    @Test
    void a_subsidiary_registration_is_in_no_ledger() {
        assertThat(entries(Life.inYear(9).at(BIRCH, "2023-09-01", "2024-02-09", "", "", "S"), Town.known()))
                .isEmpty();
    }

    @Test
    void a_school_that_converts_keeps_its_pupils_under_the_number_of_each_year() {
        List<Entry> entries = entries(
                Life.inYear(9).at(CEDAR, "2021-09-01", "2024-03-31").at(CEDAR_ACADEMY, "2024-04-01", ""), Town.known());
        Entry converted = entry(entries, "202324", "Academic year");
        assertThat(converted.school()).isEqualTo(CEDAR);
        assertThat(converted.opening() + converted.closing()).isEqualTo(2);
        assertThat(converted.joiners() + converted.leavers()).isZero();
        assertThat(entry(entries, "202425", "Academic year").school()).isEqualTo(CEDAR_ACADEMY);
    }

    @Test
    void a_pupil_stands_in_one_group_from_the_opening_of_a_period_to_its_close() {
        List<Entry> entries = entries(
                Life.inYear(9)
                        .at(ASH, "2021-09-01", "2024-07-19")
                        .sen(ASH, "202324", "Autumn term", "SEN support")
                        .sen(ASH, "202324", "Academic year", "EHC plan"),
                Town.known());
        assertThat(entry(entries, "202324", "Autumn term").groups().get(SEN)).isEqualTo("SEN support");
        assertThat(entry(entries, "202324", "Academic year").groups().get(SEN)).isEqualTo("EHC plan");
        assertThat(entry(entries, "202324", "Summer term").groups().get(SEN)).isEqualTo("EHC plan");
    }

    @Test
    void the_ledger_is_held_against_the_list_that_the_school_made_itself() {
        Known known = Town.known(Set.of(), Map.of(ASH, List.of(JANUARY)));
        Life listed = Life.inYear(9).at(ASH, "2021-09-01", "").listed(ASH, "2024-01-18", "N");
        assertThat(check(listed, known)).isEqualTo(new Check(JANUARY, 1, 1));

        Life leftEarlier = Life.inYear(9).at(ASH, "2021-09-01", "2023-12-01").listed(ASH, "2024-01-18", "N");
        assertThat(check(leftEarlier, known)).isEqualTo(new Check(JANUARY, 0, 1));

        Life notListed = Life.inYear(9).at(ASH, "2021-09-01", "");
        assertThat(check(notListed, known)).isEqualTo(new Check(JANUARY, 1, 0));
    }

    @Test
    void who_leaves_on_the_day_of_the_list_may_be_on_it_or_not() {
        Known known = Town.known(Set.of(), Map.of(ASH, List.of(JANUARY)));
        Life leaving = Life.inYear(9).at(ASH, "2021-09-01", "2024-01-18");
        assertThat(check(leaving, known)).isEqualTo(new Check(JANUARY, 0, 0));
        assertThat(check(leaving.listed(ASH, "2024-01-18", "N"), known)).isEqualTo(new Check(JANUARY, 1, 1));
    }

    @Test
    void a_pupil_on_the_list_whom_no_stay_accounts_for_is_seen() {
        Known known = Town.known(Set.of(), Map.of(ASH, List.of(JANUARY)));
        Life subsidiary = Life.inYear(9).at(ASH, "2023-09-01", "", "", "", "S").listed(ASH, "2024-01-18", "N");
        assertThat(check(subsidiary, known)).isEqualTo(new Check(JANUARY, 0, 1));
    }

    private static Check check(Life life, Known known) {
        return entry(entries(life, known), "202324", "Spring term").checks().get(0);
    }

    private static Entry entry(List<Entry> entries, String period, String identifier) {
        return entries.stream()
                .filter(entry -> entry.period().year().timePeriod().equals(period)
                        && entry.period().timeIdentifier().equals(identifier))
                .findFirst()
                .orElseThrow();
    }

    private static List<Entry> entries(Life life, Known known) {
        return new Ledger(life.history(), known).entries();
    }
}
