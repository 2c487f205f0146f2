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
import inclusion.web.words.MovementSentences;
import inclusion.web.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does a trust use its own alternative provision more for its own pupils? Always shown for a trust that has one, also
 * when every figure is zero: safeguards against structural exclusion (ASCL, paragraphs 66 to 73).
 *
 * @param rows none when no file tells of placements
 */
public record Safeguards(List<Row> rows, String needs) {
    private static final Scale TIMES = new Scale(0, 4);

    /**
     * One safeguard.
     *
     * @param counts "17 of 64", or empty
     * @param value what the trust has
     * @param href its working; null when there is no value
     * @param svg the ratio on a scale with 1 marked; empty for none
     * @param reading what it says, in words
     */
    public record Row(String what, String counts, String value, String href, String svg, String reading) {}

    /** Of a trust's scorecard. */
    static Safeguards of(Scorecard card) {
        List<Row> rows = new ArrayList<>();
        value(card, "own-trust-ap-share")
                .ifPresent(value -> rows.add(row(
                        card,
                        value,
                        "Share of its places taken by the trust’s own pupils",
                        "",
                        "context: neither good nor bad, if the authority decides")));
        value(card, "own-trust-ap-rate-ratio")
                .ifPresent(value -> rows.add(row(
                        card,
                        value,
                        "How often a pupil of the trust’s own schools is placed there, against other schools’ pupils",
                        strip(value),
                        reading(value))));
        value(card, "ap-protocol-bypass-share")
                .ifPresent(value -> rows.add(
                        row(card, value, "Placements of own pupils without the authority’s panel", "", bypass(value))));
        return new Safeguards(
                List.copyOf(rows),
                "Needs pupil files: ap_placements.csv of the trust’s schools. Published figures do not say which school a pupil came from.");
    }

    private static Optional<IndicatorValue> value(Scorecard card, String id) {
        return Optional.ofNullable(card.values().get(id))
                .map(ComparedValue::value)
                .filter(value -> value.timePeriod().equals(card.timePeriod()))
                .filter(value -> value.state() != ValueState.NOT_AVAILABLE);
    }

    private static Row row(Scorecard card, IndicatorValue value, String what, String svg, String reading) {
        Indicator indicator = card.indicators().stream()
                .filter(each -> each.id().equals(value.indicatorId()))
                .findFirst()
                .orElseThrow();
        Measure measure = Shown.measure(indicator);
        String counts = value.numerator() == null || value.denominator() == null || value.againstNumerator() != null
                ? ""
                : Numbers.count(value.numerator()) + " of " + Numbers.count(value.denominator());
        String printed = Shown.text(measure, value);
        return new Row(
                what,
                counts,
                value.value() == null ? printed : Numbers.withUnit(printed, unit(measure)),
                Places.working(value),
                svg,
                reading);
    }

    private static String unit(Measure measure) {
        return measure.unit().startsWith("%") ? "%" : "times";
    }

    private static String strip(IndicatorValue value) {
        return value.value() == null
                ? Strip.empty(1.0).svg(TIMES, 150, 30)
                : Strip.point(value.value(), value.lowerCi(), value.upperCi(), 1.0)
                        .svg(TIMES, 150, 30);
    }

    private static String reading(IndicatorValue value) {
        return value.value() == null
                ? Optional.ofNullable(value.symbolReason()).orElse("cannot tell")
                : MovementSentences.ratio(value.value(), value.lowerCi(), value.upperCi());
    }

    private static String bypass(IndicatorValue value) {
        if (value.numerator() == null) {
            return Optional.ofNullable(value.symbolReason()).orElse("cannot tell");
        }
        return value.numerator() == 0 ? "none, as it should be" : "should be none: ask which, and why";
    }
}
