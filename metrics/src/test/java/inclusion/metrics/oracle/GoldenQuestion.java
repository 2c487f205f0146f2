// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.oracle;

import java.util.Map;
import java.util.Optional;

/** The SQL that asks the lake for a published figure; what is asked, by the name that the figure goes under. */
final class GoldenQuestion {
    private static final Map<String, String> COLUMN_OF = Map.ofEntries(
            Map.entry("headcount", "denominator of suspension-rate"),
            Map.entry("permanent exclusions", "numerator of permanent-exclusion-rate"),
            Map.entry("permanent exclusion rate %", "indicator_value of permanent-exclusion-rate"),
            Map.entry("fixed period exclusions (suspensions)", "numerator of suspension-rate"),
            Map.entry("suspensions", "numerator of suspension-rate"),
            Map.entry("suspension rate %", "indicator_value of suspension-rate"),
            Map.entry("pupils with 1+ suspension", "numerator of suspended-pupil-rate"),
            Map.entry("1+ suspension rate %", "indicator_value of suspended-pupil-rate"),
            Map.entry("enrolments", "denominator of persistent-absence-rate"),
            Map.entry("persistent absentees (10%)", "numerator of persistent-absence-rate"),
            Map.entry("persistent absence %", "indicator_value of persistent-absence-rate"),
            Map.entry("overall absence %", "indicator_value of overall-absence-rate"),
            Map.entry("EHCP %", "indicator_value of ehcp-share"),
            Map.entry("SEN support %", "indicator_value of sen-support-share"),
            Map.entry("EHC plans sum", "numerator of ehcp-share"),
            Map.entry("SEN support sum", "numerator of sen-support-share"),
            Map.entry("pupils (NOR) sum", "denominator of ehcp-share"),
            Map.entry("FSM eligible sum (state-funded + NMSS)", "numerator of fsm-share"),
            Map.entry("KS4 cohort", "denominator of ks4-dest-sustained"),
            Map.entry("sustained destination %", "indicator_value of ks4-dest-sustained"),
            Map.entry("education %", "indicator_value of ks4-dest-education"),
            Map.entry("not sustained %", "indicator_value of ks4-dest-not-sustained"));

    /** The file of this destination year counts apprentices in education. */
    private static final String APPRENTICES_IN_EDUCATION = "201516";

    private static final Map<String, String> PHASE_OF = Map.ofEntries(
            Map.entry("England", "Total"),
            Map.entry("England Total", "Total"),
            Map.entry("England, all school rows (URN<>NAT)", "Total"),
            Map.entry("England state-funded mainstream & special", "Total"),
            Map.entry("England State-funded primary", "Primary"),
            Map.entry("State-funded primary", "Primary"),
            Map.entry("England State-funded secondary", "Secondary"),
            Map.entry("State-funded secondary", "Secondary"),
            Map.entry("England Special", "Special"),
            Map.entry("Special", "Special"));

    private GoldenQuestion() {}

    /** Empty for a figure that is not an indicator but a fact of its file. */
    static Optional<String> of(GoldenFigure figure) {
        if (figure.metric().equals("schools in an open MAT with exclusion row")) {
            return Optional.of(membersWithAnExclusionRow());
        }
        return Optional.ofNullable(COLUMN_OF.get(figure.metric())).map(column -> value(figure, column));
    }

    private static String value(GoldenFigure figure, String columnOf) {
        String[] parts = columnOf.split(" of ", -1);
        boolean apprentices = figure.period().equals(APPRENTICES_IN_EDUCATION);
        String indicator = parts[1].equals("ks4-dest-education") && apprentices
                ? "ks4-dest-education-or-apprenticeship"
                : parts[1];
        return "SELECT " + parts[0] + "::DOUBLE FROM indicator_value WHERE is_preferred AND indicator_id = '"
                + indicator + "' AND time_period = '" + figure.period() + "' AND breakdown = 'Total' AND "
                + place(figure.level());
    }

    private static String place(String level) {
        if (level.startsWith("LA ")) {
            return "geographic_level = 'Local authority' AND education_phase = 'Total' AND entity_code IN (SELECT "
                    + "entity_code FROM entity WHERE geographic_level = 'Local authority' AND entity_name = '"
                    + level.substring("LA ".length()) + "')";
        }
        if (!PHASE_OF.containsKey(level)) {
            throw new IllegalArgumentException(
                    "Invalid level of a golden figure: " + level + " is no place known here");
        }
        return "geographic_level = 'National' AND education_phase = '" + PHASE_OF.get(level) + "'";
    }

    /**
     * The dry run that gave this figure went from membership through the register to the exclusions. Members that left
     * the register before it was printed are found by the number that the absence file prints; they come on top.
     */
    private static String membersWithAnExclusionRow() {
        return members("y.register_known");
    }

    static String membersThatTheRegisterNoLongerHas() {
        return members("NOT y.register_known");
    }

    private static String members(String condition) {
        return "SELECT count(DISTINCT m.school_urn)::DOUBLE FROM membership m JOIN school_year y USING (school_urn, "
                + "time_period) WHERE time_period = '201617' AND " + condition + " AND EXISTS (FROM indicator_value v "
                + "WHERE v.geographic_level = 'School' AND v.entity_code = m.school_urn AND v.denominator IS NOT NULL AND "
                + "v.time_period = m.time_period AND v.indicator_id = 'suspension-rate')";
    }
}
