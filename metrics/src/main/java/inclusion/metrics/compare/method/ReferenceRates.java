// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to pupils of each cell in the comparator. A cell with too few pupils or events has the rate of the wider
 * cell without ethnicity, then without sex, free meals, year; SEN and phase are never given up, and what is still sparse
 * there is used as it is. Every step is on record.
 */
public final class ReferenceRates {
    /** A cell with fewer pupils than this climbs. */
    public static final long LEAST_PERSONS = 50;

    /** A cell with fewer events than this climbs. */
    public static final long LEAST_EVENTS = 5;

    private final Map<PupilCell, CellCount> everyRung;
    private final List<Collapse> collapses;

    /**
     * That a cell has the rate of a wider one.
     *
     * @param cell of the comparator
     * @param used whose rate it has
     * @param persons in the cell, in the comparator
     * @param stillSparse whether the wider cell is sparse, too
     */
    public record Collapse(PupilCell cell, PupilCell used, long persons, boolean stillSparse) {}

    private ReferenceRates(Map<PupilCell, CellCount> everyRung, List<Collapse> collapses) {
        this.everyRung = everyRung;
        this.collapses = collapses;
    }

    /** Rates of a comparator, from its pupils by cell. */
    public static ReferenceRates of(Map<PupilCell, CellCount> comparator) {
        Map<PupilCell, CellCount> everyRung = new HashMap<>();
        comparator.forEach((cell, count) -> {
            for (int rung = 0; rung <= PupilCell.RUNGS; rung++) {
                everyRung.merge(cell.up(rung), count, CellCount::plus);
            }
        });
        List<Collapse> collapses = new ArrayList<>();
        ReferenceRates rates = new ReferenceRates(everyRung, collapses);
        comparator.forEach((cell, count) -> {
            if (count.persons() > 0 && sparse(count)) {
                PupilCell used = rates.used(cell).orElseThrow();
                collapses.add(new Collapse(cell, used, count.persons(), sparse(everyRung.get(used))));
            }
        });
        collapses.sort(Comparator.comparing(collapse -> collapse.cell().toString()));
        return rates;
    }

    /** Events per pupil of this cell; empty where the comparator has nobody of its phase and SEN. */
    public Optional<Double> rate(PupilCell cell) {
        return used(cell).map(everyRung::get).map(CellCount::rate);
    }

    /** Which cells of the comparator do not stand on their own, in a fixed order. */
    public List<Collapse> collapses() {
        return List.copyOf(collapses);
    }

    /** The cell whose rate a cell has. */
    private Optional<PupilCell> used(PupilCell cell) {
        for (int rung = 0; rung < PupilCell.RUNGS; rung++) {
            PupilCell wider = cell.up(rung);
            if (!sparse(everyRung.getOrDefault(wider, CellCount.NONE))) {
                return Optional.of(wider);
            }
        }
        PupilCell widest = cell.up(PupilCell.RUNGS);
        return everyRung.getOrDefault(widest, CellCount.NONE).persons() > 0 ? Optional.of(widest) : Optional.empty();
    }

    private static boolean sparse(CellCount count) {
        return count.persons() < LEAST_PERSONS || count.events() < LEAST_EVENTS;
    }
}
