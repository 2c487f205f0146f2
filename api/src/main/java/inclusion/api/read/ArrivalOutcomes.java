// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import java.util.Map;

/**
 * What became of the pupils that a mainstream school or a trust's schools received from alternative provision or after a
 * permanent exclusion, in the three years that end with the period.
 *
 * @param arrivals by outcome: sustained, planned-further-support, moved-area, ended-otherwise, too-early
 */
public record ArrivalOutcomes(String entityCode, String timePeriod, Map<String, Long> arrivals) {
    public ArrivalOutcomes {
        arrivals = Map.copyOf(arrivals);
    }

    public long of(String outcome) {
        return arrivals.getOrDefault(outcome, 0L);
    }

    /** All of them, also those that it is too early to judge. */
    public long all() {
        return arrivals.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Only these two are set against each other; further support and moves are neither good nor bad. */
    public long judged() {
        return of("sustained") + of("ended-otherwise");
    }
}
