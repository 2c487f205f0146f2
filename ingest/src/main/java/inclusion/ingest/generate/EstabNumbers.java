// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.EducationPhase;
import java.util.HashMap;
import java.util.Map;

/** Gives each school of an authority its own four digits, in the ranges that phases use. */
final class EstabNumbers {
    private static final int RANGE = 1899;

    private final Map<String, Integer> next = new HashMap<>();

    String next(Authority authority, EducationPhase phase) {
        int first = first(phase);
        int number = next.merge(authority.code() + phase, first, (used, unused) -> used + 1);
        if (number >= first + RANGE) {
            throw new IllegalArgumentException("Cannot number another %s school of %s: ask for fewer pupils"
                    .formatted(phase.word(), authority.name()));
        }
        return Integer.toString(number);
    }

    private static int first(EducationPhase phase) {
        return switch (phase) {
            case ALTERNATIVE_PROVISION -> 1101;
            case PRIMARY -> 2001;
            case SECONDARY -> 4001;
            case SPECIAL -> 7001;
            default -> throw new IllegalArgumentException("Cannot number a school of phase " + phase);
        };
    }
}
