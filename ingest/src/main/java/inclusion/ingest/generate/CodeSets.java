// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is common among pupils beyond what published figures fix: weights of codes, and parts of names.
 *
 * @param needs by provision, codes of need
 * @param exclusionReasons codes of reasons
 * @param entryReasons why somebody is at alternative provision who was not excluded from one of our schools
 * @param activities codes of the destinations
 * @param subjects taught to everybody, those first that nobody misses
 */
record CodeSets(
        Map<FirstLanguage, Map<String, Double>> languages,
        Map<FirstLanguage, Map<String, Double>> ethnicities,
        Map<SenProvision, Map<String, Double>> needs,
        Map<String, Double> exclusionReasons,
        Map<String, Double> leavingReasons,
        Map<String, Double> placementReasons,
        Map<String, Double> entryReasons,
        Map<Destination, String> activities,
        List<String> subjects,
        List<String> girls,
        List<String> boys,
        List<String> familyBeginnings,
        List<String> familyEndings) {
    private static final double SECOND_REASON = 0.3;
    private static final double THIRD_REASON = 0.25;

    private static final CodeSets KNOWN = GenerateResource.read("pupils.yaml", CodeSets.class);

    static CodeSets known() {
        return KNOWN;
    }

    /** One of the codes, by weight. */
    static String drawn(Map<String, Double> weights, Chance chance) {
        double left = chance.uniform()
                * weights.values().stream().mapToDouble(each -> each).sum();
        String last = "";
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            last = each.getKey();
            left -= each.getValue();
            if (left < 0) {
                break;
            }
        }
        return last;
    }

    static String drawn(List<String> words, Chance chance) {
        return words.get(chance.below(words.size()));
    }

    /** One to three different ones. */
    List<String> reasons(Chance chance) {
        List<String> reasons = new ArrayList<>(List.of(drawn(exclusionReasons, chance)));
        if (chance.happens(SECOND_REASON)) {
            reasons.add(drawn(exclusionReasons, chance));
            if (chance.happens(THIRD_REASON)) {
                reasons.add(drawn(exclusionReasons, chance));
            }
        }
        return reasons.stream().distinct().toList();
    }
}
