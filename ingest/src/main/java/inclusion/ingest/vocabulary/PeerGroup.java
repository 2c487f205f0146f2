// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.vocabulary;

import java.util.Arrays;
import java.util.Locale;

/** Schools that may fairly be compared with each other; nobody is judged by another group's figures. */
public enum PeerGroup {
    MAINSTREAM("Mainstream"),
    SELECTIVE("Selective"),
    SPECIAL("Special"),
    ALTERNATIVE_PROVISION("Alternative provision"),
    HOSPITAL("Hospital"),
    INDEPENDENT("Independent"),
    UNKNOWN("Unknown");

    private final String word;

    PeerGroup(String word) {
        this.word = word;
    }

    /** The word in the column {@code peer_group}. */
    public String word() {
        return word;
    }

    /** The group of a word that this code wrote. */
    public static PeerGroup ofWord(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid peer group: " + word));
    }

    /** Whether its schools are a part of their phase that is not like the rest of it. */
    public boolean isApart() {
        return this == SELECTIVE || this == HOSPITAL;
    }

    /**
     * The group of a school. Special schools and alternative provision that call themselves hospital schools are of a
     * group of their own; so are grammar schools, but not a special school that a register calls selective.
     *
     * @param name the school's own
     */
    public static PeerGroup of(EducationPhase phase, String name, AdmissionsPolicy policy) {
        boolean hospital = name.toLowerCase(Locale.ROOT).contains("hospital");
        return switch (phase) {
            case SPECIAL -> hospital ? HOSPITAL : SPECIAL;
            case ALTERNATIVE_PROVISION -> hospital ? HOSPITAL : ALTERNATIVE_PROVISION;
            case SECONDARY, ALL_THROUGH -> policy == AdmissionsPolicy.SELECTIVE ? SELECTIVE : MAINSTREAM;
            case NURSERY, PRIMARY, SIXTEEN_PLUS -> MAINSTREAM;
            case INDEPENDENT -> INDEPENDENT;
            default -> UNKNOWN;
        };
    }
}
