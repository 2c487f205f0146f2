// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/**
 * What stands in the place of an attendance code where a return gives totals instead: codes are upper-case, these are
 * words. Returns before spring 2025 gave totals beside the codes of absences alone.
 */
public enum AttendanceTotal {
    /**
     * Possible sessions. Where a pupil's term has this row, it is the denominator and what is not absence was attended;
     * the codes beside it are of absences only. Without it, codes are complete and possible is their sum. If one half of a
     * summer term has it, the other has it too.
     */
    POSSIBLE("possible"),
    /** Sessions of authorised absence; only where no code of an absence is given. */
    AUTHORISED("authorised"),
    /** Sessions of unauthorised absence; only where no code of an absence is given. */
    UNAUTHORISED("unauthorised"),
    /** Sessions of approved educational activity; only where no code of one is given. */
    EDUCATIONAL("educational");

    private final String word;

    AttendanceTotal(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The total with that word; empty for codes. */
    public static Optional<AttendanceTotal> of(String text) {
        return Arrays.stream(values()).filter(total -> total.word.equals(text)).findFirst();
    }
}
