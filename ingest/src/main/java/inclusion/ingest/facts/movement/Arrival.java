// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.time.LocalDate;

/**
 * A pupil received by a mainstream school.
 *
 * @param stay at the receiving school
 * @param origin what the pupil comes from: {@link Arrivals}
 * @param originKey the provider, or URN of the school before; empty where nobody knows
 */
record Arrival(Stay stay, LocalDate day, String origin, String originKey) {
    /** Never what it holds. */
    @Override
    public String toString() {
        return "Arrival at " + stay.school();
    }
}
