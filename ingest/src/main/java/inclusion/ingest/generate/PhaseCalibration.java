// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.List;
import java.util.Map;

/**
 * What is usual in one phase of education, from the published figures (sources in {@code calibration.yaml}). Lists
 * stand one for each year; maps multiply what is usual and average about 1 over the phase's pupils.
 *
 * @param intakes places in a year group, one of them for each background school
 * @param groupSizes each year group's part of the intake
 * @param rollTrend factor from one year's intake to the next
 * @param turnover probability that a place changes hands in a year
 * @param absence mean share of sessions missed by those who are not severely absent
 * @param severe share of pupils who miss half or more
 * @param unauthorised part of the missed sessions
 * @param suspended probability of at least one suspension
 * @param again probability of one more, after each
 * @param excluded probability of a permanent exclusion
 * @param conductByGroup for suspensions and exclusions
 */
record PhaseCalibration(
        double shareOfSchools,
        int firstGroup,
        int lastGroup,
        List<Integer> intakes,
        List<Double> groupSizes,
        double rollTrend,
        double turnover,
        double girls,
        List<Double> fsm,
        List<Double> eal,
        List<Double> ehcPlan,
        List<Double> senSupport,
        List<Double> senByGroup,
        Map<Trait, Double> ehcPlanBy,
        Map<Trait, Double> senSupportBy,
        List<Double> absence,
        List<Double> severe,
        List<Double> unauthorised,
        Map<Trait, Double> absenceBy,
        List<Double> suspended,
        double again,
        List<Double> excluded,
        Map<Trait, Double> conductBy,
        List<Double> conductByGroup,
        Map<SchoolTrait, Double> spread,
        double pupilsPerTeacher) {

    /** The year group of a place in {@code groupSizes} and the like. */
    double ofGroup(List<Double> figures, int yearGroup) {
        return figures.get(yearGroup - firstGroup);
    }

    double spreadOf(SchoolTrait trait) {
        return spread.getOrDefault(trait, 0.0);
    }
}
