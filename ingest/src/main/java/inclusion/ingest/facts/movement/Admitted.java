// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.time.LocalDate;

/**
 * An entry as the alternative provision school tells it; texts are empty where it is silent.
 *
 * @param school URN of the alternative provision school
 * @param previous URN of the school before
 * @param entry null where it says none
 */
record Admitted(String school, String previous, String reason, String senOnEntry, LocalDate entry) {
    /** Never what it holds. */
    @Override
    public String toString() {
        return "Admitted by " + school + " from " + previous + " for " + reason;
    }
}
