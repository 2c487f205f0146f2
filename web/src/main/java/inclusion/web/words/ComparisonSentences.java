// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Verdicts in sentences: a value beside what it is compared with, and how sure that is. The verdict and its reason are
 * the snapshot's; nothing here compares two numbers to judge, and no sentence names a cause.
 */
public final class ComparisonSentences {
    /** In place of a ratio to what pupil records would lead one to expect. */
    public static final String FEW_RECORDS = "too few schools with pupil records";

    /** The same as a sentence. */
    public static final String TOO_FEW_RECORDS = "What its intake would lead one to expect cannot be told:"
            + " too few other schools have pupil records here.";

    /** Stands under a value inside the usual spread whose interval is wide. */
    public static final String CANNOT_TELL = "We cannot tell whether that is a real difference.";

    /** Stands where fewer than five would be expected. */
    public static final String TOO_FEW = "Too few pupils to tell.";

    /** Stands for a trust of one school. */
    public static final String ONE_SCHOOL = "A trust of one school is not judged as a trust.";

    /** Who are alike in pupil records. */
    public static final String ALIKE =
            "Alike are pupils of one phase, key stage, sex and free school meals; in the second view of one SEN provision, too."
                    + " Where fewer than 50 are alike, or fewer than 5 things happened to them, a wider group tells the rate.";

    /** Stands under the second view of what is expected. */
    public static final String WITH_SEN =
            "With SEN in the intake: a school that identifies more pupils is then expected to have more. Read it second.";

    /** Whom a trust is compared with. */
    public static final String TRUSTS_LIKE_IT = "trusts with its mix of phases";

    /** What a trust stands beside. */
    public static final String EXPECTED_FOR_MIX = "expected for its mix of phases";

    private static final double FALSE_FLAGS = 0.05;
    private static final double NEAR = 0.1;
    private static final TreeMap<Double, String> TIMES = new TreeMap<>();

    static {
        TIMES.put(0.25, "about a quarter as often");
        TIMES.put(1 / 3.0, "about a third as often");
        TIMES.put(0.5, "about half as often");
        TIMES.put(1.0, "about as often");
        TIMES.put(2.0, "about twice as often");
        TIMES.put(3.0, "about three times as often");
        TIMES.put(4.0, "about four times as often");
    }

    private ComparisonSentences() {}

    /**
     * A value with its verdict.
     *
     * @param who whose value it is: "Mossgate High School"
     * @param peers what it is compared with, as the verdict names them: "secondaries like it"
     * @param against whose the benchmark is: "England’s secondaries"
     * @param lower lower end of the 95 % interval; null when there is none, as is {@code upper}
     * @param reason the snapshot's code for why; null when there is none
     * @param judged false where a named school is never worse or better (the public profile)
     */
    public record Compared(
            Measure measure,
            String who,
            String peers,
            String against,
            double value,
            Double lower,
            Double upper,
            double benchmark,
            Verdict verdict,
            String reason,
            boolean judged) {
        /** The verdict in the words of this profile. */
        public Verdict shown() {
            return judged ? verdict : verdict.unjudged(value > benchmark);
        }
    }

    /** The sentence of a value: what it is, beside what, and the verdict in words. */
    public static String verdict(Compared compared) {
        Measure measure = compared.measure();
        String numbers = measure.say(compared.value())
                + (compared.lower() == null || compared.upper() == null
                        ? ""
                        : " " + measure.printInterval(compared.lower(), compared.upper()))
                + "; %s %s.".formatted(compared.against(), measure.print(compared.benchmark()));
        String subject = "%s at %s: ".formatted(measure.title(), compared.who());
        Verdict verdict = compared.shown();
        return switch (verdict) {
            case CANNOT_TELL ->
                subject + numbers + " " + (isTooFew(compared.reason()) ? TOO_FEW : CANNOT_TELL) + context(measure);
            case SIMILAR ->
                "%ssimilar to %s%s, %s%s"
                        .formatted(
                                subject,
                                compared.peers(),
                                "small-difference".equals(compared.reason()) ? " (a small difference)" : "",
                                numbers,
                                context(measure));
            case NONE -> subject + numbers + spaced(reason(compared.reason()));
            default ->
                "%s%s than %s, %s%s".formatted(subject, verdict.word(), compared.peers(), numbers, context(measure));
        };
    }

    /** The words of a cell: the verdict, or why there is none. */
    public static String cell(Verdict verdict, String reason) {
        if (verdict == Verdict.SIMILAR && "small-difference".equals(reason)) {
            return "similar (a small difference)";
        }
        if (verdict != Verdict.NONE) {
            return verdict.word();
        }
        return reason == null
                ? ""
                : switch (reason) {
                    case "hidden" -> "hidden";
                    case "range" -> "a range";
                    case "too-old" -> "too old to judge";
                    case "no-benchmark" -> "not published";
                    case "low-coverage" -> "too few schools";
                    case "too-few-units" -> "too few to compare with";
                    case "other-peer-group" -> "not compared";
                    case "trust-of-one-school" -> "one school: not judged";
                    case "unusual-intake" -> "unusual intake";
                    case "membership-changed" -> "other schools then";
                    case "no-interval" -> "not judged";
                    default -> "";
                };
    }

    /** Why there is no verdict, as a sentence; empty where there is one, or the code says nothing. */
    public static String reason(String code) {
        return code == null
                ? ""
                : switch (code) {
                    case "hidden" -> "Hidden: no verdict.";
                    case "range" -> "A range, because a part is hidden: no verdict.";
                    case "too-few-expected" -> TOO_FEW;
                    case "too-few-units" -> "Too few to compare with.";
                    case "too-old" -> "Too old to judge.";
                    case "no-benchmark" -> Sentences.NO_BENCHMARK;
                    case "no-interval" -> "The publisher gives no interval: no verdict.";
                    case "low-coverage" -> "Too few schools have figures: no verdict.";
                    case "trust-of-one-school" -> ONE_SCHOOL;
                    case "other-peer-group" -> "Compared only with schools of its own kind.";
                    case "membership-changed" -> "The trust had other schools the year before: no verdict.";
                    case "unusual-intake" -> "Too few schools have such an intake: no verdict.";
                    default -> "";
                };
    }

    /** Why a value can neither be told apart from what it stands beside, nor be called similar to it. */
    public enum Unsure {
        /** Fewer than five events or persons are expected. */
        TOO_FEW_EXPECTED("for %d fewer than five are expected, too few to tell anything"),
        /** Fewer than ten units tell how they spread. */
        TOO_FEW_UNITS("%d have too few beside them that are like them"),
        /** More than a small difference, but inside the usual spread. */
        AS_OTHERS_DIFFER("%d differ by more than a small difference, but by no more than %s differ among themselves"),
        /** Close, with an interval that is not. */
        CLOSE("%d are close, but may be far off by chance");

        private final String says;

        Unsure(String says) {
            this.says = says;
        }
    }

    /**
     * "Of 28 values 24 cannot be told: …"; empty where all can.
     *
     * @param judged values with a verdict, these among them
     * @param among what differs among itself as much: "secondaries"
     */
    public static String cannotTell(long judged, Map<Unsure, Long> why, String among) {
        long unsure = why.values().stream().mapToLong(Long::longValue).sum();
        if (unsure == 0) {
            return "";
        }
        return "Of %s %s cannot be told: %s."
                .formatted(
                        Numbers.of(judged, "value", "values"),
                        Numbers.count(unsure),
                        why.entrySet().stream()
                                .map(one -> one.getKey().says.formatted(one.getValue(), among))
                                .collect(Collectors.joining("; ")));
    }

    /** "A selective school is not compared with other secondaries." */
    public static String otherPeers(String peerGroup, String phase) {
        return "A %s school is not compared with other %s."
                .formatted(peerGroup.toLowerCase(Locale.UK), Phases.plural(phase));
    }

    /**
     * Nothing differs.
     *
     * @param list "concern" or "strength"; else neither may be said
     * @param like what the values are compared with: "schools like it"
     */
    public static String nothingStandsOut(String list, String like, long checked) {
        String lead = switch (list) {
            case "strength" -> "No strengths to report";
            case "concern" -> "No concern stands out";
            default -> "Nothing stands out";
        };
        return "%s: nothing differs from %s by more than chance and more than a small difference. %s checked."
                .formatted(lead, like, Numbers.of(checked, "value was", "values were"));
    }

    /** The last item of a list of fewer than three; {@code listed} is how many stand above it. */
    public static String noMore(String list, int listed, String like, long checked) {
        return "No %s %s: nothing else differs from %s by more than chance and more than a small difference. %s checked."
                .formatted(
                        listed == 1 ? "second" : "third", list, like, Numbers.of(checked, "value was", "values were"));
    }

    /** "For its intake, modelled from school averages, 18.2 would be expected: cannot tell." */
    public static String forItsIntake(Measure measure, String how, double expected, Verdict verdict) {
        return "For its intake, %s, %s would be expected%s."
                .formatted(how, measure.print(expected), verdict == Verdict.NONE ? "" : ": " + verdict.word());
    }

    /**
     * "Trusts differ so widely that this alone does not set Fellside apart, but 690 of about 1,010 come from one school."
     *
     * @param most where most events come from; empty for nowhere
     */
    public static String notApart(String trust, String most) {
        return "Trusts differ so widely that this alone does not set %s apart%s."
                .formatted(trust, most.isEmpty() ? "" : ", but " + most);
    }

    /** "690 of 1,010 come from one school, Mossgate High School"; {@code isRange} where the whole may be fewer. */
    public static String fromOneSchool(String school, long its, long all, boolean isRange) {
        return "%s of %s%s come from one school, %s"
                .formatted(Numbers.count(its), isRange ? "at most " : "", Numbers.count(all), school);
    }

    /** Stands under a value whose counter-measure is in the first list: "Read it beside concern 2." */
    public static String readBeside(String list, int number) {
        return "Read it beside %s %d.".formatted(list, number);
    }

    /**
     * A change: "Up: suspension rate at Mossgate, from 41.2 to 70.6 per 100 pupils. England also rose, 18.9 to 22.6."
     *
     * @param englandFrom England's value of the first year; null when it is not published, as is {@code englandTo}
     */
    public static String change(
            Measure measure, String who, double from, double to, Double englandFrom, Double englandTo) {
        String lead = "%s: %s at %s, from %s to %s."
                .formatted(
                        to > from ? "Up" : "Down",
                        Sentences.clause(measure.title()),
                        who,
                        measure.print(from),
                        measure.say(to));
        if (englandFrom == null || englandTo == null) {
            return lead;
        }
        String before = measure.print(englandFrom);
        String after = measure.print(englandTo);
        if (before.equals(after)) {
            return lead + " England stayed at %s.".formatted(after);
        }
        boolean rose = englandTo > englandFrom;
        return lead
                + " England %s%s, %s to %s."
                        .formatted(rose == (to > from) ? "also " : "", rose ? "rose" : "fell", before, after);
    }

    /** "Nothing else changed by more than chance. 34 values were compared with the year before; 5 … could not be." */
    public static String nothingChanged(boolean isElse, long compared, long tooSmall) {
        String last = tooSmall == 0
                ? "."
                : "; %s could not be.".formatted(Numbers.of(tooSmall, "small count", "small counts"));
        return "Nothing %schanged by more than chance. %s compared with the year before%s"
                .formatted(isElse ? "else " : "", Numbers.of(compared, "value was", "values were"), last);
    }

    /** How many of so many verdicts would come of chance alone: one in twenty lies outside 95 % limits. */
    public static String falseFlags(long checked) {
        double expected = checked * FALSE_FLAGS;
        long fewest = (long) Math.floor(expected);
        long most = (long) Math.ceil(expected);
        String number = expected < 1
                ? "fewer than one"
                : fewest == most ? "about " + Numbers.inWords(fewest) : between(fewest, most);
        return "With %s checked, %s would be flagged by chance."
                .formatted(Numbers.of(checked, "value", "values"), number);
    }

    private static String between(long fewest, long most) {
        return "%s or %s".formatted(Numbers.inWords(fewest), Numbers.inWords(most));
    }

    /**
     * A ratio in words: "about twice as often" only within a tenth of it, else "2.4 times as often".
     *
     * @param ratio above 0
     */
    public static String times(double ratio) {
        return TIMES.entrySet().stream()
                .filter(entry -> Math.abs(ratio / entry.getKey() - 1) <= NEAR)
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> Numbers.value(ratio, ratio < 1 ? 2 : 1) + " times as often");
    }

    /**
     * Crude beside like for like where the two differ: "Crude worse; like for like cannot tell: intake accounts for 4.1
     * of the 6.0 points."
     *
     * @param intake the part of the difference that the mix of pupils makes (Kitagawa), in the indicator's unit
     * @param difference all of it
     */
    public static String split(Measure measure, Verdict crude, Verdict likeForLike, double intake, double difference) {
        String words = "Crude %s; like for like %s: ".formatted(crude.word(), likeForLike.word());
        boolean part = intake * difference > 0 && Math.abs(intake) <= Math.abs(difference);
        return words
                + (part
                        ? "intake accounts for %s of the %s points."
                                .formatted(measure.print(Math.abs(intake)), measure.print(Math.abs(difference)))
                        : "intake alone would make %s points, the whole difference is %s."
                                .formatted(measure.print(intake), measure.print(difference)));
    }

    /**
     * A rank as the interval it is: "Between 84th and 236th of 3,214; 1st is the lowest."
     *
     * @param first what rank 1 is: "the lowest rate"
     */
    public static String rank(int lower, int upper, int of, String first) {
        String place = lower == upper
                ? "%s of %s".formatted(Numbers.ordinal(lower), Numbers.count(of))
                : "Between %s and %s of %s"
                        .formatted(Numbers.ordinal(lower), Numbers.ordinal(upper), Numbers.count(of));
        return "%s; 1st is %s.".formatted(place, first);
    }

    /** "82 of 153 authorities are worsening and 15 improving; of 54 we cannot tell, and 2 publish no figure." */
    public static String authorities(int improving, int cannotTell, int worsening, int notPublished) {
        int all = improving + cannotTell + worsening + notPublished;
        return "%d of %s %s worsening and %d improving; of %d we cannot tell, and %s no figure."
                .formatted(
                        worsening,
                        Numbers.of(all, "authority", "authorities"),
                        worsening == 1 ? "is" : "are",
                        improving,
                        cannotTell,
                        Numbers.of(notPublished, "publishes", "publish"));
    }

    /**
     * How many indicators of one authority go which way.
     *
     * @param improving their short titles
     * @param worsening likewise
     * @param open similar, or we cannot tell
     * @param notPublished without a figure in one of the two years
     */
    public static String ownPast(List<String> improving, List<String> worsening, int open, int notPublished) {
        return "Each against the year before: improving %s; worsening %s; similar or we cannot tell %s; without a figure in one of the two years %s."
                .formatted(named(improving), named(worsening), Numbers.count(open), Numbers.count(notPublished));
    }

    private static String named(List<String> titles) {
        return titles.isEmpty() ? "none" : titles.size() + " (" + FigureSentences.list(titles) + ")";
    }

    private static boolean isTooFew(String reason) {
        return "too-few-expected".equals(reason);
    }

    private static String context(Measure measure) {
        return "context".equals(measure.polarity()) ? " " + Sentences.CONTEXT : "";
    }

    private static String spaced(String sentence) {
        return sentence.isEmpty() ? "" : " " + sentence;
    }
}
