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

    /**
     * The phase that a type of establishment settles, such as {@code Academy special converter}; empty for types that
     * schools of several phases have.
     */
    public static Optional<EducationPhase> ofType(String type) {
        String name = type.strip().toLowerCase(Locale.ROOT);
        if (name.contains("independent")) {
            return Optional.of(INDEPENDENT);
        }
        if (name.contains("city technology")) {
            return Optional.of(SECONDARY);
        }
        if (name.contains("alternative provision") || name.contains("pupil referral")) {
            return Optional.of(ALTERNATIVE_PROVISION);
        }
        if (name.contains("special") && !name.contains("specialist") && !name.contains("post 16")) {
            return Optional.of(SPECIAL);
        }
        if (name.contains("nursery")) {
            return Optional.of(NURSERY);
        }
        boolean afterSixteen = name.contains("further education")
                || name.contains("sixth form")
                || name.contains("16-19")
                || name.contains("16 to 19")
                || name.contains("college")
                || name.contains("post 16");
        boolean school = name.contains("university technical");
        return afterSixteen && !school ? Optional.of(SIXTEEN_PLUS) : Optional.empty();
    }
}
