// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What each comparison figure shows, in a sentence that its drawing and its table bear out. */
public final class FigureSentences {
    /** Limits of fewer points than these would themselves move by chance (indicators-and-methods §4.17). */
    private static final int FEWEST_FOR_LIMITS = 12;

    private FigureSentences() {}

    /** One indicator and how the unit lies on it. */
    public record Judged(String title, Verdict verdict) {}

    /** The first and ninth decile of a year. */
    public record Spread(String timePeriod, double firstDecile, double ninthDecile) {}

    /**
     * One thing that happens to a group.
     *
     * @param of "Pupils with SEN support"
     * @param ratio null when it is hidden
     */
    public record Times(String of, Double ratio, Double lower, Double upper, Verdict verdict) {}

    /** "Mossgate High School beside secondaries like it: worse on suspensions; of SEN support we cannot tell." */
    public static String verdicts(String who, String peers, List<Judged> judged) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            List<String> titles = judged.stream()
                    .filter(row -> row.verdict() == verdict)
                    .map(row -> small(row.title()))
                    .toList();
            if (!titles.isEmpty()) {
                parts.add(
                        switch (verdict) {
                            case CANNOT_TELL -> "of %s we cannot tell".formatted(list(titles));
                            case NONE -> "no verdict on " + list(titles);
                            default -> "%s on %s".formatted(verdict.word(), list(titles));
                        });
            }
        }
        return parts.isEmpty()
                ? "%s: no indicators to compare.".formatted(who)
                : "%s beside %s: %s.".formatted(who, peers, String.join("; ", parts));
    }

    /**
     * How many lie outside the usual spread.
     *
     * @param limited units that have limits
     */
    public static String funnel(String units, long limited, long outside) {
        return limited == 0
                ? "No usual spread is known for these %s.".formatted(units)
                : "The fewer pupils, the wider the usual spread. %s of %s %s %s outside it."
                        .formatted(
                                Numbers.count(outside), Numbers.count(limited), units, outside == 1 ? "lies" : "lie");
    }

    /** How the first and the newest year's spread compare: two pairs of numbers, no judgement. */
    public static String bands(Measure measure, String units, List<Spread> years) {
        if (years.isEmpty()) {
            return "No year has enough figures for a distribution.";
        }
        Spread first = years.get(0);
        Spread last = years.get(years.size() - 1);
        String lead = "All but the lowest and highest tenth of %s lay between %s and %s in %s"
                .formatted(
                        units,
                        measure.print(first.firstDecile()),
                        measure.say(first.ninthDecile()),
                        Years.name(first.timePeriod()));
        return years.size() == 1
                ? lead + "."
                : lead
                        + ", between %s and %s in %s."
                                .formatted(
                                        measure.print(last.firstDecile()),
                                        measure.print(last.ninthDecile()),
                                        Years.name(last.timePeriod()));
    }

    /** "Like for like, Mossgate has 3.1 times the suspensions that … : worse on …" as one clause per indicator. */
    public static String likeForLike(String who, String peers, List<Times> rows) {
        List<String> parts = rows.stream()
                .filter(row -> row.ratio() != null)
                .map(row -> "%s %s times the expected value%s, %s"
                        .formatted(
                                small(row.of()),
                                Numbers.value(row.ratio(), 1),
                                row.lower() == null || row.upper() == null
                                        ? ""
                                        : " " + Numbers.interval(row.lower(), row.upper(), 1),
                                row.verdict() == Verdict.NONE
                                        ? "no verdict"
                                        : row.verdict().word()))
                .toList();
        return parts.isEmpty()
                ? "No expected values are known for %s.".formatted(who)
                : "%s beside %s: %s.".formatted(who, peers, String.join("; ", parts));
    }

    /** Where a difference lies: in who the pupils are, or in how often it happens to pupils alike. */
    public static String split(Measure measure, String who, String against, double intake, double rates) {
        double difference = intake + rates;
        return "%s lies %s points %s %s: %s by intake, %s among pupils alike."
                .formatted(
                        who,
                        measure.print(Math.abs(difference)),
                        difference < 0 ? "below" : "above",
                        against,
                        signed(measure, intake),
                        signed(measure, rates));
    }

    /** "+4.1", "−0.8", "0.0". */
    public static String signed(Measure measure, double value) {
        String printed = measure.print(value);
        boolean zero = printed.matches("[\u22120.]*");
        return zero ? measure.print(0) : value > 0 ? "+" + printed : printed;
    }

    /** How much more often something happens to a group than to the others; {@code england} null when not published. */
    public record OfGroup(String group, double ratio, Double lower, Double upper, Double england) {}

    /**
     * One sentence per group of which a ratio is known.
     *
     * @param happens "are suspended"
     */
    public static String groups(String happens, List<OfGroup> rows) {
        return rows.isEmpty()
                ? "Too little is known of any group for a ratio."
                : rows.stream()
                        .map(row -> PupilSentences.timesAsOften(
                                row.group(), happens, row.ratio(), row.lower(), row.upper(), row.england()))
                        .collect(Collectors.joining(" "));
    }

    /** Why a course has no limits of its usual ups and downs; "" where there are points enough. */
    public static String tooFewForLimits(long points) {
        return points >= FEWEST_FOR_LIMITS
                ? ""
                : "%s: too few for limits of its usual ups and downs (%d needed)."
                        .formatted(Numbers.of(points, "point", "points"), FEWEST_FOR_LIMITS);
    }

    /**
     * What a control chart says.
     *
     * @param special how many points are beyond its usual ups and downs
     * @param runs which, oldest first: "week 49 to week 50 (worse, outside the limits)"
     * @param newest the newest period, and whether it is one of them
     * @param assurance whether the target is met, missed or neither for sure; null without a target
     */
    public static String control(
            long points, long special, List<String> runs, String newest, boolean newestIsSpecial, Assurance assurance) {
        String target = assurance == null ? "No target is set." : PupilSentences.capital(assurance.says()) + ".";
        if (special == 0) {
            return "Nothing but the usual ups and downs in %s. %s"
                    .formatted(Numbers.of(points, "period", "periods"), target);
        }
        String now = newestIsSpecial ? "" : " The newest, %s, keeps within them.".formatted(newest);
        String unsteady = 2 * special > points
                ? " More than half are marked: the level itself moves, as with the season, so one mark says little."
                : "";
        return "Beyond its usual ups and downs in %d of %s: %s.%s%s %s"
                .formatted(
                        special,
                        Numbers.of(points, "period", "periods"),
                        String.join("; ", runs),
                        now,
                        unsteady,
                        target);
    }

    /** Whether a process can be expected to meet its target. */
    public enum Assurance {
        MET("the target will be met if nothing changes"),
        MISSED("the target will be missed if nothing changes"),
        HIT_OR_MISS("the target will be hit or missed by chance");

        private final String says;

        Assurance(String says) {
            this.says = says;
        }

        /** In words. */
        public String says() {
            return says;
        }
    }

    /** "Mossgate lies between 84th and 236th of 3,214." for one; a clause each for more. */
    public static String ranks(List<String> clauses, String first) {
        return clauses.isEmpty()
                ? "None is marked; 1st is %s.".formatted(first)
                : "%s. 1st is %s.".formatted(String.join("; ", clauses), first);
    }

    /** "a", "a and b", "a, b and c". */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** As part of a sentence; a name with a number, "Attainment 8", stays as it is. */
    private static String small(String text) {
        return text.matches("\\w+ \\d.*") ? text : Sentences.clause(text);
    }
}
