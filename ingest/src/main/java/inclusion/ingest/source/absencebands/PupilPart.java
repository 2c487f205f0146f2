// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.source.absencebands;

import inclusion.ingest.source.SourceRow;
import inclusion.ingest.vocabulary.Breakdown;
import inclusion.ingest.vocabulary.FindingRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** To which groups the pupils of a row belong. What a school has not said of a pupil is a group of its own. */
final class PupilPart {
    private static final String UNKNOWN = "Unknown";
    private static final String NEED = "sen_provision";
    private static final String MEALS = "fsm";
    private static final String NEED_AND_MEALS = "sen_provision_fsm";

    private static final Map<String, String> NEEDS = Map.of(
            "any special educational need", "Any SEN",
            "no identified special educational need", "No SEN",
            "unclassified", UNKNOWN);

    private static final Map<String, String> ELIGIBLE = Map.of(
            "eligible", "Eligible",
            "not eligible", "Not eligible",
            "unclassified", UNKNOWN);

    private PupilPart() {}

    /** Whether a row holds others together, so that with it they would count twice. */
    static boolean isTotal(SourceRow row) {
        return Stream.of("education_phase", "fsm_eligibility", "sen_status", "sex", "nc_year")
                .anyMatch(column -> row.text(column).equalsIgnoreCase("Total"));
    }

    /** Everybody, the need, the meals, and both; refuses a row with a word that nobody knows. */
    static List<Breakdown> groups(SourceRow row) {
        String need = group(row, "sen_status", NEEDS);
        String meals = group(row, "fsm_eligibility", ELIGIBLE);
        boolean known = !need.equals(UNKNOWN) && !meals.equals(UNKNOWN);
        return List.of(
                Breakdown.TOTAL,
                new Breakdown(NEED, need),
                new Breakdown(MEALS, meals),
                new Breakdown(NEED_AND_MEALS, known ? need + " \u00d7 " + meals : UNKNOWN));
    }

    private static String group(SourceRow row, String column, Map<String, String> groups) {
        String group = groups.get(row.text(column).toLowerCase(Locale.ROOT));
        if (group == null) {
            row.refuseFor(FindingRule.CODE_UNKNOWN, column);
            return UNKNOWN;
        }
        return group;
    }
}
