// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

/** Whether the authorities of a programme changed otherwise than others, in words; never why. */
public final class ProgrammeSentences {
    /** A share of random choices that is too small for chance. */
    private static final double LEAST = 0.05;

    private static final String PUBLISHED = "statistical-neighbours";
    private static final String NEAREST = "nearest-authorities";
    private static final String BOTH = "statistical-neighbours-or-nearest";

    private ProgrammeSentences() {}

    /**
     * What is known of one indicator.
     *
     * @param programme "SEND and alternative provision change programme"
     * @param others whom its authorities are set beside: "other authorities"
     * @param firstPeriod the earliest year there is; null for none
     * @param basePeriod the last year before the start; null where nothing was compared, as are the numbers
     * @param startPeriod the first whole year after the start; null where there is none
     * @param verdict the snapshot's word
     * @param reason the snapshot's code
     */
    public record Told(
            String programme,
            long treated,
            long controls,
            String others,
            String firstPeriod,
            String basePeriod,
            String startPeriod,
            String lastPeriod,
            Double treatedChange,
            Double controlChange,
            Double effect,
            Double lower,
            Double upper,
            Verdict verdict,
            String reason) {}

    /** Both changes, their difference with its interval, and the verdict; or why there is none. */
    public static String sentence(Measure measure, Told told) {
        if (told.treatedChange() == null) {
            return told.effect() == null
                    ? missing(measure, told)
                    : "Authorities started in several years: beside those that had not, the difference is %s %s. %s"
                            .formatted(FigureSentences.signed(measure, told.effect()), measure.unit(), verdict(told));
        }
        return "%s: from %s to %s the mean of the %s of the %s %s, that of %s %s; the difference is %s%s. %s"
                .formatted(
                        measure.shortTitle(),
                        years(told.firstPeriod(), told.basePeriod()),
                        years(told.startPeriod(), told.lastPeriod()),
                        Numbers.of(told.treated(), "authority", "authorities"),
                        told.programme(),
                        moved(measure, told.treatedChange()),
                        Numbers.count(told.controls()) + " " + told.others(),
                        moved(measure, told.controlChange()),
                        FigureSentences.signed(measure, told.effect()),
                        told.lower() == null
                                ? ""
                                : " (95\u202f%% interval %s)".formatted(measure.printRange(told.lower(), told.upper())),
                        verdict(told));
    }

    /** Who the others are, within a sentence, by the snapshot's word. */
    public static String others(String controlSet) {
        return switch (controlSet == null ? "" : controlSet) {
            case PUBLISHED -> "statistical neighbours";
            case NEAREST, BOTH -> "authorities most like them";
            default -> "other authorities";
        };
    }

    /** How the others were chosen, and how much each counts. */
    public static String chosen(String controlSet) {
        String each = "each once, without authorities of a programme. Every authority counts alike, however large.";
        return switch (controlSet == null ? "" : controlSet) {
            case PUBLISHED -> "Beside them stand the statistical neighbours of each (DfE’s table of 2025), " + each;
            case NEAREST ->
                "Beside them stand the ten authorities most like each by our own distance: whom their schools take and how large they are; "
                        + each;
            case BOTH ->
                "Beside them stand the statistical neighbours of each (DfE’s table of 2025); where the table does not name one, the ten most like it by our own distance; "
                        + each;
            default ->
                "Beside them stand all other authorities: it is not known which are most like them. Every authority counts alike, however large.";
        };
    }

    /** How the two went before the start: it says whether the difference after it can be trusted. */
    public static String before(Measure measure, Double preTrend, Double preTrendP) {
        if (preTrend == null || preTrendP == null) {
            return "There is one year before the start only: whether the two went alike until then is not known.";
        }
        return "Before the start the two %s (largest difference %s; %s of random choices have one as large)."
                .formatted(
                        preTrendP <= LEAST
                                ? "went apart by more than chance gives"
                                : "did not go apart by more than chance gives",
                        measure.print(Math.abs(preTrend)),
                        percent(preTrendP));
    }

    /** What a reader needs to doubt it. */
    public static String chance(double p, long assignments, long examined) {
        return "Of %s choices of as many authorities at random, %s have a difference at least as large. %s of the programme %s looked at; one in twenty seems beyond chance by chance, and the verdict allows for that."
                .formatted(
                        Numbers.count(assignments),
                        percent(p),
                        Numbers.of(examined, "outcome", "outcomes"),
                        examined == 1 ? "was" : "were");
    }

    /** The start that never was. */
    public static String placebo(Measure measure, String period, double effect, double p) {
        return "As though it had started in %s: %s (%s of random choices)."
                .formatted(Years.name(period), FigureSentences.signed(measure, effect), percent(p));
    }

    private static String missing(Measure measure, Told told) {
        String newest = told.lastPeriod() == null ? "" : "; the newest is " + Years.name(told.lastPeriod());
        return switch (told.reason()) {
            case "no-year-after" ->
                "%s: no year after the start of the %s yet%s."
                        .formatted(measure.shortTitle(), told.programme(), newest);
            case "no-year-before" ->
                "%s: no year before the start of the %s, so nothing to compare."
                        .formatted(measure.shortTitle(), told.programme());
            case "no-others" -> "No authority without the %s has figures to compare with.".formatted(told.programme());
            default ->
                "Too few authorities of the %s have every year for a comparison: %s."
                        .formatted(told.programme(), Numbers.count(told.treated()));
        };
    }

    private static String verdict(Told told) {
        return switch (told.verdict()) {
            case BETTER -> "Theirs is better than that of the others.";
            case WORSE -> "Theirs is worse than that of the others.";
            case HIGHER -> "Theirs is higher than that of the others.";
            case LOWER -> "Theirs is lower than that of the others.";
            case SIMILAR ->
                "small-difference".equals(told.reason())
                        ? "The two are similar: the difference is smaller than what matters."
                        : "The two are similar.";
            case CANNOT_TELL ->
                switch (told.reason()) {
                    case "apart-before" -> "We cannot tell: the two went apart before the programme already.";
                    case "several-starts" -> "We cannot tell: no interval is known for several starts.";
                    default -> "We cannot tell whether they are ahead.";
                };
            case NONE -> "Too few authorities for a verdict.";
        };
    }

    private static String moved(Measure measure, double change) {
        String by = measure.print(Math.abs(change));
        if (by.equals(measure.print(0))) {
            return "stayed the same";
        }
        return (change > 0 ? "rose by " : "fell by ") + (measure.unit().startsWith("%") ? by + " points" : by);
    }

    private static String years(String first, String last) {
        return first == null || first.equals(last) ? Years.name(last) : Years.name(first) + "\u2013" + Years.name(last);
    }

    private static String percent(double share) {
        return share > 0 && share < 0.001 ? "fewer than 0.1\u202f%" : Numbers.value(100 * share, 1) + "\u202f%";
    }
}
