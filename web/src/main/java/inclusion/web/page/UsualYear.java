// SPDX-License-Identifier: Apache-2.0
package inclusion.web.page;

import inclusion.api.read.ComparedValue;
import inclusion.api.read.Indicator;
import inclusion.api.read.ValueState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The year that a page shows unless another is asked for: the newest of those with the most of its indicators, so that a
 * single newer file does not empty the table.
 */
final class UsualYear {
    private UsualYear() {}

    /** The year by the indicators of the perspective "inclusion"; by all of them where none of those has a value. */
    static Optional<String> of(Edition edition, List<ComparedValue> values) {
        List<String> inclusion = edition.read().indicators().all().stream()
                .filter(indicator -> "inclusion".equals(indicator.perspective()))
                .map(Indicator::id)
                .toList();
        return of(values, inclusion)
                .or(() -> of(
                        values,
                        values.stream()
                                .map(value -> value.value().indicatorId())
                                .toList()));
    }

    /** The year, or none when no indicator has a value. */
    static Optional<String> of(List<ComparedValue> values, Collection<String> indicators) {
        Map<String, Long> known = new TreeMap<>();
        values.stream()
                .map(ComparedValue::value)
                .filter(value -> "Academic year".equals(value.timeIdentifier()))
                .filter(value -> indicators.contains(value.indicatorId())
                        && value.state() != ValueState.NOT_AVAILABLE
                        && value.state() != ValueState.NOT_APPLICABLE)
                .map(value -> value.timePeriod() + value.indicatorId())
                .distinct()
                .forEach(key -> known.merge(key.substring(0, 6), 1L, Long::sum));
        return known.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
