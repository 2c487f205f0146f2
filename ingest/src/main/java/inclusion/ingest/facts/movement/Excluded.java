// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.time.LocalDate;

/** A permanent exclusion that stands. */
record Excluded(String last, LocalDate day) {
    /** Never what it holds. */
    @Override
    public String toString() {
        return "Excluded by " + last;
    }
}
