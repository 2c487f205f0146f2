// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare.method;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a pupil is compared by. What is not known of a pupil is a category of its own, {@value #UNKNOWN}.
 *
 * @param phase of the school
 * @param sen provision: none, SEN support, EHC plan
 * @param yearBand of the pupil
 * @param fsm whether eligible for free school meals
 * @param sex of the pupil
 * @param ethnicity major group
 */
public record PupilCell(String phase, String sen, String yearBand, String fsm, String sex, String ethnicity) {
    /** The category of those of whom a covariate is not known. */
    public static final String UNKNOWN = "unknown";

    /** Stands where a covariate is left out of account. */
    public static final String ANY = "*";

    /** Rungs above a whole cell. */
    static final int RUNGS = 4;

    /** A missing or blank covariate becomes {@value #UNKNOWN}. */
    public PupilCell {
        phase = known(phase);
        sen = known(sen);
        yearBand = known(yearBand);
        fsm = known(fsm);
        sex = known(sex);
        ethnicity = known(ethnicity);
    }

    /**
     * The second view, of a unit and of its comparator alike: a school that identifies more SEN raises its own
     * expectation, so figures are published with and without it.
     */
    public static Map<PupilCell, CellCount> withoutSen(Map<PupilCell, CellCount> counts) {
        Map<PupilCell, CellCount> merged = new HashMap<>();
        counts.forEach((cell, count) -> merged.merge(
                new PupilCell(cell.phase, ANY, cell.yearBand, cell.fsm, cell.sex, cell.ethnicity),
                count,
                CellCount::plus));
        return merged;
    }

    /** The cell so many rungs up: without ethnicity, then sex, then free meals, then year; phase and SEN stay. */
    PupilCell up(int rungs) {
        return new PupilCell(
                phase,
                sen,
                rungs >= 4 ? ANY : yearBand,
                rungs >= 3 ? ANY : fsm,
                rungs >= 2 ? ANY : sex,
                rungs >= 1 ? ANY : ethnicity);
    }

    private static String known(String value) {
        return Optional.ofNullable(value).filter(given -> !given.isBlank()).orElse(UNKNOWN);
    }
}
