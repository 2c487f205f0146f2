// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics;

import inclusion.metrics.catalogue.AdditiveOver;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.Derivation;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.IntervalMethod;
import inclusion.metrics.catalogue.OwnMeasure;
import inclusion.metrics.catalogue.PupilRules;
import inclusion.metrics.catalogue.Rollup;
import inclusion.metrics.catalogue.TallyDefinition;
import inclusion.metrics.catalogue.TallyUnit;
import inclusion.metrics.catalogue.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The published part of the product's catalogue and, over pupil facts, only what a test adds: no YAML, no surprises. */
public final class OwnCatalogue {
    private final Catalogue product = Catalogue.load();
    private final List<TallyDefinition> tallies = new ArrayList<>();
    private final List<IndicatorDefinition> indicators = new ArrayList<>();

    public OwnCatalogue() {
        product.tallies().stream().filter(tally -> tally.own().isEmpty()).forEach(tallies::add);
    }

    /** An indicator of the product as it is. */
    public OwnCatalogue published(String id) {
        indicators.add(product.indicator(id).orElseThrow());
        return this;
    }

    /** A tally over a pupil fact that adds over schools. */
    public OwnCatalogue tally(String id, TallyUnit unit, String fact, String where, String measure, String requires) {
        return tally(id, unit, fact, where, measure, "school_urn", requires);
    }

    public OwnCatalogue tally(
            String id, TallyUnit unit, String fact, String where, String measure, String entity, String requires) {
        tallies.add(new TallyDefinition(
                id,
                id,
                unit,
                fact,
                List.of(),
                Optional.of(new OwnMeasure(
                        Optional.of(where).filter(text -> !text.isEmpty()), measure, entity, Set.of(requires))),
                Set.of(AdditiveOver.SCHOOL, AdditiveOver.AREA, AdditiveOver.GROUP),
                "school",
                "test"));
        return this;
    }

    /** An indicator of one tally over another, times 100. */
    public OwnCatalogue indicator(
            String id,
            ValueType type,
            IntervalMethod interval,
            String numerator,
            String denominator,
            PupilRules rules) {
        indicators.add(
                indicator(id, type, interval, Optional.of(numerator), Optional.ofNullable(denominator), rules, "100"));
        return this;
    }

    /** An indicator that is worked out from others. */
    public OwnCatalogue derived(String id, IntervalMethod interval, String multiplier, Derivation derivation) {
        PupilRules rules = new PupilRules(
                Optional.empty(), Optional.of(derivation), Optional.empty(), Optional.empty(), List.of(), true, "");
        indicators.add(
                indicator(id, ValueType.DERIVED, interval, Optional.empty(), Optional.empty(), rules, multiplier));
        return this;
    }

    public Catalogue build() {
        return new Catalogue("test", product.perspectives(), tallies, indicators, Map.of(), Map.of());
    }

    private IndicatorDefinition indicator(
            String id,
            ValueType type,
            IntervalMethod interval,
            Optional<String> numerator,
            Optional<String> denominator,
            PupilRules rules,
            String multiplier) {
        IndicatorDefinition like = product.indicator("suspended-pupil-rate").orElseThrow();
        return new IndicatorDefinition(
                id,
                1,
                id,
                id,
                1,
                like.perspective(),
                like.question(),
                type,
                numerator,
                denominator,
                like.numeratorLabel(),
                like.denominatorLabel(),
                like.unitLabel(),
                new BigDecimal(multiplier),
                1,
                Optional.empty(),
                like.polarity(),
                like.margin(),
                like.marginChange(),
                like.ask(),
                like.attributedTo(),
                Rollup.SUM,
                interval,
                List.of("fsm", "sen_provision", "sen_provision_fsm"),
                List.of(),
                false,
                List.of(),
                List.of(),
                like.populationNote(),
                like.whyItMatters(),
                like.doesNotTellYou(),
                like.sources(),
                like.methodology(),
                List.of(),
                like.authoredBy(),
                like.checkedBy(),
                like.reviewedOn(),
                like.nextReview(),
                like.changeLog(),
                rules);
    }
}
