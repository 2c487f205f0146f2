// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.pupil;

import inclusion.ingest.source.PupilTable;
import inclusion.ingest.vocabulary.Days;
import inclusion.ingest.vocabulary.FindingRule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides which deliveries stand, by what they say of themselves alone: names, times and order of files decide nothing.
 *
 * <p>Of a school's returns of one collection the latest stands, by its DateTime, then its SerialNo. Of extracts a later
 * whole one replaces what an earlier one says of the days that it covers; a part adds. Two that speak of the same days
 * and of which nobody can say which is later stop the school's table, unless they say the same.
 */
final class DeliveryOrder {
    /** A roll of less than this speaks of a part of a year, in which it is usual that nobody leaves. */
    private static final long MOST_OF_A_YEAR = 180;

    /** Tables whose rows are of one day each, so that a part of a delivery can be replaced. */
    private static final Set<PupilTable> OF_A_DAY = EnumSet.of(
            PupilTable.EXCLUSION,
            PupilTable.SESSION_TOTAL,
            PupilTable.CPD,
            PupilTable.PROGRAMME,
            PupilTable.OUTREACH,
            PupilTable.DESTINATION);

    private final List<Delivered> delivered;
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<String, Standing.Problem> unordered = new TreeMap<>();
    private final List<Standing.Replacement> replacements = new ArrayList<>();

    private DeliveryOrder(List<Delivered> delivered) {
        this.delivered = delivered;
    }

    /** The deliveries of a run, each school under its resolved name. */
    static Standing of(List<DeliverySeen> seen) {
        List<Delivered> delivered = seen.stream()
                .collect(Collectors.groupingBy(DeliverySeen::id, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Delivered::of)
                .toList();
        return new DeliveryOrder(delivered).standing();
    }

    private Standing standing() {
        number();
        delivered.stream()
                .filter(Delivered::isReturn)
                .collect(Collectors.groupingBy(
                        each -> each.school() + "|" + each.delivery().collection(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::latestReturn);
        delivered.stream()
                .filter(each -> !each.isReturn())
                .collect(Collectors.groupingBy(
                        each -> Standing.key(each.school(), each.table()), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::extracts);
        return new Standing(delivered, verdicts, List.of(), replacements).stopping(List.copyOf(unordered.values()));
    }

    private void number() {
        List<Delivered> inOrder = delivered.stream()
                .sorted(Comparator.comparing(Delivered::made)
                        .thenComparing(each -> each.delivery().serial())
                        .thenComparing(Delivered::id))
                .toList();
        for (int order = 0; order < inOrder.size(); order++) {
            Delivered each = inOrder.get(order);
            verdicts.put(
                    each.id(),
                    new Verdict(Verdict.State.STANDS, order, each.asOf().orElse(null), each.window(), List.of()));
        }
    }

    private void latestReturn(List<Delivered> sameCollection) {
        List<Delivered> latestFirst = sameCollection.stream()
                // One that breaks off replaces nothing while there is a whole one.
                .sorted(Comparator.comparing((Delivered each) -> each.delivery().whole())
                        .thenComparing(each -> each.delivery().extractedAt())
                        .thenComparing(each -> each.delivery().serial())
                        .reversed())
                .toList();
        latestFirst.stream().skip(1).forEach(each -> judge(each, Verdict.State.REPLACED));
    }

    private void extracts(List<Delivered> sameTable) {
        for (int i = 0; i < sameTable.size(); i++) {
            for (int j = i + 1; j < sameTable.size(); j++) {
                pair(sameTable.get(i), sameTable.get(j));
            }
        }
        nextYears(sameTable);
    }

    private void pair(Delivered one, Delivered other) {
        boolean anyWhole = one.delivery().whole() || other.delivery().whole();
        // Rows that name no school are each file's own: nobody knows of which school another file is.
        if (!anyWhole || one.school().isEmpty() || !one.window().meet(other.window())) {
            return;
        }
        int which = one.delivery().extractedAt().compareTo(other.delivery().extractedAt());
        boolean ordered = which != 0
                && !one.delivery().extractedAt().isEmpty()
                && !other.delivery().extractedAt().isEmpty();
        if (ordered) {
            replace(which < 0 ? one : other, which < 0 ? other : one);
        } else if (one.digest() == other.digest() && one.rows() == other.rows()) {
            judge(one.id().compareTo(other.id()) < 0 ? other : one, Verdict.State.REPLACED);
        } else if (one.delivery().whole() && other.delivery().whole()) {
            unordered(one, other);
        }
    }

    private void replace(Delivered earlier, Delivered later) {
        if (!later.delivery().whole()) {
            return;
        }
        Days covered = later.window();
        if (covered.contain(earlier.window().first())
                && covered.contain(earlier.window().last())) {
            judge(earlier, Verdict.State.REPLACED);
            if (earlier.table() == PupilTable.ROLL && earlier.delivery().whole()) {
                replacements.add(new Standing.Replacement(earlier.school(), earlier.id(), later.id(), true));
            }
        } else if (OF_A_DAY.contains(earlier.table())) {
            verdicts.compute(earlier.id(), (id, verdict) -> verdict.except(covered));
        }
    }

    /** Nothing of the school's table is used then: not even what another extract says of another year. */
    private void unordered(Delivered one, Delivered other) {
        unordered.merge(Standing.key(one.school(), one.table()), problem(one, other), DeliveryOrder::together);
    }

    private static Standing.Problem problem(Delivered one, Delivered other) {
        Set<Integer> files = new HashSet<>(one.files());
        files.addAll(other.files());
        return new Standing.Problem(
                FindingRule.DELIVERIES_UNORDERED,
                one.school(),
                one.table(),
                "",
                files,
                Math.max(one.rows(), other.rows()),
                Set.of());
    }

    private static Standing.Problem together(Standing.Problem one, Standing.Problem other) {
        Set<Integer> files = new HashSet<>(one.files());
        files.addAll(other.files());
        return new Standing.Problem(
                one.rule(),
                one.school(),
                one.table(),
                one.about(),
                files,
                Math.max(one.rows(), other.rows()),
                Set.of());
    }

    /** A school's rolls of most of a year that follow one another. */
    private void nextYears(List<Delivered> sameTable) {
        if (sameTable.get(0).table() != PupilTable.ROLL) {
            return;
        }
        List<Delivered> years = sameTable.stream()
                .filter(each -> each.delivery().whole())
                .filter(each -> verdicts.get(each.id()).state() == Verdict.State.STANDS)
                .filter(each -> each.asOf().isPresent() && bounded(each.window()))
                .filter(each -> ChronoUnit.DAYS.between(
                                each.window().first(), each.window().last())
                        >= MOST_OF_A_YEAR)
                .sorted(Comparator.comparing((Delivered each) -> each.window().last()))
                .toList();
        for (int i = 1; i < years.size(); i++) {
            replacements.add(new Standing.Replacement(
                    years.get(i).school(), years.get(i - 1).id(), years.get(i).id(), false));
        }
    }

    private static boolean bounded(Days window) {
        return !window.first().equals(LocalDate.MIN) && !window.last().equals(LocalDate.MAX);
    }

    private void judge(Delivered each, Verdict.State state) {
        verdicts.compute(each.id(), (id, verdict) -> verdict.as(state));
    }
}
