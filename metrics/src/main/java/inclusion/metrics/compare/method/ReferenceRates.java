// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What happens to pupils of each cell in the comparator. Cells with too few pupils or events are taken together with others
 * like them: without ethnicity, then without sex, free meals, year; SEN and phase are never given up. Only sparse cells are
 * taken together, so that what is rare among them stays rare, and the comparator is expected to have what it has. Every step
 * is on record.
 */
public final class ReferenceRates {
    /** A cell with fewer pupils than this climbs. */
    public static final long LEAST_PERSONS = 50;

    /** A cell with fewer events than this climbs. */
    public static final long LEAST_EVENTS = 5;

    private final Map<PupilCell, CellCount> everyRung;
    private final Map<PupilCell, Group> groups = new HashMap<>();
    private final List<Collapse> collapses = new ArrayList<>();

    /** Cells that have one rate. */
    private record Group(PupilCell name, CellCount count) {}

    /**
     * That a cell has no rate of its own.
     *
     * @param cell of the comparator
     * @param used what it is taken together with
     * @param persons in the cell, in the comparator
     * @param stillSparse whether all of these are sparse, too
     */
    public record Collapse(PupilCell cell, PupilCell used, long persons, boolean stillSparse) {}

    private ReferenceRates(Map<PupilCell, CellCount> everyRung) {
        this.everyRung = everyRung;
    }

    /** Rates of a comparator, from its pupils by cell. */
    public static ReferenceRates of(Map<PupilCell, CellCount> comparator) {
        Map<PupilCell, CellCount> everyRung = new HashMap<>();
        // Without a covariate that nobody asks for two rungs are one, on which everybody stands once.
        comparator.forEach((cell, count) -> IntStream.rangeClosed(0, PupilCell.RUNGS)
                .mapToObj(cell::up)
                .distinct()
                .forEach(wider -> everyRung.merge(wider, count, CellCount::plus)));
        ReferenceRates rates = new ReferenceRates(everyRung);
        Map<PupilCell, CellCount> sparse = new HashMap<>(comparator);
        for (int rung = 0; rung <= PupilCell.RUNGS; rung++) {
            rates.together(sparse, rung);
        }
        rates.collapses.sort(Comparator.comparing(collapse -> collapse.cell().toString()));
        return rates;
    }

    /** Takes those that are enough together on one rung out of the sparse ones; on the last rung all of them. */
    private void together(Map<PupilCell, CellCount> sparse, int rung) {
        Map<PupilCell, CellCount> sums = new HashMap<>();
        sparse.forEach((cell, count) -> sums.merge(cell.up(rung), count, CellCount::plus));
        boolean last = rung == PupilCell.RUNGS;
        sparse.entrySet().removeIf(entry -> {
            PupilCell wider = entry.getKey().up(rung);
            CellCount sum = sums.get(wider);
            if (sparse(sum) && !last) {
                return false;
            }
            // A rate of a handful of pupils is no rate: theirs is that of all of their phase and SEN.
            CellCount told = sum.persons() < LEAST_PERSONS ? everyRung.get(wider) : sum;
            groups.put(entry.getKey(), new Group(wider, told));
            if (rung > 0 && entry.getValue().persons() > 0) {
                collapses.add(
                        new Collapse(entry.getKey(), wider, entry.getValue().persons(), sparse(told)));
            }
            return true;
        });
    }

    /** Events per pupil of this cell; empty where the comparator has nobody of its phase and SEN. */
    public Optional<Double> rate(PupilCell cell) {
        return group(cell).map(Group::count).map(CellCount::rate);
    }

    /** Which cells of the comparator do not stand on their own, in a fixed order. */
    public List<Collapse> collapses() {
        return List.copyOf(collapses);
    }

    /** What a cell is taken together with; empty like the rate. */
    public Optional<PupilCell> used(PupilCell cell) {
        return group(cell).map(Group::name);
    }

    /** A cell that the comparator does not have climbs as far as it must. */
    private Optional<Group> group(PupilCell cell) {
        return Optional.ofNullable(groups.get(cell))
                .or(() -> IntStream.rangeClosed(0, PupilCell.RUNGS)
                        .mapToObj(cell::up)
                        .filter(everyRung::containsKey)
                        .map(wider -> new Group(wider, everyRung.get(wider)))
                        .filter(group -> !sparse(group.count()) || group.name().equals(cell.up(PupilCell.RUNGS)))
                        .findFirst())
                .filter(group -> group.count().persons() > 0);
    }

    private static boolean sparse(CellCount count) {
        return count.persons() < LEAST_PERSONS || count.events() < LEAST_EVENTS;
    }
}
