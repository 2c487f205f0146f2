// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Locale;

/** Whether a school takes girls, boys or both, in the words of DfE's open-data standard. */
public enum SexOfSchool {
    MIXED("Mixed"),
    GIRLS("Girls"),
    BOYS("Boys"),
    UNKNOWN("Unknown");

    private final String word;

    SexOfSchool(String word) {
        this.word = word;
    }

    /** The word in the column {@code sex_of_school}. */
    public String word() {
        return word;
    }

    /** What a register's word says; of a school of which it says {@code Not applicable} nothing is known. */
    public static SexOfSchool named(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "mixed" -> MIXED;
            case "girls" -> GIRLS;
            case "boys" -> BOYS;
            default -> UNKNOWN;
        };
    }
}
