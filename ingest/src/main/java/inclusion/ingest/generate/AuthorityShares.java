// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is usual in England of what authorities do, from published figures: see {@code generate/authorities.yaml}. */
record AuthorityShares(
        double spread,
        double yearlySpread,
        double drift,
        int yearsBefore,
        double planGrowth,
        Programme programme,
        Map<String, Double> placements,
        double requestsPerPlan,
        double refusedPerRequest,
        double undecidedPerRequest,
        double mediationPerRefusal,
        double tribunalPerRefusal,
        double tribunalPerMediation,
        double assessedPerAccepted,
        double issuedPerAssessment,
        double refusedPerAssessment,
        double exceptionsPerPlan,
        List<Double> withinTwentyWeeks,
        double exceptionsWithinTwentyWeeks,
        double reviewsDuePerPlan,
        double reviewsHeldPerDue,
        double decisionsPerReview,
        double decisionsWithinFourWeeks,
        double ceasedPerPlan,
        double needsMetPerCeased,
        List<Double> appealsPerDecision,
        double neet,
        double activityNotKnown,
        double neetOrNotKnownEhcp,
        double neetOrNotKnownSenSupport,
        double neetOrNotKnownNoSen) {
    /**
     * What a programme changes.
     *
     * @param authorities three digits each
     * @param firstYear the first calendar year that is changed
     * @param withinTwentyWeeks a factor on the share of plans in time
     */
    record Programme(Set<String> authorities, int firstYear, double withinTwentyWeeks) {
        double inTime(Authority authority, AcademicYear year) {
            return authorities.contains(authority.code()) && year.firstYear() >= firstYear ? withinTwentyWeeks : 1;
        }
    }

    static AuthorityShares published() {
        return GenerateResource.read("authorities.yaml", AuthorityShares.class);
    }
}
