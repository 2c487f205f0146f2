// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Locale;
import java.util.Optional;

/** Level of a published row, in the words of DfE's open-data standard. */
public enum GeographicLevel {
    NATIONAL("National"),
    REGIONAL("Regional"),
    LOCAL_AUTHORITY("Local authority"),
    MAT("MAT"),
    SCHOOL("School");

    private final String word;

    GeographicLevel(String word) {
        this.word = word;
    }

    /** The word in the column {@code geographic_level}. */
    public String word() {
        return word;
    }

    /** The level that a publisher names, whatever its case; empty when it is none of ours. */
    public static Optional<GeographicLevel> named(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "national" -> Optional.of(NATIONAL);
            case "regional" -> Optional.of(REGIONAL);
            case "local authority" -> Optional.of(LOCAL_AUTHORITY);
            case "mat" -> Optional.of(MAT);
            case "school" -> Optional.of(SCHOOL);
            default -> Optional.empty();
        };
    }
}
