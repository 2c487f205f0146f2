// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.facts.movement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a list of a school's roll says of a pupil as of its day.
 *
 * @param on whether it lists the pupil as on roll; else as having left
 * @param sen the census's code of SEN provision, empty where there is none
 */
record Noted(String last, LocalDate asOf, boolean on, String status, String sen) {

    boolean headcount() {
        return status.isEmpty() || status.equals("C") || status.equals("M");
    }

    /** Whether the code says some SEN; empty where there is no code that we know. */
    static Optional<Boolean> anySen(String code) {
        return switch (code) {
            case "N" -> Optional.of(false);
            case "K", "E", "S", "A", "P" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return "Noted at " + last;
    }
}
