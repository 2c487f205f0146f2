// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.time.LocalDate;

/**
 * A spell in alternative provision, told by the home school, by the provider or by both. Texts are empty where nobody
 * says; of two that say, the provider's own roll knows the days and the home school the rest.
 *
 * @param provider URN, empty for a provider without one
 * @param providerKey URN, {@code UKPRN n} or the census's setting type
 * @param group context of the provider: {@link ProviderGroup}
 * @param home URN of the school that the pupil comes from, or empty
 * @param leaving null while it lasts
 * @param senOnEntry census code
 */
record ApSpell(
        String provider,
        String providerKey,
        String group,
        String home,
        LocalDate entry,
        LocalDate leaving,
        String reason,
        String attendancePattern,
        String senOnEntry,
        String senOnLeaving,
        String laProtocol) {

    boolean registered() {
        return !provider.isEmpty();
    }

    LocalDate lastDay() {
        return leaving == null ? LocalDate.MAX : leaving;
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return "Spell with " + providerKey + " from " + home;
    }
}
