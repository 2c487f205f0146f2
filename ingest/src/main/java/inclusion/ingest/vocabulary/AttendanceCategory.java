// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Arrays;

/**
 * What a session counts as in attendance statistics. Attendance is (present + educational activity) ÷ possible, absence
 * (authorised + unauthorised) ÷ possible, where possible is those four together.
 */
public enum AttendanceCategory {
    PRESENT("present"),
    /** Educated elsewhere under the school's eye: attended. */
    EDUCATIONAL_ACTIVITY("educational activity"),
    AUTHORISED("authorised"),
    UNAUTHORISED("unauthorised"),
    /** The pupil could not be expected: in no count, dual registration at the other school among them. */
    NOT_POSSIBLE("not possible"),
    /** Not a session of the pupil at all. */
    ADMINISTRATIVE("administrative");

    private final String word;

    AttendanceCategory(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether it is in the denominator. */
    public boolean possible() {
        return attended() || absent();
    }

    public boolean attended() {
        return this == PRESENT || this == EDUCATIONAL_ACTIVITY;
    }

    public boolean absent() {
        return this == AUTHORISED || this == UNAUTHORISED;
    }

    static AttendanceCategory of(String word) {
        return Arrays.stream(values())
                .filter(category -> category.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invalid attendance category: " + word + ". Use one of AttendanceCategory."));
    }
}
