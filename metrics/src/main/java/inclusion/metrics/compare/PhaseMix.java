// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * A trust as a whole beside Σ (its denominator in a phase × England's rate in it) ÷ Σ denominators. A phase without a rate
 * of England's is left out on both sides: the row then carries the trust's value over the other phases.
 */
record PhaseMix(Benchmarks benchmarks) {
    private static final String TOO_FEW_OF_A_PHASE = "Too few schools of one of the trust's phases are in this source.";

    Row mixed(Row total, List<Row> phases) {
        if (!Comparison.coversEnough(total)) {
            return without(total, Comparison.TOO_FEW_SCHOOLS);
        }
        double multiplier = benchmarks.multiplier(total);
        double weighted = 0;
        double exact = 0;
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
            Optional<England.Rate> rate = benchmarks.england().rate(phase, phase.getAs("education_phase"));
            if (rate.isEmpty()) {
                leftOut.add(phase.getAs("education_phase"));
                continue;
            }
            Long numerator = phase.getAs("numerator");
            observed = observed == null || numerator == null ? null : Long.valueOf(observed + numerator);
            weighted += denominator * rate.orElseThrow().value();
            exact += denominator * rate.orElseThrow().exact(multiplier);
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
        double share = exact / compared;
        if (leftOut.isEmpty()) {
            return benchmarks.row(
                    total,
                    Comparison.PHASE_MIX,
                    Benchmarks.Of.ENGLAND,
                    expected,
                    null,
                    null,
                    share,
                    benchmarks.peer(total));
        }
        if (observed == null) {
            return without(total, leftOut(leftOut) + " A small count is hidden in what is left.");
        }
        England.Rate rest = new England.Rate(multiplier * observed / compared, observed, compared, null);
        return benchmarks.row(
                total,
                Comparison.PHASE_MIX,
                Benchmarks.Of.ENGLAND,
                expected,
                leftOut(leftOut),
                rest,
                share,
                benchmarks.peer(total));
    }

    private Row without(Row total, String why) {
        return benchmarks.without(total, Comparison.PHASE_MIX, why);
    }

    /** What a comparison does not hold: "Alternative provision is left out of this comparison: …". */
    private static String leftOut(List<String> phases) {
        String one = phases.get(0);
        if (phases.size() == 1 && one.equals("Alternative provision")) {
            return one + " is left out of this comparison: England publishes no figure for it.";
        }
        return "Left out of this comparison: " + String.join(", ", phases) + ". England publishes no figure for them.";
    }
}
