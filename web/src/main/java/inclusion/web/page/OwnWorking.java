// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Level;
import inclusion.api.read.OwnFile;
import inclusion.api.read.Tally;
import inclusion.web.words.Numbers;
import inclusion.web.words.PupilSentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a value from schools' own files was made: counts and their conditions, never a pupil's row. */
final class OwnWorking {
    private static final Pattern WHERE = Pattern.compile("(?m)^\\s*(?:- )?where:\\s*[\"']?(.*?)[\"']?\\s*$");
    /** A trust of fifty schools has hundreds of returns: the first of them are shown. */
    private static final int MOST_FILES = 30;

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

    /**
     * Which files the schools' counts of the year came from: "return.xml: 978 rows of the roll, 120 of exclusions".
     *
     * @param files sorted by name
     */
    static List<String> files(List<OwnFile> files, IndicatorValue value) {
        boolean school = value.level() == Level.SCHOOL;
        if (!school && value.level() != Level.MAT) {
            return List.of("Each school\u2019s working names its own files.");
        }
        Map<String, List<OwnFile>> byContent = new LinkedHashMap<>();
        files.forEach(file -> byContent
                .computeIfAbsent(file.fileChecksum(), none -> new ArrayList<>())
                .add(file));
        if (byContent.isEmpty()) {
            return List.of("No file of its own in this year: the value rests on what other schools\u2019 files say.");
        }
        List<String> lines = new ArrayList<>();
        byContent.values().stream().limit(MOST_FILES).forEach(one -> lines.add(file(one, school)));
        if (byContent.size() > MOST_FILES) {
            lines.add("And %s. All of them: ./inclusion sql --lake DIR --profile internal \"SELECT * FROM own_file\""
                    .formatted(Numbers.of(byContent.size() - MOST_FILES, "more file", "more files")));
        }
        lines.add(
                "These are the files of %s and year with what the count needs. Another year\u2019s or another school\u2019s may say more, as of a pupil who came back."
                        .formatted(school ? "this school" : "its schools"));
        return lines;
    }

    private static String file(List<OwnFile> one, boolean school) {
        OwnFile first = one.get(0);
        String used = one.stream()
                .map(each -> "%s of %s%s"
                        .formatted(
                                Numbers.of(each.rows(), "row", "rows"),
                                kind(each.coveredTable()),
                                school ? "" : " of " + Numbers.of(each.schools(), "school", "schools")))
                .collect(Collectors.joining(", "));
        List<String> left = new ArrayList<>();
        if (first.rowsQuarantined() > 0) {
            left.add(Numbers.count(first.rowsQuarantined()) + " set aside");
        }
        if (first.rowsSuperseded() > 0) {
            left.add(Numbers.count(first.rowsSuperseded()) + " replaced by a later delivery");
        }
        return "%s: %s%s \u00b7 checksum %s"
                .formatted(
                        first.fileName(),
                        used,
                        left.isEmpty() ? "" : "; of the whole file " + String.join(", ", left),
                        WorkingPage.checksum(first.fileChecksum()));
    }

    private static String kind(String coveredTable) {
        return switch (coveredTable) {
            case "roll" -> "the roll";
            case "timetable" -> "the timetable";
            case "cpd" -> "training";
            default -> coveredTable;
        };
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
