// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Locale;
import java.util.Optional;

/** Phase of a school or of the population of an area row, in the words of DfE's data dictionary. */
public enum EducationPhase {
    TOTAL("Total"),
    NURSERY("Nursery"),
    PRIMARY("Primary"),
    SECONDARY("Secondary"),
    ALL_THROUGH("All-through"),
    SIXTEEN_PLUS("16 plus"),
    SPECIAL("Special"),
    ALTERNATIVE_PROVISION("Alternative provision"),
    INDEPENDENT("Independent"),
    UNKNOWN("Unknown");

    private final String word;

    EducationPhase(String word) {
        this.word = word;
    }

    /** The word in the column {@code education_phase}. */
    public String word() {
        return word;
    }

    /**
     * The phase behind a publisher's name for it, such as {@code State-funded primary}; empty when nobody has met the
     * name yet.
     */
    public static Optional<EducationPhase> named(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " ");
        return Optional.ofNullable(
                switch (name) {
                    case "total", "all schools" -> TOTAL;
                    case "nursery", "state funded nursery" -> NURSERY;
                    case "primary", "state funded primary", "middle deemed primary" -> PRIMARY;
                    case "secondary", "state funded secondary", "middle deemed secondary" -> SECONDARY;
                    case "all through", "state funded all through" -> ALL_THROUGH;
                    case "16 plus" -> SIXTEEN_PLUS;
                    case "special",
                            "state funded special",
                            "state funded special school",
                            "non maintained special",
                            "non maintained special school" -> SPECIAL;
                    case "alternative provision",
                            "state funded ap",
                            "state funded ap school",
                            "state funded alternative provision",
                            "state funded alternative provision school",
                            "pupil referral unit",
                            "pru" -> ALTERNATIVE_PROVISION;
                    case "independent", "independent school" -> INDEPENDENT;
                    default -> null;
                });
    }
}
