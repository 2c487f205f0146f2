// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One school of a trust or authority in a year.
 *
 * @param educationPhase its phase in that year
 * @param pupils on roll, where a denominator says so; null when none does
 * @param values by indicator id, the newest up to the year in its own phase
 * @param missing the sources that it is not in, with the reason
 */
public record SchoolRow(
        Entity school,
        String educationPhase,
        Long pupils,
        Map<String, ComparedValue> values,
        List<Pooled> pooled,
        List<Coverage> missing) {

    public Optional<ComparedValue> value(String indicatorId) {
        return Optional.ofNullable(values.get(indicatorId));
    }

    public Optional<Pooled> pooled(String indicatorId) {
        return pooled.stream()
                .filter(pool -> pool.indicatorId().equals(indicatorId))
                .findFirst();
    }
}
