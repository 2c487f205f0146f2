// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.evaluate;

import inclusion.metrics.catalogue.AdditiveOver;
import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.Derivation;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.catalogue.PupilRules;
import inclusion.metrics.catalogue.Rollup;
import inclusion.metrics.catalogue.TallyDefinition;
import inclusion.metrics.catalogue.ValueType;
import inclusion.metrics.tally.OwnPlan;
import inclusion.metrics.tally.WideLayout;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the engine needs of an indicator that schools' own files feed. Places are those among what stands beside the
 * pair; {@link #NONE} where the indicator has nothing of the kind.
 *
 * @param pair its counts
 * @param sum number of the pair in the layout; {@link #NONE} when parents are not summed
 * @param topics breakdowns that it has
 * @param against place of the other side's count
 * @param againstWhole place of what that is of
 * @param squares place of the sum of squares
 * @param unknown place of those of whom nobody knows
 * @param unknownWithin whether these are in the denominator
 * @param knownOf place of what the known share is taken of; the denominator otherwise
 * @param knownShare least share, 0 when any will do
 * @param minimumOf place of what must not be too small; the denominator otherwise
 * @param minimum 0 when any number will do
 */
record OwnRule(
        String indicatorId,
        int version,
        Form form,
        WideLayout.Pair pair,
        int sum,
        Set<String> topics,
        Arithmetic arithmetic,
        int against,
        int againstWhole,
        int squares,
        int unknown,
        boolean unknownWithin,
        int knownOf,
        double knownShare,
        int minimumOf,
        long minimum)
        implements Serializable {
    static final int NONE = -1;

    /** What is done with the counts. */
    enum Form {
        COUNT,
        OVER,
        CHANGE,
        RATE_RATIO
    }

    static List<OwnRule> of(Catalogue catalogue, OwnPlan plan) {
        return catalogue.indicators().stream()
                .filter(indicator -> catalogue.route(indicator).own() && OwnPlan.hasCounts(indicator))
                .map(indicator -> of(indicator, catalogue, plan))
                .toList();
    }

    private static OwnRule of(IndicatorDefinition indicator, Catalogue catalogue, OwnPlan plan) {
        WideLayout.Pair pair = plan.pair(indicator);
        PupilRules rules = indicator.pupilRules();
        List<String> beside = rules.tallies();
        Optional<PupilRules.Unknown> unknown = rules.unknown();
        return new OwnRule(
                indicator.id(),
                indicator.version(),
                form(indicator),
                pair,
                indicator.rollup() == Rollup.SUM && addsUp(indicator, catalogue)
                        ? plan.layout().pairs().indexOf(pair)
                        : NONE,
                Set.copyOf(indicator.breakdowns()),
                Arithmetic.of(indicator),
                againstTallies(rules)
                        .map(Derivation.OfTallies::againstNumerator)
                        .map(beside::indexOf)
                        .orElse(NONE),
                againstTallies(rules)
                        .map(Derivation.OfTallies::againstDenominator)
                        .map(beside::indexOf)
                        .orElse(NONE),
                rules.squares().map(beside::indexOf).orElse(NONE),
                unknown.map(each -> beside.indexOf(each.tally())).orElse(NONE),
                unknown.map(PupilRules.Unknown::within).orElse(false),
                unknown.flatMap(PupilRules.Unknown::of).map(beside::indexOf).orElse(NONE),
                unknown.flatMap(PupilRules.Unknown::knownShareAtLeast)
                        .map(share -> share.doubleValue())
                        .orElse(0.0),
                rules.minimum()
                        .flatMap(PupilRules.Minimum::of)
                        .map(beside::indexOf)
                        .orElse(NONE),
                rules.minimum().map(PupilRules.Minimum::count).orElse(0L));
    }

    private static Optional<Derivation.OfTallies> againstTallies(PupilRules rules) {
        return rules.derived().filter(Derivation.OfTallies.class::isInstance).map(Derivation.OfTallies.class::cast);
    }

    private static Form form(IndicatorDefinition indicator) {
        if (indicator.valueType() == ValueType.COUNT && indicator.denominator().isEmpty()) {
            return Form.COUNT;
        }
        return indicator
                .pupilRules()
                .derived()
                .map(derived -> derived.kind() == Derivation.Kind.CHANGE ? Form.CHANGE : Form.RATE_RATIO)
                .orElse(Form.OVER);
    }

    private static boolean addsUp(IndicatorDefinition indicator, Catalogue catalogue) {
        Set<String> adding = catalogue.tallies().stream()
                .filter(tally -> tally.own().isPresent() && tally.addsOver().contains(AdditiveOver.SCHOOL))
                .map(TallyDefinition::id)
                .collect(Collectors.toSet());
        return adding.containsAll(indicator.tallies());
    }
}
