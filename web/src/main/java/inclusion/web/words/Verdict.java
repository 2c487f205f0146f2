// SPDX-License-Identifier: Apache-2.0
package inclusion.web.words;

import java.util.Arrays;

/** How a value lies beside its benchmark: the snapshot's word, never worked out here. */
public enum Verdict {
    WORSE("worse"),
    BETTER("better"),
    /** Above, where neither end is good or nobody is to be judged. */
    HIGHER("higher"),
    /** Below, where neither end is good or nobody is to be judged. */
    LOWER("lower"),
    SIMILAR("similar"),
    CANNOT_TELL("cannot tell"),
    /** No verdict: nothing to compare with, too old, hidden. */
    NONE("");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word of the pages; empty for none. */
    public String word() {
        return word;
    }

    /** Whether the value lies outside the usual spread by more than a small difference. */
    public boolean isDifferent() {
        return this != SIMILAR && this != CANNOT_TELL && this != NONE;
    }

    /** The same without judging: worse and better become higher and lower. */
    public Verdict unjudged(boolean isAbove) {
        return this != WORSE && this != BETTER ? this : isAbove ? HIGHER : LOWER;
    }

    /**
     * The verdict of a word in the snapshot.
     *
     * @param word null for no verdict
     * @throws IllegalArgumentException when the word is none of the six
     */
    public static Verdict of(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.word.equals(word == null ? "" : word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid verdict: '" + word
                        + "'; allowed are worse, better, higher, lower, similar, cannot tell"));
    }
}
