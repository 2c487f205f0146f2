// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Every sentence that states a fact, in one place. The slots come from the snapshot; no sentence names a cause, and none
 * judges: where a value lies beside its benchmark is said with two numbers.
 */
public final class Sentences {
    /** Stands where a value is beside nothing that it could be judged by. */
    public static final String NO_VERDICT = "No verdict: nothing in this snapshot that it could be judged by.";

    /** Stands where concerns, strengths and changes will. */
    public static final String NO_COMPARISONS = "Comparisons are not part of this snapshot.";

    /** Stands for a benchmark that does not exist. */
    public static final String NO_BENCHMARK = "England publishes no figure to compare with.";

    /** Stands under a context indicator. */
    public static final String CONTEXT = "Neither good nor bad.";

    /** Stands under the scorecard. */
    public static final String NO_TOTAL = "No total score: five perspectives are not one number.";

    private Sentences() {}

    /** One year of a course; {@code value} is null for a range (both ends given) or for nothing. */
    public record Said(String timePeriod, Double value, Double lower, Double upper, Double benchmark) {
        boolean isRange() {
            return value == null && lower != null && upper != null;
        }

        boolean isKnown() {
            return value != null || isRange();
        }
    }

    /** A name's possessive: "Fellside’s", "St Hugh of Wells’". */
    public static String of(String name) {
        return name + (name.endsWith("s") ? "\u2019" : "\u2019s");
    }

    /** Whose value a benchmark is: "England’s secondaries", "England" for all phases together. */
    public static String england(String phase) {
        return Phases.TOTAL.equals(phase) ? "England" : "England\u2019s " + Phases.plural(phase);
    }

    /**
     * A value with its interval, year and benchmark: "Suspensions at Mossgate High School in 2023/24: 70.6 per 100
     * pupils (65.4 to 76.0); England’s secondaries 22.6."
     */
    public static String value(Measure measure, String who, Said said, String against) {
        if (!said.isKnown()) {
            return "%s at %s: no figure for %s.".formatted(measure.shortTitle(), who, Years.name(said.timePeriod()));
        }
        return "%s at %s in %s: %s%s"
                .formatted(
                        measure.shortTitle(),
                        who,
                        Years.name(said.timePeriod()),
                        beside(measure, said, against),
                        context(measure));
    }

    /** A value with its interval and benchmark alone: "70.6 per 100 pupils (65.4 to 76.0); England’s secondaries 22.6." */
    public static String beside(Measure measure, Said said, String against) {
        if (!said.isKnown()) {
            return "no figure.";
        }
        StringBuilder sentence = new StringBuilder(printed(measure, said));
        if (!said.isRange() && said.lower() != null && said.upper() != null) {
            sentence.append(' ').append(measure.printInterval(said.lower(), said.upper()));
        }
        if (said.benchmark() == null || against == null) {
            return sentence.append(". ").append(NO_BENCHMARK).toString();
        }
        return sentence.append("; %s %s.".formatted(against, measure.print(said.benchmark())))
                .toString();
    }

    /**
     * Where a value came from and went to: its first and its newest year, and the benchmark's of the same years. Without
     * its subject, which the heading of the figure names.
     */
    public static String course(Measure measure, String against, List<Said> years) {
        List<Said> known = years.stream().filter(Said::isKnown).toList();
        if (known.isEmpty()) {
            return "no figures.";
        }
        Said last = known.get(known.size() - 1);
        if (known.size() == 1) {
            return "%s in %s. One year only.".formatted(printed(measure, last), Years.name(last.timePeriod()));
        }
        Said first = known.get(0);
        String sentence = "%s in %s, %s in %s"
                .formatted(
                        printed(measure, first),
                        Years.name(first.timePeriod()),
                        number(measure, last),
                        Years.name(last.timePeriod()));
        if (against != null && first.benchmark() != null && last.benchmark() != null) {
            sentence += "; %s %s, then %s"
                    .formatted(against, measure.print(first.benchmark()), measure.print(last.benchmark()));
        }
        return sentence + "." + (known.size() == 2 ? " Two years only: too short for a trend." : "");
    }

    private static String small(String period) {
        return period.substring(0, 1).toLowerCase(Locale.UK) + period.substring(1);
    }

    /** "A trust’s schools gave … ; trusts with its mix of phases would be expected to give …". */
    public static String trust(Measure measure, String trust, String period, Said said, Double expected) {
        String lead = "%s across %s schools in %s: %s"
                .formatted(measure.shortTitle(), of(trust), small(period), printed(measure, said));
        return expected == null
                ? lead + "."
                : lead + "; for its mix of phases %s would be expected.".formatted(measure.print(expected));
    }

    /**
     * The same where England publishes no figure for one of its phases: "…; in the phases that England publishes 27.6,
     * where 14.1 would be expected. Alternative provision is left out of this comparison: …".
     */
    public static String trustInPart(
            Measure measure, String trust, String period, Said said, double part, double expected, String leftOut) {
        return "%s in %s: %s; in the phases that England publishes %s, where %s would be expected. %s"
                .formatted(
                        measure.shortTitle() + " across " + of(trust) + " schools",
                        small(period),
                        printed(measure, said),
                        measure.print(part),
                        measure.print(expected),
                        leftOut);
    }

    /** England now and the year before: "Suspensions in England in 2016/17: 4.8 per 100 pupils, 4.3 the year before." */
    public static String england(Measure measure, String area, String timePeriod, double value, Double before) {
        String lead =
                "%s in %s in %s: %s".formatted(measure.shortTitle(), area, Years.name(timePeriod), measure.say(value));
        return before == null ? lead + "." : lead + ", " + measure.print(before) + " the year before.";
    }

    /** How a set of schools or authorities lies: "One in ten is above 38.8, and one in ten below 3.2." */
    public static String spread(Measure measure, String units, double firstDecile, double ninthDecile) {
        return "Of all %s, one in ten is above %s and one in ten below %s."
                .formatted(units, measure.print(ninthDecile), measure.print(firstDecile));
    }

    /** Why a trust's or an area's value is a range. */
    public static String range(long hidden, long schools) {
        return "A range, because %s of %s %s a small count."
                .formatted(
                        Numbers.count(hidden),
                        Numbers.of(schools, "school", "schools"),
                        hidden == 1 ? "hides" : "hide");
    }

    /** A hidden count: the numbers it may be where the publisher says, else that it is hidden. */
    public static String hidden(Long lower, Long upper) {
        if (lower == null || upper == null) {
            return "hidden";
        }
        return Numbers.count(lower) + (upper - lower == 1 ? " or " : " to ") + Numbers.count(upper);
    }

    /** A school that its source does not cover; {@code why} is the snapshot's reason. */
    public static String notInSource(String school, String why) {
        return "%s is not in this source: %s.".formatted(school, clause(why));
    }

    /** A sentence of the snapshot as a part of another: no full stop, no capital unless a name or letters begin it. */
    public static String clause(String sentence) {
        String bare = sentence.strip().replaceFirst("\\.$", "");
        boolean plainWord = bare.length() > 1 && (Character.isLowerCase(bare.charAt(1)) || bare.charAt(1) == ' ');
        return plainWord ? bare.substring(0, 1).toLowerCase(Locale.UK) + bare.substring(1) : bare;
    }

    /** Values too old for any judgement: the banner of a page. */
    public static String old(String timePeriod, LocalDate today) {
        return "These figures are for %s, %s years ago: shown without a verdict. Too old to judge."
                .formatted(Years.name(timePeriod), Numbers.inWords(Years.age(timePeriod, today)));
    }

    /** A benchmark of another year than the value's. */
    public static String olderBenchmark(String timePeriod, String benchmarkTimePeriod) {
        return "%s; England\u2019s figure is for %s."
                .formatted(Years.name(timePeriod), Years.name(benchmarkTimePeriod));
    }

    /** A year that has begun before its memberships are published. */
    public static String membersOf(String timePeriod, String newestKnown) {
        return "Which schools belong to the trust in %s is not published yet: those of %s are shown."
                .formatted(Years.name(timePeriod), Years.name(newestKnown));
    }

    /** Too few schools for a figure of the whole. */
    public static String lowCoverage(long present, long expected) {
        return "%s of %s: too few for a trust figure."
                .formatted(Numbers.count(present), Numbers.of(expected, "school", "schools"));
    }

    /** Permanent exclusions over some years as a count, with the average that goes with it. */
    public static String pooled(long lower, long upper, int years, double averageLower, double averageUpper) {
        return "%s in %s years, %s a year"
                .formatted(
                        lower == upper ? Numbers.count(lower) : Numbers.count(lower) + " to " + Numbers.count(upper),
                        Numbers.inWords(years),
                        Numbers.range(averageLower, averageUpper, 1));
    }

    private static String context(Measure measure) {
        return "context".equals(measure.polarity()) ? " " + CONTEXT : "";
    }

    private static String printed(Measure measure, Said said) {
        return said.isRange()
                ? Numbers.withUnit(measure.printRange(said.lower(), said.upper()), measure.unit())
                : measure.say(said.value());
    }

    private static String number(Measure measure, Said said) {
        return said.isRange() ? measure.printRange(said.lower(), said.upper()) : measure.print(said.value());
    }
}
