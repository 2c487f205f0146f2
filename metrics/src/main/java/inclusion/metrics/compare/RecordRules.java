// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.compare;

import inclusion.metrics.catalogue.Catalogue;
import inclusion.metrics.catalogue.IndicatorDefinition;
import inclusion.metrics.compare.method.PupilCell;
import inclusion.metrics.tally.Covariates;
import inclusion.metrics.tally.OwnPlan;
import inclusion.metrics.tally.WideLayout;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked of pupils' records to expect a school's figure from them; travels to every executor.
 *
 * @param asked by indicator
 */
record RecordRules(
        Map<String, Asked> asked,
        Map<String, ComparisonRule> rules,
        WideLayout layout,
        TrustOf trusts,
        PeerGroups peers)
        implements Serializable {
    /**
     * Of one indicator.
     *
     * @param events number of the tally that counts what happens
     * @param persons number of the tally of those to whom it may happen
     * @param covariates by which its definition expects something; the phase always
     */
    record Asked(int events, int persons, Set<String> covariates) implements Serializable {
        Asked {
            covariates = Set.copyOf(covariates);
        }

        /** The cell of pupils with these values of {@link Covariates#NAMES}. */
        PupilCell cell(String phase, List<String> values) {
            return new PupilCell(
                    phase,
                    value("sen_provision", values),
                    value("year_group", values),
                    value("fsm", values),
                    value("sex", values),
                    value("ethnicity_major", values));
        }

        private String value(String name, List<String> values) {
            return covariates.contains(name) ? values.get(Covariates.NAMES.indexOf(name)) : PupilCell.ANY;
        }
    }

    RecordRules {
        asked = Map.copyOf(asked);
        rules = Map.copyOf(rules);
    }

    static RecordRules of(Catalogue catalogue, TrustOf trusts, PeerGroups peers) {
        OwnPlan plan = OwnPlan.of(catalogue);
        Map<String, Asked> asked = catalogue.indicators().stream()
                .filter(indicator -> indicator.expectedFromPupils()
                        && catalogue.route(indicator).own()
                        && OwnPlan.hasCounts(indicator))
                .collect(Collectors.toMap(IndicatorDefinition::id, indicator -> asked(indicator, plan)));
        return new RecordRules(asked, ComparisonRule.of(catalogue), plan.layout(), trusts, peers);
    }

    private static Asked asked(IndicatorDefinition indicator, OwnPlan plan) {
        WideLayout.Pair pair = plan.pair(indicator);
        return new Asked(pair.numerator(), pair.denominator(), Set.copyOf(indicator.expectedFrom()));
    }
}
