// SPDX-License-Identifier: Apache-2.0
package inclusion.api.read;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of entity that have values, in the words of explore education statistics. */
public enum Level {
    NATIONAL("National"),
    REGIONAL("Regional"),
    LOCAL_AUTHORITY("Local authority"),
    MAT("MAT"),
    SCHOOL("School");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** The cell of {@code geographic_level}. */
    public String word() {
        return word;
    }

    /** The level that a word names, in any case and with hyphens or underscores for spaces; none for other words. */
    public static Optional<Level> of(String text) {
        String plain = text.strip().replace('-', ' ').replace('_', ' ');
        return Arrays.stream(values())
                .filter(level -> level.word.equalsIgnoreCase(plain))
                .findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
