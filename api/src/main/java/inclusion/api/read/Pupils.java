// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many pupils an entity has: the denominator of the first indicator whose denominator is plainly called pupils and counts them. */
public final class Pupils {
    private Pupils() {}

    /**
     * The number of pupils in a year, or null when no value of that year is a share of pupils.
     *
     * @param values by indicator id
     * @param indicators in the order in which they are asked
     */
    public static Long of(Map<String, ComparedValue> values, List<Indicator> indicators, String timePeriod) {
        return indicators.stream()
                .filter(indicator -> "pupils".equals(indicator.denominatorLabel())
                        && indicator.denominator() != null
                        && indicator.denominator().startsWith("pupil"))
                .map(indicator -> values.get(indicator.id()))
                .filter(Objects::nonNull)
                .map(ComparedValue::value)
                .filter(value -> value.timePeriod().equals(timePeriod) && value.denominator() != null)
                .map(IndicatorValue::denominator)
                .findFirst()
                .orElse(null);
    }
}
