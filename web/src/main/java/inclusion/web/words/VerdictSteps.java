// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

/**
 * How a verdict came about, step by step, from what the snapshot stored with it: "70.6 is above 60.8, the top of the usual
 * spread, and more than 4.5 above 22.6; lower is better: worse."
 *
 * @param value what is compared; null where it is hidden or a range
 * @param spreadFrom bottom of the usual spread; null without one, as is {@code spreadTo}
 * @param margin the smallest difference that matters, in the indicator’s unit; null where nothing is judged
 * @param reason the snapshot’s code
 */
public record VerdictSteps(
        Measure measure,
        Double value,
        double benchmark,
        Double spreadFrom,
        Double spreadTo,
        Double margin,
        Verdict verdict,
        String reason) {
    /** The steps in a sentence; why there is no verdict where there is none. */
    public String says() {
        if (value == null || margin == null || verdict == Verdict.NONE) {
            return ComparisonSentences.reason(reason);
        }
        String side = value < benchmark ? "below" : "above";
        String near = "%s %s %s".formatted(measure.print(margin), side, measure.print(benchmark));
        return switch (reason) {
            case "outside-spread" ->
                "%s, and more than %s%s: %s.".formatted(spread(side), near, good(), verdict.word());
            case "small-difference" ->
                (spreadTo == null
                                ? "%s is less than %s: %s.".formatted(measure.print(value), near, verdict.word())
                                : "%s, but less than %s: %s.".formatted(spread(side), near, verdict.word()))
                        + " A small difference.";
            case "inside-spread-within-margin" ->
                "%s; its whole interval lies within %s of %s: %s."
                        .formatted(inside(), measure.print(margin), measure.print(benchmark), verdict.word());
            case "inside-spread-wide-interval" ->
                "%s; its interval reaches farther than %s from %s: %s."
                        .formatted(inside(), measure.print(margin), measure.print(benchmark), verdict.word());
            case "complete-count" ->
                "Complete counts, so nothing of it is chance; %s is more than %s%s: %s."
                        .formatted(measure.print(value), near, good(), verdict.word());
            default -> ComparisonSentences.reason(reason);
        };
    }

    private String spread(String side) {
        boolean above = "above".equals(side);
        return "%s is %s %s, the %s of the usual spread"
                .formatted(
                        measure.print(value),
                        side,
                        above ? printed(spreadTo) : printed(spreadFrom),
                        above ? "top" : "bottom");
    }

    private String inside() {
        return spreadTo == null
                ? "%s differs by no more than chance".formatted(measure.print(value))
                : "%s lies inside the usual spread, %s"
                        .formatted(measure.print(value), measure.printRange(spreadFrom, spreadTo));
    }

    private String good() {
        return "context".equals(measure.polarity()) ? "; neither is good" : "; " + measure.direction();
    }

    private String printed(Double end) {
        return end == null ? "the end" : measure.print(end);
    }
}
