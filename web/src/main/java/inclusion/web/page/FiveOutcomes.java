// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Indicator;
import inclusion.api.read.IndicatorValue;
import inclusion.api.read.Scorecard;
import inclusion.api.read.ValueState;
import inclusion.web.mark.Scale;
import inclusion.web.mark.Strip;
import inclusion.web.words.Measure;
import inclusion.web.words.Numbers;
import inclusion.web.words.Years;
import java.util.List;

/**
 * The five outcomes of a school of alternative provision (ASCL, paragraphs 94 to 100). Return to mainstream has no figure
 * here: it is counted for the schools that receive pupils.
 */
public final class FiveOutcomes {
    private FiveOutcomes() {}

    /**
     * One outcome.
     *
     * @param population what is counted of whom; or what is needed
     * @param n how many; "–" for none
     * @param value the number with its working, or why there is none
     * @param href null when there is no value
     * @param svg with the interval; empty for none
     * @param interval in words; empty for none
     */
    public record Row(
            String title,
            String population,
            String n,
            String value,
            String href,
            String svg,
            String interval,
            String doesNotTell) {}

    private record Outcome(String title, String indicatorId, String needs) {}

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome(
                    "1 Effect of outreach",
                    "outreach-impact",
                    "Needs outreach.csv, and suspensions of the schools visited."),
            new Outcome("2 Attendance", "ap-attendance-change", "Needs attendance of the same pupils before and here."),
            new Outcome("3 Return to mainstream", "", ""),
            new Outcome(
                    "4 Broad achievement", "ap-broad-achievement", "Needs programmes.csv with recognised outcomes."),
            new Outcome("5 Sustained destination after Year 11", "ap-post16-sustained", "Needs destinations.csv."));

    static List<Row> of(Scorecard card) {
        return OUTCOMES.stream().map(outcome -> row(card, outcome)).toList();
    }

    private static Row row(Scorecard card, Outcome outcome) {
        if (outcome.indicatorId().isEmpty()) {
            return new Row(
                    outcome.title(),
                    "Counted for the schools that received pupils: see below.",
                    "–",
                    "–",
                    null,
                    "",
                    "",
                    "A further stay in alternative provision is neither good nor bad.");
        }
        ComparedValue compared = card.values().get(outcome.indicatorId());
        Indicator indicator = card.indicators().stream()
                .filter(each -> each.id().equals(outcome.indicatorId()))
                .findFirst()
                .orElse(null);
        if (indicator == null || compared == null || compared.value().state() == ValueState.NOT_AVAILABLE) {
            String doesNotTell = indicator == null ? "" : indicator.doesNotTellYou();
            return new Row(outcome.title(), outcome.needs(), "–", "–", null, "", "", doesNotTell);
        }
        IndicatorValue value = compared.value();
        Measure measure = Shown.measure(indicator);
        boolean interval = value.value() != null && value.hasInterval();
        return new Row(
                outcome.title(),
                indicator.title() + ", " + Years.name(value.timePeriod()),
                value.denominator() == null ? "–" : Numbers.count(value.denominator()),
                figure(measure, value),
                Places.working(value),
                interval ? strip(value) : "",
                interval ? measure.printInterval(value.lowerCi(), value.upperCi()) : "",
                indicator.doesNotTellYou());
    }

    private static String figure(Measure measure, IndicatorValue value) {
        if (value.value() != null) {
            return Numbers.withUnit(Shown.text(measure, value), measure.unit());
        }
        String reason = value.symbolReason() == null ? Shown.reason(value) : value.symbolReason();
        return reason.isEmpty() ? Shown.text(measure, value) : reason;
    }

    /** On a scale of its own: from nothing to a whole for shares, evenly about no change for changes. */
    private static String strip(IndicatorValue value) {
        double widest = Math.max(Math.abs(value.lowerCi()), Math.abs(value.upperCi()));
        boolean change = value.lowerCi() < 0 || value.indicatorId().endsWith("change");
        Scale scale = change ? new Scale(-widest - 1, widest + 1) : new Scale(0, Math.max(100, widest));
        return Strip.point(value.value(), value.lowerCi(), value.upperCi(), change ? 0.0 : null)
                .svg(scale, 170, 30);
    }
}
