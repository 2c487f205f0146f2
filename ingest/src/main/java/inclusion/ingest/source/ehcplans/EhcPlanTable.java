// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.ehcplans;

import inclusion.ingest.source.Layout;
import inclusion.ingest.source.Measures;
import java.util.List;

/**
 * A table of a release with the figures that are read of it.
 *
 * @param marks columns that no other table has together
 */
record EhcPlanTable(String title, List<String> marks, List<EhcPlanTable.Figure> figures) {
    /** Plans in force on the January census day, by where the child or young person is placed. */
    static final EhcPlanTable CASELOAD = new EhcPlanTable(
            "EHC plans in January, by placement",
            List.of("ehcplans", "mainstream_total", "special_total"),
            Figure.count("ehc_plan", "ehcplans"),
            Figure.count("ehc_plan_mainstream", "mainstream_total"),
            Figure.count("ehc_plan_special", "special_total"),
            Figure.count("ehc_plan_independent_special", "special_independent"),
            Figure.count("ehc_plan_non_maintained_special", "special_non_maintained"),
            Figure.count("ehc_plan_alternative_provision", "ap_pru_total"),
            Figure.count("ehc_plan_further_education", "fe_total"),
            Figure.count("ehc_plan_elsewhere", "ed_elsewhere"),
            Figure.count("ehc_plan_home_educated", "elective_home_education"),
            Figure.count("ehc_plan_not_in_education", "neet"),
            Figure.share("ehc_plan_mainstream", "mainstream_total_pc", "ehc_plan"),
            Figure.share("ehc_plan_special", "special_total_pc", "ehc_plan"),
            Figure.share("ehc_plan_alternative_provision", "AP_PRU_total_pc", "ehc_plan"),
            Figure.share("ehc_plan_further_education", "fe_total_pc", "ehc_plan"),
            Figure.share("ehc_plan_elsewhere", "ed_elsewhere_pc", "ehc_plan"));
    /** Plans issued in a calendar year, by how long that took. */
    static final EhcPlanTable TIMELINESS = new EhcPlanTable(
            "EHC plans issued within 20 weeks",
            List.of("plans_issued_den", "plans_issued_within_20_weeks"),
            Figure.count("ehc_plan_issued", "plans_issued_den"),
            Figure.count("ehc_plan_issued_within_20_weeks", "plans_issued_within_20_weeks"),
            Figure.count("ehc_plan_issued_no_exception", "plans_issued_den_ex"),
            Figure.count("ehc_plan_issued_no_exception_within_20_weeks", "plans_issued_20_weeks_ex"),
            Figure.share("ehc_plan_issued_within_20_weeks", "pc_plans_issued_within_20_weeks", "ehc_plan_issued"),
            Figure.share(
                    "ehc_plan_issued_no_exception_within_20_weeks",
                    "PC_plans_issued_20_weeks_ex",
                    "ehc_plan_issued_no_exception"));
    /** Requests for an assessment in a calendar year, and what was decided. */
    static final EhcPlanTable REQUESTS = new EhcPlanTable(
            "Requests for EHC needs assessments",
            List.of("requests_received_in_year", "requests_decided_not_to_assess"),
            Figure.count("ehc_request", "requests_received_in_year"),
            Figure.count("ehc_request_refused", "requests_decided_not_to_assess"),
            Figure.count("ehc_request_accepted", "requests_decided_to_assess"),
            Figure.count("ehc_request_undecided", "requests_decision_not_made"),
            Figure.count("ehc_request_mediation", "mediation_related_request"),
            Figure.count("ehc_request_tribunal", "tribunal_related_request"),
            Figure.count("ehc_request_tribunal_after_mediation", "tribunal_after_mediation_request"),
            Figure.share("ehc_request_refused", "request_not_assess_pc", "ehc_request"));
    /** Assessments in a calendar year, and whether a plan followed. */
    static final EhcPlanTable ASSESSMENTS = new EhcPlanTable(
            "EHC needs assessments",
            List.of("assess_issued", "assess_not_issued"),
            Figure.count("ehc_assessment", "assess_in_year"),
            Figure.count("ehc_assessment_plan_issued", "assess_issued"),
            Figure.count("ehc_assessment_plan_refused", "assess_not_issued"),
            Figure.count("ehc_assessment_mediation", "number_assess_mediation"),
            Figure.count("ehc_assessment_tribunal", "number_assess_tribunal"),
            Figure.count("ehc_assessment_tribunal_after_mediation", "number_asssess_mediation_tribunal"));
    /** Reviews of plans that were due in a calendar year. */
    static final EhcPlanTable REVIEWS = new EhcPlanTable(
            "Annual reviews of EHC plans",
            List.of("review_expected", "total_review_meeting"),
            Figure.count("ehc_review_due", "review_expected"),
            Figure.count("ehc_review_held", "total_review_meeting"),
            Figure.count("ehc_review_decided_within_4_weeks", "number_decsion_4weeks|number_decision_4weeks"),
            Figure.count("ehc_review_decided_after_4_weeks", "number_decision_gt_4weeks"),
            Figure.share(
                    "ehc_review_decided_within_4_weeks",
                    "pc_decsion_4weeks|pc_decision_4weeks",
                    "ehc_review_decided_within_4_weeks",
                    "ehc_review_decided_after_4_weeks"));
    /** Plans that began in a calendar year. */
    static final EhcPlanTable NEW_PLANS =
            new EhcPlanTable("New EHC plans", List.of("new_ehc_plans"), Figure.count("ehc_plan_new", "new_ehc_plans"));
    /** Plans that ended in a calendar year. */
    static final EhcPlanTable CEASED_PLANS = new EhcPlanTable(
            "EHC plans that ceased",
            List.of("needs_met", "total_ceased"),
            Figure.count("ehc_plan_ceased", "total_ceased"),
            Figure.count("ehc_plan_ceased_needs_met", "needs_met"));

    /** All of them. */
    static final List<EhcPlanTable> ALL =
            List.of(CASELOAD, TIMELINESS, REQUESTS, ASSESSMENTS, REVIEWS, NEW_PLANS, CEASED_PLANS);

    private EhcPlanTable(String title, List<String> marks, Figure... figures) {
        this(title, marks, List.of(figures));
    }

    /** The layout with the columns of all figures: counts are required, percentages beside them are not. */
    Layout columns(Layout layout) {
        Layout more = layout;
        for (Figure figure : figures) {
            String[] others = figure.names().subList(1, figure.names().size()).toArray(String[]::new);
            more = figure.isCount() ? more.requires(figure.column(), others) : more.reads(figure.column(), others);
        }
        return more;
    }

    /** The measure that the share in a column is made of. */
    String countOf(String column) {
        return figures.stream()
                .filter(figure -> !figure.isCount() && figure.column().equals(column))
                .map(Figure::measure)
                .findFirst()
                .orElseThrow();
    }

    /** The figures of a row, with those symbols. */
    Measures measures(Measures none) {
        Measures all = none;
        for (Figure figure : figures) {
            all = figure.isCount()
                    ? all.count(figure.measure(), figure.column())
                    : all.percent(
                            figure.measure() + "_percent",
                            figure.column(),
                            Figure.DECIMALS,
                            figure.measure(),
                            figure.denominator().toArray(String[]::new));
        }
        return all;
    }

    /**
     * A count, or the percentage that a count makes of others.
     *
     * @param names of the column, ours first
     * @param denominator empty for a count
     */
    record Figure(String measure, List<String> names, List<String> denominator) {
        static final int DECIMALS = 1;

        static Figure count(String measure, String column) {
            return new Figure(measure, List.of(column.split("\\|", -1)), List.of());
        }

        static Figure share(String measure, String column, String... denominator) {
            return new Figure(measure, List.of(column.split("\\|", -1)), List.of(denominator));
        }

        boolean isCount() {
            return denominator.isEmpty();
        }

        String column() {
            return names.get(0);
        }
    }
}
