// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The spells of a pupil in alternative provision, from the home schools' placements and from the rolls of alternative
 * provision schools. One spell told by both is one: the same provider, and either begun within a month of each other or
 * running at the same time.
 */
final class ApSpells {
    private static final int SAME_BEGINNING_DAYS = 31;

    private static final Comparator<ApSpell> IN_ORDER = Comparator.comparing(ApSpell::entry)
            .thenComparing(ApSpell::providerKey)
            .thenComparing(ApSpell::lastDay)
            .thenComparing(ApSpell::home);

    private ApSpells() {}

    /** In order of entry. */
    static List<ApSpell> of(History history, Known known) {
        List<ApSpell> onRoll = onRoll(history, known);
        List<ApSpell> placed = new ArrayList<>(history.placed().stream()
                .map(one -> placed(one, known.schools()))
                .sorted(IN_ORDER)
                .toList());
        List<ApSpell> merged = new ArrayList<>();
        for (ApSpell roll : onRoll) {
            Optional<ApSpell> told = placed.stream()
                    .filter(one -> same(one, roll, known.schools()))
                    .findFirst();
            placed.removeIf(one -> same(one, roll, known.schools()));
            merged.add(told.map(one -> merge(roll, one)).orElse(roll));
        }
        for (ApSpell one : placed) {
            if (merged.stream().noneMatch(other -> same(other, one, known.schools()))) {
                merged.add(one);
            }
        }
        return merged.stream().sorted(IN_ORDER).toList();
    }

    /** How many the pupil has begun in the two years up to this one, itself included; neither good nor bad. */
    static int number(ApSpell spell, List<ApSpell> all) {
        LocalDate from = spell.entry().minusYears(2);
        return (int) all.stream()
                .filter(one -> one.entry().isAfter(from) && IN_ORDER.compare(one, spell) <= 0)
                .count();
    }

    private static ApSpell placed(Placed one, Schools schools) {
        boolean school = !one.providerUrn().isEmpty();
        return new ApSpell(
                one.providerUrn(),
                one.providerKey(),
                school ? schools.of(one.providerUrn()).providerGroup() : ProviderGroup.ofSetting(one.settingType()),
                one.home(),
                one.entry(),
                one.leaving(),
                one.reason(),
                one.attendancePattern(),
                one.senOnEntry(),
                one.senOnLeaving(),
                one.laProtocol());
    }

    private static List<ApSpell> onRoll(History history, Known known) {
        List<ApSpell> spells = new ArrayList<>();
        for (Stay stay : history.stays()) {
            School school = known.schools().of(stay.school());
            if (school.alternativeProvision()) {
                Optional<Admitted> admitted = admitted(stay, history, known.schools());
                spells.add(new ApSpell(
                        stay.school(),
                        stay.school(),
                        school.providerGroup(),
                        admitted.map(Admitted::previous)
                                .filter(urn -> !urn.isEmpty())
                                .or(() -> home(stay, history, known.schools()))
                                .orElse(""),
                        stay.entry(),
                        stay.leaving(),
                        admitted.map(Admitted::reason).orElse(""),
                        "",
                        admitted.map(Admitted::senOnEntry).orElse(""),
                        "",
                        ""));
            }
        }
        return spells.stream().sorted(IN_ORDER).toList();
    }

    /** What the school itself says of the entry; one without a day speaks of the only stay. */
    private static Optional<Admitted> admitted(Stay stay, History history, Schools schools) {
        return history.admitted().stream()
                .filter(one -> schools.last(one.school()).equals(stay.last()))
                .filter(one -> one.entry() == null || days(one.entry(), stay.entry()) <= SAME_BEGINNING_DAYS)
                .min(Comparator.comparing((Admitted one) -> one.entry() == null)
                        .thenComparing(one -> one.entry() == null ? 0 : days(one.entry(), stay.entry()))
                        .thenComparing(Admitted::toString));
    }

    /** The school that the pupil came from or is registered at besides, other than alternative provision. */
    private static Optional<String> home(Stay stay, History history, Schools schools) {
        return Stream.concat(
                        history.stays().stream().filter(other -> other.headcount() && other.onDay(stay.entry())),
                        Neighbours.before(stay, history).stream())
                .filter(other -> !other.last().equals(stay.last()))
                .filter(other -> !schools.of(other.school()).alternativeProvision())
                .map(Stay::school)
                .findFirst();
    }

    private static boolean same(ApSpell one, ApSpell other, Schools schools) {
        boolean provider = one.registered()
                ? other.registered() && schools.last(one.provider()).equals(schools.last(other.provider()))
                : one.providerKey().equals(other.providerKey());
        boolean together =
                !one.entry().isAfter(other.lastDay()) && !other.entry().isAfter(one.lastDay());
        return provider && (together || days(one.entry(), other.entry()) <= SAME_BEGINNING_DAYS);
    }

    private static ApSpell merge(ApSpell roll, ApSpell told) {
        return new ApSpell(
                roll.provider(),
                roll.providerKey(),
                roll.group(),
                told.home().isEmpty() ? roll.home() : told.home(),
                roll.entry(),
                roll.leaving(),
                first(told.reason(), roll.reason()),
                told.attendancePattern(),
                first(roll.senOnEntry(), told.senOnEntry()),
                told.senOnLeaving(),
                told.laProtocol());
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static long days(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
