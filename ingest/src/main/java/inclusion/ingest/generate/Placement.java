// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Alternative provision that a school arranged for a pupil who stays on its roll.
 *
 * @param provider one of {@code URN 900011}, {@code UKPRN 19990001} and {@code OOT} (setting type)
 * @param fromSession first half-day of the calendar
 * @param toSession first half-day after it
 * @param leaving last day; empty while it lasts
 * @param protocol whether the authority's protocol was followed; empty where the file does not say
 */
record Placement(
        Provider provider,
        PupilYear year,
        String reason,
        int fromSession,
        int toSession,
        LocalDate entry,
        Optional<LocalDate> leaving,
        boolean fullTime,
        Optional<Boolean> protocol) {
    private static final int SESSIONS_A_WEEK = 10;
    private static final int PART_TIME_SESSIONS = 4;

    /** Exactly one of the three is not empty. */
    record Provider(String urn, String ukprn, String settingType) {}

    int sessionsPerWeek() {
        return fullTime ? SESSIONS_A_WEEK : PART_TIME_SESSIONS;
    }

    /** Whether the pupil is away from the home school in that half-day. */
    boolean takes(int session) {
        return session >= fromSession
                && session < toSession
                && (fullTime || session % SESSIONS_A_WEEK < PART_TIME_SESSIONS);
    }
}
