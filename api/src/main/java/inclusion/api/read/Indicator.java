// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import inclusion.api.snapshot.Row;
import java.util.Arrays;
import java.util.List;

/**
 * One definition of the catalogue. A ratio that is only printed has no numerator, denominator or labels of them (null).
 *
 * @param numerator id of a tally, as is the denominator
 * @param numeratorLabel plain plural noun, such as suspensions
 * @param unitLabel such as "per 100 pupils"
 * @param decimals how many a page shows
 * @param polarity lower, higher or context
 * @param interval wilson, poisson-byar or none
 * @param counterMeasures ids of the indicators to read beside it
 * @param definition the YAML text
 * @param workedExample the spec in Markdown
 * @param needs which files of a school's own feed it, in words; null when none do
 */
public record Indicator(
        String id,
        String version,
        String title,
        String shortTitle,
        String question,
        String perspective,
        int order,
        String valueType,
        String numerator,
        String denominator,
        String numeratorLabel,
        String denominatorLabel,
        String unitLabel,
        Double multiplier,
        int decimals,
        String polarity,
        Double margin,
        Double marginChange,
        String askHigher,
        String askLower,
        String askRising,
        String attributedTo,
        String rollup,
        String interval,
        List<String> breakdowns,
        List<String> counterMeasures,
        String populationNote,
        String whyItMatters,
        String doesNotTellYou,
        String sources,
        String methodology,
        String breaks,
        String authoredBy,
        String checkedBy,
        String reviewedOn,
        String nextReview,
        String changeLog,
        String definition,
        String workedExample,
        String needs) {
    /** Whether it is neither good nor bad, so never coloured, ranked or judged. */
    public boolean isContext() {
        return "context".equals(polarity);
    }

    /** Whether its value is a number of something out of a number of others: not so a gap, a ratio or a mean. */
    public boolean isShare() {
        return "proportion".equals(valueType) || "rate".equals(valueType);
    }

    static Indicator of(Row row) {
        return new Indicator(
                row.text("indicator_id"),
                row.text("version"),
                row.text("title"),
                row.text("short_title"),
                row.text("question"),
                row.text("perspective"),
                orZero(row.whole("indicator_order")),
                row.text("value_type"),
                row.text("numerator"),
                row.text("denominator"),
                row.text("numerator_label"),
                row.text("denominator_label"),
                row.text("unit_label"),
                row.number("multiplier"),
                orZero(row.whole("decimals")),
                row.text("polarity"),
                row.number("margin"),
                row.number("margin_change"),
                row.text("ask_higher"),
                row.text("ask_lower"),
                row.text("ask_rising"),
                row.text("attributed_to"),
                row.text("rollup"),
                row.text("interval"),
                list(row.text("breakdowns")),
                list(row.text("counter_measures")),
                row.text("population_note"),
                row.text("why_it_matters"),
                row.text("does_not_tell_you"),
                row.text("sources"),
                row.text("methodology"),
                row.text("breaks"),
                row.text("authored_by"),
                row.text("checked_by"),
                row.text("reviewed_on"),
                row.text("next_review"),
                row.text("change_log"),
                row.text("definition"),
                row.text("worked_example"),
                row.text("needs"));
    }

    private static int orZero(Integer number) {
        return number == null ? 0 : number;
    }

    private static List<String> list(String commaSeparated) {
        return commaSeparated == null
                ? List.of()
                : Arrays.stream(commaSeparated.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }
}
