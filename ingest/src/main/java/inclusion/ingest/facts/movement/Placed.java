// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.time.LocalDate;

/**
 * A placement as the home school tells it; texts are empty where it is silent.
 *
 * @param home URN of the school that placed the pupil
 * @param providerUrn of a school; else empty, and one of the next two says who it is
 * @param leaving null while it lasts
 * @param senOnEntry census code
 * @param laProtocol {@code Y}, {@code N} or empty
 */
record Placed(
        String home,
        String providerUrn,
        String providerUkprn,
        String settingType,
        String reason,
        LocalDate entry,
        LocalDate leaving,
        String attendancePattern,
        String senOnEntry,
        String senOnLeaving,
        String laProtocol) {

    /** The provider's URN, {@code UKPRN 10000001}, or the census's setting type. */
    String providerKey() {
        if (!providerUrn.isEmpty()) {
            return providerUrn;
        }
        if (!providerUkprn.isEmpty()) {
            return "UKPRN " + providerUkprn;
        }
        return settingType.isEmpty() ? "UNK" : settingType;
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return "Placed by " + home + " with " + providerKey();
    }
}
