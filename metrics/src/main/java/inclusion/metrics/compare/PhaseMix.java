// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Comparisons of trusts, from their values sorted by trust, indicator, period and phase. Each phase stands beside
 * England's; the trust as a whole beside Σ (its denominator in a phase × England's rate in it) ÷ Σ denominators.
 */
final class PhaseMix implements Iterator<Row> {
    private static final List<String> GROUP = List.of("entity_code", "indicator_id", "time_period", "time_identifier");

    private final Iterator<Row> sorted;
    private final England england;
    private final Map<String, Double> multipliers;
    private final Deque<Row> ready = new ArrayDeque<>();
    private Row next;

    PhaseMix(Iterator<Row> sorted, England england, Map<String, Double> multipliers) {
        this.sorted = sorted;
        this.england = england;
        this.multipliers = multipliers;
        this.next = sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || next != null;
    }

    @Override
    public Row next() {
        if (ready.isEmpty()) {
            settle();
        }
        return ready.remove();
    }

    private void settle() {
        Row first = next;
        List<Row> phases = new ArrayList<>();
        Optional<Row> whole = Optional.empty();
        while (next != null && sameGroup(first, next)) {
            if (next.<String>getAs("education_phase").equals(Comparison.TOTAL)) {
                whole = Optional.of(next);
            } else {
                phases.add(next);
            }
            next = sorted.hasNext() ? sorted.next() : null;
        }
        phases.forEach(phase -> ready.add(Comparison.samePhase(phase, england)));
        whole.ifPresent(total -> ready.add(mixed(total, phases)));
    }

    private Row mixed(Row total, List<Row> phases) {
        if (!Comparison.coversEnough(total)) {
            return Comparison.row(total, Comparison.PHASE_MIX, null, Comparison.TOO_FEW_SCHOOLS);
        }
        double weighted = 0;
        long pupils = 0;
        for (Row phase : phases) {
            Optional<England.Rate> rate = england.rate(phase, phase.getAs("education_phase"));
            Long denominator = phase.getAs("denominator");
            if (rate.isEmpty() || denominator == null) {
                return Comparison.row(
                        total,
                        Comparison.PHASE_MIX,
                        null,
                        "England has no figure for one of the trust's phases (" + phase.getAs("education_phase")
                                + ") in this year.");
            }
            weighted += denominator * rate.orElseThrow().value();
            pupils += denominator;
        }
        if (pupils == 0) {
            return Comparison.row(
                    total, Comparison.PHASE_MIX, null, "There is no figure for England's phases in this year.");
        }
        Long whole = total.getAs("denominator");
        if (whole == null || whole != pupils) {
            return Comparison.row(
                    total,
                    Comparison.PHASE_MIX,
                    null,
                    "Too few schools of one of the trust's phases are in this source.");
        }
        double expected = weighted / pupils;
        long events = Math.round(weighted / multipliers.get(total.<String>getAs("indicator_id")));
        return Comparison.row(total, Comparison.PHASE_MIX, new England.Rate(expected, events, pupils, null), null);
    }

    private static boolean sameGroup(Row left, Row right) {
        return GROUP.stream().allMatch(key -> left.getAs(key).equals(right.getAs(key)));
    }
}
