// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import java.time.LocalDate;

/** A school's time in a trust; {@code left} is the first day on which it is somebody else's, or none. */
record Membership(Trust trust, LocalDate joined, LocalDate left) {
    boolean on(LocalDate day) {
        return !day.isBefore(joined) && (left == null || day.isBefore(left));
    }
}
