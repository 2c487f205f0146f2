// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import inclusion.ingest.facts.PupilFact;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.Derivation;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.IntervalMethod;
import inclusion.metrics.catalogue.Rollup;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * An indicator that sets two groups of another against each other.
 *
 * @param of the other's id
 * @param ofPersons whether that counts persons, each with a property or without, and not events
 * @param rollsUp whether trusts and areas have it, too
 */
record GroupRule(
        String indicatorId,
        int version,
        Derivation.Kind kind,
        String of,
        String topic,
        String group,
        String against,
        double multiplier,
        IntervalMethod interval,
        boolean ofPersons,
        boolean rollsUp)
        implements Serializable {
    /** Fewer on the other side, and a ratio says nothing (34 CFR 300.647, as used for disproportionality). */
    private static final long LEAST_COUNT = 10;

    /** The same of the size of either group. */
    private static final long LEAST_GROUP = 30;

    private static final String TOO_FEW = "Fewer than " + LEAST_COUNT + " in the other group’s count, or fewer than "
            + LEAST_GROUP + " in a group: too few for a ratio.";

    static List<GroupRule> of(Catalogue catalogue) {
        return catalogue.indicators().stream()
                .flatMap(indicator -> indicator
                        .pupilRules()
                        .derived()
                        .filter(Derivation.OfGroups.class::isInstance)
                        .map(Derivation.OfGroups.class::cast)
                        .map(groups -> of(indicator, groups, catalogue))
                        .stream())
                .toList();
    }

    private static GroupRule of(IndicatorDefinition indicator, Derivation.OfGroups groups, Catalogue catalogue) {
        IndicatorDefinition base = catalogue.indicator(groups.of()).orElseThrow();
        return new GroupRule(
                indicator.id(),
                indicator.version(),
                groups.kind(),
                groups.of(),
                groups.topic(),
                groups.group(),
                groups.against(),
                indicator.multiplier().doubleValue(),
                indicator.interval(),
                base.interval() == IntervalMethod.WILSON,
                indicator.rollup() != Rollup.NONE);
    }

    /** Whether a group belongs to the first side. */
    boolean isHere(String breakdown) {
        return isOf(group, against, breakdown);
    }

    /** Whether a group belongs to the other side. */
    boolean isAgainst(String breakdown) {
        return isOf(against, group, breakdown);
    }

    private static boolean isOf(String side, String other, String breakdown) {
        return side.equals(Derivation.OfGroups.REST)
                ? !breakdown.equals(other) && !breakdown.equals(PupilFact.UNKNOWN)
                : breakdown.equals(side);
    }

    /** Two groups' counts, set against each other. */
    OwnResult result(OwnResult.Side here, OwnResult.Side there, boolean provisional) {
        Optional<String> symbol = Optional.empty();
        Optional<String> reason = Optional.empty();
        Optional<Double> value = Optional.empty();
        Optional<Interval> chance = Optional.empty();
        if (here.whole() < 1 || there.whole() < 1) {
            symbol = Optional.of(OwnResult.NOTHING);
            reason = Optional.of(OwnResult.NOBODY);
        } else if (kind == Derivation.Kind.GAP) {
            value = Optional.of(
                    multiplier * ((double) here.count() / here.whole() - (double) there.count() / there.whole()));
            chance = newcombe(here, there);
        } else if (there.count() < LEAST_COUNT || here.whole() < LEAST_GROUP || there.whole() < LEAST_GROUP) {
            symbol = Optional.of(OwnResult.TOO_LITTLE);
            reason = Optional.of(TOO_FEW);
        } else {
            RiskRatio ratio = new RiskRatio(here.count(), here.whole(), there.count(), there.whole());
            value = ratio.value().map(number -> number * multiplier);
            chance = interval(ratio).map(each -> each.times(multiplier));
        }
        return new OwnResult(
                new ValueEngineResult(
                        Optional.of(here.count()),
                        Optional.of(here.whole()),
                        value,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        chance,
                        symbol,
                        value.map(any -> ValueEngineResult.COMPUTED),
                        false,
                        Optional.empty()),
                Optional.of(there),
                reason,
                provisional);
    }

    private Optional<Interval> newcombe(OwnResult.Side here, OwnResult.Side there) {
        boolean within = here.count() <= here.whole() && there.count() <= there.whole();
        return interval == IntervalMethod.NEWCOMBE && ofPersons && within
                ? Optional.of(NewcombeInterval.of(here.count(), here.whole(), there.count(), there.whole())
                        .times(multiplier))
                : Optional.empty();
    }

    private Optional<Interval> interval(RiskRatio ratio) {
        if (interval != IntervalMethod.LOG_RATIO) {
            return Optional.empty();
        }
        if (ratio.count() < LEAST_COUNT) {
            return ratio.exact();
        }
        return ofPersons ? ratio.ofPersons() : ratio.ofEvents();
    }
}
