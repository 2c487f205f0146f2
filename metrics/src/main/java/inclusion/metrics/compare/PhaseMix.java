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
 * England's; the trust as a whole beside Σ (its denominator in a phase × England's rate in it) ÷ Σ denominators. A phase
 * without a rate of England's is left out on both sides: the row then carries the trust's value over the other phases.
 */
final class PhaseMix implements Iterator<Row> {
    private static final List<String> GROUP = List.of("entity_code", "indicator_id", "time_period", "time_identifier");

    private static final String TOO_FEW_OF_A_PHASE = "Too few schools of one of the trust's phases are in this source.";

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
        double multiplier = multipliers.get(total.<String>getAs("indicator_id"));
        double weighted = 0;
        long pupils = 0;
        long compared = 0;
        Long observed = 0L;
        List<String> leftOut = new ArrayList<>();
        for (Row phase : phases) {
            Long denominator = phase.getAs("denominator");
            if (denominator == null) {
                return without(total, TOO_FEW_OF_A_PHASE);
            }
            pupils += denominator;
            Optional<England.Rate> rate = england.rate(phase, phase.getAs("education_phase"));
            if (rate.isEmpty()) {
                leftOut.add(phase.getAs("education_phase"));
                continue;
            }
            Long numerator = phase.getAs("numerator");
            observed = observed == null || numerator == null ? null : Long.valueOf(observed + numerator);
            weighted += denominator * rate.orElseThrow().value();
            compared += denominator;
        }
        if (compared == 0) {
            return without(total, "There is no figure for England's phases in this year.");
        }
        Long whole = total.getAs("denominator");
        if (whole == null || whole != pupils) {
            return without(total, TOO_FEW_OF_A_PHASE);
        }
        England.Rate expected =
                new England.Rate(weighted / compared, Math.round(weighted / multiplier), compared, null);
        if (leftOut.isEmpty()) {
            return Comparison.row(total, Comparison.PHASE_MIX, expected, null);
        }
        if (observed == null) {
            return without(total, leftOut(leftOut) + " A small count is hidden in what is left.");
        }
        return Comparison.row(
                total,
                Comparison.PHASE_MIX,
                expected,
                leftOut(leftOut),
                new England.Rate(multiplier * observed / compared, observed, compared, null));
    }

    private static Row without(Row total, String why) {
        return Comparison.row(total, Comparison.PHASE_MIX, null, why);
    }

    /** What a comparison does not hold: "Alternative provision is left out of this comparison: …". */
    private static String leftOut(List<String> phases) {
        String one = phases.get(0);
        if (phases.size() == 1 && one.equals("Alternative provision")) {
            return one + " is left out of this comparison: England publishes no figure for it.";
        }
        return "Left out of this comparison: " + String.join(", ", phases) + ". England publishes no figure for them.";
    }

    private static boolean sameGroup(Row left, Row right) {
        return GROUP.stream().allMatch(key -> left.getAs(key).equals(right.getAs(key)));
    }
}
