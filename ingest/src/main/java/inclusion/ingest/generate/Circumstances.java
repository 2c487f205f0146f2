// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.List;

/**
 * What is usual at one school. Factors multiply what is usual for its phase; 1 is usual.
 *
 * @param intake places in a year group
 * @param fsm share of pupils with free school meals in the first year
 * @param eal share of pupils whose first language is another
 * @param absence one factor for each year, the last for those after
 * @param suspension one factor for each year, the last for those after
 * @param onlyHidden whether each year brings one suspended pupil and one permanent exclusion, no more: counts that a
 *     publisher hides
 */
record Circumstances(
        double intake,
        boolean sixthForm,
        double fsm,
        double eal,
        double ehcPlan,
        double senSupport,
        List<Double> absence,
        List<Double> suspension,
        double exclusion,
        double notSustained,
        double pupilsPerTeacher,
        boolean onlyHidden) {

    double absence(int year) {
        return Yearly.at(absence, year);
    }

    double suspension(int year) {
        return Yearly.at(suspension, year);
    }
}
