// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sentences that only schools' own files bear out: measures read together, groups of pupils, parts of a year. Like
 * {@link Sentences} they name no cause and judge nothing.
 */
public final class PupilSentences {
    /** Stands under figures that the January census may still change. */
    public static final String PROVISIONAL = "On the October roll; provisional until the January census.";

    /** Stands where a school has given no file. */
    public static final String PUBLISHED_ONLY = "published figures only";

    /** Stands beside figures that come from the school's files. */
    public static final String OWN = "from the school\u2019s own files";

    private static final String ALL_ONE_SCALE = "All are drawn on one scale.";

    private PupilSentences() {}

    /**
     * How often something happened in two years.
     *
     * @param name as it stands in a sentence: "suspensions", "pupils on part-time timetables"
     * @param first the count of the first year known; null where that is a range or there is only one
     * @param last the count of the newest year; null where it is a range or not known
     */
    public record Course(String name, String firstYear, Long first, String lastYear, Long last) {
        boolean isKnown() {
            return first != null && last != null;
        }
    }

    /** What fell, what rose and what stayed, with both counts; nothing about why. */
    public static String together(List<Course> courses) {
        List<String> said = new ArrayList<>();
        join(said, courses, -1, "fell");
        join(said, courses, 1, "rose");
        join(said, courses, 0, "stayed the same");
        if (said.isEmpty()) {
            return "No two years of one measure are known, so nothing can be said of a change. " + ALL_ONE_SCALE;
        }
        return capital(String.join(". ", said)) + ". " + ALL_ONE_SCALE;
    }

    private static void join(List<String> said, List<Course> courses, int sign, String verb) {
        List<String> parts = courses.stream()
                .filter(course -> course.isKnown() && Long.signum(course.last() - course.first()) == sign)
                .map(course -> sign == 0
                        ? "%s (%s)".formatted(course.name(), Numbers.count(course.last()))
                        : "%s (%s in %s, %s in %s)"
                                .formatted(
                                        course.name(),
                                        Numbers.count(course.first()),
                                        Years.name(course.firstYear()),
                                        Numbers.count(course.last()),
                                        Years.name(course.lastYear())))
                .toList();
        if (!parts.isEmpty()) {
            said.add(capital(verb) + ": " + String.join("; ", parts));
        }
    }

    /**
     * How often one group compared with another: "Pupils on free school meals are suspended 4.4 times as often as others
     * (2.9 to 6.7); in England 4.2 times."
     *
     * @param group "Pupils on free school meals"
     * @param happens "are suspended"
     * @param lower lower end of the interval; null when there is none, as is {@code upper}
     * @param england England's ratio; null when nobody publishes it
     */
    public static String timesAsOften(
            String group, String happens, double ratio, Double lower, Double upper, Double england) {
        String interval = lower == null || upper == null ? "" : " " + Numbers.interval(lower, upper, 1);
        String beside = england == null ? "" : "; in England %s times".formatted(Numbers.value(england, 1));
        String unclear = lower != null && upper != null && lower <= 1 && upper >= 1
                ? " We cannot tell whether that is a real difference."
                : "";
        return "%s %s %s times as often as others%s%s.%s"
                .formatted(group, happens, Numbers.value(ratio, 1), interval, beside, unclear);
    }

    /** "Autumn term 2024/25, compared with autumn terms only." */
    public static String partYear(String timeIdentifier, String timePeriod) {
        return "%s %s, compared with %ss only."
                .formatted(timeIdentifier, Years.name(timePeriod), timeIdentifier.toLowerCase(Locale.UK));
    }

    /** What a page shows of a part of the pupils: "Only pupils with EHC plans. England’s figure is for the same group." */
    public static String onlyGroup(String group) {
        return "Only %s. England\u2019s figure, where there is one, is for the same group.".formatted(group);
    }

    /** Groups of which a page has nothing: "No figures of England for 2023/24 by these groups: girls, boys. …". */
    public static String groupsNotPublished(String groups, String who, String year) {
        return "No figures of %s for %s by these groups: %s. Nobody publishes them in the files read here."
                .formatted(who, year, groups);
    }

    /** A group without figures. */
    public static String noGroup(String group, String school, String period) {
        return "No figures of %s at %s for %s: they need the school\u2019s own files.".formatted(group, school, period);
    }

    /** Files of a year are there, but none that says who is in which group over the whole of it. */
    public static String noGroupsYet(String timePeriod) {
        return "No figures of groups for the whole of %s.".formatted(Years.name(timePeriod));
    }

    /** "No pupil file for 2023/24." */
    public static String noFile(String timePeriod) {
        return "No pupil file for %s.".formatted(Years.name(timePeriod));
    }

    /** "One file would fill it: programmes.csv." */
    public static String wouldFill(List<String> files) {
        if (files.isEmpty()) {
            return "";
        }
        boolean one = files.size() == 1 && files.get(0).matches("\\S+\\.csv");
        return (one ? "One file would fill it: " : "What would fill it: ") + String.join("; ", files) + ".";
    }

    /** A measure of which no year is known. */
    public static String needs(String files) {
        return "Needs pupil files: %s.".formatted(files);
    }

    /** With a capital first letter. */
    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** With a small first letter, as the second part of a sentence. */
    public static String small(String text) {
        return text.substring(0, 1).toLowerCase(Locale.UK) + text.substring(1);
    }
}
