// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one entity's page says of one year.
 *
 * @param timePeriod the year asked for; a value may be of an older one, which it names
 * @param timePeriods the years that the entity has rows for, oldest first
 * @param indicators the whole catalogue, by perspective and order
 * @param values by indicator id, the newest value up to the year: a school's in its own phase, others' in Total
 * @param phases the same of an area or trust by phase and indicator id; empty for a school
 * @param schools a trust's members in the year or an authority's schools, by name; empty for other levels
 * @param pooled rare events over several years, ending in the year
 * @param coverage how much of each source covers the entity in the year
 */
public record Scorecard(
        Entity entity,
        String timePeriod,
        List<String> timePeriods,
        List<Perspective> perspectives,
        List<Indicator> indicators,
        Map<String, ComparedValue> values,
        Map<String, Map<String, ComparedValue>> phases,
        List<SchoolRow> schools,
        List<Pooled> pooled,
        List<Coverage> coverage) {

    /** The indicators of one perspective, in order. */
    public List<Indicator> indicatorsOf(Perspective perspective) {
        return indicators.stream()
                .filter(indicator -> indicator.perspective().equals(perspective.id()))
                .toList();
    }

    public Optional<ComparedValue> value(String indicatorId) {
        return Optional.ofNullable(values.get(indicatorId));
    }

    /** The value in one phase, such as the line that a trust's primaries are compared with. */
    public Optional<ComparedValue> value(String indicatorId, String educationPhase) {
        return Optional.ofNullable(phases.getOrDefault(educationPhase, Map.of()).get(indicatorId));
    }
}
