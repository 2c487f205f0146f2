// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Locale;

/** Whether a school chooses its pupils by ability, in the words of DfE's open-data standard. */
public enum AdmissionsPolicy {
    SELECTIVE("Selective"),
    NON_SELECTIVE("Non-selective"),
    NOT_APPLICABLE("Not applicable"),
    UNKNOWN("Unknown");

    private final String word;

    AdmissionsPolicy(String word) {
        this.word = word;
    }

    /** The word in the column {@code admissions_policy}. */
    public String word() {
        return word;
    }

    /**
     * The policy behind a register's name for it. Until 2019 registers named kinds of non-selective schools:
     * comprehensives, and secondary moderns beside selective ones.
     */
    public static AdmissionsPolicy named(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT).replace(' ', '-')) {
            case "selective" -> SELECTIVE;
            case "non-selective", "comprehensive", "modern" -> NON_SELECTIVE;
            case "not-applicable" -> NOT_APPLICABLE;
            default -> UNKNOWN;
        };
    }
}
