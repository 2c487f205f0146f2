// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.api.read.Tally;
import inclusion.web.words.Numbers;
import inclusion.web.words.PupilSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a value from schools' own files was made: counts and their conditions, never a pupil's row. */
final class OwnWorking {
    private static final Pattern WHERE = Pattern.compile("(?m)^\\s*(?:- )?where:\\s*[\"']?(.*?)[\"']?\\s*$");
    private static final String PUBLISHED = "published_count";

    private OwnWorking() {}

    /** Where the value comes from, which schools are in it and whether it may still change. */
    static String evidence(IndicatorValue value) {
        boolean school = value.level() == Level.SCHOOL;
        String schools = school || value.schoolsPresent() == null || value.schoolsExpected() == null
                ? ""
                : " %s of %s have given what it needs."
                        .formatted(
                                Numbers.count(value.schoolsPresent()),
                                Numbers.of(value.schoolsExpected(), "school", "schools"));
        return (school ? "Counted from the school\u2019s own files." : "Counted from its schools\u2019 own files.")
                + schools
                + (value.provisional() ? " " + PupilSentences.PROVISIONAL : "")
                + " Internal: pupils\u2019 rows are never shown.";
    }

    /** A figure that is not one count out of another: "10.4 subjects per pupil, the mean of 848 pupils", "2.5 times". */
    static String sum(Indicator indicator, IndicatorValue value, String shown) {
        String from = "own".equals(value.evidence()) ? ", from schools\u2019 own files" : "";
        if ("mean".equals(indicator.valueType()) && value.denominator() != null) {
            return "%s, the mean of %s %s%s"
                    .formatted(shown, Numbers.count(value.denominator()), indicator.denominatorLabel(), from);
        }
        boolean both = "times as often".equals(indicator.unitLabel())
                && value.numerator() != null
                && value.denominator() != null
                && value.againstNumerator() != null
                && value.againstDenominator() != null;
        return both
                ? "%s of %s beside %s of %s: %s"
                        .formatted(
                                Numbers.count(value.numerator()),
                                Numbers.count(value.denominator()),
                                Numbers.count(value.againstNumerator()),
                                Numbers.count(value.againstDenominator()),
                                shown)
                : shown + ("derived".equals(indicator.valueType()) ? ", derived from two values" : "") + from;
    }

    /** What a row had to be so that it was counted; nothing for published counts. */
    static List<String> filter(Tally tally) {
        if (tally.fact() == null || PUBLISHED.equals(tally.fact())) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Counted in: %s, from schools\u2019 own files."
                .formatted(tally.fact().replace('_', ' ')));
        Matcher where = WHERE.matcher(tally.definition() == null ? "" : tally.definition());
        if (where.find()) {
            lines.add("Only where " + plain(where.group(1)) + ".");
        }
        return lines;
    }

    /** The condition of the definition file in words. */
    private static String plain(String condition) {
        return condition
                .replaceAll("(?i)\\bis not null\\b", "is known")
                .replaceAll("(?i)\\bis null\\b", "is not known")
                .replaceAll("(?i)\\bAND\\b", "and")
                .replaceAll("(?i)\\bOR\\b", "or")
                .replaceAll("(?i)\\bNOT\\b", "not")
                .replaceAll("(?i)\\bIN\\b", "is one of")
                .replace("<>", "is not")
                .replace(">=", "is at least")
                .replace("<=", "is at most")
                .replace(" = ", " is ")
                .replace('_', ' ')
                .replace("'", "");
    }
}
