// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who a set of published tables is for; each is one folder of the snapshot and no reader sees two. */
public enum Profile {
    PUBLIC,
    RESEARCH,
    BOARD,
    INTERNAL;

    /** The folder's name, and the word that the command line takes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The profile that a word on the command line names, in any case.
     *
     * @throws LakeException when it names none
     */
    public static Profile of(String word) {
        return Arrays.stream(values())
                .filter(profile -> profile.word().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new LakeException("Invalid profile: " + word + ". Use one of "
                        + Arrays.stream(values()).map(Profile::word).collect(Collectors.joining(", ")) + "."));
    }

    @Override
    public String toString() {
        return word();
    }
}
