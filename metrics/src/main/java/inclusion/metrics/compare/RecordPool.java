// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.metrics.compare.method.CellCount;
import inclusion.metrics.compare.method.PupilCell;
import inclusion.metrics.compare.method.ReferenceRates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The schools of one indicator, phase and period that have pupil records, and for each the schools whose rates its pupils are
 * expected to have: those of other trusts; where there are none, the others of its own trust.
 */
final class RecordPool {
    private final SortedMap<String, Map<PupilCell, CellCount>> schools;
    private final UnaryOperator<String> familyOf;
    private final Map<PupilCell, CellCount> everybody = new HashMap<>();
    private final Map<String, Map<PupilCell, CellCount>> byFamily = new HashMap<>();
    private final Map<String, Integer> schoolsOf = new HashMap<>();
    private final SortedMap<String, Reference> references = new TreeMap<>();

    /**
     * Those whom pupils stand beside.
     *
     * @param leftOut the trust or the school that is not among them
     * @param pupils of them, by cell
     * @param ofOwnTrust whether they are of the same trust, because no other has records
     */
    record Reference(
            String leftOut, Map<PupilCell, CellCount> pupils, ReferenceRates rates, long schools, boolean ofOwnTrust) {
        /** Pupils and what happened to them. */
        CellCount all() {
            return pupils.values().stream().reduce(CellCount.NONE, CellCount::plus);
        }
    }

    /**
     * From the pupils of each school by cell.
     *
     * @param familyOf the trust of a school, or for one of none a name of its own
     */
    RecordPool(Map<String, Map<PupilCell, CellCount>> schools, UnaryOperator<String> familyOf) {
        this.schools = new TreeMap<>(schools);
        this.familyOf = familyOf;
        this.schools.forEach((urn, cells) -> {
            String family = familyOf.apply(urn);
            add(everybody, cells);
            add(byFamily.computeIfAbsent(family, none -> new HashMap<>()), cells);
            schoolsOf.merge(family, 1, Integer::sum);
        });
    }

    SortedMap<String, Map<PupilCell, CellCount>> schools() {
        return schools;
    }

    /** Beside whom a school stands; empty where no other has records. */
    Optional<Reference> of(String urn) {
        String family = familyOf.apply(urn);
        boolean alone = schoolsOf.get(family) == schools.size();
        if (alone && schools.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(
                alone
                        ? references.computeIfAbsent(urn, out -> without(out, schools.get(out), 1, /* own= */ true))
                        : references.computeIfAbsent(
                                family, out -> without(out, byFamily.get(out), schoolsOf.get(out), /* own= */ false)));
    }

    /** All of them, each once. */
    Collection<Reference> references() {
        schools.keySet().forEach(this::of);
        return references.values();
    }

    private Reference without(String leftOut, Map<PupilCell, CellCount> part, int schoolsOfIt, boolean own) {
        Map<PupilCell, CellCount> others = new HashMap<>(everybody);
        part.forEach((cell, count) -> others.computeIfPresent(cell, (same, all) -> all.minus(count)));
        others.values().removeIf(CellCount.NONE::equals);
        return new Reference(leftOut, others, ReferenceRates.of(others), schools.size() - schoolsOfIt, own);
    }

    private static void add(Map<PupilCell, CellCount> sums, Map<PupilCell, CellCount> cells) {
        cells.forEach((cell, count) -> sums.merge(cell, count, CellCount::plus));
    }
}
