// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.AcademicYear;
import inclusion.ingest.vocabulary.EducationPhase;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What each authority does about plans, appeals and young people. Pupils with plans are those of the schools that lie in
 * it; everybody else whom it keeps a plan for, and every decision, falls by chance around what is usual in England.
 */
final class AuthorityModel {
    private static final long STREAM = 0x5E4D;
    private static final List<EducationPhase> MAINSTREAM =
            List.of(EducationPhase.PRIMARY, EducationPhase.SECONDARY, EducationPhase.ALL_THROUGH);

    private final AuthorityShares shares = AuthorityShares.published();
    private final Tally tally;
    private final long seed;

    AuthorityModel(Tally tally, long seed) {
        this.tally = tally;
        this.seed = seed;
    }

    Geography geography() {
        return tally.england().geography();
    }

    /** Those with figures of plans and appeals, oldest first: some before the first year of schools. */
    List<AcademicYear> years() {
        return IntStream.rangeClosed(
                        firstYear().firstYear(), geography().lastYear().firstYear())
                .mapToObj(AcademicYear::new)
                .toList();
    }

    private AcademicYear firstYear() {
        return geography().firstYear().minus(shares.yearsBefore());
    }

    /** Sums over the authorities of an area: plans of the year's January, and the calendar year before it. */
    AuthorityCounts of(Area area, AcademicYear year) {
        AuthorityCounts sum = new AuthorityCounts();
        geography().authorities().stream()
                .filter(authority ->
                        area.authority() == null || area.authority().equals(authority))
                .filter(authority -> area.region() == null || area.region().equals(authority.region()))
                .forEach(authority -> sum.add(counts(authority, year)));
        return sum;
    }

    /** A percentage of the area's young people, such as those out of everything. */
    double percent(Area area, double share, int which) {
        long place =
                area.authority() == null ? 0 : Long.parseLong(area.authority().code());
        double factor = area.authority() == null
                ? 1
                : Chance.of(seed, STREAM, place, which).factor(shares.spread());
        return 100 * share * factor;
    }

    AuthorityShares shares() {
        return shares;
    }

    private AuthorityCounts counts(Authority authority, AcademicYear year) {
        long place = Long.parseLong(authority.code());
        Chance own = Chance.of(seed, STREAM, place);
        double slow = own.factor(shares.spread());
        double strict = own.factor(shares.spread());
        double contested = own.factor(shares.spread());
        Chance chance = Chance.of(seed, STREAM, place, year.firstYear());
        int index = year.firstYear() - firstYear().firstYear();
        double drift = StrictMath.pow(own.factor(shares.drift()), index - shares.yearsBefore());
        AuthorityCounts counts = new AuthorityCounts();
        plans(counts, chance, authority, year);
        counts.set("requests_received_in_year", chance.whole(shares.requestsPerPlan() * counts.of("ehcplans")));
        counts.draw(
                chance,
                "requests_decided_not_to_assess",
                least(shares.refusedPerRequest() * strict),
                "requests_received_in_year");
        counts.draw(chance, "requests_decision_not_made", shares.undecidedPerRequest(), "requests_received_in_year");
        counts.set(
                "requests_decided_to_assess",
                counts.of("requests_received_in_year")
                        - counts.of("requests_decided_not_to_assess")
                        - counts.of("requests_decision_not_made"));
        counts.draw(
                chance,
                "mediation_related_request",
                least(shares.mediationPerRefusal() * contested),
                "requests_decided_not_to_assess");
        counts.draw(
                chance,
                "tribunal_related_request",
                least(shares.tribunalPerRefusal() * contested),
                "requests_decided_not_to_assess");
        counts.draw(
                chance, "tribunal_after_mediation_request", shares.tribunalPerMediation(), "mediation_related_request");
        counts.set(
                "assess_in_year", chance.whole(shares.assessedPerAccepted() * counts.of("requests_decided_to_assess")));
        counts.draw(chance, "assess_issued", shares.issuedPerAssessment(), "assess_in_year");
        counts.draw(chance, "assess_not_issued", least(shares.refusedPerAssessment() * strict), "assess_in_year");
        timeliness(
                counts,
                chance,
                shares.withinTwentyWeeks().get(index)
                        / slow
                        * drift
                        * shares.programme().inTime(authority, year));
        reviews(counts, chance, slow);
        counts.set("total_ceased", chance.whole(shares.ceasedPerPlan() * counts.of("ehcplans")));
        counts.draw(chance, "needs_met", shares.needsMetPerCeased(), "total_ceased");
        counts.set(
                "decisions",
                counts.of("requests_decided_not_to_assess")
                        + counts.of("assess_not_issued")
                        + counts.of("ehcplans")
                        + counts.of("needs_met"));
        counts.draw(chance, "appeals", shares.appealsPerDecision().get(index) * contested * slow, "decisions");
        return counts;
    }

    private void plans(AuthorityCounts counts, Chance chance, Authority authority, AcademicYear year) {
        long mainstream = pupils(year, school -> MAINSTREAM.contains(school.phase()), authority);
        long special = pupils(year, school -> school.phase() == EducationPhase.SPECIAL, authority);
        long provision = pupils(year, school -> school.phase() == EducationPhase.ALTERNATIVE_PROVISION, authority);
        long inSchools = mainstream + special + provision;
        shares.placements().forEach((column, share) -> counts.set(column, chance.whole(share * inSchools)));
        counts.set("mainstream_total", mainstream);
        counts.set("special_total", special + counts.of("special_independent") + counts.of("special_non_maintained"));
        counts.set("ap_pru_total", provision);
        counts.set(
                "ed_elsewhere",
                counts.of("elective_home_education") + counts.of("neet") + counts.of("other_arrangements_la"));
        counts.set(
                "ehcplans",
                mainstream
                        + counts.of("special_total")
                        + provision
                        + counts.of("fe_total")
                        + counts.of("ed_elsewhere"));
    }

    private long pupils(AcademicYear year, Predicate<School> wanted, Authority authority) {
        AcademicYear known =
                year.compareTo(geography().firstYear()) < 0 ? geography().firstYear() : year;
        long plans = tally.sum(known, wanted.and(school -> school.authority().equals(authority)))
                .roll()
                .ehcPlans();
        return Math.round(
                plans / StrictMath.pow(1 + shares.planGrowth(), known.firstYear() - (double) year.firstYear()));
    }

    private void timeliness(AuthorityCounts counts, Chance chance, double inTime) {
        counts.set("plans_issued_den", counts.of("assess_issued"));
        counts.draw(chance, "exceptions", shares.exceptionsPerPlan(), "plans_issued_den");
        counts.set("plans_issued_den_ex", counts.of("plans_issued_den") - counts.of("exceptions"));
        counts.draw(
                chance,
                "plans_issued_20_weeks_ex",
                least(inTime * chance.factor(shares.yearlySpread())),
                "plans_issued_den_ex");
        counts.draw(chance, "exceptions_in_time", shares.exceptionsWithinTwentyWeeks(), "exceptions");
        counts.set(
                "plans_issued_within_20_weeks",
                counts.of("plans_issued_20_weeks_ex") + counts.of("exceptions_in_time"));
    }

    private void reviews(AuthorityCounts counts, Chance chance, double slow) {
        counts.draw(chance, "review_expected", shares.reviewsDuePerPlan(), "ehcplans");
        counts.draw(chance, "total_review_meeting", least(shares.reviewsHeldPerDue() / slow), "review_expected");
        counts.draw(chance, "review_decisions", shares.decisionsPerReview(), "total_review_meeting");
        counts.draw(
                chance, "number_decsion_4weeks", least(shares.decisionsWithinFourWeeks() / slow), "review_decisions");
        counts.set("number_decision_gt_4weeks", counts.of("review_decisions") - counts.of("number_decsion_4weeks"));
    }

    /** However far from what is usual, nobody does nearly everything. */
    private static double least(double share) {
        return Math.min(0.97, share);
    }
}
