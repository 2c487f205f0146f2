// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.spec;

import inclusion.metrics.IndicatorCopy;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.Derivation;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.OwnMeasure;
import inclusion.metrics.catalogue.Polarity;
import inclusion.metrics.catalogue.TallyDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A fault that somebody might make in a definition, made in all of them that it can be made in. */
enum Mutation {
    /** Numerator and denominator swapped; where there is no such pair, the two sides, or another quantity. */
    UPSIDE_DOWN {
        @Override
        Optional<IndicatorDefinition> of(IndicatorDefinition each, Catalogue catalogue) {
            IndicatorCopy copy = new IndicatorCopy(each).named(mutant(each.id()));
            if (each.denominator().isPresent()) {
                return Optional.of(copy.counts(each.denominator(), each.numerator()));
            }
            Optional<Derivation> derived = each.pupilRules().derived();
            if (derived.isPresent()) {
                return Optional.of(copy.derived(swapped(derived.get())));
            }
            return Optional.of(
                    each.numerator().isPresent()
                            ? copy.counts(Optional.of("suspension_count"), Optional.empty())
                            : copy.printed("sen_support_percent"));
        }
    },
    /** The next polarity of the three; the values, and so the id, stay the same. */
    WRONG_WAY_ROUND {
        @Override
        Optional<IndicatorDefinition> of(IndicatorDefinition each, Catalogue catalogue) {
            return Optional.of(new IndicatorCopy(each)
                    .polarity(
                            switch (each.polarity()) {
                                case HIGHER -> Polarity.LOWER;
                                case LOWER -> Polarity.CONTEXT;
                                case CONTEXT -> Polarity.HIGHER;
                            }));
        }
    },
    /** The condition of the numerator's tally over schools' own files forgotten. */
    NUMERATOR_UNFILTERED {
        @Override
        Optional<IndicatorDefinition> of(IndicatorDefinition each, Catalogue catalogue) {
            return each.numerator()
                    .filter(tally -> filtered(tally, catalogue))
                    .map(tally -> new IndicatorCopy(each)
                            .named(mutant(each.id()))
                            .counts(Optional.of(tally + UNFILTERED), each.denominator()));
        }
    },
    /** The same of the denominator's. */
    DENOMINATOR_UNFILTERED {
        @Override
        Optional<IndicatorDefinition> of(IndicatorDefinition each, Catalogue catalogue) {
            return each.denominator()
                    .filter(tally -> filtered(tally, catalogue))
                    .map(tally -> new IndicatorCopy(each)
                            .named(mutant(each.id()))
                            .counts(each.numerator(), Optional.of(tally + UNFILTERED)));
        }
    };

    private static final String UNFILTERED = "_unfiltered";

    /** Empty where the definition has no place for this fault. */
    abstract Optional<IndicatorDefinition> of(IndicatorDefinition each, Catalogue catalogue);

    /** The catalogue with every indicator as it is and with each fault, so that one run tells of all. */
    static Catalogue beside(Catalogue catalogue) {
        List<IndicatorDefinition> all = new ArrayList<>(catalogue.indicators());
        for (Mutation mutation : values()) {
            catalogue.indicators().stream()
                    .flatMap(each -> mutation.of(each, catalogue).stream())
                    .filter(mutant -> catalogue.indicator(mutant.id()).isEmpty())
                    .forEach(all::add);
        }
        return new Catalogue(
                catalogue.version(),
                catalogue.perspectives(),
                Stream.concat(
                                catalogue.tallies().stream(),
                                catalogue.tallies().stream().map(Mutation::unfiltered))
                        .toList(),
                all,
                catalogue.definitions(),
                catalogue.workedExamples());
    }

    /** Under which ids the values of an indicator and of its mutants come out. */
    static List<String> ids(String indicator) {
        return Stream.concat(Stream.of(indicator), Arrays.stream(values()).map(mutation -> mutation.mutant(indicator)))
                .toList();
    }

    String mutant(String indicator) {
        return indicator + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean filtered(String tally, Catalogue catalogue) {
        return catalogue.tallies().stream()
                .filter(each -> each.id().equals(tally))
                .flatMap(each -> each.own().stream())
                .anyMatch(own -> own.where().isPresent());
    }

    /** What is published stays; of schools' own files every row counts. */
    private static TallyDefinition unfiltered(TallyDefinition tally) {
        return new TallyDefinition(
                tally.id() + UNFILTERED,
                tally.title(),
                tally.unit(),
                tally.fact(),
                tally.measures(),
                tally.own().map(own -> new OwnMeasure(Optional.empty(), own.measure(), own.entity(), own.requires())),
                tally.addsOver(),
                tally.attributedTo(),
                tally.sourceNote());
    }

    private static Derivation swapped(Derivation derived) {
        if (derived instanceof Derivation.OfGroups of) {
            return new Derivation.OfGroups(of.kind(), of.of(), of.topic(), of.against(), of.group());
        }
        Derivation.OfTallies of = (Derivation.OfTallies) derived;
        return new Derivation.OfTallies(
                of.kind(), of.againstNumerator(), of.againstDenominator(), of.numerator(), of.denominator());
    }
}
