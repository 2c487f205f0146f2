// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

import inclusion.ingest.vocabulary.EducationPhase;
import java.util.HashMap;
import java.util.Map;

/** Gives each school of an authority its own four digits, in the ranges that phases use. */
final class EstabNumbers {
    private final Map<String, Integer> next = new HashMap<>();

    String next(Authority authority, EducationPhase phase) {
        int number = next.merge(
                authority.code() + phase,
                switch (phase) {
                    case PRIMARY -> 2001;
                    case SECONDARY -> 4001;
                    case SPECIAL -> 7001;
                    case ALTERNATIVE_PROVISION -> 1101;
                    default -> throw new IllegalArgumentException("Cannot number a school of phase " + phase);
                },
                (used, first) -> used + 1);
        return Integer.toString(number);
    }
}
