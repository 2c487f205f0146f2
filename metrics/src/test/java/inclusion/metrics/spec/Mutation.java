// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.spec;

import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.Polarity;
import java.util.Optional;
import java.util.stream.Stream;

/** A fault that somebody might make in a definition, made in all of them. */
enum Mutation {
    /** Numerator and denominator swapped; where a value is only printed, another printed measure. */
    UPSIDE_DOWN {
        @Override
        IndicatorDefinition of(IndicatorDefinition each) {
            Optional<String> printed =
                    each.numerator().isPresent() ? each.printed() : Optional.of("sen_support_percent");
            return copy(
                    each.id() + "-upside-down",
                    each,
                    /* numerator= */ each.denominator(),
                    /* denominator= */ each.numerator(),
                    printed,
                    each.polarity());
        }
    },
    /** The next polarity of the three; the values, and so the id, stay the same. */
    WRONG_WAY_ROUND {
        @Override
        IndicatorDefinition of(IndicatorDefinition each) {
            Polarity next = switch (each.polarity()) {
                case HIGHER -> Polarity.LOWER;
                case LOWER -> Polarity.CONTEXT;
                case CONTEXT -> Polarity.HIGHER;
            };
            return copy(each.id(), each, each.numerator(), each.denominator(), each.printed(), next);
        }
    };

    abstract IndicatorDefinition of(IndicatorDefinition each);

    /** The catalogue with every indicator as it is and with this fault, so that one run tells of both. */
    Catalogue beside(Catalogue catalogue) {
        Stream<IndicatorDefinition> mutants = catalogue.indicators().stream().map(this::of);
        return new Catalogue(
                catalogue.version(),
                catalogue.perspectives(),
                catalogue.tallies(),
                Stream.concat(catalogue.indicators().stream(), mutants).toList(),
                catalogue.definitions(),
                catalogue.workedExamples());
    }

    private static IndicatorDefinition copy(
            String id,
            IndicatorDefinition each,
            Optional<String> numerator,
            Optional<String> denominator,
            Optional<String> printed,
            Polarity polarity) {
        return new IndicatorDefinition(
                id,
                each.version(),
                each.title(),
                each.shortTitle(),
                each.order(),
                each.perspective(),
                each.question(),
                each.valueType(),
                numerator,
                denominator,
                each.numeratorLabel(),
                each.denominatorLabel(),
                each.unitLabel(),
                each.multiplier(),
                each.decimals(),
                printed,
                polarity,
                each.margin(),
                each.marginChange(),
                each.ask(),
                each.attributedTo(),
                each.rollup(),
                each.interval(),
                each.breakdowns(),
                each.expectedFrom(),
                each.counterMeasures(),
                each.counterMeasuresPlanned(),
                each.populationNote(),
                each.whyItMatters(),
                each.doesNotTellYou(),
                each.sources(),
                each.methodology(),
                each.breaks(),
                each.authoredBy(),
                each.checkedBy(),
                each.reviewedOn(),
                each.nextReview(),
                each.changeLog(),
                each.pupilRules());
    }
}
