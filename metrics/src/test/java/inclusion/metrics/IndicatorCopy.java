// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics;

import inclusion.metrics.catalogue.Derivation;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.Polarity;
import inclusion.metrics.catalogue.PupilRules;
import java.util.Optional;

/** A definition that differs from another in one place. */
public record IndicatorCopy(
        IndicatorDefinition of,
        String id,
        Optional<String> numerator,
        Optional<String> denominator,
        Optional<String> printed,
        Polarity polarity,
        PupilRules rules) {
    public IndicatorCopy(IndicatorDefinition of) {
        this(of, of.id(), of.numerator(), of.denominator(), of.printed(), of.polarity(), of.pupilRules());
    }

    public IndicatorCopy named(String other) {
        return new IndicatorCopy(of, other, numerator, denominator, printed, polarity, rules);
    }

    public IndicatorDefinition counts(Optional<String> count, Optional<String> whole) {
        return new IndicatorCopy(of, id, count, whole, printed, polarity, rules).definition();
    }

    public IndicatorDefinition printed(String other) {
        return new IndicatorCopy(of, id, numerator, denominator, Optional.of(other), polarity, rules).definition();
    }

    public IndicatorDefinition polarity(Polarity other) {
        return new IndicatorCopy(of, id, numerator, denominator, printed, other, rules).definition();
    }

    public IndicatorDefinition derived(Derivation other) {
        PupilRules changed = new PupilRules(
                rules.squares(),
                Optional.of(other),
                rules.unknown(),
                rules.minimum(),
                rules.phases(),
                rules.namedSchoolPublic(),
                rules.needs());
        return new IndicatorCopy(of, id, numerator, denominator, printed, polarity, changed).definition();
    }

    public IndicatorDefinition definition() {
        return new IndicatorDefinition(
                id,
                of.version(),
                of.title(),
                of.shortTitle(),
                of.order(),
                of.perspective(),
                of.question(),
                of.valueType(),
                numerator,
                denominator,
                of.numeratorLabel(),
                of.denominatorLabel(),
                of.unitLabel(),
                of.multiplier(),
                of.decimals(),
                printed,
                polarity,
                of.margin(),
                of.marginChange(),
                of.ask(),
                of.attributedTo(),
                of.rollup(),
                of.interval(),
                of.breakdowns(),
                of.expectedFrom(),
                of.concentration(),
                of.counterMeasures(),
                of.counterMeasuresPlanned(),
                of.populationNote(),
                of.whyItMatters(),
                of.doesNotTellYou(),
                of.sources(),
                of.methodology(),
                of.breaks(),
                of.authoredBy(),
                of.checkedBy(),
                of.reviewedOn(),
                of.nextReview(),
                of.changeLog(),
                rules);
    }
}
